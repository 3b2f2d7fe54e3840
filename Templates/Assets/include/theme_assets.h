#ifndef THEME_ASSETS_H
#define THEME_ASSETS_H

#include <stddef.h>

/// The theme's style sheet, embedded when the program is compiled. It lives as long as the program.
const unsigned char *_Nonnull marquee_css(void);

/// Bytes.
extern const size_t marquee_css_length;

/// The style sheet for a show's data. It lives as long as the program.
const unsigned char *_Nonnull marquee_data_css(void);

/// Bytes.
extern const size_t marquee_data_css_length;

/// The picture for the browser's tab, an SVG. It lives as long as the program.
const unsigned char *_Nonnull marquee_icon(void);

/// Bytes.
extern const size_t marquee_icon_length;

/// The script that opens what a visitor has reached. It lives as long as the program.
const unsigned char *_Nonnull marquee_spoilers(void);

/// Bytes.
extern const size_t marquee_spoilers_length;

/// The script that counts days from the build on. It lives as long as the program.
const unsigned char *_Nonnull marquee_countdown(void);

/// Bytes.
extern const size_t marquee_countdown_length;

#endif
