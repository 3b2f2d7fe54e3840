#!/usr/bin/env bash
# Runs `swift build` with the given arguments, and fails if the project's own sources have warnings.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift build "$@" 2>&1 | tee "$log"

# Dependencies are below .build/checkouts.
warnings=$(grep -E '(^|[0-9]: )warning: ' "$log" | grep -v '/\.build/' | sort -u || true)
if [ -n "$warnings" ]; then
    # A file that is not compiled again does not repeat its warnings, so that the next build would not see them.
    sed -nE 's/^(.+):[0-9]+:[0-9]+: warning: .*/\1/p' <<<"$warnings" | sort -u | while read -r file; do touch -c "$file"; done
    printf '\nA build must have no warnings:\n%s\n' "$warnings" >&2
    exit 1
fi
