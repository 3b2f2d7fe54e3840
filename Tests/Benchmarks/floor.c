// The least work that a generator on libcmark can do: parse and render the body of each Markdown file below TEXTS, and write each file below
// OUTPUT once more below COPY.

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *output, *copy;

static char *contents(const char *path, size_t size) {
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(size + 1);
    if (!file || !bytes || fread(bytes, 1, size, file) != size) {
        perror(path);
        exit(1);
    }
    fclose(file);
    bytes[size] = 0;
    return bytes;
}

static int parse(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)place;
    size_t length = strlen(path), size = (size_t)status->st_size;
    if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
    char *bytes = contents(path, size), *body = bytes;
    char *end = strncmp(bytes, "---\n", 4) == 0 ? strstr(bytes + 4, "\n---\n") : NULL;
    if (end) body = end + 5;
    cmark_node *document = cmark_parse_document(body, size - (size_t)(body - bytes), CMARK_OPT_DEFAULT);
    free(cmark_render_html(document, CMARK_OPT_DEFAULT));
    cmark_node_free(document);
    free(bytes);
    return 0;
}

static int write_again(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)place;
    char target[4096];
    if (snprintf(target, sizeof target, "%s%s", copy, path + strlen(output)) >= (int)sizeof target) exit(1);
    if (kind == FTW_D) return mkdir(target, 0755);
    char *bytes = contents(path, (size_t)status->st_size);
    FILE *file = fopen(target, "wb");
    if (!file || fwrite(bytes, 1, (size_t)status->st_size, file) != (size_t)status->st_size || fclose(file) != 0) exit(1);
    free(bytes);
    return 0;
}

int main(int count, char **arguments) {
    if (count != 4) return 2;
    output = arguments[2];
    copy = arguments[3];
    return nftw(arguments[1], parse, 64, FTW_PHYS) || nftw(output, write_again, 64, FTW_PHYS) ? 1 : 0;
}
