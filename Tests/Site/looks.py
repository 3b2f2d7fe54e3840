"""The demo site in other looks and languages."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from built_site import BuiltSite

PROJECT = Path(__file__).resolve().parents[2]
LOOKS = ["marquee", "magazine", "wiki"]


def in_language(text, language):
    """The YAML with its English texts as those of the original, and its German ones as those of the other language."""
    names = {"en": language, "de": "fr" if language == "de" else "de"}
    return re.sub(r"\b(en|de)(?=:[ \n])", lambda match: names[match[1]], text)


def in_original(folder, language):
    """Takes the English texts for those of the language, and leaves out the German ones."""
    for path in folder.rglob("*.de.md"):
        path.unlink()
    for path in folder.rglob("*.yaml"):
        if path.name != "site.yaml":
            path.write_text(in_language(path.read_text(), language))


def built(marquee, folder, look, language="en-GB"):
    """The demo site in that look, with the words of the theme in that language, and without drawn pictures."""
    shutil.copytree(PROJECT / "Content", folder / "Content")
    settings = folder / "Content/site.yaml"
    text = settings.read_text()
    if language != "en-GB":
        text = re.sub(r"^(phrases|words):\n(  .*\n)*", "", text, flags=re.MULTILINE)
        text = re.sub(r"^languages: .*$", f"languages: [{language}, {'fr' if language == 'de' else 'de'}]", text, flags=re.MULTILINE)
        in_original(folder / "Content", language)
        text = in_language(text, language)
    settings.write_text(text + f"\nlook: {look}\n")
    command = [marquee.resolve(), "build", "--site", folder / "Content", "--output", folder / "public"]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env={**os.environ, "MARQUEE_TOOLS": ""}, check=True)
    return BuiltSite(folder / "public", re.search(r"^baseURL: *(\S+)", text, re.MULTILINE)[1])
