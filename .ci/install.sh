#!/usr/bin/env bash
# Installs missing programs and libraries: `install.sh site` for building the site, `install.sh dist` for packing the program, `install.sh tests`
# for the tests.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Runs a command whose output matters only if it fails.
quietly() {
    local log
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm -f "$log"
        fail "Failed: $*"
    fi
    rm -f "$log"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Asks for the password now, while the prompt is visible.
become_root_for() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -v; } || fail "Run this as root first: $*"
}

apt_install() {
    # A list that cannot be fetched is not a failure if the packages can still be installed.
    as_root apt-get update -qq || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# provide WHAT "APT PACKAGES" "BREW PACKAGES"
provide() {
    echo "Installing $1 …"
    # shellcheck disable=SC2086 # split the list into package names
    if command -v apt-get >/dev/null; then
        become_root_for apt-get install $2
        quietly apt_install $2
    elif command -v brew >/dev/null; then
        quietly brew install --quiet $3
    else
        fail "Neither apt-get nor brew was found. Install $1 with the system's package manager; the Debian packages are: $2"
    fi
}

for_site() {
    command -v swift >/dev/null || fail "Marquee is written in Swift, which is not installed." \
        "Install it first: https://www.swift.org/install/"
    if ! pkg-config --exists libcmark yaml-0.1 libutf8proc expat gumbo zlib 2>/dev/null; then
        provide "libcmark, libyaml, utf8proc, expat, gumbo and zlib, which read Markdown, YAML, accents, XML, HTML and PNG" \
            "libcmark-dev libyaml-dev libutf8proc-dev libexpat1-dev libgumbo-dev zlib1g-dev pkg-config" "cmark libyaml utf8proc expat gumbo-parser pkgconf"
    fi
}

for_dist() {
    command -v python3 >/dev/null || provide "Python, which packs the program" "python3" "python"
}

for_tests() {
    if ! python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
        provide "Python 3.10 or newer" "python3 python3-venv" "python"
    fi
    local wanted
    wanted=$(cat Tests/Site/requirements.txt Tests/Publish/requirements.txt)
    if [ "$wanted" != "$(cat .venv/requirements.txt 2>/dev/null)" ] || ! .venv/bin/python -c '' 2>/dev/null; then
        echo "Installing the Python packages of the tests into .venv …"
        quietly python3 -m venv --clear .venv
        quietly .venv/bin/python -m pip install --disable-pip-version-check \
            --requirement Tests/Site/requirements.txt --requirement Tests/Publish/requirements.txt
        printf '%s\n' "$wanted" >.venv/requirements.txt
    fi
    if ! .venv/bin/python Tests/Site/programs.py java >/dev/null; then
        provide "Java, which runs the Nu HTML checker" "default-jre-headless" "openjdk"
    fi
    if ! command -v curl >/dev/null; then
        provide "curl, which checks links to other sites" "curl" "curl"
    fi
    if ! command -v vips >/dev/null || ! command -v rsvg-convert >/dev/null || ! command -v exiftool >/dev/null; then
        provide "libvips, which makes the sizes of pictures, librsvg, which draws them, and exiftool, which finds what is left in them" \
            "libvips-tools librsvg2-bin libimage-exiftool-perl" "vips librsvg exiftool"
    fi
    if ! command -v unzip >/dev/null; then
        provide "unzip, which unpacks archives of the site" "unzip" "unzip"
    fi
    # Servers are in folders that are not always on the PATH.
    if ! (
        PATH="$PATH:/usr/sbin:/usr/local/sbin"
        for program in git rsync rclone ssh sshd nginx unshare; do command -v "$program" >/dev/null || exit 1; done
        command -v apache2 >/dev/null || command -v httpd >/dev/null || exit 1
    ); then
        provide "the programs and servers for the publishing tests" \
            "git rsync rclone openssh-client openssh-server nginx-light apache2-bin util-linux" "git rsync rclone openssh nginx httpd"
    fi
    if [ "$(uname)" = Linux ] && ! command -v ss >/dev/null; then
        provide "ss, which lists listening sockets" "iproute2" ""
    fi
    if ! .venv/bin/python Tests/Site/programs.py chromium >/dev/null; then
        install_chromium
    elif is_debian && [ "$(id -u)" = 0 ] && ! command -v chromium-headless-shell >/dev/null; then
        # The tests do without it, but it opens pages in a third of the time.
        apt_install chromium-headless-shell >/dev/null 2>&1 </dev/null || true
    fi
}

is_debian() { grep -qs '^ID=debian' /etc/os-release; }

# Only Debian has a Chromium package that runs everywhere; elsewhere Playwright installs its own.
install_chromium() {
    if is_debian; then
        provide "Chromium" "chromium-headless-shell" ""
    else
        echo "Installing Chromium …"
        quietly .venv/bin/python -m playwright install chromium
        if [ "$(uname)" = Linux ]; then
            become_root_for .venv/bin/python -m playwright install-deps chromium
            quietly as_root .venv/bin/python -m playwright install-deps chromium
        fi
    fi
}

for purpose in "$@"; do
    "for_$purpose"
done
