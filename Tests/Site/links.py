"""Every address in pages and style sheets, and where it leads."""

from collections import deque
from urllib.parse import urljoin, urlsplit

import tinycss2

# Elements that make the browser load something, with the attribute that names it.
LOADING = {
    "img": ["src"],
    "script": ["src"],
    "iframe": ["src"],
    "source": ["src"],
    "video": ["src", "poster"],
    "audio": ["src"],
    "track": ["src"],
    "embed": ["src"],
    "object": ["data"],
    "input": ["src"],
    "image": ["href"],
    "use": ["href"],
}
# Elements whose address a visitor, or a visitor's program, may follow.
LEADING = {"a": ["href"], "area": ["href"], "form": ["action"], "blockquote": ["cite"], "q": ["cite"]}
LOADED_LINKS = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"}
ADDRESS_META = {"og:url", "og:image", "og:video", "og:audio", "twitter:image"}
ELSEWHERE = {"http", "https", "mailto"}


def addresses(page):
    """Yields (address, whether the browser loads it, the element that has it) for every address on the page."""
    for element in page.document.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rpartition("}")[2]
        for attribute in LOADING.get(name, []):
            if attribute in element.attrib:
                yield urljoin(page.address, element.get(attribute)), True, name
        for attribute in LEADING.get(name, []):
            if attribute in element.attrib:
                yield urljoin(page.address, element.get(attribute)), False, name
        for candidate in filter(None, element.get("srcset", "").split(",")):
            yield urljoin(page.address, candidate.split()[0]), True, "srcset"
        for url in style_urls(element.get("style", "")):
            yield urljoin(page.address, url), True, "style"
        if name == "link":
            relations = set(element.get("rel", "").split())
            yield urljoin(page.address, element.get("href", "")), bool(relations & LOADED_LINKS), f"link {' '.join(relations)}"
        if name == "style":
            for url in style_urls(element.text or ""):
                yield urljoin(page.address, url), True, "style"
        if name == "meta" and (element.get("property") or element.get("name")) in ADDRESS_META:
            yield element.get("content", ""), False, element.get("property") or element.get("name")
    if page.redirect is not None:
        yield urljoin(page.address, page.redirect), False, "redirect"


def style_urls(text):
    """The addresses in a style sheet or a style attribute."""

    def walk(tokens):
        for token in tokens or []:
            if token.type == "url":
                yield token.value
            elif token.type == "function" and token.lower_name == "url":
                yield from (argument.value for argument in token.arguments if argument.type == "string")
            else:
                for children in ("content", "arguments", "prelude"):
                    value = getattr(token, children, None)
                    if isinstance(value, list):
                        yield from walk(value)

    return walk(tinycss2.parse_component_value_list(text))


def broken_links(site):
    """Addresses on the site that lead to no file or no element, and everything that it loads from another host."""
    problems = []
    for page in site.pages.values():
        for address, is_loaded, place in addresses(page):
            problem = fault(site, address, is_loaded)
            if problem:
                problems.append(f"/{page.path}: {place} {address}: {problem}")
    for name, file in site.files.items():
        if name.endswith(".css"):
            for url in style_urls(file.read_text()):
                problem = fault(site, urljoin(site.base + name, url), True)
                if problem:
                    problems.append(f"/{name}: {url}: {problem}")
    return problems


def fault(site, address, is_loaded):
    """What is wrong with an address on the site, or None."""
    scheme = urlsplit(address).scheme
    if scheme == "data" and is_loaded:
        return None
    if scheme not in ELSEWHERE:
        return f"the scheme is '{scheme}'"
    if not site.owns(address):
        return "is loaded from another host" if is_loaded else None
    if site.path(address) is None:
        return f"leads outside {site.base}"
    if site.file(address) is None:
        return "leads to no file"
    fragment = urlsplit(address).fragment
    target = site.pages.get(site.path(address))
    if fragment and target is not None and fragment not in target.ids:
        return "leads to no element"
    return None


def unreachable_pages(site):
    """Indexable pages that cannot be reached from the home page."""
    reached = {""}
    queue = deque([""])
    while queue:
        page = site.pages[queue.popleft()]
        for href in page.document.xpath("//a/@href"):
            path = site.path(urljoin(page.address, href))
            if path in site.pages and path not in reached:
                reached.add(path)
                queue.append(path)
    return [f"/{path}: no link leads here from the home page" for path in site.indexable_pages if path not in reached]
