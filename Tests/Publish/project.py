"""A small site for each test, and the program that publishes it."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

MANIFEST = ".marquee-site.json"


class Project:
    """A folder with content. `targets` goes under `publish` in its site.yaml."""

    def __init__(self, folder, marquee, targets, address="https://leaves.example/", environment=None):
        self.folder = Path(folder)
        self.marquee = marquee
        self.targets = targets
        self.address = address
        self.environment = environment or {}
        self.write("Content/pages/about.md", "---\ntitle: About\naliases: [who]\n---\nAbout this site, and [news](/news/).\n")
        self.show("first")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def settings(self, title):
        lines = "".join(f"  {name}: {json.dumps(target)}\n" for name, target in self.targets.items())
        self.write("Content/site.yaml", f"title: {title}\nbaseURL: {self.address}\npublish:\n{lines}")

    def show(self, state):
        """Changes the site to one of its states: pages come and go, and every page that stays changes."""
        self.settings(f"Leaves, {state}")
        shutil.rmtree(self.folder / "Content/articles", ignore_errors=True)
        articles = {"first": ["one", "two", "gone"], "second": ["one", "two", "new", "newer"]}[state]
        for name in articles:
            others = " ".join(f"[{other}](/news/{other}/)" for other in articles)
            text = f"---\ntitle: {name}\ndate: 2025-01-01\ntags: [{state}]\n---\nThe {state} words. {others}\n\n![A leaf](/images/leaf.svg)\n"
            self.write(f"Content/articles/2025/{name}.md", text)
        self.write("Content/images/leaf.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><title>{state}</title></svg>\n')

    def command(self, *arguments):
        return [str(self.marquee), "publish", *map(str, arguments)]

    def start(self, *arguments):
        """Starts a publication in its own process group."""
        return subprocess.Popen(
            self.command(*arguments), cwd=self.folder, env=self.variables(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True)

    def variables(self):
        # The second one is for other programs, and stops rclone.
        unset = ("SOURCE_DATE_EPOCH", "AWS_CA_BUNDLE")
        return {**{name: value for name, value in os.environ.items() if name not in unset}, **self.environment}

    def run(self, *arguments, **more):
        return subprocess.run(
            self.command(*arguments), cwd=self.folder, env={**self.variables(), **more}, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=120)

    def publish(self, *arguments, **more):
        """Publishes, which must succeed, and returns the program's output."""
        run = self.run(*arguments, **more)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def built(self, target):
        """The files of the last build for a target: bytes by path."""
        return tree(self.folder / f".marquee/publish/{target}/site")


def tree(folder):
    """Every file in a folder, with its bytes, without Marquee's own records."""
    files = {}
    for parent, folders, names in os.walk(os.fsencode(folder)):
        folders[:] = [name for name in folders if not name.startswith(b".marquee")]
        for name in names:
            if name.startswith(b".marquee"):
                continue
            path = os.path.join(parent, name)
            files[os.fsdecode(os.path.relpath(path, os.fsencode(folder)))] = Path(os.fsdecode(path)).read_bytes()
    return files


def broken_links(files, pages):
    """The links of `pages` to missing files of the site; a missing page is one of them."""
    broken = []
    for page in sorted(pages):
        if page not in files:
            broken.append(f"{page} is not there")
            continue
        text = files[page].decode()
        if not text.rstrip().endswith("</html>"):
            broken.append(f"{page} is not whole")
        for link in re.findall(r'(?:href|src)="(/[^"#?]*)', text):
            path = unquote(link[1:])
            path = path + "index.html" if path == "" or path.endswith("/") else path
            if path not in files:
                broken.append(f"{page} leads to {path}")
    return broken


def pages(files):
    return {path for path in files if path.endswith(".html")}
