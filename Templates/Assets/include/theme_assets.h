#ifndef THEME_ASSETS_H
#define THEME_ASSETS_H

#include <stddef.h>

/// The theme's stylesheet, embedded when the program is compiled.
extern const unsigned char marquee_css[];
extern const size_t marquee_css_length;

#endif
