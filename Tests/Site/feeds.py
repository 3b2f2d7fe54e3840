"""The Atom and JSON feeds, as their formats define them and as a feed reader reads them."""

import json
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import jsonschema
from lxml import etree

SCHEMAS = Path(__file__).parent / "schemas"
# The pages that have feeds, by path.
FOLLOWED = re.compile(r"|tags/[^/]+/|[^/]+/season-\d+/|[^/]+/announcements/")
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@cache
def atom_schema():
    return etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))


@cache
def json_feed_schema():
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / "json-feed.json").read_text()))


def atom_feeds(site):
    return [name for name in site.files if name.rpartition("/")[2] == "feed.xml"]


def json_feeds(site):
    return [name for name in site.files if name.rpartition("/")[2] == "feed.json"]


def missing_feeds(site):
    """The site, each tag, each season and each log of announcements have both feeds, and each page links to its feeds."""
    folders = [path for path in site.pages if FOLLOWED.fullmatch(path)]
    wanted = {folder + name for folder in folders for name in ("feed.xml", "feed.json")}
    problems = [f"/{name}: no such feed" for name in sorted(wanted - site.files.keys())]
    for name in atom_feeds(site) + json_feeds(site):
        page = site.pages.get(name.rpartition("feed.")[0])
        links = page.document.xpath("/html/head/link[@rel = 'alternate']/@href") if page else []
        if site.address(name) not in [urljoin(page.address, href) for href in links]:
            problems.append(f"/{name}: the page beside it does not announce this feed")
    return problems


def bad_atom_feeds(site):
    problems = []
    ids = {}
    for name in atom_feeds(site):
        try:
            feed = etree.parse(site.files[name])
        except etree.XMLSyntaxError as error:
            problems.append(f"/{name}: {error}")
            continue
        if not atom_schema().validate(feed):
            problems += [f"/{name}:{error.line}: {error.message}" for error in atom_schema().error_log]
            continue
        problems += [f"/{name}: {problem}" for problem in [*atom_rules(feed), *reader_complaints(site.files[name])]]
        problems += [f"/{name}: {problem}" for problem in broken_entry_links(site, atom_links(feed))]
        if feed.xpath("/a:feed/a:link[@rel = 'self']/@href", namespaces=ATOM) != [site.address(name)]:
            problems.append(f"/{name}: the self link is not {site.address(name)}")
        other = ids.setdefault(feed.findtext("a:id", namespaces=ATOM), name)
        if other != name:
            problems.append(f"/{name}: has the id of /{other}")
    return problems


def atom_rules(feed):
    """What RFC 4287 requires beyond its grammar."""
    ids = feed.xpath("/a:feed/a:entry/a:id/text()", namespaces=ATOM)
    problems = [f"the id {id} is not unique" for id in repeated(ids)]
    feed_has_author = bool(feed.xpath("/a:feed/a:author", namespaces=ATOM))
    for entry in feed.xpath("/a:feed/a:entry", namespaces=ATOM):
        title = entry.findtext("a:title", namespaces=ATOM)
        if not feed_has_author and not entry.xpath("a:author | a:source/a:author", namespaces=ATOM):
            problems.append(f"the entry '{title}' has no author, and neither has the feed")
        if not entry.xpath("a:content | a:link[not(@rel) or @rel = 'alternate']", namespaces=ATOM):
            problems.append(f"the entry '{title}' has neither content nor an alternate link")
    entries_updated = [moment(text) for text in feed.xpath("/a:feed/a:entry/a:updated/text()", namespaces=ATOM)]
    if entries_updated and moment(feed.findtext("a:updated", namespaces=ATOM)) != max(entries_updated):
        problems.append("the feed was not updated when its newest entry was")
    return problems


def reader_complaints(file):
    feed = feedparser.parse(file.read_bytes())
    return [f"feedparser: {feed.bozo_exception}"] if feed.bozo else []


def atom_links(feed):
    return feed.xpath("/a:feed/a:entry/a:link[not(@rel) or @rel = 'alternate']/@href", namespaces=ATOM)


def bad_json_feeds(site):
    problems = []
    for name in json_feeds(site):
        try:
            feed = json.loads(site.files[name].read_text())
        except ValueError as error:
            problems.append(f"/{name}: {error}")
            continue
        errors = [f"/{name}: {error.json_path}: {error.message}" for error in json_feed_schema().iter_errors(feed)]
        if errors:
            problems += errors
            continue
        items = feed["items"]
        problems += [f"/{name}: the id {id} is not unique" for id in repeated([item["id"] for item in items])]
        problems += [f"/{name}: {problem}" for problem in broken_entry_links(site, [item["url"] for item in items])]
        for item in items:
            if moment(item.get("date_modified", item["date_published"])) < moment(item["date_published"]):
                problems.append(f"/{name}: {item['url']} was modified before it was published")
        if feed["feed_url"] != site.address(name):
            problems.append(f"/{name}: feed_url is not {site.address(name)}")
        if site.file(feed["home_page_url"]) is None:
            problems.append(f"/{name}: home_page_url {feed['home_page_url']} leads to no file")
    return problems


def disagreeing_feeds(site):
    """Pairs of feeds that do not have the same entries in the same order."""
    problems = []
    for name in atom_feeds(site):
        links = atom_links(etree.parse(site.files[name]))
        twin = name.removesuffix("xml") + "json"
        if twin in site.files and links != [item.get("url") for item in json.loads(site.files[twin].read_text())["items"]]:
            problems.append(f"/{name}: its entries are not those of /{twin}")
    return problems


def broken_entry_links(site, addresses):
    if not addresses:
        return ["has no entry"]
    return [f"the entry link {address} leads to no page" for address in addresses if site.path(address) not in site.indexable_pages]


def moment(text):
    """A date and time as RFC 3339 writes it; the schemas have checked its form."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def repeated(values):
    return sorted({value for value in values if values.count(value) > 1})
