#ifndef THEME_ASSETS_H
#define THEME_ASSETS_H

#include <stddef.h>

/// The theme's style sheet, embedded when the program is compiled. It lives as long as the program.
const unsigned char *_Nonnull marquee_css(void);

/// Bytes.
extern const size_t marquee_css_length;

/// The style sheet of the home page. It lives as long as the program.
const unsigned char *_Nonnull marquee_home_css(void);

/// Bytes.
extern const size_t marquee_home_css_length;

/// The rules of the look `magazine`. They live as long as the program.
const unsigned char *_Nonnull marquee_magazine_css(void);

/// Bytes.
extern const size_t marquee_magazine_css_length;

/// The rules of the look `wiki`. They live as long as the program.
const unsigned char *_Nonnull marquee_wiki_css(void);

/// Bytes.
extern const size_t marquee_wiki_css_length;

/// The script that closes the menus of the navigation. It lives as long as the program.
const unsigned char *_Nonnull marquee_menus(void);

/// Bytes.
extern const size_t marquee_menus_length;

/// The style sheet for printed pages. It lives as long as the program.
const unsigned char *_Nonnull marquee_print_css(void);

/// Bytes.
extern const size_t marquee_print_css_length;

/// The script that remembers whether a visitor wants the colours of day or night. It lives as long as the program.
const unsigned char *_Nonnull marquee_colours(void);

/// Bytes.
extern const size_t marquee_colours_length;

/// The style sheet for a show's data. It lives as long as the program.
const unsigned char *_Nonnull marquee_data_css(void);

/// Bytes.
extern const size_t marquee_data_css_length;

/// The style sheet for articles. It lives as long as the program.
const unsigned char *_Nonnull marquee_article_css(void);

/// Bytes.
extern const size_t marquee_article_css_length;

/// The script for articles. It lives as long as the program.
const unsigned char *_Nonnull marquee_article(void);

/// Bytes.
extern const size_t marquee_article_length;

/// The style sheet for the panel of the visitor's progress. It lives as long as the program.
const unsigned char *_Nonnull marquee_progress_css(void);

/// Bytes.
extern const size_t marquee_progress_css_length;

/// The script that opens what a visitor has reached. It lives as long as the program.
const unsigned char *_Nonnull marquee_spoilers(void);

/// Bytes.
extern const size_t marquee_spoilers_length;

/// The style sheet for pictures with captions and galleries. It lives as long as the program.
const unsigned char *_Nonnull marquee_pictures_css(void);

/// Bytes.
extern const size_t marquee_pictures_css_length;

/// The script that shows pictures over the page. It lives as long as the program.
const unsigned char *_Nonnull marquee_pictures(void);

/// Bytes.
extern const size_t marquee_pictures_length;

/// The script that loads comments of other hosts. It lives as long as the program.
const unsigned char *_Nonnull marquee_comments(void);

/// Bytes.
extern const size_t marquee_comments_length;
/// The style sheet for boxes and for what is embedded. It lives as long as the program.
const unsigned char *_Nonnull marquee_blocks_css(void);

/// Bytes.
extern const size_t marquee_blocks_css_length;

/// The script that loads what is embedded. It lives as long as the program.
const unsigned char *_Nonnull marquee_embeds(void);

/// Bytes.
extern const size_t marquee_embeds_length;

/// The script that counts days from the build on. It lives as long as the program.
const unsigned char *_Nonnull marquee_countdown(void);

/// Bytes.
extern const size_t marquee_countdown_length;

/// The script that loads the search. It lives as long as the program.
const unsigned char *_Nonnull marquee_find(void);

/// Bytes.
extern const size_t marquee_find_length;

/// The script that searches. It lives as long as the program.
const unsigned char *_Nonnull marquee_search(void);

/// Bytes.
extern const size_t marquee_search_length;

/// The script that quotes what the search finds. It lives as long as the program.
const unsigned char *_Nonnull marquee_quotes(void);

/// Bytes.
extern const size_t marquee_quotes_length;

/// The style sheet of the search. It lives as long as the program.
const unsigned char *_Nonnull marquee_search_css(void);

/// Bytes.
extern const size_t marquee_search_css_length;

/// The script that narrows and sorts lists. It lives as long as the program.
const unsigned char *_Nonnull marquee_lists(void);

/// Bytes.
extern const size_t marquee_lists_length;

/// The style sheet of the fields that narrow and sort lists. It lives as long as the program.
const unsigned char *_Nonnull marquee_lists_css(void);

/// Bytes.
extern const size_t marquee_lists_css_length;

/// The script that shows what a link leads to. It lives as long as the program.
const unsigned char *_Nonnull marquee_cards(void);

/// Bytes.
extern const size_t marquee_cards_length;

/// The style sheet of the cards that show what a link leads to. It lives as long as the program.
const unsigned char *_Nonnull marquee_cards_css(void);

/// Bytes.
extern const size_t marquee_cards_css_length;

/// The display font, as WOFF2. It lives as long as the program.
const unsigned char *_Nonnull marquee_lettering(void);

/// Bytes.
extern const size_t marquee_lettering_length;

/// The letters of the display font as SVG paths. They live as long as the program.
const unsigned char *_Nonnull marquee_outlines(void);

/// Bytes.
extern const size_t marquee_outlines_length;

#endif
