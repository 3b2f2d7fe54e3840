#!/usr/bin/env bash
# Builds the documentation of ThemeKit from the debug build into .build/documentation, and fails on any warning.
#
# docc comes with the toolchain. Without it, nothing is built.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$(swift -print-target-info)
setting() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" <<<"$target" | head -n 1; }
docc=$(setting runtimeResourcePath)/../../bin/docc
if [ ! -x "$docc" ]; then
    echo "docc is not part of this toolchain, so the documentation is not built"
    exit 0
fi

symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
maps=()
for library in CCMark CYAML CUTF8Proc CZlib; do maps+=(-Xcc "-fmodule-map-file=$PWD/Sources/$library/module.modulemap"); done
# SwiftPM writes the one of a library of our own.
maps+=(-Xcc "-fmodule-map-file=$(swift build --show-bin-path)/LanguageFiles.build/module.modulemap")
swift symbolgraph-extract -module-name ThemeKit -I "$(swift build --show-bin-path)/Modules" "${maps[@]}" -Xcc -I/opt/homebrew/include \
    -target "$(setting triple)" -minimum-access-level public -emit-extension-block-symbols -output-dir "$symbols"

rm -rf .build/documentation
"$docc" convert Sources/ThemeKit/ThemeKit.docc --additional-symbol-graph-dir "$symbols" --output-path .build/documentation \
    --fallback-display-name ThemeKit --fallback-bundle-identifier marquee.ThemeKit --warnings-as-errors
