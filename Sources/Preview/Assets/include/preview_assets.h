#ifndef PREVIEW_ASSETS_H
#define PREVIEW_ASSETS_H

#include <stddef.h>

/// The script that keeps the pages of the preview fresh, embedded when the program is compiled. It lives as long as the program.
const unsigned char *_Nonnull marquee_preview_script(void);

/// Bytes.
extern const size_t marquee_preview_script_length;

#endif
