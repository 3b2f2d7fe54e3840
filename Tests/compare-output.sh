#!/usr/bin/env bash
# Compares the output of two programs for the same content, byte for byte: the demo site, the awkward show, and generated articles with spoilers.
#
#     Tests/compare-output.sh OLD NEW [ARTICLES]
#
# OLD and NEW are two marquee programs, ARTICLES is the number of generated articles (2,000). Exits with 0 if all files are the same.
set -euo pipefail

if [ $# -lt 2 ]; then
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
old=$(realpath "$1") new=$(realpath "$2") articles=${3:-2000}
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 Tests/Benchmarks/generate.py "$folder/generated" --articles "$articles" --spoilers

failed=0
for site in Content Tests/AwkwardShow "$folder/generated/marquee"; do
    # Each program gets its own copy, so that neither finds what the other wrote next to it.
    for side in old new; do
        rm -rf "${folder:?}/$side"
        mkdir "$folder/$side"
        cp -R "$site" "$folder/$side/content"
        "${!side}" build --site "$folder/$side/content" --output "$folder/$side/public" --date 2026-01-31 >/dev/null
    done
    if diff -r "$folder/old/public" "$folder/new/public" >"$folder/difference"; then
        echo "same: $site, $(find "$folder/new/public" -type f | wc -l) files"
    else
        echo "different: $site"
        head -n 40 "$folder/difference" | cut -c 1-400
        failed=1
    fi
done
exit "$failed"
