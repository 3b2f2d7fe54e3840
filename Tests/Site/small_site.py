"""A valid site of a few files, written by hand. The tests of the checks break it in one place at a time."""

import json

BASE = "https://example.org/fans/"
SITE = {"@type": "WebSite", "@id": f"{BASE}#website", "name": "Home", "url": BASE}
SHOW = {"@type": "TVSeries", "@id": f"{BASE}show/#show", "name": "Show", "url": f"{BASE}show/"}


def graph(path, title, *things):
    """The JSON-LD of a page: the page itself, what it describes, and its breadcrumbs."""
    address = BASE + path
    page = {"@type": "WebPage", "@id": address, "url": address, "name": title, "isPartOf": SITE, "inLanguage": "en"}
    items = [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": BASE},
        {"@type": "ListItem", "position": 2, "name": title, "item": address},
    ]
    way = [{"@type": "BreadcrumbList", "@id": f"{address}#breadcrumb", "itemListElement": items}] if path else []
    return json.dumps({"@context": "https://schema.org", "@graph": [page, *things, *way]}, indent=1)


def page(path, title, body, *things, kind="website", head=""):
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<meta name="description" content="About {title}">
<link rel="canonical" href="{BASE}{path}">
<meta property="og:url" content="{BASE}{path}">
<meta property="og:title" content="{title}">
<meta property="og:type" content="{kind}">
<meta property="og:description" content="About {title}">
<meta property="og:image" content="{BASE}picture.svg">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fans/style.css">
<link rel="alternate" type="application/atom+xml" href="/fans/{path}feed.xml" title="News">
<link rel="alternate" type="application/feed+json" href="/fans/{path}feed.json" title="News">
{head}
<script type="application/ld+json">{graph(path, title, *things)}</script>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def atom(path):
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>{BASE}{path}</id>
<title>News</title>
<updated>2026-03-28T00:00:00Z</updated>
<link rel="self" href="{BASE}{path}feed.xml"/>
<entry>
<id>{BASE}news/one/</id>
<title>One</title>
<updated>2026-03-28T00:00:00Z</updated>
<link href="{BASE}news/one/"/>
<author><name>Ada</name></author>
</entry>
</feed>
"""


def json_feed(path):
    return f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "News",
"home_page_url": "{BASE}", "feed_url": "{BASE}{path}feed.json",
"items": [{{"id": "1", "url": "{BASE}news/one/", "title": "One", "content_text": "Text", "date_published": "2026-03-28T00:00:00Z"}}]}}
"""


ARTICLE = {
    "@type": "NewsArticle",
    "@id": f"{BASE}news/one/#article",
    "headline": "One",
    "url": f"{BASE}news/one/",
    "mainEntityOfPage": {"@id": f"{BASE}news/one/"},
    "datePublished": "2026-03-28T00:00:00Z",
    "dateModified": "2026-03-28T00:00:00Z",
    "author": [{"@type": "Person", "name": "Ada", "url": BASE}],
    "publisher": {"@type": "Organization", "name": "Home"},
    "about": SHOW,
}
SERIES = SHOW | {
    "mainEntityOfPage": {"@id": f"{BASE}show/"},
    "creativeWorkStatus": "Ended",
    "startDate": "2022-04",
    "actor": [{"@type": "PerformanceRole", "actor": {"@type": "Person", "name": "Ada", "url": BASE}, "characterName": "Nick"}],
}
CALENDAR = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//Test//EN
NAME:Show
X-WR-CALNAME:Show
REFRESH-INTERVAL;VALUE=DURATION:P1D
URL:{BASE}show/
BEGIN:VEVENT
UID:show@example.org
DTSTAMP:20220101T000000Z
DTSTART;VALUE=DATE:20220422
SUMMARY:Show\\, season 1
CATEGORIES:Series
STATUS:CONFIRMED
URL:{BASE}show/#end
DESCRIPTION:A line that is longer than seventy-five octets\\, so that it is
  folded
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
DATA = {
    "format": "marquee-show",
    "version": 1,
    "address": f"{BASE}show/data.json",
    "site": {"title": "Home", "page": BASE, "language": "en"},
    "spoilers": "leftOut",
    "show": {"id": "show", "page": f"{BASE}show/", "title": "Show", "kind": "series", "status": "ended", "creators": ["ada"]},
    "characters": [{"id": "nick", "page": f"{BASE}show/#end", "name": "Nick", "roles": [{"until": ["s1e1"]}]}],
    "claims": [
        {
            "id": "over", "page": f"{BASE}show/", "date": "2022", "about": "show", "status": "confirmed", "says": {"until": ["s1"]},
            "sources": ["times"],
        }
    ],
    "people": [{"id": "ada", "page": BASE, "name": "Ada"}],
    "sources": [{"id": "times", "page": BASE, "name": "Times"}],
}

FILES = {
    "index.html": page(
        "", "Home", '<p><a href="news/one/#end">One</a> and <a href="/fans/tags/film/">films</a> and <a href="show/">the show</a></p>'
    ),
    "news/one/index.html": page(
        "news/one/", "One", '<h2>Begin</h2><p><img src="../../picture.svg" alt="A square"></p><h2 id="end">End</h2>', ARTICLE, kind="article",
        head='<meta property="article:published_time" content="2026-03-28T00:00:00Z">',
    ),
    "show/index.html": page(
        "show/", "Show", '<h2 id="end">End</h2>', SERIES, kind="video.tv_show",
        head='<link rel="alternate" type="text/calendar" href="calendar.ics"><link rel="alternate" type="application/json" href="data.json">',
    ),
    "show/calendar.ics": CALENDAR,
    "show/data.json": json.dumps(DATA),
    "tags/film/index.html": page("tags/film/", "Film", "<p>One</p>"),
    "old/index.html": """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Moved</title><meta http-equiv="refresh" content="0; url=/fans/news/one/"></head>
<body><h1>Moved</h1></body>
</html>
""",
    "feed.xml": atom(""),
    "feed.json": json_feed(""),
    "tags/film/feed.xml": atom("tags/film/"),
    "tags/film/feed.json": json_feed("tags/film/"),
    "sitemap.xml": f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{BASE}</loc></url>
<url><loc>{BASE}news/one/</loc></url>
<url><loc>{BASE}show/</loc></url>
<url><loc>{BASE}tags/film/</loc></url>
</urlset>
""",
    "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n",
    "style.css": "body { color: #000; background: #fff url(picture.svg); }\n",
    "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z" fill="#fff"/></svg>\n',
}
for path in ("news/one/", "show/"):
    FILES[f"{path}index.html"] = FILES[f"{path}index.html"].replace(f"/fans/{path}feed", "/fans/feed")
