"""A built site as its visitors' programs see it: addresses, pages, files."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import html5lib


@dataclass(frozen=True)
class Page:
    """One HTML file of the site, parsed as a browser parses it."""

    path: str
    address: str
    file: Path

    @cached_property
    def document(self):
        return html5lib.parse(self.file.read_bytes(), treebuilder="lxml", namespaceHTMLElements=False, transport_encoding="utf-8")

    @cached_property
    def ids(self):
        return self.document.xpath("//@id")

    @cached_property
    def title(self):
        return "".join(self.document.xpath("/html/head/title/text()")).strip()

    @cached_property
    def redirect(self):
        """The address that the page redirects its visitors to, or None."""
        for content in self.document.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content"):
            return content.partition("url=")[2].strip()
        return None

    @cached_property
    def is_indexable(self):
        robots = " ".join(self.meta("robots"))
        return self.redirect is None and "noindex" not in robots

    def meta(self, name):
        """The contents of the page's meta elements with this name or property."""
        return self.document.xpath("//meta[@name = $name or @property = $name]/@content", name=name)


class BuiltSite:
    """The folder that a build wrote, and the address that it will be published at."""

    def __init__(self, folder, base):
        assert base.endswith("/"), f"a base address ends with a slash: {base}"
        self.folder = Path(folder)
        self.base = base

    @cached_property
    def files(self):
        """Every file of the site, by its path below the folder."""
        files = sorted(file for file in self.folder.rglob("*") if file.is_file())
        return {file.relative_to(self.folder).as_posix(): file for file in files}

    @cached_property
    def pages(self):
        """Every HTML page, by its path below the base address: `news/` for news/index.html, `404.html` for itself."""
        pages = {}
        for name, file in self.files.items():
            if name.endswith(".html"):
                path = name.removesuffix("index.html") if file.name == "index.html" else name
                pages[path] = Page(path, self.address(path), file)
        return pages

    @property
    def indexable_pages(self):
        return {path: page for path, page in self.pages.items() if page.is_indexable}

    def owns(self, address):
        """Whether the address is on the site's host, though perhaps not below its base."""
        return urlsplit(address)[:2] == urlsplit(self.base)[:2]

    def address(self, path):
        """The address of a page or file."""
        return self.base + quote(path)

    def path(self, address):
        """The address's path below the base, without query and fragment; None if it is not below the base."""
        address = address.partition("#")[0].partition("?")[0]
        return unquote(address.removeprefix(self.base)) if address.startswith(self.base) else None

    def file(self, address):
        """The file that a plain web server would send for the address, or None."""
        path = self.path(address)
        if path is None:
            return None
        return self.files.get(path + "index.html" if path == "" or path.endswith("/") else path)
