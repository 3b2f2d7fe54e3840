"""What is measured: sites of articles beside Hugo and the floor, and sites of shows."""

import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from random import Random

import generate
import growth
from generators import Floor, run

GENERATE = Path(generate.__file__)
# The shapes of large fan sites, by their names in growth.py.
SHAPES = ["many-shows", "one-long-show", "one-long-show-with-roles-by-season", "one-long-show-with-roles-by-episode"]
PICTURES = 300
PICTURE_SIDE = 365


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr, flush=True)


def make_articles(folder, count):
    # In its own process, because the memory of this one would count for each build.
    subprocess.run([sys.executable, GENERATE, folder, "--articles", str(count)], check=True)


class Articles:
    """A news site of articles, built by each program alternately: from nothing, again without a change, after a change of one article, and
    with what an earlier build kept, but without its output."""

    STATES = {
        "cold": "from nothing",
        "unchanged": "nothing changed",
        "changed": "one article changed",
        "kept": "output removed, caches kept",
    }

    def __init__(self, folder, programs):
        self.folder = folder
        self.programs = [make(folder) for make in programs]
        self.floor = Floor(folder)
        self.costs = {state: {} for state in self.STATES}
        self.written = {}

    def measure(self, rounds):
        for number in range(rounds):
            for program in self.programs:
                progress(f"{self.folder.name}, round {number + 1} of {rounds}: {program.name}")
                self.round(program, number)
            ours = self.programs[0]
            self.add("cold", self.floor.name, self.floor.build(ours.site / "articles", ours.output))
        progress("")
        return self

    def round(self, program, number):
        program.remove_everything()
        self.add("cold", program.name, program.build())
        if program.name not in self.written:
            self.written[program.name] = program.written()
        self.add("unchanged", program.name, program.build())
        with changed_article(program.site, number):
            self.add("changed", program.name, program.build())
        program.remove_output()
        self.add("kept", program.name, program.build())

    def add(self, state, name, cost):
        self.costs[state].setdefault(name, []).append(cost)


class changed_article:
    """Adds a paragraph to one of the articles, and takes it out again at the end."""

    def __init__(self, site, number):
        files = sorted(path for path in site.rglob("*.md") if "authors" not in path.parts and not path.name.startswith("_"))
        self.file = files[number * 7919 % len(files)]

    def __enter__(self):
        self.text = self.file.read_text()
        self.file.write_text(f"{self.text}\nOne more paragraph, written later.\n")

    def __exit__(self, *_):
        self.file.write_text(self.text)


class Shows:
    """Sites of shows that only Marquee has a model for, at three sizes."""

    def __init__(self, program, folder, scale):
        self.program = program
        self.folder = folder
        self.scale = scale
        # By shape and size: the costs, the pages and the megabytes.
        self.found = {}

    def measure(self, rounds):
        for number in range(rounds):
            for shape in SHAPES:
                first, files = growth.AXES[shape]
                for size in (int(first * self.scale) * step for step in (1, 2, 4)):
                    progress(f"{shape} {size}, round {number + 1} of {rounds}")
                    self.build(shape, size, files)
        progress("")
        return self

    def build(self, shape, size, files):
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            place = Path(place)
            growth.write(place / "site", files(size))
            cost = run([self.program, "build", "--site", place / "site", "--output", place / "public", "--date", "2026-01-01"], "marquee")
            costs, _, _ = self.found.setdefault((shape, size), ([], *written(place / "public")))
            costs.append(cost)


def written(output):
    files = [path for path in output.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files) / 1e6


class Pictures(Articles):
    """A hundred articles and hundreds of pictures, which both programs copy as they are."""

    def __init__(self, folder, programs):
        super().__init__(folder, programs)
        random = Random(1)
        for site in ("marquee/images", "hugo/static/images"):
            (folder / site).mkdir(parents=True, exist_ok=True)
        for number in range(PICTURES):
            bytes_ = noise(random)
            (folder / f"marquee/images/{number}.png").write_bytes(bytes_)
            (folder / f"hugo/static/images/{number}.png").write_bytes(bytes_)


def noise(random):
    """A PNG of about 400 KB, none of whose pixels are alike."""
    def chunk(name, contents):
        return struct.pack(">I", len(contents)) + name + contents + struct.pack(">I", zlib.crc32(name + contents))

    rows = b"".join(b"\0" + random.randbytes(3 * PICTURE_SIDE) for _ in range(PICTURE_SIDE))
    header = struct.pack(">IIBBBBB", PICTURE_SIDE, PICTURE_SIDE, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    return folder
