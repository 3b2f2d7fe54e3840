#!/usr/bin/env python3
"""Fills in what the manual does not say twice: `manual.py --marquee PROGRAM`.

What is between two comments is replaced: by the keys of a kind of mapping, from the schemas of the program, below a heading with an id,

    ## A role {#role}

    <!-- keys: a role -->
    <!-- end of keys -->

and, below a block of Markdown, by the same Markdown, so that it is shown next to its source:

    <!-- shown as -->
    <!-- end -->
"""

import argparse
import json
import re
import subprocess
from pathlib import Path

PAGES = Path(__file__).resolve().parents[1] / "Manual/pages"
TABLE = re.compile(r"<!-- keys: (.+?) -->\n.*?<!-- end of keys -->\n", re.DOTALL)
EXAMPLE = re.compile(r"```markdown\n((?:(?!```)[^\n]*\n)+)```\n\n<!-- shown as -->\n.*?<!-- end -->\n", re.DOTALL)
PHRASES = "phrases by their keys"


def schemas(marquee):
    """Every schema that the program has, in its order."""

    def says(*arguments):
        return subprocess.run([marquee, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stdout

    return [json.loads(says("schema", line.split()[0])) for line in says("schema").splitlines()]


def records(schemas):
    """Every mapping with known keys, by its name: for each key whether it is required, what it means, and what its value is."""
    found = {}

    def visit(node, definitions):
        if isinstance(node, list):
            for item in node:
                visit(item, definitions)
        elif isinstance(node, dict):
            if "object" in node.get("type", []) and "properties" in node and "title" in node:
                required = node.get("required", [])
                keys = {
                    key: (key in required, value["description"], value_name(value, definitions))
                    for key, value in node["properties"].items()
                }
                assert found.setdefault(node["title"], keys) == keys, f"two kinds of '{node['title']}'"
            for value in node.values():
                visit(value, definitions)

    for schema in schemas:
        visit(schema, schema.get("$defs", {}))
    return found


def value_name(schema, definitions):
    """What a value is, as (words, whether a list of them may be given, the name of the mapping that guards it)."""
    alternatives = resolved(schema, definitions)
    title = next(part["title"] for part in alternatives if "title" in part)
    guard = next((part["title"] for part in alternatives if part.get("title", "").endswith(", guarded")), None)
    items = next((part["items"] for part in alternatives if "items" in part), None)
    if title.startswith("a list of ") and items is not None:
        return next(part["title"] for part in resolved(items, definitions) if "title" in part), True, guard
    return title, False, guard


def resolved(schema, definitions):
    """The schema and its alternatives, with references followed."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return [schema, *(part for alternative in schema.get("anyOf", []) for part in resolved(alternative, definitions))]


def places(texts):
    """The address of each mapping's table: of the page and its heading."""
    found = {}
    for path, text in texts.items():
        address = "/" + path.removesuffix(".md") + "/"
        for match in TABLE.finditer(text):
            heading = re.findall(r"^#+ .*\{#([\w-]+)\}$", text[: match.start()], re.MULTILINE)
            assert match[1] not in found, f"two tables of '{match[1]}'"
            found[match[1]] = f"{address}#{heading[-1]}"
    return found


def shortened(name):
    """The name of a mapping without the keys that it lists."""
    return re.sub(r"(,|,? with|,? such as|,? and|,? or)? '[^']*'", "", name)


def table(name, keys, places, others):
    """The rows of a mapping. Required keys are bold. The page has the tables `others`, too."""
    if name == PHRASES:
        rows = ["| key | in English |", "|---|---|"]
        return rows + [f"| `{key}` | {escaped(meaning.removeprefix('in English '))} |" for key, (_, meaning, _) in sorted(keys.items())]
    # Tables of one page have different first rows, by which screen readers tell them apart.
    short = shortened(name)
    if short in map(shortened, others):
        short = name.replace("'", "")
    rows = [f"| key of {short} | what it is |", "|---|---|"]
    for key, (is_required, meaning, value) in keys.items():
        shown = f"**{key}**" if is_required else key
        kind = linked(value, meaning, places)
        rows.append(f"| {shown} | {escaped(meaning)}{f' – *{kind}*' if kind else ''} |")
    return rows


def linked(value, meaning, places):
    """The kind of value, with links to the tables of its keys; nothing if that is plain. Lists may be given as a single value."""
    words, is_list, guard = value
    shown = f"[{escaped(words)}]({places[words]})" if words in places else escaped(words)
    if not is_list and not guard and (words in ("a text", "true or false") or words == meaning.replace("`", "")[: len(words)]):
        return ""
    return shown + (", or a list" if is_list else "") + (f", or [guarded]({places[guard]})" if guard else "")


def escaped(text):
    """The text as a cell: bars do not end it, and addresses in it are not links."""
    text = re.sub(r"`[^`]*`|https?://[^\s`]*", lambda match: match[0] if match[0].startswith("`") else f"`{match[0]}`", text)
    return text.replace("|", r"\|").replace("{{", r"\{{")


def filled(texts, records):
    """The texts of pages, by their paths, with the tables and examples that belong into them."""
    known = places(texts)

    def example(match):
        return f"```markdown\n{match[1]}```\n\n<!-- shown as -->\n\n{match[1]}\n<!-- end -->\n"

    def replacement(match):
        others = [other[1] for other in TABLE.finditer(match.string) if other[1] != match[1]]
        rows = table(match[1], records[match[1]], known, others)
        return "\n".join([f"<!-- keys: {match[1]} -->", "", *rows, "", "<!-- end of keys -->", ""])

    return {path: EXAMPLE.sub(example, TABLE.sub(replacement, text)) for path, text in texts.items()}


def read(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.md"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--marquee", type=Path, required=True, help="the program")
    parser.add_argument("--pages", type=Path, default=PAGES, help="the pages of the manual")
    options = parser.parse_args()
    known = records(schemas(options.marquee.resolve()))
    texts = read(options.pages)
    missing = known.keys() - places(texts).keys()
    if missing:
        raise SystemExit(f"manual: no page has a table of {', '.join(sorted(missing))}")
    for path, text in filled(texts, known).items():
        if text != texts[path]:
            (options.pages / path).write_text(text)


if __name__ == "__main__":
    main()
