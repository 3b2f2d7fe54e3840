#include "theme_assets.h"

// One file after the other, as bytes (C23, section 6.10.3.1).
const unsigned char marquee_css[] = {
#embed "marquee.css"
};
const size_t marquee_css_length = sizeof marquee_css;
