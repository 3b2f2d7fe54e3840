"""The translations of pages, as search engines find them: by `hreflang` in pages and in sitemaps."""

from lxml import etree

LINKS = "/html/head/link[@rel = 'alternate' and @hreflang]"
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def bad_translations(site):
    """Pages whose translations do not name each other, do not name themselves, or are in other languages than is said of them."""
    pages = {page.address: page for page in site.indexable_pages.values()}
    alternates = {address: [(link.get("hreflang"), link.get("href")) for link in page.document.xpath(LINKS)] for address, page in pages.items()}
    problems = []
    for address, links in alternates.items():
        if not links:
            continue
        if address not in dict(links).values():
            problems.append(f"{address}: is not among its own translations")
        if "x-default" not in dict(links):
            problems.append(f"{address}: has no x-default")
        for language, other in links:
            if other not in pages:
                problems.append(f"{address}: {other} is not a page to index")
            elif alternates[other] != links:
                problems.append(f"{address}: {other} names other translations")
            elif language not in ("x-default", pages[other].document.xpath("string(/html/@lang)")):
                problems.append(f"{address}: {other} is not in '{language}'")
    return [*problems, *sitemap_problems(site, alternates)]


def sitemap_problems(site, alternates):
    for name in sorted(name for name in site.files if name.rpartition("/")[2] == "sitemap.xml"):
        try:
            entries = etree.parse(site.files[name]).xpath("/s:urlset/s:url", namespaces=NAMESPACES)
        except etree.XMLSyntaxError:
            continue  # Another check reports it.
        for entry in entries:
            address = entry.findtext("s:loc", namespaces=NAMESPACES)
            links = [(link.get("hreflang"), link.get("href")) for link in entry.findall("x:link", namespaces=NAMESPACES)]
            if links != alternates.get(address, []):
                yield f"/{name}: {address} has other translations here than on its page"
