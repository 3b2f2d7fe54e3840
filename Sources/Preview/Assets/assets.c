#include "preview_assets.h"

// `#embed` is standard since C23 (section 6.10.3.1), and Clang has it in the older modes that SwiftPM asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "preview.js"
};
const size_t marquee_preview_script_length = sizeof script;

const unsigned char *marquee_preview_script(void) { return script; }
