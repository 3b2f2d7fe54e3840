"""Lists that visitors narrow and sort, cards of what links lead to, and what reacts to how far a visitor is."""

import gzip
from pathlib import Path

import pytest

import large_shows
from axe_playwright_python.sync_playwright import Axe
from browser import AXE_OPTIONS, OVERFLOWING, wait_until
from built_site import BuiltSite
from test_search import built, visit  # noqa: F401

PROJECT = Path(__file__).resolve().parents[2]
SHOWN = """selector => [...document.querySelectorAll(selector)].filter(element => element.getClientRects().length).map(element => element.textContent)"""
OPTIONS = """name => [...document.querySelector(`.list-tools [name=${name}]`).options].map(option => option.textContent)"""
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"


def kept(point, **more):
    return {"heartstopper": {"screen": point, **more}}


def settled(tab):
    """Everything that a choice causes has happened."""
    wait_until(tab, "() => !document.querySelector('.list-tools').hasAttribute('aria-busy')")
    tab.evaluate("() => new Promise(done => setTimeout(done, 20))")


def choose(tab, name, label):
    tab.select_option(f".list-tools [name={name}]", label=label)
    settled(tab)


def names(tab, selector=".characters h3"):
    return tab.evaluate(SHOWN, selector)


def guard(tab):
    """Sends each page with a strict policy; a violation is an error in the console, which fails the test."""

    def handle(route):
        if route.request.resource_type != "document":
            return route.continue_()
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": POLICY})

    tab.route("**/*", handle)
    tab.reload()


def test_people_are_narrowed_by_what_is_typed(visit, root_site):  # noqa: F811
    tab, home = visit(root_site, "people/")
    guard(tab)
    everybody = names(tab, ".index li > a")
    tab.get_by_label("Contains").fill("CÔNNOR")
    settled(tab)
    assert names(tab, ".index li > a") == ["Kit Connor"]
    assert tab.locator(".list-tools output").inner_text() == "1 result"
    assert names(tab, "section.letter h2") == ["K"]
    assert tab.url == home + "people/?text=C%C3%94NNOR"
    tab.reload()
    settled(tab)
    assert names(tab, ".index li > a") == ["Kit Connor"]
    tab.get_by_label("Contains").fill("nobody at all")
    settled(tab)
    assert tab.locator(".list-tools output").inner_text() == "Nothing found"
    tab.get_by_label("Contains").fill("")
    settled(tab)
    assert names(tab, ".index li > a") == everybody
    choose(tab, "kind", "Crew")
    crew = names(tab, ".index li > a")
    assert "Alice Oseman" in crew and "Kit Connor" not in crew


def test_the_keyboard_reaches_all_fields_and_they_have_names(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "heartstopper/characters/", kept("s2e8"))
    assert tab.get_by_role("search", name="Narrow the list").count() == 1
    tab.get_by_label("Contains").focus()
    tab.keyboard.type("nelson")
    settled(tab)
    assert set(names(tab)) >= {"Nick Nelson", "Sarah Nelson"} and "Charlie Spring" not in names(tab)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "season"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "order"
    results = Axe().run(tab, options=AXE_OPTIONS).response["violations"]
    assert [violation["id"] for violation in results if any(".list-tools" in str(node["target"]) for node in violation["nodes"])] == []


def test_who_is_in_a_season_is_told_only_to_those_who_have_seen_it(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "heartstopper/characters/", {})
    assert not tab.get_by_label("Season").is_visible()
    assert tab.evaluate(OPTIONS, "order") == ["As listed", "By name"]
    tab, _ = visit(root_site, "heartstopper/characters/", kept("s1e7"))
    assert not tab.get_by_label("Season").is_visible()
    tab, _ = visit(root_site, "heartstopper/characters/", kept("s1e8"))
    assert tab.evaluate(OPTIONS, "season") == ["All seasons", "Season 1"]
    first = names(tab)
    choose(tab, "season", "Season 1")
    assert 0 < len(names(tab)) < len(first)
    tab, _ = visit(root_site, "heartstopper/characters/", {})
    tab.goto(tab.url + "?season=Season+3")
    assert tab.evaluate(OPTIONS, "season") == ["All seasons"]
    assert len(names(tab)) == len(first)


def test_lists_have_the_order_that_a_visitor_wants(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "heartstopper/characters/", kept("s3e8"))
    listed = names(tab)
    choose(tab, "order", "By name")
    assert names(tab) == sorted(listed, key=str.casefold) and names(tab) != listed
    choose(tab, "order", "By number of episodes")
    assert set(names(tab)[:2]) == {"Charlie Spring", "Nick Nelson"}
    choose(tab, "order", "As listed")
    assert names(tab) == listed
    tab, _ = visit(root_site, "heartstopper/episodes/")
    choose(tab, "order", "Newest first")
    assert names(tab, ".guide h2")[0] == "Season 3" and names(tab, ".guide h2")[-1] == "Season 1"
    choose(tab, "season", "Season 2")
    assert names(tab, ".guide h2") == ["Season 2"]
    tab, _ = visit(root_site, "tags/")
    choose(tab, "order", "By number of articles")
    counts = [int(count) for count in names(tab, ".cloud small")]
    assert counts == sorted(counts, reverse=True)


def test_the_cast_is_narrowed_by_kind_and_season(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "heartstopper/cast/", kept("s1e8"))
    everybody = names(tab, "ul.cast .player")
    choose(tab, "kind", "Also in the cast")
    assert 0 < len(names(tab, "ul.cast .player")) < len(everybody) and names(tab, "ul.cast .part") != everybody
    choose(tab, "kind", "Everything")
    choose(tab, "season", "Season 1")
    first = names(tab, "ul.cast .player")
    assert "Kit Connor" in first and len(first) < len(everybody)
    choose(tab, "season", "All seasons")
    assert names(tab, "ul.cast .player") == everybody


def test_news_are_narrowed_by_season_and_tag(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "news/")
    everything = names(tab, ".clipping h2 a")
    assert tab.evaluate(OPTIONS, "season") == ["All seasons", "Season 1", "Season 2", "Season 3"]
    assert tab.get_by_label("Tags").is_visible()
    choose(tab, "season", "Season 3")
    third = names(tab, ".clipping h2 a")
    assert "Season 3 has arrived" in third and everything[0] not in third
    choose(tab, "kind", "music")
    assert names(tab, ".clipping h2 a") == ["The songs of Heartstopper"]


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_fields_move_nothing_and_fit(visit, root_site, width):  # noqa: F811
    for path in ["people/", "heartstopper/characters/", "heartstopper/episodes/", "tags/", "news/"]:
        tab, _ = visit(root_site, path, kept("s2e8"), viewport={"width": width, "height": 800})
        assert tab.evaluate(OVERFLOWING) == []
        shift = tab.evaluate("""() => new Promise(done => new PerformanceObserver(list =>
            done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true })
            || setTimeout(() => done(0), 300))""")
        assert shift < 0.01, path


@pytest.fixture(scope="module")
def many_articles(pytestconfig, tmp_path_factory):
    """41 pages of news, of which nine articles share a tag."""
    folder = tmp_path_factory.mktemp("many")
    (folder / "Content/articles").mkdir(parents=True)
    (folder / "Content/site.yaml").write_text("title: Large\nbaseURL: https://large.example/\narticlesPerPage: 1\n")
    for number in range(41):
        tags = "tags: [recap]\n" if number < 9 else ""
        (folder / f"Content/articles/a{number}.md").write_text(f"---\ntitle: Article {number}\ndate: 2024-01-01\n{tags}---\nWords.\n")
    return BuiltSite(built(pytestconfig, folder, folder / "Content"), "https://large.example/")


def test_articles_of_a_tag_are_narrowed_on_all_pages(visit, many_articles):  # noqa: F811
    tab, _ = visit(many_articles, "tags/recap/")
    tab.get_by_label("Contains").fill("Article 7")
    settled(tab)
    assert names(tab, ".clipping h2 a") == ["Article 7"]


def test_a_list_of_very_many_pages_has_the_search_instead(visit, many_articles):  # noqa: F811
    tab, _ = visit(many_articles, "news/")
    assert tab.locator(".list-tools").count() == 0
    tab.locator("main .more a").click()
    tab.wait_for_url("**/search/")


def test_everything_is_there_without_scripts(visit, root_site):  # noqa: F811
    tab, home = visit(root_site, "people/", java_script_enabled=False)
    assert tab.locator(".letters a").count() > 10
    for link in tab.locator(".letters a").all():
        assert tab.locator(link.get_attribute("href").removeprefix("/people/")).count() == 1
    assert tab.locator(".list-tools").inner_text() == ""
    tab.goto(home + "heartstopper/episodes/")
    assert [link.get_attribute("href") for link in tab.locator("nav.further a").all()] == ["#guide-1", "#guide-2", "#guide-3"]
    tab.goto(home + "heartstopper/characters/")
    assert tab.locator(".by-season details.spoiler:not([open])").count() == 3


@pytest.fixture(scope="module")
def large(pytestconfig, tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    large_shows.write(large_shows.SITES["saga"], folder / "Content")
    return BuiltSite(built(pytestconfig, folder, folder / "Content"), "https://large.example/")


def test_a_list_of_several_pages_is_taken_in_when_a_field_is_used(visit, large):  # noqa: F811
    tab, home = visit(large, "salt-throne/characters/page/3/", {"salt-throne": {"all": True}})
    requested = []
    tab.on("request", lambda request: requested.append(request.url.removeprefix(home)))
    assert len(names(tab)) == 100
    assert tab.locator("nav.pagination").is_visible()
    choose(tab, "order", "By name")
    everybody = names(tab)
    assert len(everybody) == 608 and len(set(tab.evaluate("() => [...document.querySelectorAll('.characters h3 a')].map(link => link.href)"))) == 608
    assert everybody == sorted(everybody, key=str.casefold)
    assert not tab.locator("nav.pagination").is_visible()
    pages = [path for path in requested if path.startswith("salt-throne/characters/")]
    assert sorted(pages) == ["salt-throne/characters/"] + [f"salt-throne/characters/page/{number}/" for number in [2, 4, 5, 6, 7]]
    choose(tab, "order", "By first appearance")
    assert [path for path in requested if path.startswith("salt-throne/characters/")] == pages
    tab, _ = visit(large, "people/page/2/")
    tab.get_by_label("Contains").fill("a")
    settled(tab)
    letters = names(tab, "section.letter h2")
    assert letters == sorted(set(letters))


def test_the_scripts_are_small():
    sizes = {}
    for name in ["lists.js", "cards.js", "find.js"]:
        sizes[name] = len(gzip.compress((PROJECT / "Templates/Assets" / name).read_bytes(), mtime=0))
    assert sizes["lists.js"] < 4_200 and sizes["cards.js"] < 2_500 and sizes["find.js"] < 1_500, sizes


# The page has been at rest for some frames: a page that scrolls hides cards.
AT_REST = """() => new Promise(done => {
    let last, frames = 0;
    const look = () => {
        frames = scrollY === last ? frames + 1 : 0;
        last = scrollY;
        frames > 10 ? done() : requestAnimationFrame(look);
    };
    look();
})"""
# How long after the mouse came to a link its page was asked for, in milliseconds.
HESITATION = """address => performance.getEntriesByName(address)[0].startTime - window.pointedAt"""


def point_at(tab, link):
    link.scroll_into_view_if_needed()
    tab.evaluate(AT_REST)
    link.hover()


def link_card(tab):
    tab.wait_for_selector(".link-card:not([hidden])")
    return tab.locator(".link-card").inner_text()


def test_a_link_shows_what_it_leads_to(visit, root_site):  # noqa: F811
    tab, home = visit(root_site, "heartstopper/characters/")
    guard(tab)
    requested = []
    tab.on("request", lambda request: requested.append(request.url.removeprefix(home)))
    link = tab.locator(".characters h3 a", has_text="Nick Nelson").first
    link.evaluate("link => link.addEventListener('pointerover', event => window.pointedAt ??= event.timeStamp)")
    point_at(tab, link)
    assert "Nick Nelson" in link_card(tab)
    assert tab.evaluate(HESITATION, home + "heartstopper/characters/nick-nelson/") > 300
    assert requested.count("heartstopper/characters/nick-nelson/") == 1
    tab.keyboard.press("Escape")
    assert tab.locator(".link-card").is_hidden()
    tab.mouse.move(0, 0)
    link.focus()
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Tab")
    assert "Nick Nelson" in link_card(tab)
    assert requested.count("heartstopper/characters/nick-nelson/") == 1


def test_a_finger_and_those_who_want_little_motion_get_no_cards(visit, root_site):  # noqa: F811
    for options in [{"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 800}}, {"reduced_motion": "reduce"}]:
        tab, home = visit(root_site, "people/", **options)
        requested = []
        tab.on("request", lambda request: requested.append(request.url))
        link = tab.locator(".index li > a").first
        if "has_touch" in options:
            link.dispatch_event("pointerover", {"pointerType": "touch"})
        else:
            point_at(tab, link)
        tab.wait_for_timeout(700)
        assert [address for address in requested if "cards" in address or "people/" in address] == []
        assert tab.locator(".link-card").count() == 0


def test_a_card_shows_only_what_is_open(visit, root_site):  # noqa: F811
    for point, isOpen in [("s3e3", False), ("s3e4", True)]:
        tab, _ = visit(root_site, "heartstopper/characters/", kept(point))
        link = tab.locator(".characters h3 a", has_text="Geoff").first
        point_at(tab, link)
        assert ("therapist" in link_card(tab)) == isOpen


def test_titles_of_later_episodes_are_masked_on_their_own_pages(visit, root_site):  # noqa: F811
    path = "heartstopper/season-2/episode-4/"
    tab, _ = visit(root_site, path, kept("s1e8"))
    title = tab.locator("h1").inner_text()
    assert title in tab.title()
    tab, _ = visit(root_site, path, kept("s1e8", mask=True))
    assert tab.locator("h1").inner_text() == "Episode 4"
    assert tab.locator(".crumbs [aria-current]").inner_text() == "Episode 4"
    assert tab.title().startswith("Episode 4") and title not in tab.title()
    tab, _ = visit(root_site, path, kept("s2e4", mask=True))
    assert tab.locator("h1").inner_text() == title and title in tab.title()


def test_a_masked_link_has_no_card(visit, root_site):  # noqa: F811
    tab, _ = visit(root_site, "heartstopper/episodes/", kept("s1e8", mask=True))
    point_at(tab, tab.locator(".guide h3 a").last)
    tab.wait_for_timeout(900)
    assert tab.locator(".link-card").count() == 0


def test_the_map_draws_a_line_once_it_may(visit, root_site):  # noqa: F811
    def lines(tab):
        tables = tab.evaluate("""() => [...document.querySelectorAll(".relationships .drawing")].filter(drawing => drawing.getClientRects().length)
            .map(drawing => drawing.querySelectorAll("tbody tr").length)""")
        assert len(tables) == 1
        return tables[0]

    counts = []
    for point in ["", "s1e8", "s2e6", "s3e8"]:
        tab, _ = visit(root_site, "heartstopper/characters/", kept(point))
        counts.append(lines(tab))
    # A season without a line of its own adds no map.
    assert counts == sorted(counts) and len(set(counts)) == 3, counts
