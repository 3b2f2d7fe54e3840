#!/usr/bin/env python3
"""Makes the display font of the default theme: `lettering.woff2` for browsers, and `lettering.txt` with the same outlines for drawings.

    pip install fonttools brotli uharfbuzz fontpkg-fira-sans-condensed
    .ci/lettering.py

It only has to run again when the font or its letters change. Then the name of the font in `lettering.css` has to be changed too;
`DisplayFontTests` says to what.
"""

import io
import sys
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz as harfbuzz
from fontTools import subset
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

PROJECT = Path(__file__).resolve().parent.parent
ASSETS = PROJECT / "Templates/Assets"
MOST_BYTES = 25_000

# Latin for the languages of Europe, Greek, Cyrillic, and the punctuation of all of them.
LETTERS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x386, 0x386), (0x388, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE),
    (0x400, 0x45F), (0x490, 0x491), (0x1E9E, 0x1E9E), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2026, 0x2026),
    (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2192, 0x2192),
]
# Of the pairs of these, which are ASCII, the outlines have the distances.
KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-"
# A smaller correction cannot be seen.
LEAST_KERNING = 12


class OutlinePen(BasePen):
    """Writes outlines as the shortest SVG path: whole numbers, each relative to the one before, downwards."""

    def __init__(self, glyphs):
        super().__init__(glyphs)
        self.commands, self.place = [], (0, 0)

    def _to(self, letter, *points):
        numbers = []
        for point in points:
            x, y = round(point[0]), -round(point[1])
            numbers += [x - self.place[0], y - self.place[1]]
        self.place = (round(points[-1][0]), -round(points[-1][1]))
        if letter == "l" and numbers[1] == 0:
            letter, numbers = "h", numbers[:1]
        elif letter == "l" and numbers[0] == 0:
            letter, numbers = "v", numbers[1:]
        text = "".join(str(number) if number < 0 or not place else f" {number}" for place, number in enumerate(numbers))
        self.commands.append((letter, text))

    def _moveTo(self, point):
        # What is relative to the start of the outline before would be relative to its end.
        self.commands.append(("M", f"{round(point[0])} {-round(point[1])}".replace(" -", "-")))
        self.place = (round(point[0]), -round(point[1]))

    def _lineTo(self, point):
        if (round(point[0]), -round(point[1])) != self.place:
            self._to("l", point)

    def _curveToOne(self, first, second, end):
        self._to("c", first, second, end)

    def _qCurveToOne(self, control, end):
        self._to("q", control, end)

    def _closePath(self):
        self.commands.append(("z", ""))

    @property
    def path(self):
        text, last = "", ""
        for letter, numbers in self.commands:
            repeats = letter == last and letter not in "Mz"
            text += numbers if repeats and numbers.startswith("-") else f" {numbers}" if repeats else letter + numbers
            last = letter
        return text


def main():
    package = find_spec("fontpkg_fira_sans_condensed")
    if package is None:
        sys.exit("lettering: install the package 'fontpkg-fira-sans-condensed'")
    folder = Path(package.origin).parent
    source = folder / "files/FiraSansCondensed-ExtraBold.ttf"
    font = subsetted(source)
    buffer = io.BytesIO()
    font.save(buffer)
    if len(buffer.getvalue()) > MOST_BYTES:
        sys.exit(f"lettering: the font has {len(buffer.getvalue())} bytes, and {MOST_BYTES} are allowed")
    (ASSETS / "lettering.woff2").write_bytes(buffer.getvalue())
    (ASSETS / "lettering.txt").write_text(outlines(font, source), encoding="utf-8")
    (ASSETS / "lettering-LICENSE.txt").write_bytes((folder / "LICENSE").read_bytes())
    print(f"lettering: {len(buffer.getvalue())} bytes of font, {(ASSETS / 'lettering.txt').stat().st_size} of outlines")


def subsetted(source):
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern"], name_IDs=[0, 1, 2, 4, 6, 13, 14], notdef_outline=True)
    # The bytes must not depend on the day.
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[letter for first, last in LETTERS for letter in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def outlines(font, source):
    """A line for each letter: its number, its width and its outline; then one for each pair: its letters and what to add between them."""
    glyphs, metrics, lines = font.getGlyphSet(), font["hmtx"], []
    for letter, name in sorted(font.getBestCmap().items()):
        pen = OutlinePen(glyphs)
        glyphs[name].draw(pen)
        lines.append(f"{letter} {metrics[name][0]} {pen.path}".rstrip())
    shaper = harfbuzz.Font(harfbuzz.Face(source.read_bytes()))

    def width(text):
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        harfbuzz.shape(shaper, buffer, {"kern": True, "liga": False})
        return sum(position.x_advance for position in buffer.glyph_positions)

    widths = {letter: width(letter) for letter in KERNED}
    for first in KERNED:
        for second in KERNED:
            more = width(first + second) - widths[first] - widths[second]
            if abs(more) >= LEAST_KERNING:
                lines.append(f"{first}{second} {more}")
    return "\n".join(lines) + "\n"


main()
