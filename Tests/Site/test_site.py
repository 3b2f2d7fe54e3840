"""The files of the demo site."""

import gzip
from pathlib import Path

import pytest

import expect
import validity
from kinds import kind
from site_checks import SITE_CHECKS
from structured_data import missing_main_things

# In bytes as they are sent, compressed: the style sheet of every page, and those that only some pages load, or all for printing.
MOST_CSS = {
    "marquee": 9_000, "home": 2_000, "article": 2_000, "data": 3_500, "lists": 1_000, "cards": 1_000, "pictures": 2_000, "print": 1_000,
    "progress": 1_000, "search": 1_000, "blocks": 1_000, "tones": 1_500, "site": 500,
}


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_site(check, site):
    expect.no_problems(check(site))


def test_every_kind_of_page_describes_what_it_is_about(root_site):
    expect.no_problems(missing_main_things(root_site, kind))


def test_nu_html_checker(root_site):
    expect.no_problems(validity.bad_files(root_site.folder, validity.NEWER_CSS))


def test_small_style_sheets(root_site):
    sizes = {file.name.split("-")[0]: len(gzip.compress(file.read_bytes(), mtime=0)) for name, file in root_site.files.items() if name.endswith(".css")}
    assert sizes.keys() == MOST_CSS.keys() and all(sizes[name] < most for name, most in MOST_CSS.items())


CONTENT = Path(__file__).resolve().parents[2] / "Content"

# What is the same in English and German: names, and titles of works.
NAMES = {
    "English", "Leaves in the Margin", "Heartstopper", "Heartstopper Forever", "Alice Oseman", "Charlie Spring", "Nick Nelson", "Nellie", "Truham", "Higgs",
    "This Winter", "Nick and Charlie", "Meet", "Crush", "Kiss", "Secret", "Friend", "Girls", "Bully", "Boyfriend", "Out",
}


def translated_pages(language):
    """The addresses of the pages whose texts are translated."""
    for file in sorted(CONTENT.rglob(f"*.{language}.md")):
        name, folders = file.name.removesuffix(f".{language}.md"), file.relative_to(CONTENT).parts[:-1]
        match folders:
            case ["articles", *_]:
                yield f"{language}/news/{name}/"
            case ["pages", *path]:
                yield "/".join([language, *path, name, ""])
            case ["shows", show, "characters"]:
                yield f"{language}/{show}/characters/{name}/"
            case ["shows", show, "episodes"]:
                season, _, episode = name.removeprefix("s").partition("e")
                yield f"{language}/{show}/season-{season}/episode-{episode}/"


def test_pages_in_german_have_nothing_in_english_but_names(root_site):
    addresses = [*translated_pages("de"), "de/"]
    assert len(addresses) == 18
    found = {
        (text, address) for address in addresses for element in root_site.pages[address].document.xpath("/html/body//*[starts-with(@lang, 'en')]")
        if (text := " ".join("".join(element.itertext()).split())) not in NAMES
    }
    assert found == set()
