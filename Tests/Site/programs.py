"""Finds the programs that the checks run: Java and Chromium. `python programs.py java chromium` prints where they are."""

import os
import shutil
import subprocess
import sys
from itertools import chain
from pathlib import Path

CANDIDATES = {
    "java": ["java", "/opt/homebrew/opt/openjdk/bin/java", "/usr/local/opt/openjdk/bin/java"],
    "chromium": [
        # Without the windows around the pages, which take two thirds of the processor time.
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
}
# macOS and Ubuntu have placeholders that only say where to get the program, so a program counts as found if it prints its version.
VERSION = {"java": "-version", "chromium": "--version"}


def find(name):
    """The path of the program, or None. The environment variable JAVA or CHROMIUM comes first."""
    for candidate in chain([os.environ.get(name.upper(), "")], CANDIDATES[name], downloaded(name)):
        path = shutil.which(candidate)
        if path and subprocess.run([path, VERSION[name]], stdin=subprocess.DEVNULL, capture_output=True).returncode == 0:
            return path
    return None


def downloaded(name):
    """Where `playwright install chromium` puts its browsers on systems without a Chromium package."""
    if name == "chromium":
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            chromium = playwright.chromium.executable_path
        for folder in Path(chromium).parents:
            if folder.name.startswith("chromium-"):
                yield from sorted(map(str, folder.parent.glob("chromium_headless_shell-*/*/*headless*shell")))
        yield chromium


def require(name):
    path = find(name)
    if path is None:
        raise RuntimeError(f"{name} was not found; `make test` installs it, or the environment variable {name.upper()} names it")
    return path


if __name__ == "__main__":
    found = [find(name) for name in sys.argv[1:]]
    print(*filter(None, found), sep="\n")
    sys.exit(None in found)
