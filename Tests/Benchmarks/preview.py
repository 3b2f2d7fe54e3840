#!/usr/bin/env python3
"""How long it takes from saving an article until it arrives over the network, and until it is on the screen of a browser."""

import argparse
import http.client
import os
import platform
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

BENCHMARKS = Path(__file__).parent
PROJECT = BENCHMARKS.parents[1]
sys.path += [str(PROJECT / "Tests/Site")]

# Waits until the text is on the page, and returns when that was and when the browser had drawn it.
WATCH = """text => new Promise(resolve => {
    const done = () => {
        if (!document.querySelector(".prose")?.textContent.includes(text)) return;
        observer.disconnect();
        const there = performance.timeOrigin + performance.now();
        requestAnimationFrame(() => setTimeout(() => resolve([there, performance.timeOrigin + performance.now()])));
    };
    const observer = new MutationObserver(done);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
})"""


class Preview:
    def __init__(self, marquee, site):
        self.process = subprocess.Popen([marquee, "preview", "--site", site], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r"localhost:(\d+)", self.process.stdout.readline())[1])
        self.host = f"localhost:{self.port}"

    def events(self):
        """A connection for events, whose greeting has been read."""
        client = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.sendall(f"GET /.marquee/events HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode())
        received = b""
        while b"data: " not in received:
            received += client.recv(65536)
        return client

    def page(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": self.host})
        return connection.getresponse().read().decode()


def save(file, original, text):
    """Writes the article with one more paragraph, as an editor does, and returns when it was complete (seconds since 1970)."""
    file.write_text(f"{original}\n\n{text}\n")
    return time.time()


def measure_network(preview, file, original, path, saves, pause):
    """Milliseconds from each save until a client that listens for events has the new page."""
    times = []
    for number in range(saves):
        events = preview.events()
        text = f"Saved for the network, number {number}."
        start = save(file, original, text)
        while True:
            events.recv(65536)
            if text in preview.page(path):
                break
        times.append((time.time() - start) * 1000)
        events.close()
        time.sleep(pause)
    return times


def measure_screen(preview, file, original, path, saves, pause):
    """Milliseconds from each save until the page has the new text, and until it is drawn."""
    from browser import chromium

    there, drawn = [], []
    with chromium() as browser:
        page = browser.new_page()
        page.goto(f"http://{preview.host}{path}")
        page.wait_for_selector("marquee-preview .bar:not([hidden])")
        for number in range(saves):
            text = f"Saved for the screen, number {number}."
            page.evaluate(f"text => {{ window.waiting = ({WATCH})(text) }}", text)
            start = save(file, original, text) * 1000
            times = page.evaluate("() => window.waiting")
            there.append(times[0] - start)
            drawn.append(times[1] - start)
            time.sleep(pause)
    return there, drawn


def report(name, times):
    ordered = sorted(times)
    slow = ordered[int(len(ordered) * 0.9)]
    print(f"  {name:34} median {median(times):6.1f} ms   least {ordered[0]:6.1f}   9 of 10 below {slow:6.1f}")


def measure(marquee, site, article, path, options):
    file = site / article
    original = file.read_text()
    preview = Preview(marquee, site)
    try:
        for run in range(options.runs):
            report(f"run {run + 1}: the page has arrived", measure_network(preview, file, original, path, options.saves, options.pause))
            if not options.no_browser:
                there, drawn = measure_screen(preview, file, original, path, options.saves, options.pause)
                report(f"run {run + 1}: it is on the page in Chromium", there)
                report(f"run {run + 1}: Chromium has drawn it", drawn)
    finally:
        preview.process.terminate()
        preview.process.wait()
        file.write_text(original)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marquee", default=PROJECT / ".build/release/marquee", type=Path, metavar="PATH")
    parser.add_argument("--articles", type=int, default=10_000, metavar="N", help="of the large site")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--saves", type=int, default=30, metavar="N", help="in each run")
    parser.add_argument("--pause", type=float, default=1.0, metavar="SECONDS", help="between two saves")
    parser.add_argument("--no-browser", action="store_true", help="measure without Chromium")
    options = parser.parse_args()

    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start; "
          f"{options.runs} runs of {options.saves} saves of one article")
    with tempfile.TemporaryDirectory(prefix="marquee-preview-") as folder:
        subprocess.run(["cp", "-R", PROJECT / "Content", f"{folder}/demo"], check=True)
        print("The demo site")
        measure(options.marquee, Path(folder) / "demo", "articles/2026/every-date-in-one-place.md", "/news/every-date-in-one-place/", options)

        subprocess.run([sys.executable, BENCHMARKS / "generate.py", f"{folder}/large", "--articles", str(options.articles)],
                       check=True, stdout=subprocess.DEVNULL)
        site = Path(folder) / "large/marquee"
        article = sorted(site.glob("articles/*/*.md"))[options.articles // 2]
        print(f"{options.articles} articles")
        measure(options.marquee, site, article.relative_to(site), f"/news/{article.stem}/", options)


if __name__ == "__main__":
    main()
