"""sitemap.xml and robots.txt, as search engines read them."""

from functools import cache
from pathlib import Path

from lxml import etree

SCHEMA = Path(__file__).parent / "schemas" / "sitemap.xsd"
TRANSLATION = "{http://www.w3.org/1999/xhtml}link"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@cache
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


def bad_sitemap(site):
    """Where the site's sitemaps differ from their schema, or from the indexable pages of the site."""
    listed = []
    names = ["sitemap.xml", *sorted(name for name in site.files if name.endswith("/sitemap.xml"))]
    for name in names:
        try:
            sitemap = etree.parse(site.files[name])
        except KeyError:
            return [f"/{name}: no such file"]
        except etree.XMLSyntaxError as error:
            return [f"/{name}: {error}"]
        for link in list(sitemap.iterfind(f".//{TRANSLATION}")):
            # `bad_translations` looks at these, which are of another schema.
            link.getparent().remove(link)
        if not schema().validate(sitemap):
            return [f"/{name}:{error.line}: {error.message}" for error in schema().error_log]
        names += [site.path(address) for address in sitemap.xpath("/s:sitemapindex/s:sitemap/s:loc/text()", namespaces=NAMESPACE)]
        listed += sitemap.xpath("/s:urlset/s:url/s:loc/text()", namespaces=NAMESPACE)
    indexable = {page.address for page in site.indexable_pages.values()}
    return [
        *[f"/sitemap.xml: {address} stands twice" for address in sorted({address for address in listed if listed.count(address) > 1})],
        *[f"/sitemap.xml: {address} is not a page to index" for address in sorted(set(listed) - indexable)],
        *[f"/sitemap.xml: {address} is missing" for address in sorted(indexable - set(listed))],
    ]


def bad_robots(site):
    if "robots.txt" not in site.files:
        return ["/robots.txt: no such file"]
    lines = site.files["robots.txt"].read_text().splitlines()
    wanted = f"Sitemap: {site.base}sitemap.xml"
    return [] if wanted in lines else [f"/robots.txt: no line '{wanted}'"]
