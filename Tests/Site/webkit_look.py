#!/usr/bin/env python3
"""The layouts of `test_look.py` and `test_looks.py` in other browsers, which `make test` does not need:
`xvfb-run -a .venv/bin/python Tests/Site/webkit_look.py --marquee PROGRAM`, and the same with `--engine firefox`.
"""

import json
import re
import tempfile
from pathlib import Path

import firefox
import look_site
import webkit
from browser import OVERFLOWING, served
from kinds import KINDS, longest_page
from looks import LOOKS, built
from test_look import BORDERS, DOTTED, LONG_PILLS, LONGEST_WORDS, OVER_ANOTHER, PANELS, REACHED
from test_looks import BROKEN_WORDS, TELLING
from webkit import PROJECT, build, report


def asked(question):
    """Opens a page in a frame of a given width, because not every browser has narrow windows, and asks a question about its document."""
    return f"""async (path, width, kept, ...more) => {{
        for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
        const frame = document.createElement("iframe");
        frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${{width}}px; height: 800px`;
        const loaded = new Promise(done => frame.onload = done);
        frame.src = path;
        document.body.append(frame);
        await loaded;
        await frame.contentDocument.fonts.ready;
        await new Promise(done => setTimeout(done, 150));
        const answer = await (async document => ({question})(...more))(frame.contentDocument);
        frame.remove();
        for (const key of Object.keys(kept)) localStorage.removeItem(key);
        return answer;
    }}"""


NARROW_NAMES = asked("() => [...document.querySelectorAll('.cast :is(.part, .player)')].filter(name => name.getBoundingClientRect().width < 30).map(name => name.textContent)")
WORDS_OF_AUTHOR = asked("() => Math.min(...[...document.querySelectorAll('.author-box .words')].map(words => words.getBoundingClientRect().width))")
PAPER = asked("() => getComputedStyle(document.documentElement).backgroundColor")
ROWS_OF_SEASONS = asked("() => new Set([...document.querySelectorAll('.seasons .bill')].map(bill => bill.getBoundingClientRect().top)).size")
# As it is printed: the frame has a width, but no paper. The sheets' own media are changed, not the attributes of their links: after those,
# WebKit loads the sheets once more, and for a while the document is without them.
PRINTED = asked(f"""panels => {{
    for (const {{ media }} of [...document.styleSheets].flatMap(sheet => [sheet, ...sheet.cssRules]))
        if (/^(print|screen)/.test(media?.mediaText)) media.mediaText = media.mediaText.startsWith("print") ? "all" : "not all";
    return [...({OVER_ANOTHER})(), ...[...document.querySelectorAll(panels)].filter(e => e.getClientRects().length).map(e => "prints: " + e.outerHTML.slice(0, 80))];
}}""")
GAPS = asked("""() => {
    const parts = [...document.querySelectorAll(".prose details > :not(summary)")].map(part => part.getBoundingClientRect());
    const size = parseFloat(getComputedStyle(document.querySelector(".prose")).fontSize);
    return parts.slice(1).map(({ top }, i) => (top - parts[i].bottom) / size);
}""")
EDGES_ON_COVERS = asked("() => [...document.querySelectorAll('.cover details')].map(box => getComputedStyle(box).borderWidth)")
REVEALED = asked("() => [...document.querySelectorAll('.prose p')].at(-1).innerText")
COUNTDOWN = asked("() => [document.querySelector('.countdown').innerText, getComputedStyle(document.querySelector('.countdown'), '::first-letter').float]")


def problems(browser, marquee):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for look in LOOKS:
            (folder / look).mkdir()
            demo = built(marquee, folder / look, look)
            with served(demo) as home:
                browser.go(home)
                yield from (f"{look}: {fault}" for fault in faults_of_demo(browser, home, demo))
        look_site.write(folder / "look/Content")
        with served(build(marquee, folder / "look/Content", folder / "look")) as home:
            browser.go(home)
            yield from faults_of_hard_pages(browser, home)


def faults_of_demo(browser, home, demo):
    for kind in KINDS:
        path = longest_page(demo, kind)
        for width in (320, 820) if kind in TELLING else (320,):
            yield from (f"/{path} at {width}: {fault}" for fault in browser.run(asked(OVERFLOWING), home + path, width, {}))
        yield from (f"/{path} at 320: {fault}" for fault in browser.run(asked(LONG_PILLS), home + path, 320, {}, LONGEST_WORDS))
        yield from (f"/{path}: square dots: {fault}" for fault in browser.run(asked(DOTTED), home + path, 1440, {}))
    for path in (longest_page(demo, kind) for kind in TELLING):
        yield from (f"/{path}: {fault}" for fault in browser.run(asked(BROKEN_WORDS), home + path, 1440, {}))
        yield from (f"/{path} on paper: {fault}" for fault in browser.run(PRINTED, home + path, 680, {}, PANELS))
    colours = [browser.run(PAPER, home, 390, {"marquee-colours:/": choice}) for choice in ("day", "night")]
    if colours[0] == colours[1]:
        yield f"day and night have the same paper: {colours[0]}"


def faults_of_hard_pages(browser, home):
    for width in (320, 820, 1440):
        for name in browser.run(NARROW_NAMES, home + "news/cast/", width, {}):
            yield f"the cast at {width}: '{name}' is squeezed"
        if (room := browser.run(WORDS_OF_AUTHOR, home + "news/cast/", width, {})) < 190:
            yield f"the author at {width}: {room} pixels"
    if (rows := browser.run(ROWS_OF_SEASONS, home + "h/", 820, {})) != 1:
        yield f"three seasons at 820 have {rows} rows"
    reached = {"marquee:/": REACHED}
    if len(gaps := browser.run(GAPS, home + "news/whole/", 820, reached)) != 3 or min(gaps) < 1:
        yield f"an opened article has gaps of {gaps}"
    for path in ("h/", "h/characters/nick/"):
        if set(edges := browser.run(EDGES_ON_COVERS, home + path, 820, reached)) != {"0px"}:
            yield f"/{path}: the edges of the spoiler on the cover are {edges}"
    if (text := re.sub(r"Spoiler \d ?", "", browser.run(REVEALED, home + "news/last/", 820, reached))) != "He follows her home, and she stays.":
        yield f"revealed: {text}"
    text, initial = browser.run(COUNTDOWN, home + "news/cast/", 820, {})
    if not text.startswith("The film: 1 February 2026, expected") or initial != "none":
        yield f"the countdown is '{text}', and its first letter floats: {initial}"
    for choice in ("day", "night"):
        for path in ("search/", "h/"):
            kept = {"marquee-colours:/": choice}
            yield from (f"/{path} by {choice}: faint edges: {json.dumps(edge)}" for edge in browser.run(asked(BORDERS), home + path, 820, kept))


if __name__ == "__main__":
    report(__doc__, problems, {"webkit": webkit.Browser, "firefox": firefox.Browser})
