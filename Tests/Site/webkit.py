"""WebKitGTK (`apt install webkit2gtk-driver xvfb`), which the scripts talk to as the WebDriver standard says."""

import argparse
import json
import subprocess
import sys
import time
import urllib.request
from glob import glob
from pathlib import Path

from built_site import BuiltSite
from ports import free_port

PROJECT = Path(__file__).resolve().parents[2]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "ArrowDown": "\ue015", "ArrowUp": "\ue013", "Escape": "\ue00c"}


class Browser:
    def __init__(self):
        port = free_port()
        self.driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"])
        self.home = f"http://127.0.0.1:{port}/session"
        [program] = glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")
        options = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": program, "args": ["--automation"]}}
        for _ in range(50):
            try:
                self.session = self.ask("POST", "", {"capabilities": {"alwaysMatch": options}})["sessionId"]
                break
            except OSError:
                time.sleep(0.1)

    def ask(self, method, path, body=None):
        request = urllib.request.Request(self.home + path, json.dumps(body).encode() if body is not None else None, method=method)
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)["value"]

    def go(self, address):
        self.ask("POST", f"/{self.session}/url", {"url": address})

    def run(self, script, *arguments):
        """The result of a JavaScript function, which may be a promise."""
        text = "const done = arguments[arguments.length - 1]; Promise.resolve((" + script + ")(...[...arguments].slice(0, -1))).then(done)"
        return self.ask("POST", f"/{self.session}/execute/async", {"script": text, "args": list(arguments)})

    def wait(self, condition):
        self.run(f"async () => {{ while (!({condition})) await new Promise(done => setTimeout(done, 10)); }}")

    def type(self, keys):
        active = self.ask("GET", f"/{self.session}/element/active")[ELEMENT]
        self.ask("POST", f"/{self.session}/element/{active}/value", {"text": KEYS.get(keys, keys)})

    def close(self):
        self.ask("DELETE", f"/{self.session}")
        self.driver.terminate()


def build(marquee, content, folder, base="https://leaves.example/"):
    command = [marquee.resolve(), "build", "--site", content, "--output", folder / "public"]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return BuiltSite(folder / "public", base)


def report(description, problems, engines=None):
    """Runs a script: prints what `problems` finds with a browser and the program that the command line names."""
    engines = engines or {"webkit": Browser}
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--marquee", type=Path, default=PROJECT / ".build/release/marquee")
    parser.add_argument("--engine", choices=engines, default="webkit")
    arguments = parser.parse_args()
    browser = engines[arguments.engine]()
    try:
        found = list(problems(browser, arguments.marquee))
    finally:
        browser.close()
    print("\n".join(found) or "no problems")
    sys.exit(bool(found))
