"""What `marquee export` writes: tables, JSON and files for media centres, and what an import makes of them."""

import csv
import json
import os
import subprocess
from pathlib import Path

import pytest
from lxml import etree

SITE = {
    "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\ndata: { licence: CC0 1.0 }\n"
    "collections: { art: { title: Art, keys: { artist: text, of: reference, score: number } } }\n",
    "sources.yaml": "radio: { name: Radio }\n",
    "authors.yaml": "jo: { name: Jo }\n",
    "people.yaml": """kit: { name: "O'Kit, Jr", aliases: ["Kit, the first"], pronouns: he/him, bio: "=1+1", links: ["https://a.example/?q=1,2"] }
ines: { name: Inês 日本, aliases: [A, B], occupation: actor }
""",
    "shows/h/show.yaml": """title: "Héart: <One> & Co?"
kind: series
status: cancelled
summary: { spoiler: SECRET of the show, until: s1 }
network: Net
genres: [drama, "a & b"]
ids: { imdb: tt123, tvdb: 45 }
creators: kit
ratings:
  - { source: radio, value: 7.5, outOf: 10, votes: 12, asOf: 2022 }
  - { source: radio, value: 8, outOf: 10, asOf: 2023 }
""",
    "shows/h/season-1.yaml": """number: 1
title: The first
premiere: 2022-04-22
sources: radio
episodes:
  - { number: 1, title: Meet, date: 2022-04-22, minutes: 30, summary: "-cmd|' /C calc'!A0", writers: [kit, ines], directors: ines, absolute: 1 }
  - { number: 2-3, title: { safe: Two, spoiler: SECRET wedding, until: s1e2-3 }, date: early 2023, part: 1 of 2 }
  - { number: 3.5, title: "@Between, \\"them\\"", summary: { spoiler: SECRET death, until: s1e4 } }
  - { id: the-special, title: The special }
  - { number: 4, title: Four, date: tba }
""",
    "shows/h/season-0.yaml": "number: 0\nepisodes:\n  - { number: 7, title: Making of }\n  - { id: extra, title: Extra }\n",
    "shows/h/characters.yaml": """nick: { name: Nick, order: 1, aliases: [N], roles: [{ person: kit, kind: main, episodes: s1e1 to s1e2-3 }] }
tori: { name: { safe: A stranger, spoiler: SECRET name, until: s1e4 }, facts: { Job: teacher, Fate: { spoiler: SECRET fate, until: s1e4 } }, roles: [{ person: ines, kind: guest, episodes: [s1e3.5] }] }
ghost: { name: Ghost, roles: [{ person: ines, note: SECRET role, until: s1e4 }] }
""",
    "shows/h/books.yaml": "volumes:\n  v1: { title: Volume 1, authors: kit, isbn: 978-1-4449-5138-7, releases: [{ date: 2019-02-07 }] }\n  side: { title: Side, kind: novella, order: 2 }\n",
    "shows/h/quotes.yaml": "quotes:\n  - { text: Hi., character: nick, in: s1e1 }\n  - { text: SECRET words, until: s1e4 }\n",
    "shows/h/claims.yaml": "c1: { date: 2022-05-20, status: confirmed, by: Net, says: There will be more., sources: radio }\nc2: { date: 2022-05-21, status: rumoured, by: Net, says: { spoiler: SECRET claim, until: s1e4 }, sources: radio }\n",
    "shows/f/show.yaml": "title: The film\nkind: film\nstatus: announced\npremiere: 2026-05-01\nfollows: h\nminutes: 100\n",
    "shows/b/show.yaml": "title: The books\nkind: bookSeries\nstatus: ended\n",
    "articles/2025/a b.md": "---\ntitle: A\ndate: 2025-01-01 10:30\nauthors: jo\ntags: [News]\nslug: a\naliases: [/old/, '/?p=1']\n---\nWords.\n",
    "articles/later.md": "---\ntitle: SECRET later\ndate: 2027-01-01\n---\nWords.\n",
    "articles/draft.md": "---\ntitle: SECRET draft\ndate: 2025-01-01\ndraft: true\n---\nWords.\n",
    "shows/h/episodes/s1e1.md": "Words.\n",
    "shows/h/characters/nick.md": "Words.\n",
    "pages/about.md": "---\ntitle: About\n---\nWords.\n",
    "collections/art/one.md": "---\ntitle: One\ndate: 2025-01-01\nartist: Jo\nof: [Nick]\nscore: 7\n---\nWords.\n",
    "collections/art/later.md": "---\ntitle: SECRET later\ndate: 2027-01-01\n---\nWords.\n",
}


@pytest.fixture(scope="module")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


def write(folder, files):
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def run(marquee, folder, *arguments, status=0):
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [marquee, *arguments, "--date", "2026-01-01"], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment)
    assert done.returncode == status, done.stderr + done.stdout
    return done


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def project(marquee, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    write(folder / "Content", SITE)
    said = run(marquee, folder, "export", "out").stdout
    assert "3 cells begin like a formula, and got an apostrophe before it, so that no spreadsheet runs it" in said
    run(marquee, folder, "export", "open", "--open")
    return folder


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def test_tables_have_everything_and_run_nothing(project):
    tables = {path.stem: table(path) for path in (project / "out/csv").rglob("*.csv") if "/shows/f/" not in str(path) and "/shows/b/" not in str(path)}
    assert set(tables) == {
        "shows", "people", "sources", "authors", "articles", "pages", "episodes", "characters", "books", "seasons", "roles", "facts",
        "quotes", "ratings", "releases", "claims", "collections-art"}
    for rows in tables.values():
        for row in rows:
            assert None not in row and None not in row.values()
            assert not any(cell[:1] in "=+-@\t\r" for cell in row.values() if cell)
    episodes = tables["episodes"]
    assert [(row["season"], row["number"], row["id"], row["title"], row["date"]) for row in episodes] == [
        ("0", "7", "", "Making of", ""), ("0", "", "extra", "Extra", ""), ("1", "1", "", "Meet", "2022-04-22"),
        ("1", "2-3", "", "Two", "early 2023"), ("1", "3.5", "", "'@Between, “them”", ""), ("1", "", "the-special", "The special", ""),
        ("1", "4", "", "Four", "tba")]
    assert episodes[2]["summary"] == "'-cmd|’ /C calc’!A0"
    assert episodes[2]["writers"] == "O’Kit, Jr; Inês 日本"
    assert (episodes[3]["guardedTitle"], episodes[3]["titleUntil"]) == ("SECRET wedding", "s1e2-3")
    assert (episodes[4]["summary"], episodes[4]["guardedSummary"], episodes[4]["summaryUntil"]) == ("", "SECRET death", "s1e4")
    assert tables["people"][1]["bio"] == "'=1+1"
    assert tables["articles"][0]["file"] == "articles/2025/a b.md"
    assert {row["title"] for row in tables["articles"]} == {"A", "SECRET later", "SECRET draft"}
    raw = (project / "out/csv/people.csv").read_bytes()
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n") == 3


def test_json_has_everything_in_one_file(project):
    site = json.loads((project / "out/json/site.json").read_text())
    assert (site["format"], site["version"], site["date"], site["spoilers"]) == ("marquee-site", 1, "2026-01-01", "included")
    assert site["site"]["licence"] == "CC0 1.0"
    assert [show["show"]["id"] for show in site["shows"]] == ["b", "f", "h"]
    show = site["shows"][2]
    assert show["show"]["summary"] == {"spoiler": "SECRET of the show", "until": ["s1"]}
    assert [claim["id"] for claim in show["claims"]] == ["c1", "c2"]
    assert {person["id"] for person in site["people"]} == {"kit", "ines"}
    articles = {article["file"]: article for article in site["articles"]}
    assert set(articles) == {"articles/2025/a b.md", "articles/later.md", "articles/draft.md"}
    assert articles["articles/2025/a b.md"] == {
        "file": "articles/2025/a b.md", "slug": "a", "title": "A", "date": "2025-01-01T10:30:00Z", "authors": ["jo"], "tags": ["News"],
        "aliases": ["/old", "/?p=1"]}
    assert articles["articles/draft.md"]["draft"] is True
    assert site["texts"] == [
        {"file": "shows/h/characters/nick.md", "show": "h", "about": "nick"}, {"file": "shows/h/episodes/s1e1.md", "show": "h", "about": "s1e1"}]
    assert {item["file"]: item for item in site["items"]}["collections/art/one.md"] == {
        "file": "collections/art/one.md", "collection": "art", "slug": "one", "title": "One", "date": "2025-01-01T00:00:00Z",
        "values": {"artist": ["Jo"], "of": ["Nick"], "score": ["7"]}}
    assert [item["file"] for item in site["items"]] == ["collections/art/one.md", "collections/art/later.md"]
    assert site["pages"] == [{"file": "pages/about.md", "path": "about", "title": "About"}]


def test_an_open_export_has_no_secret(project):
    everything, open_ = contents(project / "out"), contents(project / "open")
    assert any(b"SECRET" in data for data in everything.values())
    assert [path for path, data in open_.items() if b"SECRET" in data] == []
    assert json.loads(open_["json/site.json"])["spoilers"] == "leftOut"
    roles = table(project / "open/csv/shows/h/roles.csv")
    # Where somebody is seen tells how long they live.
    assert {row["episodes"] for row in roles} == {""}


def test_media_centres_get_whole_files(project):
    files = {path: data for path, data in contents(project / "out").items() if path.startswith("nfo/")}
    folder = "nfo/Héart One & Co (2022)"
    assert sorted(files) == sorted([
        f"{folder}/tvshow.nfo", f"{folder}/Season 00/season.nfo", f"{folder}/Season 01/season.nfo",
        f"{folder}/Season 00/Héart One & Co S00E07.nfo", f"{folder}/Season 00/Héart One & Co S00E08.nfo",
        f"{folder}/Season 00/Héart One & Co S00E09.nfo", f"{folder}/Season 00/Héart One & Co S00E10.nfo",
        f"{folder}/Season 01/Héart One & Co S01E01.nfo", f"{folder}/Season 01/Héart One & Co S01E02-E03.nfo",
        f"{folder}/Season 01/Héart One & Co S01E04.nfo", "nfo/The film (2026)/movie.nfo"])
    assert files[f"{folder}/tvshow.nfo"].decode() == """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<tvshow>
<title>Héart: &lt;One&gt; &amp; Co?</title>
<plot>SECRET of the show</plot>
<ratings>
<rating name="radio" max="10" default="true"><value>8</value></rating>
</ratings>
<uniqueid type="imdb" default="true">tt123</uniqueid>
<uniqueid type="tvdb">45</uniqueid>
<genre>drama</genre>
<genre>a &amp; b</genre>
<premiered>2022-04-22</premiered>
<year>2022</year>
<status>Ended</status>
<studio>Net</studio>
<credits>O’Kit, Jr</credits>
<namedseason number="1">The first</namedseason>
<actor>
<name>O’Kit, Jr</name>
<role>Nick</role>
<order>0</order>
</actor>
<actor>
<name>Inês 日本</name>
<role>SECRET name</role>
<order>1</order>
</actor>
<actor>
<name>Inês 日本</name>
<role>Ghost</role>
<order>2</order>
</actor>
</tvshow>
"""
    # Two episodes in one file have two roots.
    double = etree.fromstring(b"<all>" + files[f"{folder}/Season 01/Héart One & Co S01E02-E03.nfo"].split(b"?>\n", 1)[1] + b"</all>")
    assert [(node.findtext("season"), node.findtext("episode"), node.findtext("title")) for node in double] == [
        ("1", "2", "SECRET wedding"), ("1", "3", "SECRET wedding")]
    moved = etree.fromstring(files[f"{folder}/Season 00/Héart One & Co S00E09.nfo"])
    assert {child.tag: child.text for child in moved if len(child) == 0} == {
        "title": '@Between, “them”', "showtitle": "Héart: <One> & Co?", "season": "0", "episode": "9", "displayseason": "1",
        "displayepisode": "4", "plot": "SECRET death"}
    assert [actor.findtext("name") for actor in moved.iter("actor")] == ["Inês 日本"]
    first = etree.fromstring(files[f"{folder}/Season 01/Héart One & Co S01E01.nfo"])
    assert first.findtext("aired") == "2022-04-22" and first.findtext("runtime") == "30"
    assert [actor.findtext("role") for actor in first.iter("actor")] == ["Nick"]
    film = etree.fromstring(files["nfo/The film (2026)/movie.nfo"])
    assert (film.tag, film.findtext("premiered"), film.findtext("runtime")) == ("movie", "2026-05-01", "100")


@pytest.mark.parametrize("format", ["csv", "json"])
def test_an_import_of_an_export_is_the_same(marquee, project, tmp_path, format):
    shell = {path: SITE[path] for path in ("site.yaml", "sources.yaml", "shows/h/show.yaml")}
    write(tmp_path / "Content", shell | {"shows/h/show.yaml": "title: H\nkind: series\nstatus: cancelled\n"})
    for kind, place in [("people", ""), ("episodes", "shows/h/"), ("characters", "shows/h/"), ("books", "shows/h/")]:
        show = ["--show", "h"] if place else []
        file = project / f"out/{format}/{place}{kind}.{format}"
        run(marquee, tmp_path, "import", format, file, "--as", kind, *show, "--yes")
    run(marquee, tmp_path, "export", "out", "--as", "csv")
    # What is guarded, and where facts come from, is not for spreadsheets to change.
    skipped = {"sources", "guardedTitle", "titleUntil", "guardedSummary", "summaryUntil", "guardedName", "nameUntil"}
    for name in ["people", "shows/h/episodes", "shows/h/characters", "shows/h/books"]:
        before, after = (
            [{key: value for key, value in row.items() if key not in skipped} for row in table(folder / f"out/csv/{name}.csv")]
            for folder in (project, tmp_path))
        order = [row.get("id", "") + row["title" if "title" in row else "name"] for row in before]
        assert sorted(after, key=lambda row: order.index(row.get("id", "") + row["title" if "title" in row else "name"])) == before, name


def test_files_of_others_stay(marquee, tmp_path):
    write(tmp_path / "Content", SITE)
    write(tmp_path / "other", {"mine.txt": "mine"})
    refused = run(marquee, tmp_path, "export", "other", status=3)
    assert "'other' holds files that Marquee did not write ('mine.txt'); choose another folder, or empty this one" in refused.stderr
    assert contents(tmp_path / "other") == {"mine.txt": b"mine"}

    run(marquee, tmp_path, "export", "out")
    write(tmp_path / "out", {"notes.txt": "mine", "json/more.json": "{}"})
    first = contents(tmp_path / "out")
    assert run(marquee, tmp_path, "export", "out").stdout.startswith(f"{len(first) - 2} files in out: 0 written, ")
    run(marquee, tmp_path, "export", "out", "--as", "nfo")
    kept = contents(tmp_path / "out")
    assert {path for path in kept if not path.startswith("nfo/")} == {"notes.txt", "json/more.json"}

    (tmp_path / "out/nfo/The film (2026)/movie.nfo").write_text("mine")
    refused = run(marquee, tmp_path, "export", "out", "--as", "nfo", status=3)
    assert "('nfo/The film (2026)/movie.nfo'); move them away first" in refused.stderr
    (tmp_path / "link").symlink_to("other")
    for folder, words in [("link", "symbolic link"), ("Content/out", "overlaps the content"), ("Content", "overlaps the content")]:
        assert words in run(marquee, tmp_path, "export", folder, status=3).stderr


def test_a_site_with_errors_exports_nothing(marquee, tmp_path):
    write(tmp_path / "Content", SITE | {"people.yaml": "kit: { nam: Kit }\n"})
    assert "nothing was exported" in run(marquee, tmp_path, "export", "out", status=1).stderr
    assert not (tmp_path / "out").exists()


def test_the_result_can_be_read_by_programs(marquee, tmp_path):
    write(tmp_path / "Content", SITE)
    result = json.loads(run(marquee, tmp_path, "export", "out", "--as", "json", "--json").stdout.splitlines()[-1])
    assert {key: result[key] for key in ("result", "folder", "unchanged", "removed", "markedCells")} == {
        "result": "exported", "folder": "out", "unchanged": 0, "removed": 0, "markedCells": 0}
    assert result["written"] == len(contents(tmp_path / "out"))
