#!/usr/bin/env python3
"""Builds sites with mutated content, and reports what no content may do to the program.

Each build takes the demo site or the awkward show, changes some of its files, and runs `marquee build` with a limit on memory and
processor time. A finding is a signal, an exit code that is not 0 or 1, more than five seconds of processor time, an output folder that
changed although the build failed, an error without a file and a line, and a line of output that is far too long. What is found is kept in
`--keep`.
"""

import argparse
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import mutations

PROJECT = Path(__file__).resolve().parents[2]
SITES = [PROJECT / "Content", PROJECT / "Tests" / "AwkwardShow"]
MEMORY = 4 << 30
MOST_SECONDS = 5
LONGEST_LINE = 100_000


class Bench:
    """One of the sites, and an output folder that was built from it."""

    def __init__(self, source, folder):
        self.content, self.output = folder / "Content", folder / "public"
        self.built = 0
        self.files = {str(path.relative_to(source)).encode(): path.read_bytes() for path in sorted(source.rglob("*")) if path.is_file()}
        folder.mkdir()

    def build(self, marquee, files):
        """What is wrong with a build of `files`, one line each."""
        if self.content.exists():
            shutil.rmtree(self.content)
        mutations.write(files, os.fsencode(self.content))
        before = self.state()
        errors = tempfile.TemporaryFile()
        lines = tempfile.TemporaryFile()
        arguments = [marquee, "build", "--site", self.content, "--output", self.output, "--date", "2026-06-01", "--threads", "2", "--json"]
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=lines, stderr=errors, preexec_fn=limit)
        seconds, status = wait(process)
        lines.seek(0)
        errors.seek(0)
        return list(self.faults(status, seconds, before, lines.read(), errors.read()))

    def faults(self, status, seconds, before, lines, errors):
        if status < 0:
            yield f"signal {signal.Signals(-status).name}: {errors[-300:]!r}"
        elif status not in (0, 1):
            yield f"exit code {status}: {(errors + lines)[-300:]!r}"
        if seconds > MOST_SECONDS:
            yield f"{seconds:.1f} seconds of processor time"
        if status != 0 and self.state() != before:
            yield "the output folder has changed although the build failed"
        for line in lines.splitlines() + errors.splitlines():
            if len(line) > LONGEST_LINE:
                yield f"a line of {len(line)} bytes: {line[:200]!r}"
        if status == 0:
            self.built += 1
        if status == 1:
            yield from without_place(lines)

    def state(self):
        """Each file of the output folder, with what changes when it is written."""
        paths = sorted(self.output.rglob("*"))
        return [(path, stat.st_ino, stat.st_size, stat.st_mtime_ns) for path in paths for stat in [path.lstat()] if path.is_file()]


def without_place(lines):
    """The errors that do not say where they are, and a failure that gives no error."""
    errors = []
    for line in lines.splitlines():
        try:
            diagnostic = json.loads(line)
        except ValueError:
            yield f"not JSON: {line[:200]!r}"
            continue
        if diagnostic.get("severity") == "error":
            errors.append(diagnostic)
    if not errors:
        yield f"no error is named: {lines[-300:]!r}"
    for error in errors:
        if not (error.get("file") and error.get("line")):
            yield f"no place: {error}"


def limit():
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (4 * MOST_SECONDS, 4 * MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def wait(process, most=300):
    """The seconds of processor time that a process takes, and its status. One that only waits is ended by SIGALRM."""
    end = time.monotonic() + most
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage.ru_utime + usage.ru_stime, process.returncode
        if time.monotonic() > end:
            process.send_signal(signal.SIGALRM)
        time.sleep(0.005)


def kind(fault):
    """The same for faults that differ only in names, numbers and quotations."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "…", fault)[:150]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--marquee", required=True, type=Path)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--only", type=int, help="run only the build with this number, and keep its content")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir(), "fuzz-findings"), help="where findings are kept")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        benches = [Bench(site, Path(folder) / str(number)) for number, site in enumerate(SITES)]
        for bench in benches:
            if faults := bench.build(options.marquee, bench.files):
                sys.exit(f"the site as it is: {faults}")
        pieces = [text for bench in benches for text in bench.files.values()]
        end = time.monotonic() + 60 * options.minutes
        kinds, number, count = {}, options.only or 0, 0
        while time.monotonic() < end:
            dice = random.Random(f"{options.seed} {number}")
            bench = dice.choice(benches)
            files, done = mutations.mutated(bench.files, pieces, dice)
            faults = bench.build(options.marquee, files)
            count += 1
            for fault in faults:
                if kind(fault) not in kinds:
                    print(f"{number}: {fault}\n    {done}", flush=True)
                kinds.setdefault(kind(fault), []).append(number)
            if options.only is not None or any(kinds[kind(fault)] == [number] for fault in faults):
                shutil.copytree(bench.content, options.keep / f"{options.seed}-{number}", symlinks=True, dirs_exist_ok=True)
            if options.only is not None:
                break
            number += 1
    built = sum(bench.built for bench in benches)
    print(f"{count} builds, {built} without an error; {len(kinds)} kinds of findings")
    for name, numbers in kinds.items():
        print(f"{len(numbers):6} {name}")
    sys.exit(1 if kinds else 0)


if __name__ == "__main__":
    main()
