"""Every check finds nothing on a valid site, and the error on a broken one."""

import pytest

import browser as browser_checks
import validity
from built_site import BuiltSite
from calendars import bad_calendars
from feeds import bad_atom_feeds, bad_json_feeds, disagreeing_feeds, missing_feeds
from kinds import unknown_kinds
from links import broken_links, unreachable_pages
from open_graph import bad_open_graph
from show_data import bad_show_data
from site_checks import SITE_CHECKS
from sitemap import bad_robots, bad_sitemap
from small_site import BASE, FILES
from structure import bad_headings, bad_metadata, bad_titles, clobbering_ids, missing_icons, missing_languages, repeated_ids
from structured_data import bad_structured_data, disagreeing_things, missing_main_things
from translations import bad_translations

HOME, ARTICLE, TAG = "index.html", "news/one/index.html", "tags/film/index.html"
SHOW, CALENDAR, DATA = "show/index.html", "show/calendar.ics", "show/data.json"
ENTRY = FILES["feed.xml"].partition("<entry>")[1] + FILES["feed.xml"].partition("<entry>")[2].partition("</feed>")[0]
EVENT = "BEGIN:VEVENT" + FILES[CALENDAR].partition("BEGIN:VEVENT")[2].partition("END:VCALENDAR")[0]


@pytest.fixture
def small_site(tmp_path):
    def write(files=FILES):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, newline="")
        return BuiltSite(tmp_path, BASE)

    return write


def broken(name, old, new):
    """The files of the small site, with one of them changed."""
    assert old in FILES[name]
    return FILES | {name: FILES[name].replace(old, new, 1)}


def drawing(content):
    return (
        '<figure class="drawing"><svg width="300" height="100" viewBox="0 0 300 100" role="img" aria-labelledby="map">'
        f'<title id="map">Map</title>{content}</svg></figure><p>'
    )


def without(name):
    return {other: text for other, text in FILES.items() if other != name}


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_a_valid_site_passes(check, small_site):
    assert check(small_site()) == []


@pytest.mark.parametrize(
    "check, files, problem",
    [
        (broken_links, broken(HOME, "news/one/#end", "news/two/"), f"/: a {BASE}news/two/: leads to no file"),
        (broken_links, broken(HOME, "news/one/#end", "news/one"), f"/: a {BASE}news/one: leads to no file"),
        (broken_links, broken(HOME, "#end", "#start"), f"/: a {BASE}news/one/#start: leads to no element"),
        (broken_links, broken(HOME, "/fans/tags", "/tags"), f"/: a https://example.org/tags/film/: leads outside {BASE}"),
        (broken_links, broken(HOME, "news/one/#end", "javascript:run()"), "/: a javascript:run(): the scheme is 'javascript'"),
        (broken_links, broken(HOME, 'content="' + BASE + "picture", 'content="' + BASE), f"/: og:image {BASE}.svg: leads to no file"),
        (broken_links, broken(HOME, 'canonical" href="' + BASE, 'canonical" href="/'), "/: link canonical https://example.org/: leads outside"),
        (broken_links, broken(HOME, "/fans/feed.xml", "/fans/atom.xml"), f"/: link alternate {BASE}atom.xml: leads to no file"),
        (broken_links, broken(HOME, "/fans/style.css", "/style.css"), "/: link stylesheet https://example.org/style.css: leads outside"),
        (broken_links, broken(ARTICLE, "../../picture", "picture"), f"/news/one/: img {BASE}news/one/picture.svg: leads to no file"),
        (broken_links, broken(ARTICLE, "../..", "https://cdn.example"), "/news/one/: img https://cdn.example/picture.svg: is loaded from another"),
        (broken_links, broken("old/index.html", "/news/one/", "/news/"), f"/old/: redirect {BASE}news/: leads to no file"),
        (broken_links, broken("style.css", "picture", "photo"), "/style.css: photo.svg: leads to no file"),
        (unreachable_pages, broken(HOME, "/fans/tags/film/", "#"), "/tags/film/: no link leads here from the home page"),
        (repeated_ids, broken(ARTICLE, "<h2>", '<h2 id="end">'), "/news/one/: the id 'end' stands 2 times"),
        (clobbering_ids, broken(ARTICLE, "<h2>", '<h2 id="forms">'), "/news/one/: the id 'forms' is a name of the browser's own"),
        (bad_headings, broken(HOME, "<p>", "<h1>Again</h1><p>"), "/: 2 h1"),
        (bad_headings, broken(ARTICLE, "<h2>Begin</h2>", "<h3>Begin</h3>"), "/news/one/: h3 'Begin' follows h1"),
        (bad_headings, broken(ARTICLE, "Begin", ""), "/news/one/: an h2 is empty"),
        (missing_languages, broken(HOME, ' lang="en"', ""), "/: no lang"),
        (missing_icons, broken(HOME, '<link rel="icon" href="data:,">', ""), "/: no icon"),
        (bad_titles, broken(HOME, "<title>Home", "<title>"), "/: no title"),
        (bad_titles, broken(HOME, "<title>Home", "<title>One"), "/, /news/one/: the same title 'One'"),
        (bad_metadata, broken(TAG, "About Film", ""), "/tags/film/: description is ['']"),
        (bad_metadata, broken(TAG, 'og:url" content="' + BASE, 'og:url" content="/'), "/tags/film/: og:url is ['/tags/film/']"),
        (bad_metadata, broken(TAG, 'canonical" href="' + BASE, 'canonical" href="/'), "/tags/film/: canonical is ['/tags/film/']"),
        (bad_structured_data, broken(HOME, '<script type="application/ld+json">', "<script>"), "/: 0 pieces of JSON-LD"),
        (bad_structured_data, broken(HOME, '"@graph": [', '"@graph": ['[:-1]), "/: "),
        (bad_structured_data, broken(HOME, "https://schema.org", "https://example.org/"), "/: no graph in the context of schema.org"),
        (bad_structured_data, broken(HOME, '"@type": "WebPage"', '"@type": "TVSeries"'), "/: the page itself is not in its graph"),
        (bad_structured_data, broken(SHOW, '"@type": "BreadcrumbList"', '"@type": "WebPage"'), "/show/: 0 breadcrumb lists"),
        (bad_structured_data, broken(SHOW, '"position": 2', '"position": 3'), "/show/: the breadcrumbs are not counted from 1"),
        (bad_structured_data, broken(SHOW, f'"item": "{BASE}show/"', f'"item": "{BASE}"'), "/show/: the breadcrumbs do not end at the page"),
        (bad_structured_data, broken(SHOW, '"@type": "PerformanceRole"', '"@type": "Role"'), "/show/: a thing of the unknown type Role"),
        (bad_structured_data, broken(SHOW, '"characterName": "Nick"', '"name": "Nick"'), "/show/: PerformanceRole without characterName"),
        (bad_structured_data, broken(SHOW, '"creativeWorkStatus"', '"status"'), "/show/: TVSeries without creativeWorkStatus"),
        (bad_structured_data, broken(SHOW, '"startDate"', '"begins"'), "/show/: TVSeries with the unknown begins"),
        (bad_structured_data, broken(SHOW, '"startDate": "2022-04"', '"startDate": "April 2022"'), "/show/: TVSeries: startDate is April 2022"),
        (
            bad_structured_data, broken(SHOW, '"startDate"', '"aggregateRating": {"@type": "Rating", "ratingValue": 8.9}, "startDate"'),
            "/show/: TVSeries with aggregateRating: a score of another site",
        ),
        (bad_structured_data, broken(ARTICLE, '"dateModified": "2026-03-28T00:00:00Z"', '"dateModified": "2026-03-28"'), "/news/one/: NewsArticle: dateM"),
        (bad_structured_data, broken(ARTICLE, '"publisher"', '"provider"'), "/news/one/: NewsArticle without publisher"),
        (bad_structured_data, broken(ARTICLE, '"headline": "One"', '"headline": ""'), "/news/one/: NewsArticle: headline is empty"),
        (bad_structured_data, broken(ARTICLE, f'"url": "{BASE}show/"', f'"url": "{BASE}shows/"'), f"/news/one/: TVSeries: url {BASE}shows/ leads to no"),
        (bad_structured_data, broken(ARTICLE, f'"url": "{BASE}show/"', '"url": "/show/"'), "/news/one/: TVSeries: url /show/ is not a full"),
        (bad_structured_data, broken(ARTICLE, f'"url": "{BASE}show/"', f'"url": "{BASE}show/#x"'), f"/news/one/: TVSeries: url {BASE}show/#x leads to no"),
        (
            bad_structured_data, broken("old/index.html", "</head>", '<script type="application/ld+json">{}</script></head>'),
            "/old/: a page that is not to be indexed describes something",
        ),
        (disagreeing_things, broken(ARTICLE, '"name": "Show"', '"name": "A show"'), f'{BASE}show/#show: name is "A show" and "Show"'),
        (disagreeing_things, broken(ARTICLE, 'mainEntityOfPage": {', 'mainEntityOfPage": {"@id": "x:y"}, "image": {'), "/news/one/: mentions x:y,"),
        (bad_open_graph, broken(ARTICLE, '"og:type" content="article"', '"og:type" content="news"'), "/news/one/: og:type is news"),
        (bad_open_graph, broken(ARTICLE, "article:published_time", "article:published"), "/news/one/: article without article:published_time"),
        (bad_open_graph, broken(SHOW, "<link", '<meta property="book:isbn" content="1"><link'), "/show/: video.tv_show with book:isbn"),
        (bad_open_graph, broken(ARTICLE, 'time" content="2026-03-28T00:00:00Z"', 'time" content="2026"'), "/news/one/: article:published_time is 2026"),
        (bad_open_graph, broken(SHOW, "<link", f'<meta property="video:actor" content="{BASE}"><link'), f"/show/: video:actor {BASE} is not a profile"),
        (
            bad_open_graph, broken(SHOW, '"video.tv_show">', f'"video.episode"><meta property="video:series" content="{BASE}">'),
            f"/show/: video:series {BASE} is not a show",
        ),
        (bad_calendars, broken(CALENDAR, "VERSION:2.0\r", "VERSION:2.0"), "/show/calendar.ics: line 2 is broken off"),
        (bad_calendars, broken(CALENDAR, "END:VCALENDAR\r\n", "END:VCALENDAR"), "/show/calendar.ics: the last line does not end"),
        (bad_calendars, broken(CALENDAR, "is\r\n ", "is"), "/show/calendar.ics: line 16 has 81 octets"),
        (bad_calendars, broken(CALENDAR, "END:VEVENT\r\n", ""), "/show/calendar.ics: "),
        (bad_calendars, broken(CALENDAR, "VERSION:2.0", "VERSION:1.0"), "/show/calendar.ics: VERSION is 1.0"),
        (bad_calendars, broken(CALENDAR, "NAME:Show\r\n", ""), "/show/calendar.ics: no NAME"),
        (bad_calendars, broken(CALENDAR, "DTSTAMP:20220101T000000Z\r\n", ""), "/show/calendar.ics: show@example.org: no DTSTAMP"),
        (bad_calendars, broken(CALENDAR, ";VALUE=DATE:20220422", ":20220422T100000Z"), "/show/calendar.ics: show@example.org: is not a whole day"),
        (bad_calendars, broken(CALENDAR, "STATUS:CONFIRMED", "STATUS:DONE"), "/show/calendar.ics: show@example.org: STATUS is DONE"),
        (bad_calendars, broken(CALENDAR, "show/#end", "show/#start"), f"/show/calendar.ics: {BASE}show/#start leads to no page"),
        (bad_calendars, broken(CALENDAR, r"Show\, season 1", "Show, season 1"), "/show/calendar.ics: 'SUMMARY:Show, season 1' is lost"),
        (
            bad_calendars, broken(CALENDAR, "BEGIN:VEVENT", EVENT + "BEGIN:VEVENT"),
            "/show/calendar.ics: the UID show@example.org is not unique",
        ),
        (
            bad_calendars, FILES | {"tags/film/calendar.ics": FILES[CALENDAR].replace("season 1", "season 2")},
            "/tags/film/calendar.ics: show@example.org is another event in /show/calendar.ics",
        ),
        (bad_calendars, broken(SHOW, "text/calendar", "text/plain"), "/show/calendar.ics: the page beside it does not announce"),
        (bad_show_data, broken(DATA, '"version": 1,', '"version": 1'), "/show/data.json: Expecting ',' delimiter"),
        (bad_show_data, broken(DATA, '"version": 1', '"version": 2'), "/show/data.json: $.version: 1 was expected"),
        (bad_show_data, broken(DATA, '"kind": "series"', '"genre": "series"'), "/show/data.json: $.show: "),
        (bad_show_data, broken(DATA, '"date": "2022"', '"date": "in 2022"'), "/show/data.json: $.claims[0].date: 'in 2022' does not match"),
        (bad_show_data, broken(DATA, '"s1e1"', '"episode 1"'), "/show/data.json: $.characters[0].roles[0]: "),
        (bad_show_data, broken(DATA, '"until": ["s1"]', '"spoiler": "x", "until": ["s1"]'), "/show/data.json: $.claims[0].says"),
        (bad_show_data, broken(DATA, '"times"', '"post"'), "/show/data.json: $.claims[0].sources: nothing has the id 'post'"),
        (bad_show_data, broken(DATA, '"creators"', '"genres"'), "/show/data.json: $.people: nothing refers to 'ada'"),
        (bad_show_data, broken(DATA, "show/#end", "show/#start"), f"/show/data.json: $.characters[0].page: {BASE}show/#start leads nowhere"),
        (bad_show_data, broken(DATA, "show/data.json", "show/data"), f"/show/data.json: $.address: is not {BASE}show/data.json"),
        (bad_show_data, broken(SHOW, "application/json", "text/plain"), "/show/data.json: the page beside it does not announce"),
        (missing_feeds, FILES | {"show/season-1/index.html": FILES[SHOW]}, "/show/season-1/feed.json: no such feed"),
        (missing_feeds, without("tags/film/feed.json"), "/tags/film/feed.json: no such feed"),
        (missing_feeds, broken(HOME, "/fans/feed.xml", "/feed.xml"), "/feed.xml: the page beside it does not announce this feed"),
        (bad_atom_feeds, broken("feed.xml", ">One<", ">One & two<"), "/feed.xml: xmlParseEntityRef: no name"),
        (bad_atom_feeds, broken("feed.xml", "<title>One</title>", ""), "/feed.xml:7: Expecting an element title"),
        (bad_atom_feeds, broken("feed.xml", "T00:00:00Z", ""), "/feed.xml:5: Error validating datatype dateTime"),
        (bad_atom_feeds, broken("feed.xml", "<author><name>Ada</name></author>", ""), "/feed.xml: the entry 'One' has no author"),
        (bad_atom_feeds, broken("feed.xml", "<link href", '<link rel="related" href'), "/feed.xml: the entry 'One' has neither content nor"),
        (bad_atom_feeds, broken("feed.xml", "<entry>", ENTRY + "<entry>"), f"/feed.xml: the id {BASE}news/one/ is not unique"),
        (bad_atom_feeds, broken("feed.xml", '<link href="' + BASE, '<link href="' + BASE + "x"), f"/feed.xml: the entry link {BASE}xnews"),
        (bad_atom_feeds, broken("feed.xml", 'rel="self" href="' + BASE, 'rel="self" href="https://x/'), "/feed.xml: the self link is not"),
        (bad_atom_feeds, broken("feed.xml", "2026-03-28T", "2026-03-27T"), "/feed.xml: the feed was not updated when its newest entry was"),
        (bad_atom_feeds, broken("tags/film/feed.xml", "tags/film/</id>", "</id>"), "/tags/film/feed.xml: has the id of /feed.xml"),
        (bad_json_feeds, broken("feed.json", '"News",', '"News"'), "/feed.json: Expecting ',' delimiter"),
        (bad_json_feeds, broken("feed.json", '"content_text"', '"content"'), "/feed.json: $.items[0]:"),
        (bad_json_feeds, broken("feed.json", "T00:00:00Z", ""), "/feed.json: $.items[0].date_published: '2026-03-28' does not match"),
        (bad_json_feeds, broken("feed.json", "news/one/", "news/two/"), f"/feed.json: the entry link {BASE}news/two/ leads to no page"),
        (disagreeing_feeds, broken("feed.json", "news/one/", "news/two/"), "/feed.xml: its entries are not those of /feed.json"),
        (bad_sitemap, without("sitemap.xml"), "/sitemap.xml: no such file"),
        (bad_sitemap, broken("sitemap.xml", f"<url><loc>{BASE}</loc></url>", ""), f"/sitemap.xml: {BASE} is missing"),
        (bad_sitemap, broken("sitemap.xml", "</urlset>", f"<url><loc>{BASE}old/</loc></url></urlset>"), f"/sitemap.xml: {BASE}old/ is not a page"),
        (bad_sitemap, broken("sitemap.xml", "</urlset>", f"<url><loc>{BASE}</loc></url></urlset>"), f"/sitemap.xml: {BASE} stands twice"),
        (bad_sitemap, broken("sitemap.xml", "</loc>", "</loc><lastmod>today</lastmod>"), "/sitemap.xml:3: Element"),
        (
            bad_translations, broken(HOME, "</head>", f'<link rel="alternate" hreflang="de" href="{BASE}de/"></head>'),
            f"{BASE}: {BASE}de/ is not a page to index",
        ),
        (bad_robots, broken("robots.txt", BASE, "/"), f"/robots.txt: no line 'Sitemap: {BASE}sitemap.xml'"),
    ],
)
def test_a_broken_site_fails(check, files, problem, small_site):
    # The messages of other programs are long, so only the beginning is compared.
    assert any(found.startswith(problem) for found in check(small_site(files)))


def test_the_nu_html_checker(small_site):
    assert validity.bad_files(small_site().folder, set()) == []
    site = small_site(
        broken(ARTICLE, ' alt="A square"', "")
        | {"style.css": "p { corner-shape: squircle; colour: red; }\n", "picture.svg": FILES["picture.svg"].replace("path", "pathway")}
    )
    assert [problem.split(":")[0] for problem in sorted(validity.bad_files(site.folder, {"corner-shape", "color"}))] == [
        "/news/one/index.html",
        "/picture.svg",
        "/style.css",
        "the checker does not complain of color",
    ]


@pytest.mark.parametrize(
    "files, problem",
    [
        (FILES, None),
        (broken(HOME, "<p>", '<p style="width: 900px">'), "/: 390 dark: wider than the window: <p "),
        (broken(HOME, "<p>", '<p style="color: #eee; background: #fff">'), "/: 1440 light: axe: color-contrast"),
        (broken(HOME, "<main>", "<div>"), "/: 820 light: axe: landmark-one-main"),
        (broken(HOME, "<p>", "<script>lost()</script><p>"), "/: script: lost is not defined"),
        (broken(HOME, "<p>", "<script>console.error('lost')</script><p>"), "/: console: lost"),
        (broken(HOME, "<p>", drawing('<text x="9" y="40">One</text><text x="9" y="80">Two</text>')), None),
        (broken(HOME, "<p>", drawing('<text x="290" y="40">One</text>')), "/: 390: 'One' in 'Map' leaves the drawing"),
        (broken(HOME, "<p>", drawing('<text x="9" y="40">One</text><text x="20" y="44">Two</text>')), "/: 820: 'Two' in 'Map' lies over 'One'"),
        (broken(HOME, "<p>", drawing('<text x="9" y="40" font-size="11">One</text>')), "/: 1440: 'One' in 'Map' is too small"),
        (broken(HOME, "<p>", '<img src="lost.svg" alt="Lost" loading="lazy"><p>'), "/: the image http://127.0.0.1:"),
        (broken(HOME, "/fans/style.css", "/lost.css"), "/: http://127.0.0.1:"),
        (broken(HOME, "<p>", '<script src="https://cdn.example/a.js"></script><p>'), "/: https://cdn.example/a.js is on another host"),
    ],
)
def test_the_browser(files, problem, browser, small_site):
    found = browser_checks.faults(browser, small_site(files), "")
    assert any(fault.startswith(problem) for fault in found) if problem else found == []


def test_the_browser_without_scripts(browser, small_site):
    assert browser_checks.lost_without_scripts(browser, small_site(), "") == []
    site = small_site(broken(HOME, "<p>", '<script>document.write("<p>Late</p>")</script><p>'))
    assert browser_checks.lost_without_scripts(browser, site, "") == ["/: shows only with scripts: Late"]


def test_a_page_that_does_not_describe_what_it_is_about(small_site):
    kinds = {"show/": "show"}.get
    assert missing_main_things(small_site(), kinds) == []
    site = small_site(broken(SHOW, f'"@type": "TVSeries",\n   "@id": "{BASE}show/#show"', f'"@type": "Movie",\n   "@id": "{BASE}show/#show"'))
    assert missing_main_things(site, kinds) == ["/show/: no TVSeries"]


def test_a_page_of_an_unknown_kind(small_site):
    assert "/wiki/one/: a kind of page that KINDS does not know" in unknown_kinds(small_site(FILES | {"wiki/one/index.html": ""}))
    assert "KINDS: the site has no page of the kind 'cast'" in unknown_kinds(small_site())
