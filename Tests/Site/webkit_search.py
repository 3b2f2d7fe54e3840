#!/usr/bin/env python3
"""The search in WebKit, which `make test` does not need: `xvfb-run -a .venv/bin/python Tests/Site/webkit_search.py --marquee PROGRAM`."""

import json
import tempfile
from pathlib import Path
from urllib.parse import unquote

from browser import served
from searches import AWKWARD, DEMO
from test_search import GUARDED, RESULTS, SEARCH, spoiler_site
from webkit import PROJECT, build, report


def found(browser, home, query):
    browser.run(SEARCH, query)
    return [unquote(address.removeprefix(home)) for address in browser.run(RESULTS)]


def problems(browser, marquee):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part, content, searches in (("demo", PROJECT / "Content", DEMO), ("awkward", PROJECT / "Tests/AwkwardShow", AWKWARD)):
            base = "https://odd.example/fans/" if part == "awkward" else "https://leaves.example/"
            with served(build(marquee, content, folder / part, base)) as home:
                browser.go(home + "search/")
                browser.wait("document.querySelector('form.finder')")
                for query, path, *most in searches:
                    results = found(browser, home, query)
                    if path not in results[: most[0] if most else 1]:
                        yield f"{query}: {path} is not among the first of {results[:3]}"
                if part == "demo":
                    yield from faults_of_keys(browser, home)
        spoiler_site.write(folder / "guarded/Content")
        with served(build(marquee, folder / "guarded/Content", folder / "guarded")) as home:
            for word, reached, before in GUARDED:
                for said, expected in ((reached, 1), (before, 0)):
                    browser.go(home + "404.html")
                    browser.run("kept => localStorage.setItem('marquee:/', kept)", json.dumps({"h": said}))
                    browser.go(home + "search/")
                    browser.wait("document.querySelector('form.finder')")
                    if len([path for path in found(browser, home, word) if path != "f/"]) != expected:
                        yield f"{word} with {said}: not {expected} results"


def faults_of_keys(browser, home):
    browser.go(home + "heartstopper/")
    browser.run("() => document.querySelector('a.find').focus()")
    browser.type("/")
    browser.wait("document.activeElement.matches('dialog[open] input')")
    browser.type("nick")
    browser.wait("document.querySelector('form.finder[aria-busy=false] [role=option]')")
    browser.type("ArrowDown")
    if browser.run("() => document.querySelector('[aria-selected=true]')?.id") != browser.run("() => document.activeElement.getAttribute('aria-activedescendant')"):
        yield "the selected option is not the active one"
    browser.type("Enter")
    browser.wait("location.pathname.endsWith('/nick-nelson/')")


if __name__ == "__main__":
    report(__doc__, problems)
