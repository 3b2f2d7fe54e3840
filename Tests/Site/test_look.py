"""Layouts that were broken once: each kind in a browser, on a site that is hard to lay out and on one page of each kind of the demo site."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

import expect
import look_site
from browser import OVERFLOWING, opened, served, violations
from built_site import BuiltSite
from kinds import KINDS, longest_page

REACHED = '{"h": {"screen": "s1e2"}}'
# The sum of the layout shifts so far.
SHIFTS = """() => new Promise(done => {
    let total = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) total += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(total), 200));
})"""
# Gives the longest words to pills, chips and labels, which are in one piece or have round corners, and to fields; says what then is not in the window.
LONG_PILLS = """words => {
    const pills = [...document.querySelectorAll("body :not(svg *, script, style, select, option, input, td, th)")].filter(e => {
        const { whiteSpace, borderTopLeftRadius, clipPath } = getComputedStyle(e);
        return !e.firstElementChild && /\\p{L}{2}/u.test(e.textContent) && clipPath === "none" && (whiteSpace === "nowrap" || parseFloat(borderTopLeftRadius) > 0);
    });
    for (const pill of pills) pill.textContent = words;
    for (const { dataset } of document.querySelectorAll(".point")) dataset.widest = words;
    for (const option of document.querySelectorAll("option")) option.textContent = words;
    const { clientWidth, scrollWidth } = document.documentElement;
    const isCut = ({ parentElement }) => getComputedStyle(parentElement).textOverflow === "ellipsis";
    return [...pills, ...document.querySelectorAll("select")].filter(e => e.checkVisibility() && !isCut(e)).filter(e => {
        const { left, right } = e.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
    }).map(e => "too wide with long words: " + e.outerHTML.slice(0, 100)).concat(scrollWidth > clientWidth ? [`${scrollWidth} pixels wide with long words`] : []);
}"""
LONGEST_WORDS = "Donaudampfschifffahrtsgesellschaftskapitänsmütze; seither nicht bestätigt"
# How much a colour stands out from the page: those of borders, from those of the background behind.
BORDERS = """() => {
    const channels = text => text.match(/[\\d.]+/g).map(Number);
    const light = text => {
        const [r, g, b] = channels(text).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const behind = element => {
        for (let at = element.parentElement; at; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
        }
        return "rgb(255, 255, 255)";
    };
    return [...document.querySelectorAll("select, button, input:not([type=checkbox], [type=radio])")]
        .filter(field => field.getClientRects().length && getComputedStyle(field).visibility === "visible")
        .map(field => {
            const [one, other] = [getComputedStyle(field).borderTopColor, behind(field)].map(light);
            return [field.outerHTML.slice(0, 80), (Math.max(one, other) + .05) / (Math.min(one, other) + .05)];
        })
        .filter(([, contrast]) => contrast < 3);
}"""
# WebKit draws the dots of borders as squares.
DOTTED = """() => [...document.querySelectorAll("*")].flatMap(element => ["", "::before", "::after"].map(part => [element, getComputedStyle(element, part)]))
    .filter(([, style]) => ["Top", "Right", "Bottom", "Left"].some(side => style[`border${side}Style`] === "dotted" && parseFloat(style[`border${side}Width`]) > 1.5))
    .map(([element]) => element.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def look(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("look")
    look_site.write(folder / "Content")
    command = [pytestconfig.getoption("marquee").resolve(), "build", "--site", folder / "Content", "--output", folder / "public"]
    subprocess.run([*command, "--date", "2026-01-01"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return BuiltSite(folder / "public", "https://leaves.example/")


@pytest.fixture
def visit(browser):
    """Opens a page of a site in a window, with what the device has stored; fails afterwards if anything went wrong in it."""
    problems, contexts = [], []

    def visit(site, path="", width=1280, height=900, kept={}, **options):
        home = enter(served(site))
        tab = enter(opened(browser, home, problems, viewport={"width": width, "height": height}, reduced_motion="reduce", **options))
        for key, value in kept.items():
            tab.add_init_script(f"localStorage.getItem({key!r}) ?? localStorage.setItem({key!r}, {value!r})")
        tab.goto(home + path)
        return tab

    def enter(context):
        contexts.append(context)
        return context.__enter__()

    yield visit
    for context in reversed(contexts):
        context.__exit__(None, None, None)
    assert problems == []


def boxes(tab, selector):
    return tab.evaluate("selector => [...document.querySelectorAll(selector)].map(element => element.getBoundingClientRect().toJSON())", selector)


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_a_cast_without_portraits_has_room_for_names(visit, look, width):
    tab = visit(look, "news/cast/", width)
    longest = "Nick Nelson-Featherstonehaugh"
    lines = tab.evaluate("""() => [...document.querySelectorAll(".cast :is(.part, .player)")].map(name => {
        const [height, size] = [name.getBoundingClientRect().height, parseFloat(getComputedStyle(name).lineHeight)];
        return [name.textContent, Math.round(height / size)];
    })""")
    assert [name for name, count in lines if count > (2 if len(name) >= len(longest) - 4 else 1)] == []


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_is_wider_than_a_small_window(browser, look, width):
    problems = []
    with served(look) as home, opened(browser, home, problems, viewport={"width": width, "height": 800}) as tab:
        for path, page in look.pages.items():
            if page.redirect is None:
                tab.goto(home + path)
                problems += [f"/{path}: {fault}" for fault in tab.evaluate(OVERFLOWING)]
    expect.no_problems(problems)


# 1280 pixels at 400 %.
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_fits_a_small_window(browser, root_site, kind):
    problems = []
    path = longest_page(root_site, kind)
    with served(root_site) as home, opened(browser, home, problems, viewport={"width": 320, "height": 256}) as tab:
        tab.goto(home + path)
        problems += tab.evaluate(OVERFLOWING)
        shift = tab.evaluate(SHIFTS)
        problems += [f"things move by {shift}"] if shift else []
        problems += tab.evaluate(LONG_PILLS, LONGEST_WORDS)
    expect.no_problems([f"/{path}: {problem}" for problem in problems])


OVER_ANOTHER = """() => {
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        if (!walk.currentNode.data.trim() || walk.currentNode.parentElement.closest("svg, script")) continue;
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) if (width > 2 && height > 2) texts.push([left, right, top, bottom, walk.currentNode.data.trim()]);
    }
    texts.sort((a, b) => a[2] - b[2]);
    const found = [];
    texts.forEach(([left, right, top, bottom, text], i) => {
        for (let j = i + 1; j < texts.length && texts[j][2] < bottom - 6; j++)
            if (texts[j][0] < right - 3 && texts[j][1] > left + 3) found.push(`'${text.slice(0, 40)}' is over '${texts[j][4].slice(0, 40)}'`);
    });
    return found;
}"""
PANELS = ".point, .point-panel, .progress, .find, .colours, .masthead nav, .languages, .neighbours, .lightbox, .contents"


@pytest.mark.parametrize("kind", ["article", "timeline", "show", "season", "plain page", "home"])
def test_a_printed_page_has_only_its_words(browser, root_site, kind):
    problems = []
    path = longest_page(root_site, kind)
    # As wide as A4 with its margins.
    with served(root_site) as home, opened(browser, home, problems, viewport={"width": 680, "height": 980}) as tab:
        tab.goto(home + path)
        tab.wait_for_timeout(100)
        tab.emulate_media(media="print")
        problems += tab.evaluate(OVER_ANOTHER)
        problems += tab.evaluate("panels => [...document.querySelectorAll(panels)].filter(e => e.checkVisibility()).map(e => 'prints: ' + e.outerHTML.slice(0, 80))", PANELS)
        # Pages are cut within blocks, but not within the items of a grid.
        problems += tab.evaluate("""() => [...document.querySelectorAll("main, .article, .after, .years, .drawing")]
            .filter(e => getComputedStyle(e).display !== "block").map(e => `${e.className || e.localName} is not a block`)""")
        problems += tab.evaluate("""() => [...document.querySelectorAll("section > h2")].filter(e => e.checkVisibility())
            .filter(e => ![...e.parentElement.children].some(other => other !== e && other.checkVisibility() && other.getClientRects().length && (other.innerText.trim() || other.querySelector("svg, img"))))
            .map(e => `nothing below '${e.innerText}'`)""")
        tall = tab.evaluate("() => Math.max(0, ...[...document.querySelectorAll('svg, img')].map(e => e.getBoundingClientRect().height))")
        problems += [f"a drawing of {tall} pixels does not fit on a page"] if tall > 980 else []
        paper = tab.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
        problems += [] if paper == "rgb(255, 255, 255)" else [f"the paper is {paper}"]
    expect.no_problems([f"/{path}: {problem}" for problem in problems])


def test_an_opened_article_has_the_space_of_any_other(visit, look):
    tab = visit(look, "news/whole/", kept={"marquee:/": REACHED})
    gaps = tab.evaluate("""() => {
        const parts = [...document.querySelectorAll(".prose details > :not(summary)")].map(part => [part.localName, part.getBoundingClientRect()]);
        return parts.slice(1).map(([name, { top }], i) => [name, top - parts[i][1].bottom]);
    }""")
    size = tab.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize)")
    assert [name for name, gap in gaps] == ["h2", "p", "p"] and all(gap >= size for _, gap in gaps)


@pytest.mark.parametrize("path", ["h/", "h/characters/nick/"])
def test_a_spoiler_on_a_cover_has_no_ragged_corners(visit, look, path):
    tab = visit(look, path, kept={"marquee:/": REACHED})
    widths = tab.evaluate("() => [...document.querySelectorAll('.cover details')].map(box => getComputedStyle(box).borderWidth)")
    assert widths and set(widths) == {"0px"}


def test_revealed_words_stand_in_their_sentence(visit, look):
    tab = visit(look, "news/last/", kept={"marquee:/": REACHED})
    text = tab.evaluate("() => [...document.querySelectorAll('.prose p')].at(-1).innerText")
    assert re.sub(r"Spoiler \d ?", "", text) == "He follows her home, and she stays."


def test_dates_say_what_they_are(visit, look):
    def words(path, selector):
        return visit(look, path, java_script_enabled=False).locator(selector).all_inner_texts()

    assert words("h/now/", ".title .meta") == ["As of 1 November 2025"]
    assert words("news/cast/", ".countdown") == ["The film: 1 February 2026, expected, 31 days to go"]
    assert "March 2026, rumoured" in " ".join(visit(look, "h/timeline/").locator("main td").all_text_contents())
    assert words("h/books/", ".book .kicker") == []
    tab = visit(look, "h/announcements/")
    lines = tab.evaluate("() => [...document.querySelectorAll('.claims li')].map(e => [e.className, getComputedStyle(e.querySelector('.statement')).textDecorationLine])")
    assert lines == [["", "none"], ["", "none"], ["came-true", "none"]]


def test_a_countdown_has_no_drop_cap(visit, look):
    tab = visit(look, "news/cast/")
    assert tab.evaluate("() => getComputedStyle(document.querySelector('.countdown'), '::first-letter').float") == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["start/", "search/", "h/"])
def test_edges_of_fields_are_seen(visit, look, path, scheme):
    tab = visit(look, path, color_scheme=scheme)
    if path != "search/":
        tab.click(".point")
        tab.wait_for_selector(".point-panel[open]")
    assert tab.evaluate(BORDERS) == []


def test_the_open_panel_is_accessible(visit, look):
    tab = visit(look, "h/")
    tab.click(".point")
    tab.wait_for_selector(".point-panel[open]")
    tab.evaluate(Axe().axe_script)
    assert violations(tab) == []


def test_forced_colours_underline_only_the_current_page(visit, look):
    tab = visit(look, "h/", forced_colors="active")
    lines = tab.evaluate("""() => [...document.querySelectorAll(".masthead nav a")].map(link => {
        const { borderBottomWidth, textDecorationLine } = getComputedStyle(link);
        return [link.textContent, parseFloat(borderBottomWidth) > 0 || textDecorationLine === "underline"];
    })""")
    assert [name for name, is_underlined in lines if is_underlined] == ["Heart"]


@pytest.mark.parametrize("width", [320, 820, 1280, 1440])
def test_an_author_box_has_room_for_words(visit, look, width):
    assert all(box["width"] >= 190 for box in boxes(visit(look, "news/cast/", width), ".author-box .words"))


@pytest.mark.parametrize("width", [320, 390, 600, 820, 1024, 1440])
def test_three_seasons_are_one_row(visit, look, width):
    tops = {box["top"] for box in boxes(visit(look, "h/", width), ".seasons .bill")}
    assert len(tops) == 1


@pytest.mark.parametrize("path", ["news/page/2/", "news/page/3/", "tags/guides/page/2/", "heartstopper/characters/", "heartstopper/cast/"])
def test_neighbours_in_a_list_have_posters_of_their_own(visit, root_site, path):
    lists = visit(root_site, path).evaluate("""() => [...document.querySelectorAll(".clippings, .bills, .cast")].map(list => [...list.children].map(item => {
        const poster = item.querySelector(".poster");
        if (!poster) return null;
        const { backgroundColor, scale } = getComputedStyle(poster);
        return [backgroundColor, item.matches(".clipping") ? scale : poster.innerHTML];
    }))""")
    pairs = [(one, other) for posters in lists for one, other in zip(posters, posters[1:]) if one and other]
    assert pairs and all(one[0] != other[0] and one[1] != other[1] for one, other in pairs)


def test_a_film_has_its_news_beside_its_facts(visit, root_site):
    tab = visit(root_site, "heartstopper-forever/", 1440)
    [facts], [news] = boxes(tab, ".infobox"), boxes(tab, ".latest")
    assert news["right"] <= facts["left"] and news["top"] < facts["bottom"]


def test_no_line_of_the_relationship_map_is_below_a_card(visit, root_site):
    """In the map that everybody sees; those of visitors who know the story have lines for which there is no other way."""
    tab = visit(root_site, "heartstopper/characters/", 1440)
    found = tab.evaluate("""() => [...document.querySelectorAll(".relationships > .drawing svg.wide")].map(map => {
        const cards = [...map.querySelectorAll("a:has(.outline)")].map(card => [card.textContent, card.querySelector(".outline")]);
        const isIn = ({ x, y }, box) => x > box.x.baseVal.value + 3 && x < box.x.baseVal.value + box.width.baseVal.value - 3
            && y > box.y.baseVal.value + 3 && y < box.y.baseVal.value + box.height.baseVal.value - 3;
        const lines = [...map.querySelectorAll(":scope > path:is(.line, .thick, .thin, .dotted, .dashed)")];
        return [cards.length, lines.length, lines.flatMap(line => {
            const points = [...Array(199).keys()].map(part => line.getPointAtLength(line.getTotalLength() * (part + 1) / 200));
            return cards.filter(([, box]) => points.some(point => isIn(point, box))).map(([name]) => `${name} covers ${line.getAttribute("d")}`);
        })];
    })""")
    assert found and all(cards and lines for cards, lines, _ in found)
    assert [covered for _, _, faults in found for covered in faults] == []


@pytest.mark.parametrize("path, selector", [("heartstopper/episodes/", "main .further li"), ("people/", ".letters ul")])
def test_links_to_parts_begin_where_the_page_does(visit, root_site, path, selector):
    for width in (390, 1440):
        tab = visit(root_site, path, width)
        [title], links = boxes(tab, "h1"), boxes(tab, selector)
        assert title["left"] - 1 <= links[0]["left"] <= title["left"] + 12


@pytest.mark.parametrize("width", [390, 820, 1440])
def test_no_picture_is_taller_than_the_window_or_distorted(visit, root_site, width):
    tab = visit(root_site, "about/pictures/", width)
    shapes = tab.evaluate("""() => [...document.querySelectorAll(".prose > p img, .prose > figure img")].map(image => {
        const { width, height } = image.getBoundingClientRect();
        return [height <= innerHeight, Math.abs(width / height - image.getAttribute("width") / image.getAttribute("height")) < .01 || getComputedStyle(image).objectFit];
    })""")
    assert shapes and all(fits and shape in (True, "contain") for fits, shape in shapes)


@pytest.mark.parametrize("kind", KINDS)
def test_dots_are_round_in_every_browser(browser, root_site, kind):
    problems = []
    with served(root_site) as home, opened(browser, home, problems) as tab:
        tab.goto(home + longest_page(root_site, kind))
        problems += tab.evaluate(DOTTED)
    expect.no_problems(problems)


# Rows of the masthead, by the middle of what is in it.
ROWS = """() => {
    const rows = [];
    for (const part of document.querySelectorAll(".masthead > :is(.nameplate, nav, .find, .point), .masthead li")) {
        const { top, bottom } = part.getBoundingClientRect();
        if (top === bottom) continue;
        const middle = (top + bottom) / 2;
        if (!rows.some(row => Math.abs(row - middle) < 12)) rows.push(middle);
    }
    return rows.length;
}"""


@pytest.mark.parametrize("path", ["", "heartstopper/", "news/who-plays-whom/"])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_masthead_is_one_row_or_two(visit, root_site, path, scripts):
    for width, most in ((1440, 1), (1280, 1), (820, 2), (390, 2), (320, 2)):
        tab = visit(root_site, path, width, java_script_enabled=scripts)
        assert tab.evaluate(ROWS) <= most, f"{width} pixels"
        # Every entry can be reached: none is cut off but by the row that scrolls.
        assert tab.evaluate("() => { const nav = document.querySelector('.masthead nav'); return nav.scrollWidth <= nav.clientWidth || getComputedStyle(nav).overflowX === 'auto'; }")


@pytest.mark.parametrize("width, height", [(390, 844), (1440, 900)])
def test_the_first_screen_of_the_home_page(visit, root_site, look, width, height):
    for site in (root_site, look):
        tab = visit(site, "", width, height)
        [sign], parts = boxes(tab, ".sign"), boxes(tab, ".today > section")
        assert sign["height"] <= height / 3
        assert len(parts) == 3 and all(part["bottom"] <= height for part in parts)


def test_the_home_page_begins_with_what_matters(visit, look):
    tab = visit(look, "", java_script_enabled=False)
    texts = [" ".join(text.split()) for text in tab.locator(".today > section").all_inner_texts()]
    assert texts[0].startswith("NEW The first article")
    assert texts[1] == "COMING NEXT Film 31 days to go 1 February 2026, expected"
    assert texts[2].startswith("START OR CONTINUE Watch next: S1 E1")
    assert tab.locator(".show-bill h3").all_inner_texts() == ["Film", "Heart"]


PAPER = "() => getComputedStyle(document.documentElement).backgroundColor"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_visitor_chooses_the_colours(visit, look, scheme):
    tab = visit(look, "", color_scheme=scheme)
    colours = {}
    for name in ("Light", "Dark", "As on this device"):
        tab.get_by_label(name, exact=True).check()
        colours[name] = tab.evaluate(PAPER)
    assert colours["Light"] != colours["Dark"]
    assert colours["As on this device"] == colours[scheme.capitalize()]
    assert tab.evaluate("() => localStorage.length") == 0
    tab.get_by_label("Dark", exact=True).check()
    tab.goto(tab.url + "news/")
    assert tab.evaluate(PAPER) == colours["Dark"] and tab.get_by_label("Dark", exact=True).is_checked()
    assert tab.evaluate("() => [...document.querySelectorAll('meta[name=theme-color]')].map(meta => meta.media)") == ["not all", "all"]


def test_the_chosen_colours_are_there_before_the_first_paint(visit, look):
    tab = visit(look, "", color_scheme="light", kept={"marquee-colours:/": "night"})
    # The script runs before the parser reaches the body, and nothing is painted before that.
    assert tab.evaluate("() => document.documentElement.dataset.colours") == "night"
    html = look.pages[""].file.read_text()
    script = re.search(r"<script src=\"[^\"]*colours[^>]*>", html)
    assert script and script.end() < html.index("<body") and not re.search(r"async|defer|module", script[0])
    assert tab.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("kept", ["blue", "{}", ""])
def test_a_strange_choice_of_colours_is_none(visit, look, kept):
    tab = visit(look, "", kept={"marquee-colours:/": kept})
    assert tab.evaluate("() => document.documentElement.dataset.colours") is None
    assert tab.get_by_label("As on this device").is_checked()


def test_without_scripts_there_is_no_choice_of_colours(visit, look):
    assert not visit(look, "", java_script_enabled=False).locator(".colours").is_visible()
