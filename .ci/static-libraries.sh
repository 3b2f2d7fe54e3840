#!/usr/bin/env bash
# Fills the folder that the linker searches first with the archives of the C libraries, so that they are linked statically.
# A library without an archive on this system stays a shared one.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build/static-libraries
rm -rf "$folder"
mkdir -p "$folder"
for library in cmark yaml utf8proc expat gumbo z stdc++; do
    # The compiler that comes with Swift. It prints only the name if it finds no such file.
    archive=$(clang -print-file-name="lib$library.a" 2>/dev/null || true)
    case $archive in /*) ln -s "$archive" "$folder/lib$library.a" ;; esac
done
