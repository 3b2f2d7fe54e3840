/* What the argument parser takes from Foundation, so that the small program of `make release` does without the rest of it, which would be
   a sixth of the program. These objects come before Foundation's library, so the linker takes nothing from there.

   The parser needs two things. To print an error, it asks whether the error's type conforms to LocalizedError: no type of the program does, so an
   empty protocol is enough. For `--experimental-dump-help` it needs JSONEncoder: the program refuses that option (Marquee.swift), so
   nothing of it is ever called. The names are those of the Swift ABI, "Mangling"; the protocol descriptor is laid out as in "Type Metadata". */

#if defined(WITHOUT_FOUNDATION) && defined(__ELF__)

        .section .rodata.foundation_stand_in, "a", %progbits
        .p2align 2
.Lmodule:
        .long 0                         /* a module */
        .long 0                         /* inside of nothing */
        .long .Lmodule_name - .

        .globl "$s20FoundationEssentials14LocalizedErrorMp"
"$s20FoundationEssentials14LocalizedErrorMp":
        .long 0x00010043                /* a protocol for any type, the only one of its name */
        .long .Lmodule - .
        .long .Lprotocol_name - .
        .long 0                         /* requirements of its signature */
        .long 0                         /* requirements */
        .long 0                         /* associated types */

.Lmodule_name:
        .asciz "FoundationEssentials"
.Lprotocol_name:
        .asciz "LocalizedError"

        .text
        .globl "$s20FoundationEssentials11JSONEncoderCMa"
        .globl "$s20FoundationEssentials11JSONEncoderCACycfc"
        .globl "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau"
        .globl "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau"
        .globl "$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC"
        .globl "$sSS20FoundationEssentialsE8EncodingV4utf8ACvau"
"$s20FoundationEssentials11JSONEncoderCMa":
"$s20FoundationEssentials11JSONEncoderCACycfc":
"$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau":
"$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau":
"$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC":
"$sSS20FoundationEssentialsE8EncodingV4utf8ACvau":
#if defined(__x86_64__)
        ud2
#else
        brk #1
#endif

        .section .note.GNU-stack, "", %progbits
#endif
