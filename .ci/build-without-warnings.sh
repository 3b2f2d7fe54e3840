#!/usr/bin/env bash
# Runs `swift build` with the given arguments, and fails if the project's own sources have warnings.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
swift build "$@" 2>&1 | tee "$log"

# Dependencies are in .build/checkouts.
warnings=$(grep -E '(^|[0-9]: )warning: ' "$log" | grep -v '/\.build/' | sort -u || true)
if [ -n "$warnings" ]; then
    # The next build would not show the warnings of a file that it does not compile again.
    sed -nE 's/^(.+):[0-9]+:[0-9]+: warning: .*/\1/p' <<<"$warnings" | sort -u | while read -r file; do touch -c "$file"; done
    printf '\nA build must have no warnings:\n%s\n' "$warnings" >&2
    exit 1
fi
