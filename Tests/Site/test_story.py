"""Pages of the story and articles, as they are laid out: where the infobox is, where a text begins, how long its lines are."""

import subprocess

import pytest

from browser import opened, served, wait_until
from built_site import BuiltSite

PAGES = ["heartstopper/", "heartstopper/characters/nick-nelson/", "heartstopper/season-1/episode-4/", "heartstopper-forever/"]
INFOBOX = """() => {
    const box = document.querySelector(".spread > .infobox").getBoundingClientRect();
    const parts = [...document.querySelectorAll(".spread > .telling")].map(part => part.getBoundingClientRect());
    return { box: [box.left, box.top, box.right, box.bottom].map(Math.round), parts: parts.map(part => [part.left, part.top, part.right, part.bottom].map(Math.round)) };
}"""
# How far down the first line of the text is, and how many letters a line has on average, by the longest paragraph, whose last line is left out.
TEXT = """() => {
    const prose = document.querySelector(".article > .prose");
    const paragraphs = [...prose.querySelectorAll(":scope > p")].sort((a, b) => b.textContent.length - a.textContent.length);
    const range = document.createRange();
    const ends = new Map();
    const walker = document.createTreeWalker(paragraphs[0], NodeFilter.SHOW_TEXT);
    for (let node; node = walker.nextNode();) {
        for (let place = 0; place < node.length; place++) {
            range.setStart(node, place);
            range.setEnd(node, place + 1);
            const line = Math.round(range.getBoundingClientRect().bottom / 8);
            ends.set(line, (ends.get(line) ?? 0) + 1);
        }
    }
    const lines = [...ends.values()].filter(length => length > 20).slice(0, -1);
    const top = prose.firstElementChild.getBoundingClientRect().top - document.querySelector("main").getBoundingClientRect().top;
    return { top, lines };
}"""


# What the sign and the way to the page may take of the first screen.
HEADER = 190


@pytest.fixture(scope="module")
def home(root_site):
    with served(root_site) as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
def test_the_infobox_is_beside_the_text_or_below_its_beginning(browser, home, path):
    problems = []
    places = {}
    for width in (390, 1440):
        with opened(browser, home, problems, viewport={"width": width, "height": 900}) as tab:
            tab.goto(home + path)
            places[width] = tab.evaluate(INFOBOX)
            assert tab.evaluate("document.documentElement.scrollWidth") == width
    wide, narrow = places[1440], places[390]
    assert all(part[2] < wide["box"][0] for part in wide["parts"]), wide
    assert wide["box"][1] == wide["parts"][0][1], "they begin at one height"
    assert narrow["parts"][0][3] <= narrow["box"][1] and narrow["box"][2] <= 390, narrow
    assert all(part[1] >= narrow["box"][3] for part in narrow["parts"][1:]), narrow
    assert problems == []


def test_the_infobox_is_at_one_place_on_all_pages(browser, home):
    places = set()
    with opened(browser, home, [], viewport={"width": 1440, "height": 900}) as tab:
        for path in PAGES:
            tab.goto(home + path)
            places.add(tuple(tab.evaluate(INFOBOX)["box"][index] for index in (0, 2)))
    assert len(places) == 1, places


def articles(root_site):
    pages = sorted((root_site.folder / "news").glob("*/index.html"))
    return [f"news/{page.parent.name}/" for page in pages if '<article class="article">' in page.read_text("utf-8")]


@pytest.mark.parametrize("width, height", [(390, 844), (1440, 900)])
def test_the_first_line_of_an_article_is_on_the_first_screen(browser, home, root_site, width, height):
    late, long = [], []
    with opened(browser, home, [], viewport={"width": width, "height": height}) as tab:
        for path in articles(root_site):
            tab.goto(home + path)
            text = tab.evaluate(TEXT)
            if HEADER + text["top"] > height - 24:
                late.append((path, text["top"]))
            lines = text["lines"]
            if width == 1440 and len(lines) > 1 and not 60 <= sum(lines) / len(lines) <= 75:
                long.append((path, lines))
    assert late == []
    assert long == []


ARTICLE = """---
title: A guide
date: 2026-01-02
show: heartstopper
series: Guides
---
The first sentence.[^a] {words}

# One

{words}[^b]

::figure[A shelf]{{src=images/bookshelf.svg alt="A shelf" wide}}

# Two

{words}

# Three

{words}

[^a]: A first note.
[^b]: A second note.
"""


@pytest.fixture(scope="module")
def long_article(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("article")
    files = {
        "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "shows/heartstopper/show.yaml": "title: Heartstopper\nkind: series\n",
        "articles/guide.md": ARTICLE.format(words="Words go on and on until the line is full. " * 60),
        "articles/other.md": "---\ntitle: Before\ndate: 2026-01-01\nseries: Guides\n---\nText.\n",
        "images/bookshelf.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="300"><rect width="800" height="300" fill="#888"/></svg>',
    }
    for path, text in files.items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    subprocess.run(
        [pytestconfig.getoption("marquee").resolve(), "build", "--site", folder / "Content", "--output", folder / "public"],
        stdout=subprocess.DEVNULL, check=True)
    with served(BuiltSite(folder / "public", "https://leaves.example/")) as address:
        yield address


def test_notes_stand_in_the_margin_and_contents_follow(browser, long_article):
    problems = []
    with opened(browser, long_article, problems, viewport={"width": 1440, "height": 900}) as tab:
        tab.goto(long_article + "news/guide/")
        tab.wait_for_selector(".noted")
        for number in (1, 2):
            reference = tab.locator(f"#fnref-{number}").bounding_box()
            note = tab.locator(f"#fn-{number}").bounding_box()
            prose = tab.locator(".prose").bounding_box()
            assert abs(reference["y"] - note["y"]) < 30 and note["x"] >= prose["x"] + prose["width"], (reference, note)
            assert note["x"] + note["width"] <= 1440
        assert tab.locator(".contents [aria-current]").inner_text() == "One"
        tab.locator("#three").scroll_into_view_if_needed()
        tab.evaluate("document.querySelector('#three').scrollIntoView()")
        wait_until(tab, "document.querySelector('.contents [aria-current]').textContent === 'Three'")
        assert 0 <= tab.locator(".contents").bounding_box()["y"] < 100, "the list stays in view"
        assert tab.locator(".contents ol").is_visible()
        figure = tab.locator(".prose > .wide").bounding_box()
        assert figure["width"] > tab.locator(".prose").bounding_box()["width"] + 200
        assert tab.evaluate("document.documentElement.scrollWidth") == 1440
    with opened(browser, long_article, problems, viewport={"width": 390, "height": 844}) as tab:
        tab.goto(long_article + "news/guide/")
        assert tab.locator(".noted").count() == 0 and tab.locator("#footnotes").is_visible()
        assert not tab.locator(".contents ol").is_visible()
        tab.locator(".contents summary").click()
        assert tab.locator(".contents ol").is_visible()
        assert tab.evaluate("document.documentElement.scrollWidth") == 390
    assert problems == []


def test_the_address_of_an_article_can_be_copied(browser, long_article):
    with opened(browser, long_article, [], viewport={"width": 1440, "height": 900}) as tab:
        tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.goto(long_article + "news/guide/")
        tab.evaluate("delete Navigator.prototype.share")
        tab.locator(".share a").click()
        wait_until(tab, "document.querySelector('.share [role=status]').textContent !== ''")
        assert tab.evaluate("navigator.clipboard.readText()").endswith("/news/guide/")
        assert tab.url.endswith("/news/guide/")


def test_everybody_on_the_map_is_a_link_and_couples_have_a_heart(browser, home):
    problems = []
    for path in ("heartstopper/", "heartstopper/characters/"):
        with opened(browser, home, problems, viewport={"width": 1440, "height": 900}) as tab:
            tab.goto(home + path)
            cards = tab.locator(".relationships > .drawing svg.wide a")
            assert cards.count() > 20
            assert tab.locator(".relationships svg.wide .group").count() > 3
            cards.filter(has_text="Tao Xu").click()
            tab.wait_for_url("**/heartstopper/characters/tao-xu/")
    assert problems == []


@pytest.mark.parametrize("path", ["heartstopper/", "heartstopper-forever/"])
def test_no_article_is_on_the_page_of_a_show_twice(browser, home, path):
    with opened(browser, home, [], viewport={"width": 1440, "height": 900}) as tab:
        tab.goto(home + path)
        links = tab.evaluate("() => [...document.querySelectorAll(':is(.latest, .about-it) h3 a, .mentions a')].map(link => link.pathname)")
        assert links and len(links) == len(set(links))


def test_a_film_without_characters_has_its_cast(browser, home):
    with opened(browser, home, [], viewport={"width": 390, "height": 844}) as tab:
        tab.goto(home + "heartstopper-forever/")
        assert tab.locator(".cast-group li").evaluate_all("all => all.map(item => [...item.querySelectorAll('.part, .player')].map(e => e.innerText))") == [
            ["Nick Nelson", "Kit Connor"], ["Charlie Spring", "Joe Locke"]]
        tab.goto(home + "people/kit-connor/")
        roles = tab.locator(".parts .bill").evaluate_all("all => all.map(item => [item.querySelector('h3').innerText, item.querySelector('.poster .n')?.textContent])")
        assert roles == [["Nick Nelson", "NN"], ["Nick Nelson", "NN"]]


# On a phone, from the home page: what a reader wants to know, the links to tap, and where the answer is on the first screen.
QUESTIONS = {
    "who plays Nick": (["Characters"], ".bill:has-text('Nick Nelson') .meta", "Kit Connor"),
    "when does the film come out": ([], ".coming", "Announced for 2026"),
    "which volume is season 2": (["Books"], ".drawing svg.narrow text.name:has-text('Season 2')", "Season 2"),
    "where do I begin": ([], ".begin", "Watch next: S1 E1"),
}
IN_GERMAN = {
    "Characters": "Figuren", "Books": "Bücher", "Series": "Serie", "Season 1": "Staffel 1", "Season 2": "Staffel 2",
    "Announced for 2026": "Angekündigt für 2026", "Watch next: S1 E1": "Als Nächstes: S1 F1",
}


@pytest.mark.parametrize("folder", ["", "de/"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_on_the_first_screen_of_the_next_page(browser, home, folder, question):
    taps, place, answer = QUESTIONS[question]
    word = (lambda text: IN_GERMAN.get(text, text)) if folder else (lambda text: text)
    problems = []
    with opened(browser, home, problems, viewport={"width": 390, "height": 844}, reduced_motion="reduce") as tab:
        tab.goto(home + folder)
        for name in taps:
            tab.locator(".masthead nav").get_by_role("link", name=word(name), exact=True).click()
        found = tab.locator(place.replace("Season 2", word("Season 2"))).first
        found.wait_for()
        assert word(answer) in " ".join(found.text_content().split())
        box = found.bounding_box()
        assert box["y"] + box["height"] <= 844 and tab.evaluate("scrollY") == 0
    assert problems == []


@pytest.mark.parametrize("folder", ["", "de/"])
def test_an_episode_is_two_taps_away_and_its_end_is_closed(browser, home, folder):
    with opened(browser, home, [], viewport={"width": 390, "height": 844}, reduced_motion="reduce") as tab:
        tab.goto(home + folder)
        tab.locator(".show-bill").get_by_role("link", name=IN_GERMAN["Season 1"] if folder else "Season 1", exact=True).click()
        tab.wait_for_url("**/heartstopper/season-1/")
        tab.get_by_role("link", name="Secret", exact=True).click()
        tab.wait_for_url("**/season-1/episode-4/")
        words = tab.locator("main").inner_text()
        assert "St John" in words and "Imogen" in words
        assert tab.locator("details.spoiler[open]").count() == 0 and "date with Imogen" not in words and "Verabredung mit Imogen" not in words


def test_the_timeline_is_not_repeated_as_a_list(browser, home):
    with opened(browser, home, [], viewport={"width": 1440, "height": 900}) as tab:
        tab.goto(home + "heartstopper/timeline/")
        assert tab.locator(".years").count() == 0 and tab.locator("svg.wide a").count() > 10
        tab.locator(".drawing details summary").click()
        assert tab.locator(".drawing table a[href*='/sources/']").count() > 10
