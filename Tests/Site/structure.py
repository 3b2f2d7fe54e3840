"""What each page needs for people who listen to it, search for it or share it."""

from collections import Counter, defaultdict


def repeated_ids(site):
    return [
        f"/{page.path}: the id '{id}' stands {count} times"
        for page in site.pages.values()
        for id, count in Counter(page.ids).items()
        if count > 1
    ]


# Properties of `document` and `window` that an element with such an id or name would stand in front of, or that scripts would take it for.
BROWSER_NAMES = frozenset(
    """
    alert all anchors applets atob blur body btoa caches characterSet charset children clear close closed confirm console constructor
    contains cookie crypto designMode dir doctype document documentElement documentURI domain elements embeds event external fetch
    find focus fonts forms frames hasOwnProperty head hidden history id images indexedDB innerHTML innerText isPrototypeOf lastModified
    length links localStorage location locationbar menubar method name navigation navigator nodeName nonce normalize open opener origin
    parent performance personalbar plugins print prompt readyState referrer reset scheduler screen scripts scroll scrollbars self
    sessionStorage status statusbar stop style submit tagName target timeline title toString toolbar top valueOf viewport when window write
    writeln
    """.split()
)

def clobbering_ids(site):
    """Ids and names of elements that browsers make answer for a property of the page or the window."""
    problems = []
    for page in site.pages.values():
        elements = page.document.xpath("//body//*[@id or @name]")
        for element in elements:
            for value in {element.get("id"), element.get("name") if element.tag in ("a", "form", "img", "iframe", "object", "embed") else None}:
                if value in BROWSER_NAMES:
                    problems.append(f"/{page.path}: the id '{value}' is a name of the browser's own")
    return problems


def bad_headings(site):
    """Pages without exactly one h1, and headings more than one level below the heading before them."""
    problems = []
    for page in site.pages.values():
        headings = page.document.xpath("//body//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
        levels = [int(heading.tag[1]) for heading in headings]
        if levels.count(1) != 1:
            problems.append(f"/{page.path}: {levels.count(1)} h1")
        for before, level, heading in zip([0, *levels], levels, headings):
            text = " ".join("".join(heading.itertext()).split())
            if level > before + 1:
                problems.append(f"/{page.path}: h{level} '{text}' follows h{before}")
            if not text:
                problems.append(f"/{page.path}: an h{level} is empty")
    return problems


def missing_languages(site):
    return [f"/{page.path}: no lang" for page in site.pages.values() if not page.document.getroot().get("lang")]


def bad_titles(site):
    """Pages without a title, and indexable pages in one language that share one."""
    problems = [f"/{page.path}: no title" for page in site.pages.values() if not page.title]
    paths = defaultdict(list)
    for path, page in site.indexable_pages.items():
        paths[page.document.xpath("string(/html/@lang)"), page.title].append("/" + path)
    return problems + [f"{', '.join(shared)}: the same title '{title}'" for (_, title), shared in paths.items() if len(shared) > 1]


def bad_metadata(site):
    """Indexable pages whose description, canonical link or Open Graph elements are missing, repeated or belong to another page."""
    problems = []
    for path, page in site.indexable_pages.items():
        canonical = page.document.xpath("/html/head/link[@rel = 'canonical']/@href")
        if canonical != [page.address]:
            problems.append(f"/{path}: canonical is {canonical}")
        if page.meta("og:url") != [page.address]:
            problems.append(f"/{path}: og:url is {page.meta('og:url')}")
        for name in ("description", "og:title", "og:type", "og:description"):
            if [bool(content.strip()) for content in page.meta(name)] != [True]:
                problems.append(f"/{path}: {name} is {page.meta(name)}")
    return problems


def missing_icons(site):
    """Pages without an icon, for which browsers request a missing /favicon.ico."""
    return [f"/{page.path}: no icon" for page in site.pages.values() if not page.redirect and not page.document.xpath("/html/head/link[@rel = 'icon']")]
