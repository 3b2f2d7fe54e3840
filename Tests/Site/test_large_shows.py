"""Sites of large shows: every page can be opened and read, on a phone too."""

import gzip
import re
import subprocess

import pytest

import expect
import large_shows
from browser import OVERFLOWING, opened, served
from built_site import BuiltSite
from drawings import BAD_DRAWINGS
from validity import bad_files

WIDTHS = [390, 1440]
# In bytes, as a file and as it is sent.
LARGEST_PAGE = 300_000
LARGEST_SENT = 100_000

# The first pattern that matches a path decides.
KINDS = {
    "home": r"",
    "lists of the site": r"(?:news|tags|sources|search)/|404\.html",
    "search": r"search/.+",
    "people": r"people/(?:page/\d+/)?",
    "person": r"people/.+",
    "show": r"[^/]+/",
    "season": r"[^/]+/season-\d+/",
    "episodes of a long season": r"[^/]+/season-\d+/page/\d+/",
    "episode": r"[^/]+/season-\d+/.+/",
    "episode guide": r"[^/]+/episodes/",
    "characters": r"[^/]+/characters/(?:page/\d+/)?",
    "character": r"[^/]+/characters/.+/",
    "cast of a season": r"[^/]+/cast/season-\d+/(?:page/\d+/)?",
    "cast": r"[^/]+/cast/.*",
    "timeline": r"[^/]+/timeline/",
    "timeline of a decade": r"[^/]+/timeline/.+/",
    "places": r"[^/]+/places/.*",
    "music": r"[^/]+/music/.*",
    "relationships": r"[^/]+/relationships/.*",
    "books": r"[^/]+/books/.*",
    "announcements": r"[^/]+/announcements/.*",
    "what is known now": r"[^/]+/now/",
}
# What each site has room for on other pages.
LACKS = {
    "saga": {"timeline of a decade", "episodes of a long season"},
    "voyage": {"episodes of a long season"},
    "tour": {"timeline of a decade"},
}
# A text of the timeline whose line to its date is longer than a hand, so that nobody sees where it belongs.
FAR_LABELS = """() => [...document.querySelectorAll("figure.drawing svg")].filter(drawing => drawing.getClientRects().length)
    .flatMap(drawing => [...drawing.querySelectorAll(".leader, .dashes")])
    .filter(line => line.getBoundingClientRect().height > 260)
    .map(line => `a text is ${Math.round(line.getBoundingClientRect().height)} pixels from its date`)"""
# Names that scroll away with the columns of a wide table.
LOST_NAMES = """() => [...document.querySelectorAll(".sheet")].filter(sheet => sheet.scrollWidth > sheet.clientWidth + 8)
    .filter(sheet => {
        sheet.scrollLeft = sheet.scrollWidth;
        const names = [...sheet.querySelectorAll(".beside")].find(names => names.getClientRects().length);
        return !names || Math.abs(names.getBoundingClientRect().left - sheet.getBoundingClientRect().left) > 8;
    })
    .map(sheet => "the names of a wide drawing scroll away: " + sheet.getAttribute("aria-label"))"""


@pytest.fixture(scope="module", params=large_shows.SITES)
def large_site(request, pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    large_shows.write(large_shows.SITES[request.param], folder / "Content")
    command = [pytestconfig.getoption("marquee").resolve(), "build", "--date", "2026-01-01"]
    subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    site = BuiltSite(folder / "public", "https://large.example/")
    site.lacks = LACKS[request.param]
    return site


def kind(path):
    return next((name for name, pattern in KINDS.items() if re.fullmatch(pattern, path)), None)


def longest(site, name):
    """The path of the longest page of the kind; None if there is none."""
    return max((path for path in site.pages if kind(path) == name), key=lambda path: size(site.pages[path]), default=None)


def size(page):
    return page.file.stat().st_size


def test_pages_can_be_opened(large_site):
    problems = [f"/{path}: {size(page)} bytes" for path, page in large_site.pages.items() if size(page) > LARGEST_PAGE]
    for path, page in large_site.pages.items():
        if size(page) > LARGEST_SENT and (sent := len(gzip.compress(page.file.read_bytes()))) > LARGEST_SENT:
            problems.append(f"/{path}: {sent} bytes after gzip")
    expect.no_problems(problems)


@pytest.mark.parametrize("name", KINDS)
def test_longest_page_can_be_read(browser, large_site, name):
    path = longest(large_site, name)
    if path is None:
        assert name in large_site.lacks
        return
    problems = []
    with served(large_site) as home, opened(browser, home, problems, reduced_motion="reduce") as tab:
        tab.goto(home + path)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            for check in (OVERFLOWING, BAD_DRAWINGS, FAR_LABELS, LOST_NAMES):
                problems += [f"/{path} at {width}: {problem}" for problem in tab.evaluate(check)]
    expect.no_problems(problems)


def test_nu_html_checker(large_site, tmp_path):
    for path in filter(None, (longest(large_site, name) for name in KINDS)):
        file = tmp_path / path / "index.html" if path.endswith("/") else tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(large_site.pages[path].file.read_bytes())
    expect.no_problems(bad_files(tmp_path, set()))


def test_every_page_is_of_a_known_kind(large_site):
    expect.no_problems([f"/{path}: a kind of page that KINDS does not know" for path in large_site.pages if kind(path) is None])
