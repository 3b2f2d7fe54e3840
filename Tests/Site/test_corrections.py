"""Corrections of readers, with the program as an owner runs it: mails that Python's own library writes, and the files for forges and CMS."""

import gzip
import json
import re
import shutil
import subprocess
from email.message import EmailMessage
from email.policy import SMTP
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from conftest import PROJECT

SITE = {
    "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n"
    "contribute: { mail: fans@leaves.example, repository: https://codeberg.org/leaves/site, folder: Content }\n",
    "people.yaml": "kit:\n  name: Kit Conor   # look this up\n",
    "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\npremiere: 2020-01-01\n",
    "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
}
FORM = "File: people.yaml:2\nIt says: Kit Conor\nIt should say: Zoë Connor\nHow do you know: https://paper.example/\nYour name, if you want to be thanked: Ada\n"


@pytest.fixture
def site(tmp_path):
    for name, text in SITE.items():
        (tmp_path / "Content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "Content" / name).write_text(text)
    return tmp_path


@pytest.fixture
def run(pytestconfig, site):
    marquee = pytestconfig.getoption("marquee").resolve()

    def run(*arguments):
        return subprocess.run([marquee, *arguments], cwd=site, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    return run


def mail(encoding, charset="utf-8", **headers):
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = "Ada <ada@a.example>", "fans@leaves.example", "Correction: Kit – Zoë"
    message.set_content(FORM, cte=encoding, charset=charset)
    message.add_alternative(f"<pre>{FORM}</pre>", subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="Zoë.png")
    return message.as_bytes()


@pytest.mark.parametrize(
    "file",
    [mail("quoted-printable"), mail("base64"), mail("8bit"), mail("quoted-printable", "iso-8859-1"), FORM.encode(), b"\xef\xbb\xbf" + FORM.encode()],
    ids=["quoted-printable", "base64", "8bit", "latin-1", "text", "text-with-mark"],
)
def test_a_correction_gets_into_the_site(site, run, file):
    (site / "correction").write_bytes(file)
    rehearsal = run("accept", "correction", "--dry-run")
    assert (rehearsal.returncode, rehearsal.stdout.splitlines()[-1]) == (0, "nothing was written"), rehearsal.stderr
    assert (site / "Content/people.yaml").read_text() == SITE["people.yaml"]

    unasked = run("accept", "correction")
    assert "pass --yes" in unasked.stderr
    assert (site / "Content/people.yaml").read_text() == SITE["people.yaml"]

    result = run("accept", "correction", "--yes")
    assert (result.returncode, result.stdout) == (
        0,
        "note: people.yaml: the reader's source is https://paper.example/ (not in sources.yaml)\n"
        "people.yaml:2\n-   name: Kit Conor   # look this up\n+   name: Zoë Connor   # look this up\n"
        "to thank: Ada\nwritten: Content/corrections.yaml\nwritten: Content/people.yaml\n",
    )
    assert (site / "Content/people.yaml").read_text() == "kit:\n  name: Zoë Connor   # look this up\n"
    assert not [path for path in (site / "Content").iterdir() if path.name.startswith(".marquee-")]
    again = run("accept", "correction", "--yes")
    assert (again.returncode, "does not say 'Kit Conor'" in again.stderr) == (1, True)

    run("build")
    assert "With corrections by: Ada" in (site / "public/sources/index.html").read_text()


def test_a_result_as_json(site, run):
    (site / "c.json").write_text(json.dumps({"file": "shows/h/show.yaml", "was": "2020-01-01", "now": "2021-01-01"}))
    result = run("accept", "c.json", "--yes", "--json")
    assert json.loads(result.stdout) == {
        "result": "accepted", "written": ["shows/h/show.yaml"],
        "changes": [{"file": "shows/h/show.yaml", "line": 4, "before": ["premiere: 2020-01-01"], "after": ["premiere: 2021-01-01"]}],
        "notes": ["shows/h/show.yaml: the reader names no source"],
    }  # fmt: skip


def test_a_bad_correction_changes_nothing(site, run):
    (site / "c.json").write_text(json.dumps({"file": "shows/h/show.yaml", "was": "2020-01-01", "now": "some day"}))
    before = {path: path.read_bytes() for path in (site / "Content").rglob("*") if path.is_file()}
    result = run("accept", "c.json", "--yes")
    assert result.returncode == 1
    assert "expected a date" in result.stderr
    assert {path: path.read_bytes() for path in (site / "Content").rglob("*") if path.is_file()} == before


def test_what_the_page_asks_for_is_what_accept_reads(site, run):
    """The form in the link of a fact, filled in."""
    run("build")
    page = (site / "public/h/index.html").read_text()
    link = unquote(unescape(re.search(r'href="mailto:([^"]*2020-01-01[^"]*)"', page)[1]))
    body = link.partition("&body=")[2].replace("It should say: ", "It should say: 2021-01-01")
    (site / "mail.txt").write_bytes(body.encode())
    assert run("accept", "mail.txt", "--yes").returncode == 0
    assert "premiere: 2021-01-01" in (site / "Content/shows/h/show.yaml").read_text()


# What Decap CMS demands of its configuration (packages/decap-cms-core/src/constants/configSchema.js, version 3), as far as it concerns ours.
FIELDS = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "label": {"type": "string"},
            "widget": {"enum": ["string", "number", "boolean", "datetime", "select", "list", "object", "markdown"]},
            "required": {"type": "boolean"},
            "hint": {"type": "string"},
            "pattern": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string"}},
            "field": {"$ref": "#/$defs/fields/items"},
            "fields": {"$ref": "#/$defs/fields"},
        },
        "required": ["name"],
    },
}
CONFIGURATION = {
    "$defs": {"fields": FIELDS},
    "type": "object",
    "required": ["backend", "collections", "media_folder"],
    "properties": {
        "backend": {"type": "object", "required": ["name"]},
        "site_url": {"type": "string"},
        "media_folder": {"type": "string"},
        "public_folder": {"type": "string"},
        "collections": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "label"],
                "oneOf": [{"required": ["files"]}, {"required": ["folder", "fields"]}],
                "properties": {
                    "fields": {"$ref": "#/$defs/fields"},
                    "files": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["name", "label", "file", "fields"],
                            "properties": {"fields": {"$ref": "#/$defs/fields"}},
                        },
                    },
                },
            },
        },
    },
}


def names_are_unique(node):
    if isinstance(node, list):
        names = [item["name"] for item in node if isinstance(item, dict) and "name" in item]
        assert len(names) == len(set(names)), names
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        names_are_unique(child)


def test_the_configuration_of_a_cms_is_what_it_expects(run):
    result = run("schema", "--cms")
    assert result.returncode == 0, result.stderr
    configuration = json.loads(result.stdout)
    Draft202012Validator(CONFIGURATION).validate(configuration)
    names_are_unique(configuration)
    assert "people.yaml" in result.stderr


def test_the_form_is_written_where_the_forge_looks(site, run):
    result = run("schema", "--forms", ".")
    assert result.stdout == "written: ./.forgejo/issue_template/correction.yaml\n"
    text = (site / ".forgejo/issue_template/correction.yaml").read_text()
    # As the page of the form names its fields.
    run("build")
    page = (site / "public/people/kit/index.html").read_text()
    assert "template=.forgejo/issue_template/correction.yaml" in page
    assert "field:file=" in page.replace("&amp;", "&") and "id: file" in text


def test_without_a_repository_there_is_neither(site, run):
    (site / "Content/site.yaml").write_text("title: Leaves\nbaseURL: https://leaves.example/\n")
    for option in (["--forms", "."], ["--cms"]):
        result = run("schema", *option)
        assert (result.returncode, "add a line such as" in result.stderr) == (2, True)


def test_links_for_corrections_cost_little(site, run):
    """On the demo: the home page stays below 12 kB, and no page grows by more than a tenth, packed."""
    demo = site / "Demo"
    shutil.copytree(PROJECT / "Content", demo)
    settings = (demo / "site.yaml").read_text()
    run("build", "--site", "Demo", "--output", "without")
    (demo / "site.yaml").write_text(settings + "contribute: { mail: fans@leaves.example, repository: https://codeberg.org/leaves/site, folder: Content }\n")
    run("build", "--site", "Demo", "--output", "with")

    def packed(folder):
        return {path.relative_to(site / folder): len(gzip.compress(path.read_bytes())) for path in (site / folder).rglob("*.html")}

    without, with_links = packed("without"), packed("with")
    assert with_links.keys() == without.keys() and len(without) > 100
    assert with_links[Path("index.html")] < 12_000
    grown = {path: with_links[path] - without[path] for path in without}
    assert max(grown.values()) < 900, max(grown, key=grown.get)
