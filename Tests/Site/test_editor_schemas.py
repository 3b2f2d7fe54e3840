"""The JSON Schemas for editors: valid, consistent with the program, right about good and bad content."""

import json
import re
import subprocess

import pytest
from jsonschema import Draft202012Validator

from conftest import PROJECT
from editor_schemas import errors, front_matter, load, run, schema_of, schema_texts

CONTENT = PROJECT / "Content"
FILES = sorted(
    path.relative_to(CONTENT).as_posix()
    for path in CONTENT.rglob("*")
    if path.suffix in (".yaml", ".md") and path.name != "README.md" and schema_of(path.relative_to(CONTENT).as_posix())
)


@pytest.fixture(scope="module")
def texts(pytestconfig):
    return schema_texts(pytestconfig.getoption("marquee").resolve())


@pytest.fixture(scope="module")
def schemas(texts):
    return {name: json.loads(text) for name, text in texts.items()}


def test_every_schema_is_valid_and_has_its_own_id(schemas):
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"urn:marquee:schema:1:{name}"


def test_regular_expressions_are_portable(schemas):
    """By section 6.4 of JSON Schema 2020-12, less `\\p`, plus look-ahead: all that ECMA-262, Python and Rust's fancy-regex share."""

    def patterns(node):
        if isinstance(node, dict):
            yield from [node["pattern"]] if isinstance(node.get("pattern"), str) else []
            yield from node.get("patternProperties", {})
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
            yield from patterns(child)

    found = {pattern for schema in schemas.values() for pattern in patterns(schema)}
    assert len(found) > 10
    assert [pattern for pattern in found if re.search(r"\\[pPbBAZzdwk]|\(\?[^:=!]", pattern)] == []


def test_the_demo_content_has_the_newest_schemas(texts):
    written = {path.name: path.read_text() for path in (CONTENT / ".schemas").iterdir()}
    assert written == {f"{name}.json": text for name, text in texts.items()}, "run: marquee schema --all Content/.schemas"


def test_all_schemas_can_be_written_into_a_folder(pytestconfig, texts, tmp_path):
    marquee = pytestconfig.getoption("marquee").resolve()
    folder = tmp_path / "new" / "schemas"
    assert run(marquee, "schema", "--all", folder) == f"17 schemas in {folder}\n"
    assert {path.name: path.read_text() for path in folder.iterdir()} == {f"{name}.json": text for name, text in texts.items()}


@pytest.mark.parametrize("path", FILES)
def test_the_demo_content_follows_its_schema(schemas, path):
    text = (CONTENT / path).read_text()
    value = load(text) if path.endswith(".yaml") else front_matter(text)
    if path.endswith(".de.md"):
        # A translation has only what is different in its language.
        value = front_matter((CONTENT / path.replace(".de.md", ".md")).read_text()) | value
    assert errors(schemas[schema_of(path)], value) == []


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".yaml")])
def test_every_file_of_data_names_its_schema(path):
    name = re.match(r"# yaml-language-server: \$schema=(\S+)\n", (CONTENT / path).read_text())[1]
    assert (CONTENT / path).parent.joinpath(name).resolve() == CONTENT / ".schemas" / f"{schema_of(path)}.json"


GOOD = {
    "site": "title: 1984\nbaseURL: https://l.example/\nphrases: { pageNumber: 'Seite {number}', home: }\nsmartPunctuation: no",
    "show": "title: H\nkind: film\nids: { imdb: tt1, tmdb: 42 }\nsummary: { spoiler: He dies, until: [s1, v2, film] }\nlinks: https://a.example/",
    "season": "number: 1\nepisodes: [{ number: 1, title: { spoiler: X, until: s1e1, safe: Y }, date: TBA, part: 1 OF 2, absolute: 9 }, { number: 1.5, title: H, date: Mid-2026 }, { number: 2-3, title: D, date: 2021-04-02T21:00+01:00 }, { number: 4, title: E, date: 2027-03 or 2027-04 }, { number: 5, title: F, date: 1990s }, { id: making-of, title: M, number: }]",
    "characters": "é-2: { name: N, facts: { Age: 15, Fate: { spoiler: x, until: s2 } }, roles: { person: p, episodes: [s1, S1E2 to s0-the-end] } }",
    "books": "volumes:\n  v1: { title: One, isbn: 978-0-306-40615-7, releases: [{ date: 2019 }] }\n  v2: { title: Two, isbn: 9780306406157 }",
    "claims": "a: { date: 2022-05, status: expected, says: Soon, sources: s, field: premiere, value: 2023 }\n"
    "b: { date: 2022, status: confirmed, says: Soon, sources: [s], field: status, value: ended, by: X, person: }",
    "article": "title: A\ndate: 2025-01-01 18:30\naliases: [/2022/a.html, 'b/', b.HTM, v1.5, v.x/, a/st.patricks-day, x.php, '?p=1', 'wiki/File:A', 'a?b=c#d']\ndraft: true",
    "sources": "a: { name: A, address: 'https://example.org/@user' }\nb: { name: B, address: 'https://fan@example.org/a:b@c' }",
}


@pytest.mark.parametrize("name", GOOD)
def test_good_content_is_accepted(schemas, name):
    assert errors(schemas[name], load(GOOD[name])) == []


# Mistakes in each kind of value, and where the schema must find them.
BAD = [
    ("an unknown key", "people", "joe: { name: Joe, pronoun: he }", "$.joe"),
    ("a missing key", "people", "joe: { bio: An actor. }", "$.joe"),
    ("a required key without a value", "people", "joe: { name: }", "$.joe.name"),
    ("an id that cannot be in an address", "people", "Joe Locke: { name: Joe }", "$"),
    ("an id with two hyphens", "people", "joe--locke: { name: Joe }", "$"),
    ("a list in place of keys", "people", "[joe, kit]", "$"),
    ("a list in place of a text", "people", "joe: { name: [Joe, Locke] }", "$.joe.name"),
    ("a text of white space", "people", "joe: { name: ' ' }", "$.joe.name"),
    ("an address that could run code", "people", "joe: { name: Joe, links: ['javascript:alert(1)'] }", "$.joe.links"),
    ("an address with a quote", "people", "joe: { name: Joe, links: 'https://a.example/\"' }", "$.joe.links"),
    ("an address without a host", "sources", "a: { name: A, address: 'https:///x' }", "$.a.address"),
    ("an address with a password", "sources", "a: { name: A, address: 'https://fan:pw@a.example/' }", "$.a.address"),
    ("navigation with a password", "site", "title: L\nbaseURL: https://l.example/\nnavigation: [{ title: X, to: 'https://a:b@c.example/' }]",
     "$.navigation"),
    ("an old address that is hidden", "article", "title: A\ndate: 2025-01-01\naliases: [/a, .x.php]", "$.aliases"),
    ("an old address of another site", "article", "title: A\ndate: 2025-01-01\naliases: ['https://a.example/b']", "$.aliases"),
    ("an old address that is only a fragment", "article", "title: A\ndate: 2025-01-01\naliases: ['#a']", "$.aliases"),
    ("a month that no calendar has", "sources", "a: { name: A, date: 2023-13 }", "$.a.date"),
    ("a date in words", "show", "title: H\nkind: series\npremiere: April 2022", "$.premiere"),
    ("a word that is none of the few", "show", "title: H\nkind: serie", "$.kind"),
    ("a colour in words", "show", "title: H\nkind: series\naccent: red", "$.accent"),
    ("a colour that is too short", "site", "title: L\nbaseURL: https://l.example/\naccent: 1f6f6", "$.accent"),
    ("a site's address with a query", "site", "title: L\nbaseURL: https://l.example/?x", "$.baseURL"),
    ("a site's address with a password", "site", "title: L\nbaseURL: https://fan:pw@l.example/", "$.baseURL"),
    ("a language in words", "site", "title: L\nbaseURL: https://l.example/\nlanguage: English", "$.language"),
    ("a phrase without its number", "site", "title: L\nbaseURL: https://l.example/\nphrases: { pageNumber: Seite }", "$.phrases.pageNumber"),
    ("a phrase with a strange name", "site", "title: L\nbaseURL: https://l.example/\nphrases: { home: '{x}' }", "$.phrases.home"),
    ("eleven months", "site", "title: L\nbaseURL: https://l.example/\nphrases: { months: [a, b, c, d, e, f, g, h, i, j, k] }", "$.phrases.months"),
    ("navigation to a script", "site", "title: L\nbaseURL: https://l.example/\nnavigation: [{ title: X, to: 'javascript:x' }]", "$.navigation"),
    ("an id of another database", "show", "title: H\nkind: series\nids: { imdb: Q1 }", "$.ids.imdb"),
    ("a rating without its date", "show", "title: H\nkind: series\nratings: [{ source: a, value: 8, outOf: 10 }]", "$.ratings"),
    ("a rating that is yet to come", "show", "title: H\nkind: series\nratings: [{ source: a, value: 8, outOf: 10, asOf: tba }]", "$.ratings"),
    ("a rating out of nothing", "show", "title: H\nkind: series\nratings: [{ source: a, value: 0, outOf: 0, asOf: 2022 }]", "$.ratings"),
    ("a text in place of a number", "season", "number: one", "$.number"),
    ("a number of an episode that is none", "season", "number: 1\nepisodes: [{ number: 7a, title: A }]", "$.episodes"),
    ("a date in words", "season", "number: 1\npremiere: March 2027", "$.premiere"),
    ("a time without its zone", "season", "number: 1\nepisodes: [{ number: 1, title: A, date: 2021-04-02T21:00 }]", "$.episodes"),
    ("a part of nothing", "season", "number: 1\nepisodes: [{ number: 1, title: A, part: 1 }]", "$.episodes"),
    ("a number that is too large", "season", "number: 10000", "$.number"),
    ("an episode in an unknown state", "season", "number: 1\nepisodes: [{ title: X, state: lost }]", "$.episodes"),
    ("a running time in minutes and in seconds", "season", "number: 1\nepisodes: [{ title: X, minutes: 1, seconds: 60 }]", "$.episodes"),
    ("a crew without roles", "show", "title: H\nkind: series\ncrew: [{ person: p }]", "$.crew"),
    ("an id of a show for a person", "people", "p: { name: P, ids: { imdb: tt5 } }", "$.p.ids.imdb"),
    ("an episode with number and id", "season", "number: 1\nepisodes: [{ title: X, number: 1, id: x }]", "$.episodes"),
    ("a secret title without a safe one", "season", "number: 1\ntitle: { spoiler: X, until: s1 }", "$.title"),
    ("a point that is none", "season", "number: 1\nsummary: { spoiler: X, until: season 1 }", "$.summary"),
    ("a stretch of books", "characters", "a: { name: A, roles: [{ person: p, episodes: v1 to v2 }] }", "$.a.roles"),
    ("an adaptation to a book", "books", "adaptations: [{ screen: v1, volumes: [v1], extent: full }]", "$.adaptations"),
    ("an adaptation of nothing", "books", "adaptations: [{ screen: s1, volumes: [], extent: full }]", "$.adaptations"),
    ("an ISBN of eleven digits", "books", "volumes: { v1: { title: One, isbn: '12345678901' } }", "$.volumes.v1.isbn"),
    ("a claim without a source", "claims", "a: { date: 2022, status: expected, says: Soon, sources: [] }", "$.a.sources"),
    ("a claim by two", "claims", "a: { date: 2022, status: expected, says: Soon, sources: s, person: p, by: P }", "$.a"),
    ("a claimed value of the wrong kind", "claims", "a: { date: 2022, status: expected, says: S, sources: s, field: minutes, value: long }", "$.a.value"),
    ("a claimed status that is none", "claims", "a: { date: 2022, status: expected, says: S, sources: s, field: status, value: over }", "$.a.value"),
    ("a claimed field without a value", "claims", "a: { date: 2022, status: expected, says: S, sources: s, field: status }", "$.a"),
    ("a claimed value without a field", "claims", "a: { date: 2022, status: expected, says: S, sources: s, value: 2 }", "$.a"),
    ("a relationship of one", "relationships", "relationships: [{ between: [a], kind: family }]", "$.relationships"),
    ("neither true nor false", "article", "title: A\ndate: 2025-01-01\ndraft: perhaps", "$.draft"),
    ("a time that no clock has", "article", "title: A\ndate: 2025-01-01 24:30", "$.date"),
    ("a month as the day of an article", "article", "title: A\ndate: 2025-01", "$.date"),
    ("an alias that climbs out of the site", "article", "title: A\ndate: 2025-01-01\naliases: [../../etc/passwd]", "$.aliases"),
    ("a slug that climbs out of the folder", "article", "title: A\ndate: 2025-01-01\nslug: ../../index", "$.slug"),
    ("a slug that is a device on Windows", "article", "title: A\ndate: 2025-01-01\nslug: nul", "$.slug"),
    ("a tag without a letter", "article", "title: A\ndate: 2025-01-01\ntags: ['!']", "$.tags"),
]


@pytest.mark.parametrize("name, text, place", [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_bad_content_is_rejected_at_its_place(schemas, name, text, place):
    assert {error.split(":")[0] for error in errors(schemas[name], load(text))} == {place}


@pytest.mark.parametrize("name, text", [case[1:3] for case in BAD], ids=[case[0] for case in BAD])
def test_the_program_rejects_what_a_schema_rejects(pytestconfig, tmp_path, name, text):
    """The schema and the reader agree: each bad input of the table is an error of `marquee check`, in the same file."""
    files = {"site.yaml": "title: L\nbaseURL: https://l.example/\n"}
    if name not in ("site", "people", "sources", "article"):
        files["shows/h/show.yaml"] = "title: H\nkind: series\nstatus: ended\n"
    paths = {"season": "shows/h/season-1.yaml", "article": "articles/a.md"}
    path = paths.get(name, f"{name}.yaml" if name in ("site", "people", "sources") else f"shows/h/{name}.yaml")
    files[path] = f"---\n{text}\n---\nText.\n" if name == "article" else text + "\n"
    for file, content in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(content)
    marquee = pytestconfig.getoption("marquee").resolve()
    lines = subprocess.run([marquee, "check", "--json", "--site", tmp_path], capture_output=True, text=True).stdout.splitlines()
    assert any((found := json.loads(line)).get("severity") == "error" and found["file"] == path for line in lines)
