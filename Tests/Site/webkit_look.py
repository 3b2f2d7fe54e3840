#!/usr/bin/env python3
"""The layouts of `test_look.py` in WebKit, which `make test` does not need: `xvfb-run -a .venv/bin/python Tests/Site/webkit_look.py --marquee PROGRAM`."""

import tempfile
from pathlib import Path

import look_site
from browser import served
from kinds import KINDS, longest_page
from webkit import PROJECT, build, report


def asked(question):
    """Opens a page in a frame of a given width, because the windows of WebKitGTK cannot be narrow, and asks a question about its document."""
    return f"""async (path, width, kept) => {{
        for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
        const frame = document.createElement("iframe");
        frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${{width}}px; height: 800px`;
        const loaded = new Promise(done => frame.onload = done);
        frame.src = path;
        document.body.append(frame);
        await loaded;
        await new Promise(done => setTimeout(done, 150));
        const answer = ({question})(frame.contentDocument);
        frame.remove();
        for (const key of Object.keys(kept)) localStorage.removeItem(key);
        return answer;
    }}"""


WIDTH = asked("page => page.scrollingElement.scrollWidth")
NARROW_NAMES = asked("page => [...page.querySelectorAll('.cast :is(.part, .player)')].filter(name => name.getBoundingClientRect().width < 30).map(name => name.textContent)")
WORDS_OF_AUTHOR = asked("page => Math.min(...[...page.querySelectorAll('.author-box .words')].map(words => words.getBoundingClientRect().width))")
PAPER = asked("page => getComputedStyle(page.documentElement).backgroundColor")
ROWS_OF_SEASONS = asked("page => new Set([...page.querySelectorAll('.seasons .bill')].map(bill => bill.getBoundingClientRect().top)).size")


def problems(browser, marquee):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = build(marquee, PROJECT / "Content", folder / "demo")
        with served(demo) as home:
            browser.go(home)
            for kind in KINDS:
                path = longest_page(demo, kind)
                if (width := browser.run(WIDTH, home + path, 320, {})) > 320:
                    yield f"/{path} is {width} pixels wide"
            colours = [browser.run(PAPER, home, 390, {"marquee-colours:/": choice}) for choice in ("day", "night")]
            if colours[0] == colours[1]:
                yield f"day and night have the same paper: {colours[0]}"
        look_site.write(folder / "look/Content")
        with served(build(marquee, folder / "look/Content", folder / "look")) as home:
            browser.go(home)
            for width in (320, 820, 1440):
                for name in browser.run(NARROW_NAMES, home + "news/cast/", width, {}):
                    yield f"the cast at {width}: '{name}' is squeezed"
                if (room := browser.run(WORDS_OF_AUTHOR, home + "news/cast/", width, {})) < 190:
                    yield f"the author at {width}: {room} pixels"
            if (rows := browser.run(ROWS_OF_SEASONS, home + "h/", 820, {})) != 1:
                yield f"three seasons at 820 have {rows} rows"


if __name__ == "__main__":
    report(__doc__, problems)
