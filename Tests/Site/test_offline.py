"""The copy that `offline: true` publishes, opened from a disk in a browser."""

import json
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

import spoiler_site
from browser import given_up, wait_until

ADDRESSES = ["https://leaves.example/", "https://example.org/fans/"]
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>\n'
MORE = {
    "articles/own.md": """---
title: Own words
date: 2025-01-03
image: { file: images/ä leaf.svg, alt: A leaf }
---
[Words](words.md), [the season](/h/season-1/#content), [[Nick]], [a file](/files/notes.txt).

![A leaf](/images/ä%20leaf.svg)

<p style="background: url(BASEimages/%C3%A4%20leaf.svg)"><a href="BASEnews/words/?x=1#top">raw</a></p>

::countdown[the day]{to="2030-01-01"}
""",
    "images/ä leaf.svg": PICTURE,
    "files/notes.txt": "notes\n",
    "pages/日本.md": "---\ntitle: 日本\naliases: [old/place.html]\n---\nText.\n",
}


def publish(marquee, folder, target, address, date="2026-01-01"):
    """Publishes a site with something of everything to an offline target."""
    spoiler_site.write(folder / "Content")
    for path, text in MORE.items():
        file = folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("BASE", urlsplit(address).path))
    settings = {"title": "Leaves", "baseURL": address, "rawHTML": "allowed", "data": {"licence": "CC0 1.0"}, "publish": {"kept": target}}
    (folder / "Content/site.yaml").write_text(json.dumps(settings))
    command = [marquee, "publish", "--date", date]
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture(scope="module", params=ADDRESSES)
def kept(request, marquee, tmp_path_factory):
    """The folder, in one whose name is awkward in addresses."""
    folder = tmp_path_factory.mktemp("kept")
    publish(marquee, folder, {"folder": "../my copy #1 100%", "offline": True}, request.param)
    return folder / "my copy #1 100%", request.param


class Addresses(HTMLParser):
    """The addresses that a page links to or loads, without what it says about itself."""

    def __init__(self, text):
        super().__init__()
        self.found, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids.add(attributes.get("id"))
        if tag == "link" and attributes.get("rel") == "canonical":
            return
        self.found += [attributes[name] for name in ("href", "src", "poster", "data-points") if name in attributes]
        if attributes.get("http-equiv") == "refresh":
            self.found.append(attributes["content"].split("url=")[1])
        self.found += re.findall(r"url\(([^)]*)\)", attributes.get("style", ""))
        assert attributes.get("type") != "module"


def test_every_address_leads_to_a_file(kept):
    folder, address = kept
    pages = {path: Addresses(path.read_text()) for path in folder.rglob("*.html")}
    assert len(pages) > 20
    for path, page in pages.items():
        for found in page.found:
            parts = urlsplit(found)
            assert not found.startswith("/"), (path, found)
            assert not found.startswith(address), (path, found)
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), (path, found)
            if parts.fragment and target in pages and parts.fragment != "top":
                assert unquote(parts.fragment) in pages[target].ids, (path, found)


def watch(tab, problems):
    """Notes what could not be loaded."""
    tab.on("requestfailed", lambda request: given_up(request) or problems.append(f"{request.failure}: {request.url}"))


def test_it_works_from_a_disk(kept, browser):
    folder, _ = kept
    problems = []
    context = browser.new_context()
    tab = context.new_page()
    watch(tab, problems)
    tab.on("request", lambda request: problems.append(f"asked: {request.url}") if not request.url.startswith("file:") else None)
    tab.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: problems.append(str(error)))

    tab.goto((folder / "index.html").as_uri())
    assert tab.evaluate("getComputedStyle(document.body).fontFamily") != "Times New Roman"
    tab.click("main a:text-is('Words') >> nth=0")
    tab.wait_for_url("**/news/words/index.html")
    assert "INLINE" not in tab.inner_text("main")

    # A spoiler is opened by hand, and then by saying how far one is.
    tab.click("button.spoiler-button >> nth=0")
    assert "INLINE" in tab.inner_text("main") and "BLOCK" not in tab.inner_text("main")
    tab.click(".point")
    tab.wait_for_selector("select[name=screen] option[value=s1e2]", state="attached")
    tab.select_option("select[name=screen]", "s1e2")
    assert "BLOCK" in tab.inner_text("main") and "FILM" not in tab.inner_text("main")

    # It is remembered, on other pages too.
    tab.reload()
    assert "BLOCK" in tab.inner_text("main")
    tab.goto((folder / "h/season-1/index.html").as_uri())
    tab.click("main a:text-is('Two') >> nth=0")
    tab.wait_for_url("**/h/season-1/episode-2/index.html")
    wait_until(tab, "document.querySelector('main')?.innerText.includes('SUMMARY')")
    tab.goto((folder / "index.html").as_uri())
    wait_until(tab, "document.querySelector('.up-next').innerText === 'Watch next: S2 E1 Three'")
    tab.click(".up-next a")
    tab.wait_for_url("**/h/season-2/episode-1/index.html")

    tab.goto((folder / "news/own/index.html").as_uri())
    assert tab.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
    assert tab.evaluate("document.documentElement.dataset.offline") == "../../"
    tab.goto((folder / "old/place.html").as_uri())
    tab.wait_for_url("**/index.html")
    assert tab.inner_text("h1") == "日本"
    assert problems == []
    context.close()


def test_every_kind_of_page_opens_without_an_error(kept, browser):
    folder, _ = kept
    problems = []
    tab = browser.new_page()
    watch(tab, problems)
    tab.on("pageerror", lambda error: problems.append(str(error)))
    for page in sorted(folder.rglob("*.html")):
        if 'http-equiv="refresh"' not in page.read_text():
            tab.goto(page.as_uri())
    assert problems == []
    tab.close()


def test_an_archive_is_the_same_whenever_it_is_made(marquee, tmp_path):
    archives = []
    for name, publications in [("one", 1), ("two", 3)]:
        folder = tmp_path / name
        for number in range(publications):
            # Another state in between.
            if number == 1:
                (folder / "Content/pages/more.md").write_text("---\ntitle: More\n---\nMore.\n")
            if number == 2:
                (folder / "Content/pages/more.md").unlink()
            publish(marquee, folder, {"zip": "../kept.zip", "offline": True}, ADDRESSES[0])
        archives.append((folder / "kept.zip").read_bytes())
    assert archives[0] == archives[1]

    with zipfile.ZipFile(folder / "kept.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[1:] == sorted(names[1:], key=str.encode)
        assert {"index.html", "README.txt", "images/ä leaf.svg", "日本/index.html", "feed.xml"} <= set(names)
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        readme = archive.read("README.txt").decode()
    assert "https://leaves.example/" in readme and "2026-01-01" in readme and "CC0 1.0" in readme
    unpacked = tmp_path / "unpacked"
    subprocess.run(["unzip", "-q", folder / "kept.zip", "-d", unpacked], check=True, stdin=subprocess.DEVNULL)
    assert sorted(str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()) == sorted(names)
    assert publish(marquee, folder, {"zip": "../kept.zip", "offline": True}, ADDRESSES[0]).startswith("kept: 0 added, 0 changed")


def test_check_follows_the_links_of_the_copy(marquee, tmp_path):
    publish(marquee, tmp_path, {"zip": "../kept.zip", "offline": True}, ADDRESSES[1])
    done = subprocess.run([marquee, "check", "--date", "2026-01-01"], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "offline copy" not in done.stderr


@pytest.mark.parametrize("target, words", [
    ({"git": "git@host.example:a.git", "offline": True}, "only a folder and an archive can be offline copies"),
    ({"zip": "x.zip", "offline": True, "host": "apache"}, "an offline copy has no host"),
    ({"zip": "x.zip", "offline": True, "verify": True}, "an offline copy has no host"),
])
def test_what_cannot_be_offline_is_an_error(marquee, tmp_path, target, words):
    (tmp_path / "site.yaml").write_text(json.dumps({"title": "L", "baseURL": ADDRESSES[0], "publish": {"kept": target}}))
    done = subprocess.run([marquee, "build"], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 1
    assert words in done.stderr
