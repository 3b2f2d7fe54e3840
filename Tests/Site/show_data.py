"""The data of shows as JSON: it follows its schema, and other programs can rely on it."""

import json
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import jsonschema

SCHEMA = Path(__file__).parent / "schemas" / "show-data.json"
PEOPLE = {"creators", "writers", "directors", "authors", "person"}


@cache
def schema():
    document = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


def data_files(site):
    return [name for name in site.files if name.rpartition("/")[2] == "data.json"]


def bad_show_data(site):
    """Files that do not follow their schema, refer to something that is not in them, have broken links, or contain what they claim to leave out."""
    problems = []
    for name in data_files(site):
        try:
            data = json.loads(site.files[name].read_text())
        except ValueError as error:
            problems.append(f"/{name}: {error}")
            continue
        found = [f"{error.json_path}: {error.message}" for error in schema().iter_errors(data)]
        found = found or [*dangling(data), *broken_addresses(site, name, data), *given_away(data), *unannounced(site, name)]
        problems += [f"/{name}: {problem}" for problem in found]
    return problems


def members(value, path="$"):
    """Every member of every object, as (path, name, value)."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from members(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for name, member in value.items():
            yield f"{path}.{name}", name, member
            yield from members(member, f"{path}.{name}")


def listed(value):
    return value if isinstance(value, list) else [value]


def dangling(data):
    known = {name: {entry["id"] for entry in data.get(name, [])} for name in ("people", "sources", "characters", "claims")}
    used = {"people": set(), "sources": set()}
    for path, name, value in members(data):
        if name in PEOPLE and "volumes" not in name:
            kind = "people"
        elif name == "sources" and path != "$.sources" or name == "source" and path.partition(".ratings[")[1]:
            kind = "sources"
        elif name in ("between", "character"):
            kind = "characters"
        elif name in ("supersedes", "supersededBy"):
            kind = "claims"
        else:
            continue
        used.setdefault(kind, set()).update(listed(value))
        yield from (f"{path}: nothing has the id '{id}'" for id in listed(value) if id not in known[kind])
    about = {claim["about"] for claim in data.get("claims", [])}
    for kind in ("people", "sources"):
        yield from (f"$.{kind}: nothing refers to '{id}'" for id in sorted(known[kind] - used[kind] - about))


def broken_addresses(site, name, data):
    if data["address"] != site.base + name:
        yield f"$.address: is not {site.base + name}"
    for path, key, value in members(data):
        if key not in ("page", "file"):
            continue
        page = site.pages.get(site.path(value))
        fragment = value.partition("#")[2]
        if site.file(value) is None or fragment and fragment not in page.ids:
            yield f"{path}: {value} leads nowhere"


def given_away(data):
    if data["spoilers"] == "leftOut":
        for path, name, value in members(data):
            if name == "spoiler" or isinstance(value, dict) and "until" in value and set(value) > {"until", "safe"}:
                yield f"{path}: is not left out"


def unannounced(site, name):
    page = site.pages.get(name.rpartition("/")[0] + "/")
    links = page.document.xpath("/html/head/link[@rel = 'alternate'][@type = 'application/json']/@href") if page else []
    if site.base + name not in [urljoin(page.address, href) for href in links]:
        yield "the page beside it does not announce this file"
