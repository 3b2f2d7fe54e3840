#include "language_files.h"

#include <string.h>

// `#embed` is standard since C23 (section 6.10.3.1), and Clang has it in the older modes that SwiftPM asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ar[] = {
#embed "ar.yaml"
};
static const unsigned char de[] = {
#embed "de.yaml"
};
static const unsigned char es[] = {
#embed "es.yaml"
};
static const unsigned char fr[] = {
#embed "fr.yaml"
};
static const unsigned char it[] = {
#embed "it.yaml"
};
static const unsigned char ja[] = {
#embed "ja.yaml"
};
static const unsigned char ko[] = {
#embed "ko.yaml"
};
static const unsigned char nl[] = {
#embed "nl.yaml"
};
static const unsigned char pl[] = {
#embed "pl.yaml"
};
static const unsigned char pt_br[] = {
#embed "pt-BR.yaml"
};
static const unsigned char tr[] = {
#embed "tr.yaml"
};

static const struct {
    const char *tag;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    {"ar", ar, sizeof ar}, {"de", de, sizeof de}, {"es", es, sizeof es},          {"fr", fr, sizeof fr},
    {"it", it, sizeof it}, {"ja", ja, sizeof ja}, {"ko", ko, sizeof ko},          {"nl", nl, sizeof nl},
    {"pl", pl, sizeof pl}, {"tr", tr, sizeof tr}, {"pt-BR", pt_br, sizeof pt_br},
};

const unsigned char *marquee_language_file(const char *tag, size_t *length) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (strcmp(files[i].tag, tag) == 0) {
            *length = files[i].length;
            return files[i].bytes;
        }
    }
    return NULL;
}
