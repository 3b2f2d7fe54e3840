"""`make screenshots`: every kind of page of the demo site in all looks, as contact sheets in .build/screenshots, to be looked at by a person.

There is a sheet for each look, language, width of the window, and light and dark: `wiki-ar-390-dark.png`. To make only some of them, name them:
`screenshots.py --look wiki --language ar`.
"""

import argparse
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from browser import UNSEEN_IMAGES, WIDTHS, chromium, served
from kinds import KINDS, longest_page
from looks import LOOKS, PROJECT, built

LANGUAGES = ["de", "ar"]
SCHEMES = ["light", "dark"]
# How much of a page is on a sheet, in screens, and how much smaller.
SCREENS = 1.8
HEIGHT = {390: 844, 820: 1180, 1440: 900}
SCALE = {390: 0.6, 820: 0.4, 1440: 0.35}
COLUMNS = {390: 8, 820: 6, 1440: 4}
LABEL = 16
GAP = 10


def pictures(browser, site, width, scheme):
    """The kind of each page, and its picture."""
    with served(site) as home:
        context = browser.new_context(viewport={"width": width, "height": HEIGHT[width]}, color_scheme=scheme, reduced_motion="reduce")
        tab = context.new_page()
        for kind in KINDS:
            tab.goto(home + longest_page(site, kind))
            tab.evaluate(UNSEEN_IMAGES)
            tall = min(int(HEIGHT[width] * SCREENS), tab.evaluate("document.documentElement.scrollHeight"))
            shot = tab.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": tall})
            picture = Image.open(BytesIO(shot)).convert("RGB")
            size = (round(width * SCALE[width]), round(picture.height * SCALE[width]))
            yield kind, picture.resize(size, Image.Resampling.LANCZOS)
        context.close()


def sheet(shots, columns):
    """All pictures side by side, each below the name of its kind."""
    wide = max(picture.width for _, picture in shots) + GAP
    rows = [shots[start : start + columns] for start in range(0, len(shots), columns)]
    heights = [max(picture.height for _, picture in row) + LABEL + GAP for row in rows]
    whole = Image.new("RGB", (wide * columns + GAP, sum(heights) + GAP), "#777")
    draw, top = ImageDraw.Draw(whole), GAP
    for row, height in zip(rows, heights):
        for column, (kind, picture) in enumerate(row):
            draw.text((GAP + column * wide, top), kind, fill="#fff")
            whole.paste(picture, (GAP + column * wide, top + LABEL))
        top += height
    return whole


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--marquee", type=Path, default=PROJECT / ".build/debug/marquee")
    parser.add_argument("--output", type=Path, default=PROJECT / ".build/screenshots")
    parser.add_argument("--look", choices=LOOKS, action="append")
    parser.add_argument("--language", action="append")
    parser.add_argument("--width", type=int, choices=WIDTHS, action="append")
    parser.add_argument("--scheme", choices=SCHEMES, action="append")
    chosen = parser.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for look in chosen.look or LOOKS:
            for language in chosen.language or LANGUAGES:
                with tempfile.TemporaryDirectory() as folder:
                    site = built(chosen.marquee, Path(folder), look, language)
                    for width in chosen.width or WIDTHS:
                        for scheme in chosen.scheme or SCHEMES:
                            file = chosen.output / f"{look}-{language}-{width}-{scheme}.png"
                            sheet(list(pictures(browser, site, width, scheme)), COLUMNS[width]).save(file)
                            print(file, flush=True)


if __name__ == "__main__":
    main()
