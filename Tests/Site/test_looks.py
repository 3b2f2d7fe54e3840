"""The looks that `look` in site.yaml chooses, other than the usual one, which all other tests see."""

import gzip
import re
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image
from axe_playwright_python.sync_playwright import Axe

import expect
from browser import OVERFLOWING, opened, served, violations
from kinds import KINDS, longest_page
from looks import built
from test_look import LONG_PILLS, LONGEST_WORDS, OVER_ANOTHER, SHIFTS

LOOKS = ["magazine", "wiki"]
# A rule that only this look has.
MARKS = {"magazine": "--rule:", "wiki": ".page-contents"}
MOST_HOME, MOST_STYLES = 12_000, 9 * 1024
# Words of headings that are cut in two although no word is wider than a phone.
BROKEN_WORDS = """() => [...document.querySelectorAll("h1, h2, h3")].filter(e => e.checkVisibility()).flatMap(heading => {
    const walk = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [];
    while (walk.nextNode())
        for (const { 0: word, index } of walk.currentNode.data.matchAll(/[^\\s-–—/]{1,14}(?![^\\s-–—/])/g)) {
            const range = document.createRange();
            range.setStart(walk.currentNode, index);
            range.setEnd(walk.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) broken.push(`${heading.localName}: '${word}' is cut`);
        }
    return broken;
})"""
TELLING = ["home", "show", "season", "episode", "character", "article", "books", "news", "timeline"]


@pytest.fixture(scope="module", params=LOOKS)
def look(request):
    return request.param


@pytest.fixture(scope="module")
def site(look, pytestconfig, tmp_path_factory):
    return built(pytestconfig.getoption("marquee"), tmp_path_factory.mktemp(look), look)


@pytest.fixture(scope="module")
def arabic_site(look, pytestconfig, tmp_path_factory):
    return built(pytestconfig.getoption("marquee"), tmp_path_factory.mktemp(look), look, "ar")


def styles(site, name):
    return next(file.read_bytes() for path, file in site.files.items() if re.fullmatch(rf"assets/{name}-[^/]+\.css", path))


def test_only_the_chosen_look_is_published_and_pages_stay_small(look, site):
    rules = styles(site, "site").decode()
    assert {name for name, mark in MARKS.items() if mark in rules} == {look}
    assert len(gzip.compress(styles(site, "marquee"))) + len(gzip.compress(styles(site, "site"))) < MOST_STYLES
    assert len(gzip.compress(site.pages[""].file.read_bytes())) < MOST_HOME


def test_the_usual_look_is_small(root_site):
    assert len(gzip.compress(styles(root_site, "marquee"))) + len(gzip.compress(styles(root_site, "site"))) < MOST_STYLES
    assert len(gzip.compress(root_site.pages[""].file.read_bytes())) < MOST_HOME


def test_every_kind_of_page_fits_a_small_window(browser, site):
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 320, "height": 256}) as tab:
        for path in (longest_page(site, kind) for kind in KINDS):
            tab.goto(home + path)
            problems += [f"/{path}: {fault}" for fault in tab.evaluate(OVERFLOWING)]
            if shift := tab.evaluate(SHIFTS):
                problems.append(f"/{path}: things move by {shift}")
            problems += [f"/{path}: {fault}" for fault in tab.evaluate(LONG_PILLS, LONGEST_WORDS)]
    expect.no_problems(problems)


@pytest.mark.parametrize("width, height", [(320, 900), (820, 1180)])
def test_nothing_moves_while_a_page_loads(browser, site, width, height):
    expect.no_problems(moves(browser, site, width, height))


@pytest.mark.parametrize("width, height", [(320, 900), (820, 1180)])
def test_nothing_moves_in_the_usual_look(browser, root_site, width, height):
    expect.no_problems(moves(browser, root_site, width, height))


def moves(browser, site, width, height):
    """What moves on a page of each kind while it loads."""
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": height}) as tab:
        for path in (longest_page(site, kind) for kind in KINDS):
            tab.goto(home + path)
            if shift := tab.evaluate(SHIFTS):
                problems.append(f"/{path}: things move by {shift}")
    return problems


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_the_top_of_a_page_does_not_wait_for_what_is_below(browser, site, width):
    """A browser may show the top before the rest has arrived, and then nothing should move."""
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 900}) as tab:
        for path in (longest_page(site, kind) for kind in ("show", "film", "character", "episode", "season", "person")):
            text = site.pages[path].file.read_text()
            top = text[: text.index("</header>", text.index('<header class="cover')) + len("</header>")]
            places = []
            for html in (text, top):
                tab.route(home + path, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
                tab.goto(home + path)
                places.append(tab.evaluate("""() => [...document.querySelectorAll(".cover h1, .cover .picture")]
                    .map(e => e.getBoundingClientRect()).map(({ left, top, width, height }) => [left, top, width, height].map(Math.round))"""))
                tab.unroute(home + path)
            if places[0] != places[1]:
                problems.append(f"/{path}: {places[1]} becomes {places[0]}")
    expect.no_problems(problems)


def test_what_the_rest_would_move_shows_when_all_of_it_has_arrived(browser, look, site):
    """The names in the masthead make room for one another, and the rule below a cover makes way for its words."""
    visible = """() => [
        [...document.querySelectorAll(".masthead > :is(.nameplate, nav)")].some(e => e.checkVisibility({ visibilityProperty: true })),
        [...document.querySelectorAll(".cover")].map(e => getComputedStyle(e, "::after")).some(({ content, visibility }) => content !== "none" && visibility === "visible"),
    ]"""
    problems, path = [], KINDS["show"]
    with served(site) as home, opened(browser, home, problems) as tab:
        text = site.pages[path].file.read_text()
        for end, seen in [("</nav>", [False, False]), ('<p class="summary"', [True, False]), ("</html>", [True, look == "magazine"])]:
            part = text[: text.index(end)]
            tab.route(home + path, lambda route: route.fulfill(body=part, content_type="text/html; charset=utf-8"))
            tab.goto(home + path)
            assert tab.evaluate(visible) == seen, end
            tab.unroute(home + path)
    expect.no_problems(problems)


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_no_word_of_a_heading_is_cut(browser, site, width):
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 900}) as tab:
        for path in (longest_page(site, kind) for kind in TELLING):
            tab.goto(home + path)
            problems += [f"/{path}: {fault}" for fault in tab.evaluate(BROKEN_WORDS)]
    expect.no_problems(problems)


@pytest.mark.parametrize("width, scheme", [(390, "dark"), (1440, "light")])
def test_axe_finds_nothing(browser, site, width, scheme):
    problems = []
    options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce"}
    with served(site) as home, opened(browser, home, problems, **options) as tab:
        for path in (longest_page(site, kind) for kind in TELLING):
            tab.goto(home + path)
            tab.evaluate(Axe().axe_script)
            problems += [f"/{path}: {fault}" for fault in violations(tab)]
    expect.no_problems(problems)


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_the_window_from_right_to_left(browser, arabic_site, width):
    problems = []
    with served(arabic_site) as home, opened(browser, home, problems, viewport={"width": width, "height": 900}) as tab:
        for path in (longest_page(arabic_site, kind) for kind in TELLING):
            tab.goto(home + path)
            problems += [f"/{path}: {fault}" for fault in tab.evaluate(OVERFLOWING)]
    expect.no_problems(problems)


def test_words_in_another_direction_than_the_page_have_their_marks_beside_them(browser, arabic_site):
    problems = []
    path = "news/season-2-what-we-know/"
    with served(arabic_site) as home, opened(browser, home, problems, viewport={"width": 1440, "height": 900}) as tab:
        tab.goto(home + path)
        tab.wait_for_selector(".noted")
        boxes = tab.evaluate("""() => Object.fromEntries(["prose", "contents", "noted [role=doc-endnotes] li", "prose blockquote", "prose li[dir=ltr]"]
            .map(name => [name, document.querySelector(`.${name}`).getBoundingClientRect().toJSON()]))""")
        marks = tab.evaluate("() => getComputedStyle(document.querySelector('.prose blockquote')).backgroundPositionX")
    note, prose, contents, item = (boxes[name] for name in ("noted [role=doc-endnotes] li", "prose", "contents", "prose li[dir=ltr]"))
    # From right to left: the contents, the text, the note.
    assert note["right"] <= prose["left"] and prose["right"] <= contents["left"]
    # The mark of an item is left of its words, and not outside of the text.
    assert item["left"] >= prose["left"] + 16
    assert marks == "0px" or marks.startswith("0%")
    assert problems == []


def test_what_is_in_another_direction_begins_where_the_page_does(browser, look, arabic_site):
    """At the right, and not alone at the left of an empty line."""
    problems, gaps = [], []
    beginning = """selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return [e.textContent.trim().slice(0, 40), e.parentElement.getBoundingClientRect().right - range.getBoundingClientRect().right];
    })"""
    places = {"": ".coming p" if look == "magazine" else ".coming p, .board > *", "heartstopper/episodes/": ".guide .summary",
              "heartstopper/announcements/": ".claims .statement", "heartstopper/now/": ".answers :is(dt, dd)",
              "news/": ".clipping :is(h2, .kicker)", "sources/": ".source-index :is(h2, p)", "search/": ".index a", "people/": ".index a",
              "heartstopper/characters/": ".title .kicker", "heartstopper/timeline/": ".title .kicker", "heartstopper/": ".picture figcaption"}
    with served(arabic_site) as home, opened(browser, home, problems, viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as tab:
        for path, selector in places.items():
            tab.goto(home + path)
            tab.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)")
            found = tab.evaluate(beginning, selector)
            assert found, path
            gaps += [f"/{path}: '{text}' is {gap} pixels from the edge" for text, gap in found if gap > 60]
        tab.set_viewport_size({"width": 390, "height": 844})
        [(name, gap)] = tab.evaluate(beginning, ".masthead > .nameplate")
        gaps += [f"'{name}' is {gap} pixels from the edge"] if gap > 60 else []
    expect.no_problems(problems + gaps)


@pytest.mark.parametrize("path, selector", [("heartstopper/announcements/", ".claims .statement"), ("search/", ".index a"), ("news/", ".clipping h2")])
def test_each_line_of_a_title_in_another_direction_begins_where_the_page_does(browser, arabic_site, path, selector):
    problems = []
    with served(arabic_site) as home, opened(browser, home, problems, viewport={"width": 390, "height": 844}) as tab:
        tab.goto(home + path)
        gaps = tab.evaluate("""selector => [...document.querySelectorAll(selector)].map(e => {
            const range = document.createRange();
            range.selectNodeContents(e);
            const end = e.parentElement.getBoundingClientRect().right;
            return [...range.getClientRects()].map(({ right }) => Math.round(end - right));
        })""", selector)
    assert any(len(lines) > 1 for lines in gaps)
    assert [lines for lines in gaps if max(lines) > 30 or max(lines) - min(lines) > 4] == []
    assert problems == []


def test_an_episode_in_another_direction_has_its_picture_where_others_have_it(browser, arabic_site):
    problems = []
    with served(arabic_site) as home, opened(browser, home, problems, viewport={"width": 390, "height": 900}) as tab:
        tab.goto(home + "heartstopper/season-2/")
        sides = tab.evaluate("""() => [...document.querySelectorAll(".guide li")].map(item =>
            Math.sign(item.querySelector(".picture").getBoundingClientRect().left - item.querySelector(".words").getBoundingClientRect().left))""")
        tab.goto(home + "heartstopper/season-2/episode-5/")
        ends = tab.evaluate("""() => [...document.querySelectorAll(".cover .kicker > span:not(:last-child)")]
            .map(part => [part.dir, getComputedStyle(part, "::before").content, getComputedStyle(part, "::after").content])""")
    assert len(set(sides)) == 1
    assert ends == [["", "none", '"\u00a0·"'], *[["rtl", '"·\u00a0"', "none"]] * 2]
    assert problems == []


def test_printed_pages_are_whole(browser, site):
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 680, "height": 980}) as tab:
        tab.emulate_media(media="print")
        for path in (longest_page(site, kind) for kind in TELLING):
            tab.goto(home + path)
            problems += [f"/{path}: {fault}" for fault in tab.evaluate(OVERFLOWING) + tab.evaluate(OVER_ANOTHER) + tab.evaluate(BROKEN_WORDS)]
            if tab.locator(".page-contents").is_visible():
                problems.append(f"/{path}: contents are printed")
    expect.no_problems(problems)


def test_the_card_of_a_show_leads_to_the_show_and_to_its_seasons(browser, site):
    expect.no_problems(wrong_ways_of_cards(browser, site))


def test_the_card_of_a_show_in_the_usual_look_leads_to_the_show_and_to_its_seasons(browser, root_site):
    expect.no_problems(wrong_ways_of_cards(browser, root_site))


def wrong_ways_of_cards(browser, site):
    """Where taps on the links of the first show in the list of all shows lead, if not where they say."""
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 390, "height": 844}, has_touch=True) as tab:
        tab.goto(home)
        ways = tab.locator(".show-bill").first.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert len(ways) == 4
        for way in ways:
            tab.goto(home)
            tab.locator(".show-bill").first.locator(f"a[href='{way}']").tap()
            tab.wait_for_url(lambda address: address != home)
            if urlsplit(tab.url).path != way:
                problems.append(f"{way}: leads to {tab.url}")
    return problems


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_no_more_of_a_text_is_shown_than_its_lines(browser, site, width):
    """Such as the upper half of a line below the last, in a card that is taller than its words because the one beside it has more."""
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 900}) as tab:
        for path in (longest_page(site, kind) for kind in TELLING):
            tab.goto(home + path)
            problems += tab.evaluate("""() => [...document.querySelectorAll(".summary")].filter(e => e.checkVisibility()).filter(e => {
                const { webkitLineClamp, lineHeight } = getComputedStyle(e);
                return webkitLineClamp !== "none" && e.clientHeight > parseFloat(lineHeight) * webkitLineClamp + 2;
            }).map(e => `${location.pathname}: more than its lines are shown of '${e.textContent.slice(0, 40)}'`)""")
    expect.no_problems(problems)


def test_a_short_page_ends_with_the_colour_of_its_foot(browser, look, site):
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 820, "height": 1800}) as tab:
        tab.goto(home + "privacy/")
        foot = tab.locator(".foot").bounding_box()
        picture = Image.open(BytesIO(tab.screenshot())).convert("RGB")
    assert foot["y"] + foot["height"] < 1700
    assert picture.getpixel((410, 1790)) == picture.getpixel((410, int(foot["y"] + foot["height"]) - 4))
    assert problems == []


def test_the_contents_of_a_page_lead_to_its_sections(browser, look, site):
    path, problems = longest_page(site, "character"), []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 1440, "height": 900}) as tab:
        tab.goto(home + path)
        names = tab.locator(".page-contents a").all_inner_texts()
        assert names == (tab.locator("main section > h2[id]").all_inner_texts() if look == "wiki" else [])
        assert (len(names) >= 3) == (look == "wiki")
        assert not set(names) & set(tab.locator("details h2").all_inner_texts())
    assert problems == []
