#include "theme_assets.h"

// `#embed` is standard since C23 (section 6.10.3.1), and Clang has it in the older modes that SwiftPM asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files' bytes as they are.
static const unsigned char css[] = {
#embed "marquee.css"
};
const size_t marquee_css_length = sizeof css;

const unsigned char *marquee_css(void) { return css; }

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

static const unsigned char icon[] = {
#embed "icon.svg"
};
const size_t marquee_icon_length = sizeof icon;

const unsigned char *marquee_icon(void) { return icon; }

static const unsigned char spoilers[] = {
#embed "spoilers.js"
};
const size_t marquee_spoilers_length = sizeof spoilers;

const unsigned char *marquee_spoilers(void) { return spoilers; }

static const unsigned char countdown[] = {
#embed "countdown.js"
};
const size_t marquee_countdown_length = sizeof countdown;

const unsigned char *marquee_countdown(void) { return countdown; }
