"""The Open Graph elements of pages (ogp.me), as the protocol's types define them."""

import re

# The properties that a page of a type must have and may have.
TYPES = {
    "website": (set(), set()),
    "profile": (set(), set()),
    "article": ({"article:published_time"}, {"article:modified_time", "article:author", "article:section", "article:tag"}),
    "book": (set(), {"book:author", "book:isbn", "book:release_date", "book:tag"}),
    "video.tv_show": (set(), {"video:actor", "video:actor:role", "video:director", "video:writer", "video:duration", "video:release_date", "video:tag"}),
}
TYPES["video.movie"] = TYPES["video.tv_show"]
TYPES["video.episode"] = ({"video:series"}, TYPES["video.tv_show"][1])
PROFILES = {"article:author", "book:author", "video:actor", "video:director", "video:writer"}
FORMS = {
    "article:published_time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "article:modified_time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "book:release_date": r"\d{4}-\d\d-\d\d",
    "video:release_date": r"\d{4}-\d\d-\d\d",
    "video:duration": r"[1-9]\d*",
}


def bad_open_graph(site):
    """Pages whose elements do not fit their type, and addresses in them that do not lead to a page of the right type."""
    problems = []
    for path, page in site.indexable_pages.items():
        problems += [f"/{path}: {problem}" for problem in page_problems(site, page)]
    return problems


def page_problems(site, page):
    kind = "".join(page.meta("og:type"))
    if kind not in TYPES:
        yield f"og:type is {kind}"
        return
    required, allowed = TYPES[kind]
    names = {name for name in page.document.xpath("//meta/@property") if not name.startswith("og:")}
    yield from (f"{kind} without {name}" for name in sorted(required - names))
    yield from (f"{kind} with {name}" for name in sorted(names - required - allowed))
    for name, form in FORMS.items():
        yield from (f"{name} is {value}" for value in page.meta(name) if not re.fullmatch(form, value))
    for name in PROFILES:
        yield from (f"{name} {address} is not a profile" for address in page.meta(name) if type_of(site, address) != "profile")
    yield from (f"video:series {address} is not a show" for address in page.meta("video:series") if type_of(site, address) != "video.tv_show")


def type_of(site, address):
    page = site.pages.get(site.path(address))
    return "".join(page.meta("og:type")) if page else None
