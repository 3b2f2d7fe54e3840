"""The demo site in other looks and languages."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from built_site import BuiltSite

PROJECT = Path(__file__).resolve().parents[2]
LOOKS = ["marquee", "magazine", "wiki"]


def built(marquee, folder, look, language="en-GB"):
    """The demo site in that look, with the words of the theme in that language, and without drawn pictures."""
    shutil.copytree(PROJECT / "Content", folder / "Content")
    settings = folder / "Content/site.yaml"
    text = re.sub(r"^phrases:\n(  .*\n)*", "", settings.read_text(), flags=re.MULTILINE) if language != "en-GB" else settings.read_text()
    settings.write_text(re.sub(r"^language: .*$", f"language: {language}", text, flags=re.MULTILINE) + f"\nlook: {look}\n")
    command = [marquee.resolve(), "build", "--site", folder / "Content", "--output", folder / "public"]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env={**os.environ, "MARQUEE_TOOLS": ""}, check=True)
    return BuiltSite(folder / "public", re.search(r"^baseURL: *(\S+)", text, re.MULTILINE)[1])
