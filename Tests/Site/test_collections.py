"""The owner's own kinds of pages in a browser: lists, pages, what refers to what, sounds, and what the command says about mistakes."""

import json
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

import spoiler_site
from browser import OVERFLOWING, opened, served, violations
from built_site import BuiltSite

BASE = "https://leaves.example/"
SETTINGS = """collections:
  art:
    title: Fan art
    description: Drawn by readers.
    keys: { artist: text, drawn: date, of: reference, at: { type: link, label: Posted at } }
  talks: { title: Talks, feed: true, keys: { about: reference } }
"""
ITEM = """---
title: {title}
date: 2025-01-0{day}
show: h
{lines}
---
{text}
"""
SECRET = "Charlie tells everybody the whole truth about the lost letter"
FILES = {
    "files/one.mp3": "ID3",
    "collections/art/spring.md": ITEM.format(
        title="Spring in a very long-winded park with Donaudampfschifffahrtsgesellschaftskapitän", day=1,
        lines="artist: [Ada, Bo]\ndrawn: 2024-12\nof: [Nick, Kit]\nat: https://fandom.example/a-very-long-address/that-goes-on-and-on/and-on/1", text="After ||LEAK||{s1e2}."),
    "collections/art/whole.md": ITEM.format(title="Whole", day=2, lines="of: Nick\nspoils: s2", text=SECRET),
    "collections/talks/one.md": ITEM.format(title="One", day=3, lines="audio: files/one.mp3\nabout: s1e1", text="We talk about [[Spring in a very long-winded park with Donaudampfschifffahrtsgesellschaftskapitän]]."),
}


@pytest.fixture
def program(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "Content"
    spoiler_site.write(folder)

    def content(language="en", **more):
        (folder / "site.yaml").write_text(f"title: Leaves\nbaseURL: {BASE}\nlanguage: {language}\n{SETTINGS}")
        for name, text in {**FILES, **more}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        return folder

    return content


@pytest.fixture
def built(program, content, tmp_path):
    def built(language="en"):
        command = [program, "build", "--site", content(language), "--output", tmp_path / "public", "--date", "2026-01-01"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return BuiltSite(tmp_path / "public", BASE)

    return built


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 1440])
def test_pages_of_collections_fit_and_are_accessible(browser, built, width, language):
    site = built(language)
    problems = []
    with served(site) as home, opened(browser, home, problems, viewport={"width": width, "height": 800}) as tab:
        for path in ["art/", "art/spring/", "art/whole/", "talks/", "talks/one/", "h/characters/nick/", "people/kit/"]:
            tab.goto(home + path)
            problems += [f"{path}: {fault}" for fault in tab.evaluate(OVERFLOWING)]
            tab.evaluate(Axe().axe_script)
            problems += [f"{path}: {fault}" for fault in violations(tab)]
    assert problems == []


def test_everything_is_there_without_scripts(browser, built):
    site = built()
    with served(site) as home, opened(browser, home, [], java_script_enabled=False) as tab:
        tab.goto(home + "art/spring/")
        facts = tab.locator("dl.lines dt").all_text_contents()
        assert facts == ["Artist", "Drawn", "Of", "Posted at"]
        tab.get_by_role("link", name="Nick", exact=True).click()
        tab.wait_for_url(home + "h/characters/nick/")
        section = tab.locator(".about-it")
        assert section.get_by_role("heading", level=2).inner_text() == "Fan art"
        assert section.get_by_role("heading", level=3).all_inner_texts() == ["Whole", "Spring in a very long-winded park with Donaudampfschifffahrtsgesellschaftskapitän"]
        tab.goto(home + "talks/one/")
        assert tab.locator("audio[controls]").get_attribute("src") == "/files/one.mp3"


def test_nothing_guarded_is_readable(built):
    site = built()
    for file in site.folder.rglob("*"):
        if file.suffix in {".html", ".xml", ".json", ".txt"} and "search" not in file.parts:
            text = file.read_text()
            if file != site.folder / "art/whole/index.html":
                assert SECRET not in text, file
            if file != site.folder / "art/spring/index.html":
                assert "LEAK" not in text, file


def test_search_sitemap_and_feeds_know_them(built):
    site = built()
    sitemap = (site.folder / "sitemap.xml").read_text()
    assert all(f"{BASE}{path}</loc>" in sitemap for path in ["art/", "art/spring/", "talks/one/"])
    assert 'rel="enclosure" type="audio/mpeg" length="3"' in (site.folder / "talks/feed.xml").read_text()
    item, = json.loads((site.folder / "talks/feed.json").read_text())["items"]
    assert item["attachments"] == [{"url": f"{BASE}files/one.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 3}]
    assert any("Donaudampf" in file.read_text() for file in site.folder.glob("search/**/index.html"))


def test_collections_have_schemas(program, content, tmp_path):
    subprocess.run([program, "schema", "--all", tmp_path / "schemas", "--site", content()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    schema = json.loads((tmp_path / "schemas/collections-art.json").read_text())
    assert {"title", "date", "artist", "drawn", "of", "at"} <= schema["properties"].keys() and schema["required"] == ["title"]


def test_a_spoiler_in_the_open_is_found(program, content):
    folder = content(**{"collections/art/open.md": ITEM.format(title="Open", day=4, lines=f"artist: {SECRET}", text="Open.")})
    done = subprocess.run([program, "check", "--site", folder, "--date", "2026-01-01"], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode != 0 and "art/open/" in done.stdout + done.stderr
