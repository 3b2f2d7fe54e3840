"""What an owner changes in site.yaml and in the folder `theme`: each setting on a small site, in the files and in a browser that enforces the policy."""

import re
import subprocess
from io import BytesIO

import pytest
from PIL import Image
from axe_playwright_python.sync_playwright import Axe

import spoiler_site
from browser import OVERFLOWING, opened, served, violations, wait_until
from built_site import BuiltSite
from test_policy import LISTEN

BASE = "https://leaves.example/"
GISCUS = "{ repository: ada/leaves, repositoryId: R_1, category: Talk, categoryId: DIC_1 }"

# A setting, files of the folder `theme`, a file of the site (a pattern), what is in it, and what a browser says about the article.
SETTINGS = {
    "accent": ("palette: { accent: \"#1f6f63\" }", {}, "assets/site-*.css", "--accent:#1f6f63;", ("--accent", "#1f6f63")),
    "second": ("palette: { second: \"#ffcc00\" }", {}, "assets/site-*.css", "--spot:#ffcc00;", ("--bulb", "#ffcc00")),
    "paper": ("palette: { paper: \"#fbf7ee\" }", {}, "assets/site-*.css", "--day-paper:#fbf7ee;", ("--day-paper", "#fbf7ee")),
    "dark paper": ("palette: { paper: \"#222222\" }", {}, "assets/site-*.css", "--day-paper:#", None),
    "fonts": ("fonts: { text: mono, labels: theme/own.woff2 }", {"own.woff2": "wOF2"}, "assets/site-*.css", 'src:url("own-', None),
    "corners": ("corners: round", {}, "assets/site-*.css", "border-radius:1.2rem", None),
    "density": ("density: compact", {}, "assets/site-*.css", "line-height:1.5", None),
    "own styles": ("", {"custom.css": "/* x */ :root { --own: 1px }"}, "assets/custom-*.css", ":root{--own:1px}", ("--own", "1px")),
    "own head": ("ownHTML: allowed", {"head.html": '<script>document.documentElement.style.setProperty("--own", "2")</script>'}, "index.html", "--own", ("--own", "2")),
    "own end": ("ownHTML: allowed", {"body-end.html": "<p>The end.</p>"}, "index.html", "<p>The end.</p>\n</body>", None),
    "own end of articles": ("ownHTML: allowed", {"article-end.html": "<p>Tips?</p>"}, "news/words/index.html", "<p>Tips?</p>\n<footer", None),
    "own box": ("ownHTML: allowed", {"sidebar.html": "<p>Box</p>"}, "index.html", '<aside class="own">\n<p>Box</p>', None),
    "giscus": (f"comments: {{ giscus: {GISCUS} }}", {}, "news/words/index.html", 'data-repo="ada/leaves"', None),
    "isso": ("comments: { isso: https://talk.leaves.example/ }", {}, "news/words/index.html", 'data-server="https://talk.leaves.example"', None),
    "mail": ("comments: { mail: hello@leaves.example }", {}, "news/words/index.html", 'href="mailto:hello@leaves.example?subject=Words"', None),
    "home": ("home: [shows, feed]", {}, "index.html", '</header>\n<section class="shows">', None),
    "no sections": ("home: []", {}, "index.html", '</div>\n</header>\n', None),
    "characters and a quote": ("home: [quote, characters]", {}, "index.html", '<section class="characters">', None),
    "footer": ('footer: "By [us](news), **fans**."', {}, "news/words/index.html", '<div class="note">\n<p>By <a href="/news/">us</a>, <strong>fans</strong>.</p>\n</div>', None),
    "social links": ("social: [https://fandom.example/@leaves]", {}, "index.html", '<a href="https://fandom.example/@leaves" rel="me external"><svg', None),
    "menus": ("navigation: [{ title: Us, items: [{ title: News, to: news }] }]", {}, "index.html", '<details name="menu"><summary>Us</summary>', None),
    "no statistics": ("", {}, "privacy/index.html", "load nothing from other hosts", None),
    "privacy of comments": (f"comments: {{ giscus: {GISCUS} }}", {}, "privacy/index.html", "Comments come from giscus.app.", None),
    "privacy of own HTML": ("ownHTML: allowed", {"body-end.html": '<img alt="" src="https://pixel.example/a.png">'}, "privacy/index.html", "pixel.example", None),
}
SERVICES = {
    "goatcounter": ("{ goatcounter: https://leaves.goatcounter.com }", 'src="https://gc.zgo.at/count.js" data-statistics data-goatcounter="https://leaves.goatcounter.com/count"'),
    "own goatcounter": ("{ goatcounter: https://count.leaves.example }", 'src="https://count.leaves.example/count.js"'),
    "plausible": ("{ plausible: https://plausible.io }", 'src="https://plausible.io/js/script.js" data-statistics data-domain="leaves.example"'),
    "umami": (
        "{ umami: { server: https://cloud.umami.is, site: b59e9c65-ae32-47f1-8400-119fcf4861c4 } }",
        'src="https://cloud.umami.is/script.js" data-statistics data-website-id="b59e9c65-ae32-47f1-8400-119fcf4861c4" data-domains="leaves.example"'),
}


@pytest.fixture
def built(pytestconfig, tmp_path):
    def built(setting, theme=()):
        content = tmp_path / "Content"
        spoiler_site.write(content)
        (content / "site.yaml").write_text(f"title: Leaves\nbaseURL: {BASE}\n{setting}\n")
        for name, text in dict(theme).items():
            (content / "theme").mkdir(exist_ok=True)
            (content / "theme" / name).write_text(text)
        command = [pytestconfig.getoption("marquee").resolve(), "build", "--site", content, "--output", tmp_path / "public", "--date", "2026-01-01"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return BuiltSite(tmp_path / "public", BASE)

    return built


def text(site, pattern):
    file, = site.folder.glob(pattern)
    return file.read_text()


@pytest.mark.parametrize("name", SETTINGS)
def test_each_setting_changes_the_site_within_the_policy(browser, built, name):
    setting, theme, pattern, part, seen = SETTINGS[name]
    site = built(setting, theme)
    assert part in text(site, pattern)
    problems = []
    with served(site) as home, opened(browser, home, problems) as tab:
        tab.add_init_script(LISTEN)
        tab.goto(home + "news/words/", wait_until="load")
        if seen:
            assert tab.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", seen[0]) == seen[1]
    # A font that is none, and hosts that do not exist here.
    allowed = re.compile(r"own-\w+\.woff2|pixel\.example")
    assert [problem for problem in problems if not allowed.search(problem)] == []


@pytest.mark.parametrize("name", SERVICES)
def test_visits_are_counted_by_one_service(browser, built, name):
    setting, script = SERVICES[name]
    site = built(f"statistics: {setting}")
    assert f"<script defer {script}" in text(site, "index.html")
    refused = []
    with served(site) as home, opened(browser, home, []) as tab:
        tab.on("console", lambda message: "policy:" in message.text and refused.append(message.text))
        tab.add_init_script(LISTEN)
        tab.route("https://**", lambda route: route.fulfill(body="fetch(document.currentScript.src.replace(/[^/]*$/, 'ping'), { mode: 'no-cors' })", content_type="text/javascript"))
        tab.goto(home)
        tab.wait_for_timeout(200)
    # GoatCounter counts at another host than the one with its script.
    assert [line for line in refused if "gc.zgo.at" not in line] == []


def test_comments_are_loaded_only_when_asked_for(browser, built):
    site = built(f"comments: {{ giscus: {GISCUS} }}")
    asked = []
    with served(site) as home, opened(browser, home, []) as tab:
        tab.on("console", lambda message: "policy:" in message.text and asked.append(message.text))
        tab.add_init_script(LISTEN)
        tab.route("https://giscus.app/**", lambda route: (asked.append(route.request.url), route.fulfill(
            body="<script>parent.postMessage({ giscus: { resizeHeight: 321 } }, '*')</script>", content_type="text/html")))
        tab.goto(home + "news/words/")
        assert asked == []
        tab.locator("a.load-comments").click()
        wait_until(tab, "() => document.querySelector('iframe.giscus-frame')?.style.blockSize === '321px'")
    assert len(asked) == 1 and "repo=ada%2Fleaves" in asked[0] and "term=%2Fnews%2Fwords%2F" in asked[0]


def test_answers_to_a_post_are_only_words(browser, built, tmp_path):
    article = spoiler_site.FILES["articles/words.md"]
    try:
        spoiler_site.FILES["articles/words.md"] = article.replace("show: h\n", "show: h\ndiscussion: https://fandom.example/@leaves/123\n", 1)
        site = built("comments: { mastodon: https://fandom.example/@leaves }")
    finally:
        spoiler_site.FILES["articles/words.md"] = article
    hostile = '<p>Hi<br>there</p><img src=x onerror="document.title = 1"><script>document.title = 2</script>'
    answers = {"descendants": [{"account": {"display_name": "<b>Ada</b>", "acct": "ada"}, "url": "javascript:alert(1)", "created_at": "2026-01-02T03:04:05Z", "content": hostile}]}
    with served(site) as home, opened(browser, home, []) as tab:
        tab.route("https://fandom.example/api/v1/statuses/123/context", lambda route: route.fulfill(json=answers, headers={"Access-Control-Allow-Origin": "*"}))
        tab.goto(home + "news/words/")
        tab.locator("a.load-comments").click()
        comment = tab.locator(".comments ol li")
        comment.wait_for()
        assert comment.locator("p").all_inner_texts()[1:] == ["Hi", "there"]
        assert comment.locator("bdi").inner_text() == "<b>Ada</b>"
        assert comment.locator("a").get_attribute("href") == "https://fandom.example/@leaves/123"
        assert tab.title().startswith("Words") and comment.locator("img, script, b").count() == 0


# How far down a click at the edge of the window is on nothing that reacts to it.
BESIDE = """() => {
    let y = innerHeight - 1;
    while (document.elementFromPoint(2, y).closest("a, button, summary, .menu")) y -= 10;
    return y;
}"""
MENUS = """navigation:
  - { title: Shows, to: h }
  - { title: The team, items: [{ title: News, to: news }, { title: Sources, to: sources }, { title: Elsewhere, to: "https://x.example/" }] }
  - { title: More, items: [{ title: Tags, to: tags }] }
social: [https://fandom.example/@leaves, { address: "https://www.youtube.com/@leaves", title: Trailers }, "mailto:ada@leaves.example"]
footer: |
  Made by [fans](sources). *Not* official.
"""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_menus_open_and_close(browser, built, width, language):
    site = built(f"{MENUS}language: {language}")
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 800}) as tab:
        tab.goto(home + "news/")
        menu, entry = tab.locator(".menu summary").first, tab.locator(".menu a").first
        assert not entry.is_visible() and menu.get_attribute("aria-current") == "true"
        menu.focus()
        tab.keyboard.press("Enter")
        assert entry.is_visible() and tab.evaluate(OVERFLOWING) == []
        tab.keyboard.press("Tab")
        assert entry.evaluate("link => link === document.activeElement")
        tab.keyboard.press("Escape")
        assert not entry.is_visible() and menu.evaluate("summary => summary === document.activeElement")
        menu.click()
        tab.locator(".menu summary").last.click()
        assert not entry.is_visible() and tab.locator(".menu a").last.is_visible()
        tab.mouse.click(2, tab.evaluate(BESIDE))
        assert not tab.locator(".menu a").last.is_visible()
        names = tab.locator(".social a").all_inner_texts()
        assert [name.strip() for name in names] == ["fandom.example", "Trailers", "ada@leaves.example"]
        tab.evaluate(Axe().axe_script)
        assert violations(tab) == []
    assert problems == []


# What of an open menu is outside the window, or hard to read on its own background.
MENU_FAULTS = """() => {
    const channels = text => text.match(/[\\d.]+/g).map(Number);
    const light = text => {
        const [r, g, b] = channels(text).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    return [...document.querySelectorAll(".menu [open] ul")].flatMap(list => {
        const { left, right } = list.getBoundingClientRect(), { clientWidth, scrollWidth } = document.documentElement;
        const paper = getComputedStyle(list).backgroundColor, ink = getComputedStyle(list.querySelector("a")).color;
        const [less, more] = [light(paper), light(ink)].sort();
        const faults = left < 0 || right > clientWidth || scrollWidth > clientWidth ? [`from ${left} to ${right}, on a page of ${scrollWidth}`] : [];
        return (channels(paper)[3] ?? 1) < 1 || (more + .05) / (less + .05) < 4.5 ? [...faults, `${ink} on ${paper}`] : faults;
    });
}"""
LONG_MENUS = """navigation:
  - title: First
    items: [{ title: "Law and Order: The Extraordinarily Long Subtitle", to: h }, { title: Sources, to: sources }]
  - { title: Shows, to: h }
  - { title: News, to: news }
  - title: Last
    items: [""" + ", ".join(f'{{ title: "Law and Order: The Extraordinarily Long Subtitle {number}", to: news }}' for number in range(1, 9)) + "]\n"


@pytest.mark.parametrize("accent", ["", "#f5d90a", "#101014", "#1f6f63"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("look", ["marquee", "magazine", "wiki"])
def test_an_open_menu_is_readable_and_in_the_window(browser, built, look, language, accent):
    palette = f'palette: {{ accent: "{accent}" }}' if accent else ""
    site = built(f"{LONG_MENUS}look: {look}\nlanguage: {language}\n{palette}")
    problems = []
    with served(site) as home:
        for scheme in ("light", "dark"):
            with opened(browser, home, problems, color_scheme=scheme) as tab:
                for path in ("", "h/"):
                    tab.goto(home + path)
                    for width in (390, 768, 1280, 1440):
                        tab.set_viewport_size({"width": width, "height": 900})
                        for summary in tab.locator(".menu summary").all():
                            summary.click()
                            assert tab.locator(".menu [open]").count() == 1
                            problems += [f"/{path}, {width} pixels, {scheme}: {fault}" for fault in tab.evaluate(MENU_FAULTS)]
    assert problems == []


def test_menus_work_without_scripts(browser, built):
    site = built(MENUS)
    with served(site) as home, opened(browser, home, [], java_script_enabled=False, viewport={"width": 320, "height": 800}) as tab:
        tab.goto(home)
        tab.locator(".menu summary").first.click()
        tab.locator(".menu a").first.click()
        tab.wait_for_url(home + "news/")


# Whether an element is whole in front of everything else.
SEEN = """element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [left + 2, right - 2].every(x => element.contains(document.elementFromPoint(x, (top + bottom) / 2)));
}"""
SEEN_ENTRY = f"({SEEN})(document.querySelector('.masthead nav [aria-current]'))"
ENTRIES = ["Show: h", "Characters: h/characters", "Episodes: h/episodes", "News: news", "Sources: sources", "Search: search", "Tags: tags"]


def navigation(entries):
    return "navigation: [" + ", ".join("{ title: %s, to: %s }" % tuple(entry.split(": ")) for entry in entries) + "]\n"


def arrows(tab):
    """Whether something is at the left edge of the navigation's row, and at the right one."""
    box, width = tab.locator(".masthead nav").bounding_box(), 12
    shot = Image.open(BytesIO(tab.screenshot(clip={**box, "y": box["y"] + 4, "height": box["height"] - 8})))
    sides = [(0, 0, width, shot.height), (shot.width - width, 0, shot.width, shot.height)]
    return tuple(len(shot.crop(side).convert("L").getcolors()) > 1 for side in sides)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("look", ["marquee", "magazine", "wiki"])
def test_a_phone_shows_four_short_entries(browser, built, look, language):
    site = built(f"{navigation(ENTRIES[:4])}look: {look}\nlanguage: {language}")
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": 390, "height": 844}) as tab:
        for path in ("", "h/", "news/", "h/season-1/episode-1/"):
            tab.goto(home + path)
            problems += [f"/{path}: '{entry.inner_text()}' is hidden" for entry in tab.locator(".masthead nav a").all() if not entry.evaluate(SEEN)]
            assert arrows(tab) == (False, False)
    assert problems == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("look", ["marquee", "magazine", "wiki"])
@pytest.mark.parametrize("width", [320, 390])
def test_an_arrow_shows_where_more_entries_are(browser, built, look, language, width):
    site = built(f"{navigation(ENTRIES)}look: {look}\nlanguage: {language}")
    problems = []
    end = (True, False) if language == "ar" else (False, True)
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 844}) as tab:
        tab.goto(home + "news/")
        for place, expected in ((0, end), (30, (True, True)), (10_000, end[::-1])):
            tab.locator(".masthead nav").evaluate("(nav, place) => nav.scrollTo({ left: place, behavior: 'instant' })", -place if language == "ar" else place)
            assert arrows(tab) == expected, place
    assert problems == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 390])
def test_the_entry_of_the_page_is_seen(browser, built, language, width):
    site = built(f"{navigation(ENTRIES)}language: {language}")
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 844}) as tab:
        for path in ("h/", "h/episodes/", "news/", "tags/"):
            tab.goto(home + path)
            wait_until(tab, SEEN_ENTRY)
            assert tab.locator(".masthead nav [aria-current]").evaluate(SEEN), f"/{path}"
            assert tab.evaluate("scrollY") == 0
    assert problems == []


def test_a_page_of_the_owner_replaces_the_one_about_privacy(built, tmp_path):
    (tmp_path / "Content/pages").mkdir(parents=True)
    spoiler_site.FILES["pages/privacy.md"] = "---\ntitle: Data\n---\nMine.\n"
    try:
        assert "<h1>Data</h1>" in text(built(""), "privacy/index.html")
    finally:
        del spoiler_site.FILES["pages/privacy.md"]
