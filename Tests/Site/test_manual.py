"""The manual, a site too: built without a word, in step with the program, and right about what the program says."""

import json
import re
import subprocess
import sys
from textwrap import dedent

import pytest

import expect
import validity
from browser import faults
from built_site import BuiltSite
from conftest import PROJECT
from editor_schemas import errors, load, schema_texts
from provoked import IN_COMMANDS, IN_FILES, reported, said
from site_checks import SITE_CHECKS

sys.path.insert(0, str(PROJECT / ".ci"))

import manual  # noqa: E402

MANUAL = PROJECT / "Manual"
# Those with the most examples and tables.
PAGES = [
    "", "contents/", "first-hour/", "write/text/", "write/blocks/", "write/pictures/", "write/spoilers/", "files/site/", "files/shared/", "trouble/",
    "publish/server/",
]
# Long lines of code scroll, and the theme gives nobody without a mouse a way to scroll them.
NOT_YET = "axe: scrollable-region-focusable"


@pytest.fixture(scope="module")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture(scope="module")
def site(marquee, tmp_path_factory):
    """The manual, built below a folder of its host. Its base address is one."""
    folder = tmp_path_factory.mktemp("manual") / "public"
    done = subprocess.run([marquee, "build", "--site", MANUAL, "--output", folder], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return BuiltSite(folder, re.search(r"^baseURL: *(\S+)", (MANUAL / "site.yaml").read_text(), re.MULTILINE)[1])


def test_it_is_checked_without_an_error_a_warning_or_a_note(marquee):
    done = subprocess.run([marquee, "check", "--json", "--site", MANUAL], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert [line for line in map(json.loads, done.stdout.splitlines()) if "message" in line] == []
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("check", SITE_CHECKS, ids=lambda check: check.__name__)
def test_site(check, site):
    expect.no_problems(check(site))


def test_nu_html_checker(site):
    expect.no_problems(validity.bad_files(site.folder, validity.NEWER_CSS))


@pytest.mark.parametrize("path", PAGES)
def test_page(browser, site, path):
    expect.no_problems([fault for fault in faults(browser, site, path) if NOT_YET not in fault])


def test_every_page_is_in_the_contents(site):
    """In the list itself, or on a page that the list names."""
    named = set(re.findall(r"\]\(/([\w/-]*/)[)#]", (MANUAL / "pages/contents.md").read_text()))
    files = {f"{path.relative_to(MANUAL / 'pages').as_posix().removesuffix('.md')}/" for path in (MANUAL / "pages").rglob("*.md")}
    named |= {path for path in files if path.startswith("files/")}
    assert files - named == {"contents/"}


def test_every_key_is_explained_in_the_words_of_the_program(marquee):
    texts = manual.read(manual.PAGES)
    records = manual.records(manual.schemas(marquee))
    assert manual.places(texts).keys() == records.keys()
    assert manual.filled(texts, records) == texts, "run: make manual"


SITE = {"title": "Leaves", "baseURL": "https://leaves.example/"}
SITE_PAGES = [MANUAL / "pages/files/phrases.md", MANUAL / "pages/publish.md", *MANUAL.glob("pages/publish/*.md")]
FILES = "site authors people sources show season characters books claims relationships quotes music places comments".split()


@pytest.mark.parametrize("name", FILES)
def test_examples_of_files_follow_their_schemas(marquee, name):
    """Those on the page about the file, and for `site.yaml` also the targets on the pages about publishing."""
    schema = json.loads(schema_texts(marquee)[name])
    pages = [MANUAL / f"pages/files/{name}.md", *(SITE_PAGES if name == "site" else [])]
    blocks = [dedent(block) for page in pages for block in re.findall(r"^ *```yaml\n(.*?)^ *```$", page.read_text(), re.DOTALL | re.MULTILINE)]
    assert blocks
    for block in blocks:
        assert errors(schema, {**(SITE if name == "site" else {}), **load(block)}) == [], block


def test_every_example_of_a_block_is_shown(site):
    names = ("text", "links", "spoilers", "claims", "pictures", "blocks")
    shown = " ".join((site.folder / "write" / name / "index.html").read_text() for name in names)
    pieces = [
        "<del>", "<mark>", "<sub>", "<sup>", 'type="checkbox"', '<th scope="col"', 'class="note-box"', 'class="footnotes"', "/characters/mara-quill/",
        "/season-1/episode-1/", "spoiler-reference", '<details class="spoiler"', 'class="claim', "<figcaption>", 'class="gallery"', 'class="video"',
        'class="quote"', 'class="cast"', 'class="episode-list"', 'class="timeline"', 'class="progress-here"', 'class="countdown"',
    ]
    assert [piece for piece in pieces if piece not in shown] == []


def test_trouble_explains_the_provoked_messages_and_no_other():
    headings = re.findall(r"^### `(.+)` \{#[\w-]+\}$", (MANUAL / "pages/trouble.md").read_text(), re.MULTILINE)
    assert sorted(headings) == sorted([*IN_FILES, *IN_COMMANDS])


@pytest.mark.parametrize("message", IN_FILES)
def test_mistakes_in_files_have_the_messages_of_the_manual(marquee, tmp_path, message):
    assert reported(marquee, tmp_path, IN_FILES[message])[0]["message"] == message


@pytest.mark.parametrize("message", IN_COMMANDS)
def test_commands_have_the_messages_of_the_manual(marquee, tmp_path, message):
    assert message in said(marquee, tmp_path / "site", IN_COMMANDS[message])
