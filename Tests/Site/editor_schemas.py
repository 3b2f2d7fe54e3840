"""The JSON Schemas that Marquee writes for editors, and the content as an editor's YAML server sees it."""

import json
import re
import subprocess

import yaml
from jsonschema import Draft202012Validator


class CoreLoader(yaml.SafeLoader):
    """Reads plain scalars by the core schema of YAML 1.2 (section 10.3.2): no dates, and 'yes' is a word."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"(?:|~|null|Null|NULL)$", ["", "~", "n", "N"]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def load(text):
    return yaml.load(text, CoreLoader)


def front_matter(text):
    return load(text.split("---\n")[1])


def schema_texts(marquee):
    """The text of every schema by its name, as the program prints it."""
    names = [line.split()[0] for line in run(marquee, "schema").splitlines()]
    return {name: run(marquee, "schema", name) for name in names}


def run(marquee, *arguments):
    return subprocess.run([marquee, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stdout


def schema_of(path):
    """The name of the schema for a file of the content, by its path inside the folder; None for a text without front matter."""
    parts = path.split("/")
    if path.endswith(".yaml"):
        return "season" if parts[-1].startswith("season-") else parts[-1].removesuffix(".yaml")
    return {"articles": "article", "pages": "page"}.get(parts[0])


def errors(schema, value):
    """Where and why the value does not follow the schema."""
    return sorted(f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value))
