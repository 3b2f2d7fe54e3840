"""The search, as visitors use it."""

import gzip
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

import spoiler_site
from axe_playwright_python.sync_playwright import Axe
from browser import opened, served, violations, wait_until
from built_site import BuiltSite
from playwright.sync_api import expect
from searches import AWKWARD, DEMO

PROJECT = Path(__file__).resolve().parents[2]
RESULTS = """() => [...document.querySelectorAll("[role=option]")].map(option => option.href)"""
# Typed at once, and waited for until all files are there.
SEARCH = """async query => {
    const form = document.querySelector("form.finder");
    const input = form.querySelector("input");
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    while (form.ariaBusy === "true") await new Promise(done => setTimeout(done, 5));
}"""


def built(pytestconfig, folder, content):
    command = [pytestconfig.getoption("marquee").resolve(), "build", "--site", content, "--output", folder / "public"]
    subprocess.run([*command, "--date", "2026-01-01"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return folder / "public"


@pytest.fixture(scope="module")
def awkward_site(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("awkward")
    return BuiltSite(built(pytestconfig, folder, PROJECT / "Tests/AwkwardShow"), "https://odd.example/fans/")


@pytest.fixture(scope="module")
def guarded_site(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("guarded")
    spoiler_site.write(folder / "Content")
    return BuiltSite(built(pytestconfig, folder, folder / "Content"), "https://leaves.example/")


@pytest.fixture
def visit(browser):
    """Opens a page of a site; fails afterwards if anything went wrong in it."""
    problems = []
    contexts = []

    def visit(site, path="search/", kept=None, **options):
        server = served(site)
        home = server.__enter__()
        context = opened(browser, home, problems, **options)
        tab = context.__enter__()
        contexts.extend([server, context])
        if kept is not None:
            tab.add_init_script(f"localStorage.setItem('marquee:/', {json.dumps(json.dumps(kept))})")
        tab.goto(home + path)
        return tab, home

    visit.problems = problems
    yield visit
    for context in reversed(contexts):
        context.__exit__(None, None, None)
    # Leaving a page ends what it still loads.
    assert [problem for problem in problems if not re.search(r"\.(svg|webp|jpg|png) could not be loaded", problem)] == []


def ready(tab):
    tab.wait_for_selector("form.finder")
    return tab


def found(tab, home, query):
    """The paths of the results for a query."""
    tab.evaluate(SEARCH, query)
    return [unquote(address.removeprefix(home)) for address in tab.evaluate(RESULTS)]


def missed(tab, home, searches):
    ready(tab)
    problems = []
    for query, path, *most in searches:
        results = found(tab, home, query)
        if path not in results[: most[0] if most else 1]:
            problems.append(f"{query}: {path} is not among the first of {results[:4]}")
    return problems


def test_fans_find_what_they_look_for(visit, root_site):
    assert missed(*visit(root_site), DEMO) == []


def test_names_in_other_scripts_are_found(visit, awkward_site):
    assert missed(*visit(awkward_site), AWKWARD) == []


def test_words_are_those_of_the_program(visit, root_site):
    tab, _ = visit(root_site)
    ready(tab)
    rows = [line.split("\t") for line in (PROJECT / "Tests/Site/search_words.tsv").read_text().splitlines()]
    words = tab.evaluate("texts => texts.map(text => marqueeSearch.wordsOf(text).join(' '))", [text.replace("\\t", "\t") for text, _ in rows])
    assert words == [expected for _, expected in rows]


def test_the_script_is_small_and_waits_until_it_is_needed(visit, root_site):
    [script] = [file for path, file in root_site.files.items() if path.startswith("assets/search-") and path.endswith(".js")]
    assert len(gzip.compress(script.read_bytes(), mtime=0)) < 8000
    tab, home = visit(root_site, "heartstopper/")
    requested = []
    tab.on("request", lambda request: requested.append(request.url.removeprefix(home)))
    tab.wait_for_load_state("networkidle")
    assert not any("search" in path for path in requested)
    tab.hover("a.find")
    wait_until(tab, "() => Boolean(window.marqueeSearch)")
    tab.keyboard.press("/")
    tab.wait_for_selector("dialog.search[open]")
    own = sorted(path.split("-")[0] for path in requested if "search" in path)
    assert own == ["assets/search", "assets/search", "search/index.js"]


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_open_it_and_lead_to_a_result(visit, root_site, key):
    tab, home = visit(root_site, "heartstopper/")
    tab.keyboard.press(key)
    box = tab.get_by_role("combobox", name="Search for a name or a word")
    box.wait_for()
    expect(box).to_be_focused()
    box.press_sequentially("nick")
    tab.wait_for_selector("form.finder[aria-busy=false] [role=option]")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("ArrowUp")
    option = tab.locator("[aria-selected=true]")
    assert option.get_attribute("id") == box.get_attribute("aria-activedescendant")
    assert option.inner_text().startswith("Nick Nelson")
    assert tab.get_by_role("listbox", name="Results").get_by_role("option").first.locator("mark").all_inner_texts() == ["Nick"]
    box.press("Enter")
    tab.wait_for_url(home + "heartstopper/characters/nick-nelson/")


def test_escape_closes_it_and_the_focus_returns(visit, root_site):
    tab, _ = visit(root_site, "heartstopper/")
    tab.focus("a.find")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("dialog.search[open]")
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog.search[open]")).to_have_count(0)
    expect(tab.locator("a.find")).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(visit, root_site):
    tab, _ = visit(root_site)
    ready(tab).locator("form.finder input").press_sequentially("1/2")
    assert tab.locator("form.finder input").input_value() == "1/2"
    assert tab.locator("dialog.search").count() == 0


def test_a_query_can_be_shared(visit, root_site):
    tab, home = visit(root_site)
    found(ready(tab), home, "season 2")
    tab.select_option("select[name=kind]", label="Episode")
    tab.wait_for_selector("form.finder[aria-busy=false]")
    address = tab.url
    assert address == home + "search/?q=season+2&kind=3"
    results = tab.evaluate(RESULTS)
    assert results and all("/season-2/episode-" in result for result in results)
    tab.goto(home)
    tab.goto(address)
    tab.wait_for_selector("form.finder[aria-busy=false] [role=option]")
    assert tab.evaluate(RESULTS) == results


def test_filters_narrow_it_to_a_show(visit, root_site):
    tab, home = visit(root_site)
    ready(tab).select_option("select[name=show]", label="Heartstopper Forever")
    assert found(tab, home, "heartstopper")[0] == "heartstopper-forever/"


def test_nothing_found_is_said(visit, root_site):
    tab, home = visit(root_site)
    assert found(ready(tab), home, "zzyzxqq") == []
    assert tab.get_by_role("status").inner_text() == "Nothing found"


def test_it_works_without_the_network_after_the_first_query(visit, root_site):
    tab, home = visit(root_site, "heartstopper/")
    tab.keyboard.press("/")
    tab.wait_for_selector("form.finder")
    found(tab, home, "nick")
    tab.context.set_offline(True)
    # Names are found even if the words of texts that begin alike have not been loaded yet.
    assert found(tab, home, "charlie")[0] == "heartstopper/characters/charlie-spring/"
    visit.problems.clear()


def test_it_is_accessible(visit, root_site):
    tab, home = visit(root_site, "search/?q=nick", reduced_motion="reduce")
    tab.wait_for_selector("[role=option]")
    tab.evaluate(Axe().axe_script)
    problems = violations(tab)
    for width in (390, 1440):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")
    tab.goto(home + "heartstopper/")
    tab.evaluate(Axe().axe_script)
    tab.keyboard.press("/")
    tab.wait_for_selector("dialog.search[open]")
    found(tab, home, "season")
    assert problems + violations(tab) == []


def test_without_scripts_it_is_a_list_from_a_to_z(visit, root_site):
    tab, home = visit(root_site, "heartstopper/", java_script_enabled=False)
    tab.click("a.find")
    tab.wait_for_url(home + "search/")
    tab.get_by_role("link", name="N", exact=True).click()
    tab.wait_for_url(home + "search/#letter-n")
    assert tab.locator("#letter-n").get_by_role("link", name="Nick Nelson").get_attribute("href").endswith("/characters/nick-nelson/")


POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)


def test_a_strict_policy_allows_it(visit, root_site):
    tab, home = visit(root_site)
    tab.route("**/search/*", lambda route: with_policy(route))
    tab.goto(home + "search/?q=nick")
    tab.wait_for_selector("[role=option]")


def with_policy(route):
    response = route.fetch()
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})


def test_it_works_from_a_disk(browser, guarded_site):
    """The links between pages of a site on a disk are somebody else's work; the search finds its files by itself."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto((guarded_site.folder / "404.html").as_uri())
    [search] = [path for path in guarded_site.files if path.startswith("assets/search-") and path.endswith(".js")]
    tab.evaluate(
        """src => new Promise(done => {
            const script = document.createElement("script");
            script.src = src;
            script.onload = done;
            document.head.append(script);
        })""",
        (guarded_site.folder / search).as_uri(),
    )
    tab.evaluate("marqueeSearch.open()")
    tab.wait_for_selector("form.finder")
    tab.evaluate(SEARCH, "nick")
    assert tab.evaluate(RESULTS)[0] == (guarded_site.folder / "h/characters/nick/index.html").as_uri()
    context.close()


# A word that is guarded, and with which progress in the show `h` it is found, and with which it is not.
GUARDED = [
    ("INLINE", {"screen": "s1e2"}, {"screen": "s1e1"}),
    ("BLOCK", {"screen": "s1e2"}, {"screen": "s1e1"}),
    ("BLOCK", {"print": "v1"}, {"film": True}),
    ("SUMMARY", {"screen": "s2e1"}, {"screen": "s1e1"}),
    ("SUMMARY", {"print": "v1"}, {}),
    ("FACT", {"screen": "s2e1"}, {"screen": "s1e2"}),
    ("FILM", {"film": True}, {"screen": "s2e1"}),
    ("WHOLE", {"screen": "s2e1"}, {"screen": "s1e2"}),
    ("HEADING", {"screen": "s2e1"}, {"screen": "s1e2"}),
    ("POINTLESS", {"all": True}, {"screen": "s2e1", "print": "v1", "film": True}),
]


@pytest.mark.parametrize(("word", "reached", "before"), GUARDED)
def test_guarded_words_are_found_from_their_point_on(visit, guarded_site, word, reached, before):
    for said, expected in ((reached, 1), (before, 0), ({"all": True}, 1)):
        tab, home = visit(guarded_site, kept={"h": said})
        results = [path for path in found(ready(tab), home, word) if path != "f/"]
        assert len(results) == expected, said


def test_guarded_files_are_not_requested_before_their_point(visit, guarded_site):
    requested = []
    tab, home = visit(guarded_site, "h/", kept={"h": {"screen": "s1e1"}})
    tab.on("request", lambda request: requested.append(request.url.removeprefix(home)))
    tab.goto(home + "search/?q=inline")
    tab.wait_for_selector("form.finder[aria-busy=false]")
    names = [path.removeprefix("assets/search/").removesuffix(".js") for path in requested if path.startswith("assets/search/")]
    for name in names:
        text = guarded_site.files[f"assets/search/{name}.js"].read_text().lower()
        assert not any(secret in text for secret in ("inline", "pointless", "block", "heading")), name


def opened_on(visit, site, path, kept):
    tab, home = visit(site, path, kept=kept)
    tab.keyboard.press("/")
    return ready(tab), home


@pytest.mark.parametrize(("query", "kept", "shown"), [
    ("last below", {}, "A last line below everything."),
    ("inline", {"screen": "s1e2"}, "INLINE"),
    ("block", {"print": "v1"}, "BLOCK Nick"),
])
def test_results_show_where_the_words_stand(visit, guarded_site, query, kept, shown):
    tab, home = opened_on(visit, guarded_site, "h/", {"h": kept})
    assert found(tab, home, query)[0] == "news/words/"
    tab.wait_for_selector("[role=option]:first-child span mark")
    text = tab.locator("[role=option] span").first.inner_text()
    assert shown in text
    assert [secret for secret in ("POINTLESS", "HARD", "FILM") if secret in text] == []
    assert {mark.lower() for mark in tab.locator("[role=option]:first-child span mark").all_inner_texts()} == set(query.split())


def test_only_some_pages_are_read_for_an_answer(visit, root_site):
    tab, home = opened_on(visit, root_site, "heartstopper/", None)
    read = []
    tab.on("requestfinished", lambda request: re.search(r"/search/[^/]+\.js|/$", request.url) and read.append(request.url.removeprefix(home)))
    found(tab, home, "filmed")
    tab.wait_for_selector("[role=option] span mark")
    tab.wait_for_timeout(1000)
    assert any(path.endswith("/") for path in read)
    assert sum(root_site.files[path if path.endswith("js") else path + "index.html"].stat().st_size for path in read) < 60_000


def test_masked_titles_are_masked_in_results(visit, root_site):
    tab, home = opened_on(visit, root_site, "heartstopper/", {"heartstopper": {"screen": "s1e1", "mask": True}})
    assert found(tab, home, "s1e4") == ["heartstopper/season-1/episode-4/"]
    assert tab.locator("[role=option] b").inner_text() == "S1 E4"
    tab, home = opened_on(visit, root_site, "heartstopper/", {"heartstopper": {"screen": "s1e4", "mask": True}})
    found(tab, home, "s1e4")
    assert tab.locator("[role=option] b").inner_text() == "Secret"


def test_what_is_hard_is_never_found(visit, guarded_site):
    tab, home = visit(guarded_site, kept={"h": {"all": True}})
    assert found(ready(tab), home, "HARD") == []
    searched = [file.read_text().lower() for path, file in guarded_site.files.items() if path.startswith("assets/search/")]
    assert not any("hard" in text for text in searched)


def test_hostile_queries_and_addresses_are_only_text(visit, root_site):
    tab, home = visit(root_site, "search/?q=" + quote("<img src=x onerror=alert(1)>\"'`${1}") + "&kind=99&show=x")
    tab.wait_for_selector("form.finder[aria-busy=false]")
    for query in ("__proto__", "constructor", "toString", "]]>", "\u202e\u200f", "a" * 5000, "🎉", "' OR 1=1", "\\u0000"):
        found(tab, home, query)
    assert tab.locator("img[src=x]").count() == 0


def test_no_sideways_scrolling_in_the_box(visit, awkward_site):
    tab, home = visit(awkward_site, "odd/", viewport={"width": 390, "height": 800})
    tab.keyboard.press("/")
    tab.wait_for_selector("form.finder")
    found(tab, home, "gennn")
    assert tab.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('dialog.search'))")
