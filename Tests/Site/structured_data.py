"""What pages tell search engines: JSON-LD in the vocabulary of schema.org, as `extruct` reads it."""

import json
import re
from collections import defaultdict

from extruct.jsonld import JsonLdExtractor

# What a thing must have everywhere: what Google requires of its type, and what identifies it on a single page.
REQUIRED = {
    "BookSeries": {"name", "url"},
    "Book": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
    "CollectionPage": {"name", "url", "isPartOf", "inLanguage"},
    "Country": {"name"},
    "ImageObject": {"contentUrl"},
    "ListItem": {"position", "name", "item"},
    "Movie": {"name", "url"},
    "NewsArticle": {"headline", "url", "mainEntityOfPage", "datePublished", "dateModified", "author", "publisher"},
    "Organization": {"name"},
    "PerformanceRole": {"actor", "characterName"},
    "Person": {"name", "url"},
    "ProfilePage": {"name", "url", "isPartOf", "inLanguage", "mainEntity"},
    "PropertyValue": {"propertyID", "value"},
    "PublicationEvent": {"startDate", "location"},
    "TVEpisode": {"name", "url"},
    "TVSeason": {"name", "url", "seasonNumber"},
    "TVSeries": {"name", "url"},
    "VideoObject": {"name", "url", "thumbnailUrl", "uploadDate"},
    "WebPage": {"name", "url", "isPartOf", "inLanguage"},
    "WebSite": {"name", "url"},
}
# What it must also have on its own page.
DESCRIBED = {
    "BookSeries": {"mainEntityOfPage", "creativeWorkStatus"},
    "Movie": {"mainEntityOfPage", "creativeWorkStatus"},
    "TVEpisode": {"mainEntityOfPage", "partOfSeason", "partOfSeries"},
    "TVSeason": {"mainEntityOfPage", "partOfSeries"},
    "TVSeries": {"mainEntityOfPage", "creativeWorkStatus"},
    "WebSite": {"inLanguage", "publisher"},
}
# What it may also have: the properties that schema.org defines for the type and that the site has data for.
THING = {"alternateName", "description", "identifier", "image", "mainEntityOfPage", "sameAs"}
WORK = THING | {
    "author", "award", "character", "contributor", "countryOfOrigin", "creativeWorkStatus", "creator", "genre", "inLanguage", "isBasedOn", "name",
    "publisher", "url",
}
ALLOWED = {
    "BookSeries": WORK | {"hasPart", "startDate"},
    "Book": WORK | {"datePublished", "isPartOf", "isbn", "position", "publication"},
    "BreadcrumbList": set(),
    "CollectionPage": THING | {"about", "breadcrumb", "mainEntity"},
    "Country": set(),
    "ImageObject": {"caption", "creditText", "license", "url", "usageInfo"},
    "ListItem": set(),
    "Movie": WORK | {"actor", "datePublished", "director", "duration", "provider"},
    "NewsArticle": THING | {"about", "inLanguage", "keywords", "wordCount"},
    "Organization": THING | {"logo", "url"},
    "PerformanceRole": set(),
    "Person": THING | {"jobTitle"},
    "ProfilePage": THING | {"breadcrumb"},
    "PropertyValue": set(),
    "PublicationEvent": set(),
    "TVEpisode": WORK | {"actor", "datePublished", "director", "duration", "episodeNumber", "partOfSeason", "partOfSeries"},
    "TVSeason": WORK | {"actor", "episode", "numberOfEpisodes", "partOfSeries", "startDate"},
    "TVSeries": WORK | {"actor", "containsSeason", "director", "numberOfEpisodes", "numberOfSeasons", "provider", "startDate"},
    "VideoObject": {"description", "embedUrl"},
    "WebPage": THING | {"about", "breadcrumb", "mainEntity"},
    "WebSite": THING | {"inLanguage", "publisher"},
}
PAGES = {"WebPage", "CollectionPage", "ProfilePage"}
# Scores of other sites may be mentioned, but not as the site's own.
FORBIDDEN = {"aggregateRating", "review", "reviewRating", "ratingValue"}

PARTIAL_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
FORMS = {
    ("NewsArticle", "datePublished"): MOMENT,
    ("NewsArticle", "dateModified"): MOMENT,
    "datePublished": PARTIAL_DATE,
    "startDate": PARTIAL_DATE,
    "uploadDate": r"\d{4}-\d\d-\d\d",
    "duration": r"PT\d+M",
    "isbn": r"\d{9}[\dX]|\d{13}",
}
ADDRESSES = {"@id", "contentUrl", "item", "license", "logo", "sameAs", "thumbnailUrl", "url", "usageInfo"}
# What each kind of page (see `kinds.py`) is about.
MAIN_TYPES = {
    "home": "WebSite",
    "article": "NewsArticle",
    "author": "Person",
    "person": "Person",
    "show": "TVSeries",
    "film": "Movie",
    "season": "TVSeason",
    "episode": "TVEpisode",
    "cast of the film": "Movie",
    "cast": "TVSeries",
    "character": "Person",
    "books": "Book",
}


def graph(page):
    """The things at the top of a page's graph; raises ValueError if it is not JSON-LD with one graph."""
    documents = JsonLdExtractor().extract(page.file.read_text(), base_url=page.address)
    if len(documents) != 1:
        raise ValueError(f"{len(documents)} pieces of JSON-LD")
    if documents[0].get("@context") != "https://schema.org" or not isinstance(documents[0].get("@graph"), list):
        raise ValueError("no graph in the context of schema.org")
    return documents[0]["@graph"]


def nodes(value):
    """Every object in a value, outer ones before inner ones."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        yield value
        for member in value.values():
            yield from nodes(member)


def bad_structured_data(site):
    """Pages without a valid graph, and things in it that do not fit their types."""
    problems = []
    for page in site.pages.values():
        scripts = page.document.xpath("//script[@type = 'application/ld+json']")
        if not page.is_indexable:
            problems += [f"/{page.path}: a page that is not to be indexed describes something"] if scripts else []
            continue
        try:
            things = graph(page)
        except (ValueError, json.JSONDecodeError) as error:
            problems.append(f"/{page.path}: {error}")
            continue
        found = [*page_problems(page, things)]
        for node in nodes(things):
            found += node_problems(site, page, node, is_top=any(node is thing for thing in things))
        problems += [f"/{page.path}: {problem}" for problem in found]
    return problems


def page_problems(page, things):
    described = [thing for thing in things if thing.get("@id") == page.address]
    if [thing.get("@type") in PAGES for thing in described] != [True]:
        yield "the page itself is not in its graph"
    ids = [thing.get("@id") for thing in things]
    yield from (f"{id} is described twice" for id in sorted({id for id in ids if ids.count(id) > 1}))
    lists = [thing for thing in things if thing.get("@type") == "BreadcrumbList"]
    is_home = not page.path or page.document.xpath("/html/body[@class = 'home']")
    if not is_home and len(lists) != 1:
        yield f"{len(lists)} breadcrumb lists"
    for breadcrumbs in lists:
        items = breadcrumbs.get("itemListElement", [])
        if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
            yield "the breadcrumbs are not counted from 1"
        if not items or items[-1].get("item") != page.address:
            yield "the breadcrumbs do not end at the page"


def node_problems(site, page, node, is_top):
    if set(node) == {"@id"}:
        return
    kind = node.get("@type")
    if kind not in REQUIRED:
        yield f"a thing of the unknown type {kind}"
        return
    required = REQUIRED[kind] | (DESCRIBED.get(kind, set()) if is_top and is_home(page, node) else set())
    properties = set(node) - {"@type", "@id"}
    yield from (f"{kind} without {name}" for name in sorted(required - properties))
    yield from (f"{kind} with {name}: a score of another site" for name in sorted(properties & FORBIDDEN))
    yield from (f"{kind} with the unknown {name}" for name in sorted(properties - required - ALLOWED[kind] - REQUIRED[kind] - FORBIDDEN))
    for name, value in node.items():
        for item in value if isinstance(value, list) else [value]:
            yield from value_problems(site, kind, name, item)


def is_home(page, node):
    """Whether the thing is described on the page."""
    return node.get("@id", "").partition("#")[0] == page.address


def value_problems(site, kind, name, value):
    if value in ("", [], {}, None):
        yield f"{kind}: {name} is empty"
    form = FORMS.get((kind, name), FORMS.get(name))
    if form and not re.fullmatch(form, str(value)):
        yield f"{kind}: {name} is {value}"
    if name in ADDRESSES and isinstance(value, str):
        yield from (f"{kind}: {name} {value} {problem}" for problem in address_problems(site, name, value))


def address_problems(site, name, address):
    if not re.match(r"https?://[^/\s]+/", address):
        yield "is not a full address"
    elif site.owns(address):
        if site.file(address) is None:
            yield "leads to no file"
        elif name != "@id" and "#" in address and address.partition("#")[2] not in site.pages[site.path(address)].ids:
            yield "leads to no element"


def disagreeing_things(site):
    """Things that differ between the pages that mention them, and things that are mentioned but not described anywhere."""
    values = defaultdict(lambda: defaultdict(set))
    mentions = defaultdict(set)
    for page in site.indexable_pages.values():
        try:
            found = list(nodes(graph(page)))
        except ValueError:
            continue
        for node in found:
            id = node.get("@id")
            if id is not None and "@type" in node:
                for name in ("@type", "name", "url"):
                    values[id][name].add(json.dumps(node.get(name)))
            elif id is not None:
                mentions[id].add(page.path)
    problems = [
        f"{id}: {name} is {' and '.join(sorted(different))}"
        for id, names in sorted(values.items())
        for name, different in names.items()
        # A page may have a longer name than the one that others use for it.
        if len(different) > 1
    ]
    return problems + [f"/{min(paths)}: mentions {id}, which is described nowhere" for id, paths in sorted(mentions.items()) if id not in values]


def missing_main_things(site, kind):
    """Pages whose graph does not have the thing that their kind is about."""
    problems = []
    for path, page in site.indexable_pages.items():
        wanted = MAIN_TYPES.get(kind(path))
        if wanted and wanted not in [thing.get("@type") for thing in graph(page)]:
            problems.append(f"/{path}: no {wanted}")
    return problems
