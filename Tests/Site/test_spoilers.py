"""What visitors see and hear of spoilers in a browser, and what their device keeps."""

import gzip
import json
import subprocess

import pytest

import spoiler_site
from browser import opened, served, violations, wait_until
from built_site import BuiltSite
from axe_playwright_python.sync_playwright import Axe

KEY = "marquee:/"
# The layout shifts of the page since it was opened, except those after input (web.dev, "Cumulative Layout Shift").
SHIFTS = """() => new Promise(done => {
    let total = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) total += entry.value; }))
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(total), 200));
})"""


@pytest.fixture(scope="module")
def site(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilers")
    spoiler_site.write(folder / "Content")
    command = [pytestconfig.getoption("marquee").resolve(), "build", "--site", folder / "Content", "--output", folder / "public"]
    subprocess.run([*command, "--date", "2026-01-01"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return BuiltSite(folder / "public", "https://leaves.example/")


@pytest.fixture
def visit(browser, site):
    """Opens a page in a tab, with what the device has stored; fails afterwards if anything went wrong in it."""
    problems = []
    contexts = []

    def visit(path="news/words/", kept=None, script=None, **options):
        context = opened(browser, home, problems, **options)
        tab = context.__enter__()
        contexts.append(context)
        if kept is not None:
            text = kept if isinstance(kept, str) else json.dumps(kept)
            tab.add_init_script(f"localStorage.setItem({json.dumps(KEY)}, {json.dumps(text)})")
        if script is not None:
            tab.add_init_script(script)
        tab.goto(home + path)
        return tab

    with served(site) as home:
        yield visit
        for context in contexts:
            context.__exit__(None, None, None)
    assert problems == []


def seen(tab):
    """The secrets that a person can read on the page."""
    text = tab.evaluate("document.body.innerText")
    return [secret for secret in spoiler_site.SECRETS if secret in text]


def heard(tab):
    """The secrets in the accessibility tree."""
    tree = tab.locator("body").aria_snapshot()
    return [secret for secret in spoiler_site.SECRETS if secret in tree]


def test_without_scripts_everything_is_closed(visit):
    tab = visit(java_script_enabled=False)
    assert tab.locator("details.spoiler").count() == 4
    assert tab.locator("details[open]").count() == 0
    assert tab.locator(".point").is_hidden() and tab.locator(".progress").first.is_hidden()
    assert heard(tab) == []


def test_without_scripts_the_keyboard_opens_a_spoiler(visit):
    tab = visit(java_script_enabled=False)
    tab.get_by_text("The end: Spoiler for Season 1, Episode 2 or Volume 1").focus()
    tab.keyboard.press("Enter")
    assert heard(tab) == ["BLOCK"]


@pytest.mark.parametrize(
    "kept, expected",
    [
        (None, []),
        ({"h": {"screen": "s1e1"}}, []),
        ({"h": {"screen": "s1e2"}}, ["INLINE", "BLOCK"]),
        ({"h": {"screen": "s2e1"}}, ["INLINE", "BLOCK"]),
        ({"h": {"print": "v1"}}, ["BLOCK"]),
        ({"h": {"print": "v1c5"}}, []),
        ({"h": {"print": "v2c1"}}, ["BLOCK"]),
        ({"h": {"film": True}}, ["FILM"]),
        ({"h": {"all": True}}, spoiler_site.SECRETS),
        ({"other": {"all": True}}, []),
        ("not JSON", []),
        ("[]", []),
        ("null", []),
        ({"h": 7, "__proto__": {"all": True}}, []),
        ({"h": {"screen": ["s9e9"], "film": "yes", "all": 1}}, ["INLINE", "BLOCK"]),
        ({"h": {"screen": "s9e9<img src=x onerror=alert(1)>"}}, []),
    ],
)
def test_spoilers_up_to_the_progress_are_open(visit, kept, expected):
    tab = visit(kept=kept)
    assert seen(tab) == expected
    assert heard(tab) == expected


@pytest.mark.parametrize("kept", [None, {"h": {"screen": "s2e1", "print": "v1", "film": True}}, {"h": {"all": True}}])
@pytest.mark.parametrize("path", ["", "h/", "h/season-1/", "news/words/", "news/whole/", "h/season-1/episode-2/", "h/characters/nick/", "start/"])
def test_nothing_moves_when_a_page_opens_them(visit, path, kept):
    tab = visit(path, kept=kept)
    assert tab.evaluate(SHIFTS) == 0


def test_the_visitor_sets_and_clears_the_progress(visit):
    tab = visit()
    tab.locator(".point").click()
    tab.locator("select[name=screen]").select_option("s1e2")
    assert seen(tab) == ["INLINE", "BLOCK"]
    tab.get_by_role("button", name="Show all spoilers").click()
    assert seen(tab) == spoiler_site.SECRETS
    assert json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')")) == {"h": {"screen": "s1e2", "print": "", "film": False, "all": True}}
    tab.get_by_role("button", name="Clear progress").click()
    assert seen(tab) == []
    assert tab.evaluate(f"localStorage.getItem('{KEY}')") == "{}"


def test_the_points_are_loaded_when_the_visitor_wants_them(visit, site):
    files = [name for name in site.files if name.startswith("assets/points-")]
    assert len(files) == 1 and "<option value=\"s" not in site.pages["news/words/"].file.read_text()
    tab = visit(kept={"h": {"screen": "s1e2", "print": "v1", "film": True}})
    asked = []
    tab.on("request", lambda request: asked.append(request.url.split("/assets/")[-1]))
    tab.locator(".point").click()
    tab.locator("select[name=print] option[value=v1]").wait_for(state="attached")
    file = files[0].removeprefix("assets/")
    assert asked.count(file) == 1
    assert tab.locator("select[name=screen]").input_value() == "s1e2" and tab.locator("select[name=print]").input_value() == "v1"
    points = ["Season 1, Episode 1", "Season 1, Episode 2", "Season 2, Episode 1"]
    assert tab.locator("select[name=screen] option").all_text_contents() == ["Nothing yet", *points]
    for _ in range(2):
        tab.keyboard.press("Escape")
        tab.locator(".point").click()
    assert asked.count(file) == 1


def test_a_change_keeps_what_else_the_visitor_has_said(visit):
    tab = visit(kept={"h": {"screen": "s1e2", "print": "v1"}})
    tab.locator(".point").click()
    tab.get_by_label("Seen the film").check()
    kept = json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')"))
    assert kept == {"h": {"screen": "s1e2", "print": "v1", "film": True}}


@pytest.mark.parametrize("policy", ["script-src 'self'"])
def test_the_points_arrive_under_a_strict_policy(visit, policy):
    tab = visit()
    tab.context.route("**/news/words/", lambda route: strict(route, policy))
    tab.reload()
    tab.locator(".point").click()
    tab.locator("select[name=screen]").select_option("s1e2")
    assert seen(tab) == ["INLINE", "BLOCK"]


def strict(route, policy):
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


def test_spoilers_that_the_visitor_opened_stay_open(visit):
    tab = visit()
    tab.get_by_text("Spoiler for Film").click()
    tab.locator(".point").click()
    tab.locator("select[name=screen]").select_option("s1e1")
    assert seen(tab) == ["FILM"]


def test_an_inline_spoiler_is_a_button(visit):
    tab = visit()
    button = tab.get_by_role("button", name="Spoiler 1 (Season 1, Episode 2)")
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    tab.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert "Before Spoiler 1 INLINE after" in tab.inner_text("main")
    tab.keyboard.press("Space")
    assert seen(tab) == []


def test_two_tabs_agree(visit, browser, site):
    tab = visit()
    other = tab.context.new_page()
    other.goto(tab.url)
    other.locator(".point").click()
    other.locator("select[name=screen]").select_option("s1e2")
    wait_until(tab, "document.body.innerText.includes('BLOCK')")
    assert seen(tab) == ["INLINE", "BLOCK"]


def test_a_device_that_stores_nothing(visit):
    tab = visit(script="Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    assert seen(tab) == []
    tab.locator(".point").click()
    tab.locator("select[name=screen]").select_option("s1e2")
    assert seen(tab) == ["INLINE", "BLOCK"]


@pytest.mark.parametrize("fragment", ["#spoiler:1", "#the-end", "#heading", "#content"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_shared_link_reveals_nothing(visit, fragment, scripts):
    for path in ["news/words/", "news/whole/"]:
        tab = visit(path + fragment, java_script_enabled=scripts)
        tree = tab.locator("body").aria_snapshot()
        assert [secret for secret in [*spoiler_site.SECRETS, "WHOLE", "HEADING"] if secret in tree] == []


def test_print_keeps_spoilers_closed(visit):
    tab = visit()
    tab.emulate_media(media="print")
    assert seen(tab) == []


def test_a_hard_spoiler_has_its_own_page(site, visit):
    page = site.pages["news/words/"]
    assert "HARD" not in page.file.read_text()
    assert not site.pages["news/words/spoiler-1/"].is_indexable
    assert "spoiler-1" not in site.files["sitemap.xml"].read_text()
    tab = visit()
    tab.get_by_role("link", name="Spoiler for Season 2").click()
    assert "HARD" in tab.inner_text("main")
    assert "HARD" not in tab.title()


@pytest.mark.parametrize("path", ["", "h/season-1/", "start/", "news/words/", "news/words/spoiler-1/", "news/whole/"])
@pytest.mark.parametrize("kept", [None, {"h": {"screen": "s1e1", "mask": True}}, {"h": {"all": True}}])
def test_spoilers_are_accessible(visit, path, kept):
    tab = visit(path, kept=kept, reduced_motion="reduce")
    tab.evaluate(Axe().axe_script)
    assert violations(tab) == []


def test_the_script_is_small(site):
    files = [file.read_bytes() for name, file in site.files.items() if name.startswith("assets/spoilers")]
    assert len(files) == 1 and len(gzip.compress(files[0])) < 4_400


def test_the_script_holds_up_only_what_is_guarded(site):
    blocking = {path for path, page in site.pages.items() if 'blocking="render"' in page.file.read_text()}
    assert {"news/words/", "news/whole/", "h/season-1/", "h/season-1/episode-2/"} <= blocking
    assert not {"", "h/", "start/", "news/"} & blocking


@pytest.mark.parametrize("kept, state", [
    (None, "Spoilers hidden"),
    ({"h": {"screen": "s1e2"}}, "S1 E2"),
    ({"h": {"screen": "s1e2", "print": "v1", "film": True}}, "S1 E2, Volume 1, Film"),
    ({"h": {"print": "v1c5.5"}}, "Volume 1, Chapter 5.5"),
    ({"h": {"all": True}}, "Spoilers shown"),
    ({"h": {"screen": "nonsense"}}, "Spoilers hidden"),
])
def test_the_state_is_at_the_top_of_every_page(visit, site, kept, state):
    for path in ["", "h/", "h/season-2/episode-1/", "news/words/", "start/", "tags/"]:
        tab = visit(path, kept=kept)
        button = tab.get_by_role("banner").get_by_role("button", name=f"How far are you? {state}")
        assert button.inner_text() == state
        assert button.bounding_box()["height"] >= 44


def test_the_panel_works_by_keyboard_and_gives_back_the_focus(visit):
    tab = visit("h/")
    tab.locator(".point").focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("dialog", name="How far are you?").wait_for()
    assert tab.locator("dialog :focus").count() == 1
    assert all(field.bounding_box()["height"] >= 44 for field in tab.locator("dialog :is(button, select, label):visible").all())
    tab.evaluate(Axe().axe_script)
    assert violations(tab) == []
    tab.keyboard.press("Escape")
    assert tab.locator(".point:focus").count() == 1
    tab.locator(".point").click()
    tab.get_by_role("button", name="Close").click()
    assert tab.get_by_role("dialog").count() == 0 and tab.locator(".point:focus").count() == 1


def test_a_change_is_confirmed_and_can_be_undone(visit):
    tab = visit(kept={"h": {"screen": "s1e1"}})
    box = tab.locator(".point").bounding_box()
    tab.locator(".point").click()
    tab.locator("dialog select[name=screen]").select_option("s1e2")
    assert tab.locator("dialog [role=status]").inner_text() == "Saved: S1 E2"
    assert seen(tab) == ["INLINE", "BLOCK"] and tab.locator(".point").inner_text() == "S1 E2"
    tab.locator("dialog").get_by_role("button", name="Clear progress").click()
    assert tab.locator("dialog [role=status]").inner_text() == "Saved: Spoilers hidden"
    tab.locator("dialog").get_by_role("button", name="Undo").click()
    assert json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')")) == {"h": {"screen": "s1e2", "print": "", "film": False}}
    assert seen(tab) == ["INLINE", "BLOCK"]
    assert tab.locator(".point").bounding_box() == box


def test_a_page_can_have_the_panel_in_place(visit):
    tab = visit("start/")
    tab.locator("main select[name=screen]").select_option("s1e1")
    assert tab.locator(".point").inner_text() == "S1 E1"
    assert tab.locator("main [name=close]").count() == 0
    assert visit("start/", java_script_enabled=False).locator(".progress-here").is_hidden()


def test_seen_episodes_have_a_tick(visit):
    tab = visit("h/season-1/", kept={"h": {"screen": "s1e1"}})
    assert [item.inner_text() for item in tab.locator(".guide .seen:visible").all()] == ["✓ Seen"]
    assert "Seen" in tab.locator(".guide li").first.aria_snapshot() and "Seen" not in tab.locator(".guide li").last.aria_snapshot()


@pytest.mark.parametrize("path", ["", "h/"])
@pytest.mark.parametrize("kept, expected, target", [
    (None, "Watch next: S1 E1 One", "h/season-1/episode-1/"),
    ({"screen": "s1e2"}, "Watch next: S2 E1 Three", "h/season-2/episode-1/"),
    ({"screen": "s1e2", "mask": True}, "Watch next: S2 E1", "h/season-2/episode-1/"),
    ({"screen": "s2e1"}, "You have seen all episodes", None),
])
def test_the_next_episode(visit, path, kept, expected, target):
    tab = visit(path, kept=kept and {"h": kept})
    wait_until(tab, "words => document.querySelector('.up-next').innerText === words", arg=expected)
    address = tab.locator(".up-next a").get_attribute("href")
    assert (address or "").endswith(target or "") and (address is None) == (target is None)


def test_without_scripts_the_first_episode_is_next(visit):
    assert visit("", java_script_enabled=False).locator(".up-next").inner_text() == "Watch next: S1 E1 One"


def test_later_titles_can_be_masked(visit):
    def titles(tab):
        return tab.locator(".guide h3").all_inner_texts() + tab.locator(".prose a").all_inner_texts()

    tab = visit("h/season-1/", kept={"h": {"screen": "s1e1"}})
    assert titles(tab) == ["One", "Two"]
    tab.locator(".point").click()
    tab.get_by_label("Hide titles of later episodes").check()
    assert titles(tab) == ["One", "Episode 2"]
    assert titles(visit("start/", kept={"h": {"screen": "s1e1", "mask": True}})) == ["One", "S2 E1"]
    tab.get_by_label("Hide titles of later episodes").uncheck()
    assert titles(tab) == ["One", "Two"]


@pytest.mark.parametrize("word", ["BLOCK", "FILM", "INLINE", "below everything"])
def test_the_search_of_the_browser_opens_nothing(visit, word):
    """A link to a text uses the same search, and opens what is only closed."""
    tab = visit("news/words/#:~:text=" + word.replace(" ", "%20"))
    tab.wait_for_timeout(300)
    assert seen(tab) == []
    parts = tab.locator("details.spoiler > :not(summary)")
    assert parts.count() > 0 and [part.evaluate("node => getComputedStyle(node).display") for part in parts.all()] == ["none"] * parts.count()
    tab.get_by_text("Spoiler for Film").click()
    wait_until(tab, "document.body.innerText.includes('FILM')")
    assert seen(tab) == ["FILM"]
