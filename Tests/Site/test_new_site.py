"""What `marquee new` makes, through the program: it builds, checks and previews without a word."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Preview"))

from preview_program import running  # noqa: E402

ADDITIONS = [
    ["article", "What we know: so far"], ["page", "Links"], ["season", "2", "--episodes", "8"], ["character", "Nick", "--actor", "Kit"],
    ["character", "Tori"], ["author", "Jo"], ["show", "The film", "--kind", "film"], ["show", "The books", "--kind", "bookSeries"]]


@pytest.fixture(scope="module")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


def run(marquee, folder, *arguments, status=0):
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run([marquee, *arguments], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment)
    assert done.returncode == status, done.stderr
    return done


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("kind", ["series", "film", "bookSeries"])
def test_a_new_site_builds_checks_and_previews_without_a_note(marquee, tmp_path, kind, language):
    said = run(marquee, tmp_path, "new", "leaves", "--kind", kind, "--language", language)
    assert said.stderr == ""
    assert said.stdout.endswith("    cd leaves\n    marquee preview --open\n")
    site = tmp_path / "leaves"
    for command in (["check"], ["build"], ["build"], ["check"]):
        assert run(marquee, site, *command).stderr == ""
    assert (site / "public/index.html").is_file()
    # The finished site is not content, from wherever it is looked at.
    assert run(marquee, tmp_path, "check", "--site", "leaves").stderr == ""
    with running(marquee, tmp_path, site="leaves", files={}) as preview:
        texts = [path.stem for path in (site / "articles").rglob("*.md")]
        for page in ["/", "/news/", *[f"/news/{text}/" for text in texts], f"/{next((site / 'shows').iterdir()).name}/"]:
            assert preview.get(page)[0] == 200
            status = preview.status(page)
            assert (status.get("problems"), status["page"].get("notes")) in [(None, None), ([], [])], status


def test_everything_can_be_added_without_a_note(marquee, tmp_path):
    run(marquee, tmp_path, "new", "leaves")
    site = tmp_path / "leaves"
    for addition in ADDITIONS:
        # From a folder inside the site too.
        more = ["--show", "leaves"] if addition[0] in ("character", "season") else []
        made = run(marquee, site / "articles", "new", *addition, *more)
        assert made.stderr == ""
        for path in made.stdout.splitlines():
            assert (site / "articles" / path).is_file()
    for command in (["check"], ["check", "--drafts"], ["build"]):
        assert run(marquee, site, *command).stderr == ""
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for addition in ADDITIONS:
        more = ["--show", "leaves"] if addition[0] in ("character", "season") else []
        assert "marquee: " in run(marquee, site, "new", *addition, *more, status=2).stderr
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_the_result_can_be_read_by_programs(marquee, tmp_path):
    made = json.loads(run(marquee, tmp_path, "new", "leaves", "--json").stdout)
    assert made["result"] == "made" and "site.yaml" in made["files"]
    added = json.loads(run(marquee, tmp_path, "new", "page", "Links", "--site", "leaves", "--json").stdout)
    assert added == {"result": "made", "folder": "leaves", "files": ["pages/links.md"]}


def test_at_a_terminal_it_asks_for_what_is_missing(marquee, tmp_path):
    leader, follower = pty.openpty()
    try:
        process = subprocess.Popen(
            [marquee, "new", "leaves", "--language", "de"], cwd=tmp_path, stdin=follower, stdout=subprocess.PIPE, stderr=follower, text=True)
        os.write(leader, "Blätter\n\nfim\nfilm\n".encode())
        assert process.wait(60) == 0
    finally:
        os.close(follower)
        os.close(leader)
    site = tmp_path / "leaves"
    assert "title: Blätter\n" in (site / "site.yaml").read_text()
    assert "language: de\n" in (site / "site.yaml").read_text()
    assert "kind: film " in (site / "shows/blätter/show.yaml").read_text()


def test_a_folder_with_files_is_left_alone(marquee, tmp_path):
    (tmp_path / "leaves").mkdir()
    (tmp_path / "leaves/mine.txt").write_text("mine")
    said = run(marquee, tmp_path, "new", "leaves", status=2).stderr
    assert said == "marquee: 'leaves' has files in it; choose a folder that is new or empty\n"
    assert [path.name for path in (tmp_path / "leaves").iterdir()] == ["mine.txt"]
