"""The kinds of page that the demo site has, told apart by path."""

import re

# The first pattern that matches a path decides.
KINDS = {
    "home": r"",
    "news": r"news/",
    "older news": r"news/page/\d+/",
    "article": r"news/[^/]+/",
    "author": r"authors/[^/]+/",
    "older articles of an author": r"authors/[^/]+/page/\d+/",
    "tags": r"tags/",
    "tag": r"tags/[^/]+/",
    "older articles of a tag": r"tags/[^/]+/page/\d+/",
    "people": r"people/",
    "person": r"people/[^/]+/",
    "sources": r"sources/",
    "privacy": r"privacy/",
    # With its letters, if there are many names.
    "search": r"search/([^/]+/(page/\d+/)?)?",
    "show": r"heartstopper/",
    "film": r"heartstopper-forever/",
    "season": r"[^/]+/season-\d+/",
    "episode": r"[^/]+/season-\d+/episode-\d+/",
    "episode guide": r"[^/]+/episodes/",
    "characters": r"[^/]+/characters/",
    "timeline": r"[^/]+/timeline/",
    "cast of the film": r"heartstopper-forever/cast/",
    "cast": r"[^/]+/cast/",
    "character": r"[^/]+/characters/[^/]+/",
    "books": r"[^/]+/books/",
    "announcements": r"[^/]+/announcements/",
    "where we are now": r"[^/]+/now/",
    "plain page": r"[^/]+/",
    "plain page below another": r"about/[^/]+/",
    "page that is missing": r"404\.html",
}


def kind(path):
    # The German pages are of the same kinds.
    path = path.removeprefix("de/")
    return next((name for name, pattern in KINDS.items() if re.fullmatch(pattern, path)), None)


# A sample of the German pages: what is translated, and what shows the most words of the theme. Checks of files cover all of them.
GERMAN_SAMPLE = ["home", "article", "plain page", "character", "episode", "show", "search", "page that is missing"]


def unknown_kinds(site):
    """Pages of no known kind, and kinds without a page. In either case some page would not be tested."""
    kinds = {path: kind(path) for path, page in site.pages.items() if page.redirect is None}
    return [
        *[f"/{path}: a kind of page that KINDS does not know" for path, name in kinds.items() if name is None],
        *[f"KINDS: the site has no page of the kind '{name}'" for name in KINDS.keys() - kinds.values()],
    ]


def longest_page(site, name, folder=""):
    """The path of the longest page of the kind, where problems are most likely: of the original, or of the translation in that folder."""
    paths = [path for path in site.pages if kind(path) == name and path.startswith(folder) and (folder or not path.startswith("de/"))]
    return max(paths, key=lambda path: site.pages[path].file.stat().st_size)
