#ifndef LANGUAGE_FILES_H
#define LANGUAGE_FILES_H

#include <stddef.h>

/// The file of phrases in a language, embedded when the program is compiled. It lives as long as the program.
///
/// - `tag` is as in the file's name, such as `pt-BR`. Without such a file, the result is null.
const unsigned char *_Nullable marquee_language_file(const char *_Nonnull tag, size_t *_Nonnull length);

#endif
