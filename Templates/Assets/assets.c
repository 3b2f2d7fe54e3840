#include "theme_assets.h"

// `#embed` is standard since C23 (section 6.10.3.1), and Clang has it in the older modes that SwiftPM asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files' bytes as they are.
static const unsigned char css[] = {
#embed "marquee.css"
    ,
#embed "lettering.css"
};
const size_t marquee_css_length = sizeof css;

const unsigned char *marquee_css(void) { return css; }

static const unsigned char home_css[] = {
#embed "home.css"
};
const size_t marquee_home_css_length = sizeof home_css;

const unsigned char *marquee_home_css(void) { return home_css; }

static const unsigned char magazine_css[] = {
#embed "look-magazine.css"
};
const size_t marquee_magazine_css_length = sizeof magazine_css;

const unsigned char *marquee_magazine_css(void) { return magazine_css; }

static const unsigned char wiki_css[] = {
#embed "look-wiki.css"
};
const size_t marquee_wiki_css_length = sizeof wiki_css;

const unsigned char *marquee_wiki_css(void) { return wiki_css; }

static const unsigned char print_css[] = {
#embed "print.css"
};
const size_t marquee_print_css_length = sizeof print_css;

const unsigned char *marquee_print_css(void) { return print_css; }

static const unsigned char menus[] = {
#embed "menus.js"
};
const size_t marquee_menus_length = sizeof menus;

const unsigned char *marquee_menus(void) { return menus; }

static const unsigned char colours[] = {
#embed "colours.js"
};
const size_t marquee_colours_length = sizeof colours;

const unsigned char *marquee_colours(void) { return colours; }

// One file on the site, several here.
static const unsigned char data_css[] = {
#embed "shows.css"
    ,
#embed "claims.css"
    ,
#embed "drawings.css"
};
const size_t marquee_data_css_length = sizeof data_css;

const unsigned char *marquee_data_css(void) { return data_css; }

static const unsigned char article_css[] = {
#embed "article.css"
};
const size_t marquee_article_css_length = sizeof article_css;

const unsigned char *marquee_article_css(void) { return article_css; }

static const unsigned char article[] = {
#embed "article.js"
};
const size_t marquee_article_length = sizeof article;

const unsigned char *marquee_article(void) { return article; }

static const unsigned char progress_css[] = {
#embed "progress.css"
};
const size_t marquee_progress_css_length = sizeof progress_css;

const unsigned char *marquee_progress_css(void) { return progress_css; }

static const unsigned char spoilers[] = {
#embed "spoilers.js"
};
const size_t marquee_spoilers_length = sizeof spoilers;

const unsigned char *marquee_spoilers(void) { return spoilers; }

static const unsigned char pictures_css[] = {
#embed "pictures.css"
};
const size_t marquee_pictures_css_length = sizeof pictures_css;

const unsigned char *marquee_pictures_css(void) { return pictures_css; }

static const unsigned char pictures[] = {
#embed "pictures.js"
};
const size_t marquee_pictures_length = sizeof pictures;

const unsigned char *marquee_pictures(void) { return pictures; }

static const unsigned char comments[] = {
#embed "comments.js"
};
const size_t marquee_comments_length = sizeof comments;

const unsigned char *marquee_comments(void) { return comments; }
static const unsigned char blocks_css[] = {
#embed "blocks.css"
};
const size_t marquee_blocks_css_length = sizeof blocks_css;

const unsigned char *marquee_blocks_css(void) { return blocks_css; }

static const unsigned char embeds[] = {
#embed "embeds.js"
};
const size_t marquee_embeds_length = sizeof embeds;

const unsigned char *marquee_embeds(void) { return embeds; }

static const unsigned char countdown[] = {
#embed "countdown.js"
};
const size_t marquee_countdown_length = sizeof countdown;

const unsigned char *marquee_countdown(void) { return countdown; }

static const unsigned char find[] = {
#embed "find.js"
};
const size_t marquee_find_length = sizeof find;

const unsigned char *marquee_find(void) { return find; }

static const unsigned char search[] = {
#embed "search.js"
};
const size_t marquee_search_length = sizeof search;

const unsigned char *marquee_search(void) { return search; }

static const unsigned char quotes[] = {
#embed "quotes.js"
};
const size_t marquee_quotes_length = sizeof quotes;

const unsigned char *marquee_quotes(void) { return quotes; }

static const unsigned char search_css[] = {
#embed "search.css"
};
const size_t marquee_search_css_length = sizeof search_css;

const unsigned char *marquee_search_css(void) { return search_css; }

static const unsigned char lists[] = {
#embed "lists.js"
};
const size_t marquee_lists_length = sizeof lists;

const unsigned char *marquee_lists(void) { return lists; }

static const unsigned char lists_css[] = {
#embed "lists.css"
};
const size_t marquee_lists_css_length = sizeof lists_css;

const unsigned char *marquee_lists_css(void) { return lists_css; }

static const unsigned char cards[] = {
#embed "cards.js"
};
const size_t marquee_cards_length = sizeof cards;

const unsigned char *marquee_cards(void) { return cards; }

static const unsigned char cards_css[] = {
#embed "cards.css"
};
const size_t marquee_cards_css_length = sizeof cards_css;

const unsigned char *marquee_cards_css(void) { return cards_css; }

static const unsigned char lettering[] = {
#embed "lettering.woff2"
};
const size_t marquee_lettering_length = sizeof lettering;

const unsigned char *marquee_lettering(void) { return lettering; }

static const unsigned char outlines[] = {
#embed "lettering.txt"
};
const size_t marquee_outlines_length = sizeof outlines;

const unsigned char *marquee_outlines(void) { return outlines; }
