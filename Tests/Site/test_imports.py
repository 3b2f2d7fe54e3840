"""Imports fill a site that builds, checks and links as any other."""

import json
import subprocess

import pytest

from built_site import BuiltSite
from links import broken_links

SETTINGS = "title: Test\nbaseURL: https://example.org/\nlanguage: en\n"


def person(number, name):
    return {"id": number, "url": f"https://www.tvmaze.com/people/{number}/x", "name": name}


def tvmaze():
    """A show with everything that TVmaze says, and names that look like the site's own signs."""
    names = ["Nick: the first", "Charlie, too", "[[Tao]]", "李雷", "Ångström", "no", "#1", "- dash", "con", "{{x}}", "a\u202eb", "'quoted'"]
    episodes = [
        {"id": 100 * season + number, "season": season, "number": number, "name": f"{names[number]} {season}", "type": "regular", "runtime": 30,
         "airdate": f"202{season}-03-{number + 1:02}", "airtime": "21:00", "airstamp": f"202{season}-03-{number + 1:02}T21:00:00+00:00",
         "summary": f"<p>In this one, <b>number {number}</b> of {season} happens &amp; ends.</p>"}
        for season in (1, 2, 3) for number in range(12)
    ]
    specials = [{"id": 9, "season": 2, "number": None, "name": "Making of", "type": "insignificant_special", "airdate": "2022-03-05"}]
    cast = [{"person": person(n, f"Actor {name}"), "character": {"id": n, "name": name}, "voice": n == 2} for n, name in enumerate(names, 1)]
    return {
        "id": 82, "url": "https://www.tvmaze.com/shows/82/leaves", "name": "Leaves", "status": "To Be Determined", "genres": ["Drama", "Drama"],
        "premiered": "2021-03-01", "officialSite": "ttps://typo.example", "externals": {"imdb": "tt10638036", "thetvdb": 1}, "updated": 1700000000,
        "rating": {"average": 8.7}, "network": {"name": "One", "country": {"name": "UK"}},
        "_embedded": {
            "seasons": [{"id": n, "number": n, "name": "", "premiereDate": f"202{n}-03-01"} for n in (1, 2, 3)],
            "episodes": episodes + specials, "cast": cast,
            "crew": [{"type": "Creator", "person": person(500, "A. Writer")}, {"type": "Grip", "person": person(501, "B")}],
        },
    }


@pytest.fixture
def marquee(pytestconfig, tmp_path):
    program = pytestconfig.getoption("marquee").resolve()
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/site.yaml").write_text(SETTINGS)

    def marquee(*arguments):
        return subprocess.run([program, *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    return marquee


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("options", [[], ["--summaries"], ["--guard"]], ids=["facts", "summaries", "guarded"])
def test_a_show_of_tvmaze(marquee, tmp_path, options):
    (tmp_path / "show.json").write_text(json.dumps(tvmaze()))
    imported = marquee("import", "tvmaze", "show.json", *options)
    assert imported.returncode == 0, imported.stderr
    before = contents(tmp_path / "Content")

    checked = marquee("check")
    assert checked.returncode == 0, checked.stderr
    assert marquee("build").returncode == 0
    site = BuiltSite(tmp_path / "public", "https://example.org/")
    assert broken_links(site) == []
    assert (tmp_path / "public/leaves/season-2/episode-11/index.html").exists()
    assert (tmp_path / "public/leaves/season-2/making-of/index.html").exists() or "Making of" in (tmp_path / "public/leaves/season-2/index.html").read_text()

    again = marquee("import", "tvmaze", "show.json", *options)
    assert again.stdout.endswith("nothing to add: the site has all of it\n")
    assert contents(tmp_path / "Content") == before


def test_spreadsheets(marquee, tmp_path):
    (tmp_path / "Content/shows/x").mkdir(parents=True)
    (tmp_path / "Content/shows/x/show.yaml").write_text("title: X\nkind: series\nstatus: running\n")
    (tmp_path / "episodes.csv").write_bytes("﻿Season;Ep;Title;Air date;Recap\r\n1;1;One;3 August 2023;\"# Words\r\n[[no link]]\"\r\n".encode())
    (tmp_path / "people.json").write_text(json.dumps({"people": [{"name": "Kit", "job": "actor"}]}))
    (tmp_path / "characters.csv").write_text("Character\tPlayed by\tAppears in\nNick\tKit\ts1e1\n")
    for arguments in (["csv", "episodes.csv", "--as", "episodes"], ["json", "people.json", "--as", "people"], ["csv", "characters.csv", "--as", "characters"]):
        run = marquee("import", *arguments)
        assert run.returncode == 0, run.stderr
    checked = marquee("check")
    assert checked.returncode == 0, checked.stderr
    assert marquee("build").returncode == 0
    page = (tmp_path / "public/x/season-1/episode-1/index.html").read_text()
    assert "# Words" in page and "[[no link]]" in page
    assert broken_links(BuiltSite(tmp_path / "public", "https://example.org/")) == []
