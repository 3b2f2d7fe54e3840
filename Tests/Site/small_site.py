"""A sound site of a few files, written by hand. The tests of the checks break it in one place at a time."""

BASE = "https://example.org/fans/"


def page(path, title, body):
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
<meta property="og:type" content="website">
<meta property="og:description" content="About {title}">
<meta property="og:image" content="{BASE}picture.svg">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fans/style.css">
<link rel="alternate" type="application/atom+xml" href="/fans/{path}feed.xml" title="News">
<link rel="alternate" type="application/feed+json" href="/fans/{path}feed.json" title="News">
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


FILES = {
    "index.html": page("", "Home", '<p><a href="news/one/#end">One</a> and <a href="/fans/tags/film/">films</a></p>'),
    "news/one/index.html": page(
        "news/one/", "One", '<h2>Begin</h2><p><img src="../../picture.svg" alt="A square"></p><h2 id="end">End</h2>'
    ),
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
<url><loc>{BASE}tags/film/</loc></url>
</urlset>
""",
    "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n",
    "style.css": "body { color: #000; background: #fff url(picture.svg); }\n",
    "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z" fill="#fff"/></svg>\n',
}
FILES["news/one/index.html"] = FILES["news/one/index.html"].replace("/fans/news/one/feed", "/fans/feed")
