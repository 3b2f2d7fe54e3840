#include "theme_assets.h"

// `#embed` is standard since C23 (section 6.10.3.1), and Clang has it in the older modes that SwiftPM asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The file's bytes as they are.
static const unsigned char css[] = {
#embed "marquee.css"
};
const size_t marquee_css_length = sizeof css;

const unsigned char *marquee_css(void) { return css; }
