#!/usr/bin/env python3
"""Packs the program for others: `dist.py --marquee PROGRAM --output FOLDER`.

Writes an archive for this kind of machine, on Linux with dpkg-deb also a Debian package, and from all archives in the folder the
checksums, a Homebrew formula and a Dockerfile. The same program and the same commit give the same bytes.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from licences import licences
from manual_page import manual_page
from recipes import dockerfile, formula

PROJECT = Path(__file__).resolve().parents[1]
RELEASE = PROJECT / "Sources/Publishing/Release.swift"


def constant(name):
    """A value of Release.swift, which has the only copy of it."""
    return re.search(rf'static let {name} = "([^"]+)"', RELEASE.read_text())[1]


def release_time():
    """Seconds since 1970: the time of everything in the archives."""
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return int(os.environ["SOURCE_DATE_EPOCH"])
    commit = subprocess.run(
        ["git", "-c", f"safe.directory={PROJECT}", "log", "-1", "--format=%ct"], cwd=PROJECT, capture_output=True, text=True)
    if commit.returncode or not commit.stdout.strip():
        sys.exit("dist: there is no commit to take the date from; set SOURCE_DATE_EPOCH")
    return int(commit.stdout)


def machine():
    """The name of this kind of machine, such as linux-x86_64."""
    systems = {"Linux": "linux", "Darwin": "macos"}
    processors = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
    return f"{systems[platform.system()]}-{processors[platform.machine().lower()]}"


class Program:
    """The program, and what it says about itself."""

    def __init__(self, path, version):
        self.path = Path(path).resolve()
        self.version = self.says("--version").strip()
        if self.version != version:
            sys.exit(f"dist: {path} is version {self.version}, and Release.swift says {version}; run `make release program`")
        self.bytes = self.path.read_bytes()

    def says(self, *arguments):
        return subprocess.run([self.path, *arguments], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL).stdout

    def completions(self):
        return {shell: self.says("--generate-completion-script", shell) for shell in ("bash", "zsh", "fish")}

    def commands(self):
        """All commands and options, as values; the small program leaves that out."""
        return json.loads(self.says("--experimental-dump-help"))

    @property
    def oldest_libc(self):
        """The oldest version of glibc that has all that the program needs."""
        versions = re.findall(rb"GLIBC_(\d+)\.(\d+)", self.bytes)
        return ".".join(map(str, max((int(major), int(minor)) for major, minor in versions)))


def packed(files, top, time):
    """A gzipped tar archive: of each file its path below `top`, its bytes and whether it is a program."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        folders = sorted({str(parent) for path in files for parent in (Path(top) / path).parents} - {"."})
        for folder in folders:
            archive.addfile(member(folder, time, tarfile.DIRTYPE, 0o755))
        for path, (contents, is_program) in sorted(files.items()):
            info = member(f"{top}/{path}", time, tarfile.REGTYPE, 0o755 if is_program else 0o644)
            info.size = len(contents)
            archive.addfile(info, io.BytesIO(contents))
    return gzip.compress(buffer.getvalue(), compresslevel=9, mtime=0)


def member(name, time, kind, mode):
    info = tarfile.TarInfo(name)
    info.type, info.mode, info.mtime = kind, mode, time
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    return info


def archive_files(program, manual):
    completions = program.completions()
    return {
        "marquee": (program.bytes, True),
        "LICENSE": ((PROJECT / "LICENSE").read_bytes(), False),
        "CHANGELOG.md": ((PROJECT / "CHANGELOG.md").read_bytes(), False),
        "INSTALL.txt": (INSTALL.encode(), False),
        "man/marquee.1": (manual.encode(), False),
        "completions/marquee.bash": (completions["bash"].encode(), False),
        "completions/_marquee": (completions["zsh"].encode(), False),
        "completions/marquee.fish": (completions["fish"].encode(), False),
        **{f"licences/{name}.txt": (text, False) for name, text in licences(PROJECT).items()},
    }


INSTALL = """\
Copy `marquee` to a folder where your shell finds programs. It needs no other file:

    sudo install -m 755 marquee /usr/local/bin/marquee

What else is here, and where it belongs if you want it:

    man/marquee.1               /usr/local/share/man/man1/
    completions/marquee.bash    /usr/local/share/bash-completion/completions/marquee
    completions/_marquee        a folder of $fpath of zsh
    completions/marquee.fish    ~/.config/fish/completions/

Then make a site:

    marquee new leaves
    cd leaves
    marquee preview --open
"""


def debian_package(files, program, version, time, output):
    """The same files as a Debian package."""
    processor = {"x86_64": "amd64", "arm64": "arm64"}[machine().split("-")[1]]
    copyright = b"\n".join([files["LICENSE"][0]] + [
        f"\n\nThe program contains {name.removeprefix('licences/').removesuffix('.txt')}:\n\n".encode() + contents
        for name, (contents, _) in sorted(files.items()) if name.startswith("licences/")])
    placed = {
        "usr/bin/marquee": program.bytes,
        "usr/share/man/man1/marquee.1.gz": gzip.compress(files["man/marquee.1"][0], mtime=0),
        "usr/share/bash-completion/completions/marquee": files["completions/marquee.bash"][0],
        "usr/share/zsh/vendor-completions/_marquee": files["completions/_marquee"][0],
        "usr/share/fish/vendor_completions.d/marquee.fish": files["completions/marquee.fish"][0],
        "usr/share/doc/marquee/copyright": copyright,
        "usr/share/doc/marquee/changelog.gz": gzip.compress(files["CHANGELOG.md"][0], mtime=0),
    }
    size = sum(len(contents) for contents in placed.values()) // 1024 + 1
    placed["DEBIAN/control"] = f"""\
Package: marquee
Version: {version}
Architecture: {processor}
Maintainer: The Marquee project <marquee@marquee.example>
Depends: libc6 (>= {program.oldest_libc})
Suggests: curl, git, openssh-client, rclone, rsync
Installed-Size: {size}
Section: web
Priority: optional
Description: static site generator for fan sites
 Turns a folder about a show into a fast fan site that keeps its spoilers closed.
""".encode()
    with tempfile.TemporaryDirectory() as folder:
        for path, contents in placed.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(contents)
            file.chmod(0o755 if path == "usr/bin/marquee" else 0o644)
        for inner in [Path(folder), *Path(folder).rglob("*")]:
            if inner.is_dir():
                inner.chmod(0o755)
            os.utime(inner, (time, time))
        package = output / f"marquee_{version}_{processor}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", folder, package], check=True, stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(time)})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marquee", type=Path, default=PROJECT / ".build/release/marquee", help="the program to pack")
    parser.add_argument("--described-by", type=Path, default=PROJECT / ".build/debug/marquee", help="the same, built for development")
    parser.add_argument("--output", type=Path, default=PROJECT / "dist", help="the folder to write to")
    parser.add_argument("--recipes-only", action="store_true", help="pack nothing, and describe the archives that are there")
    options = parser.parse_args()
    version, time = constant("version"), release_time()
    options.output.mkdir(parents=True, exist_ok=True)

    if not options.recipes_only:
        program = Program(options.marquee, version)
        manual = manual_page(Program(options.described_by, version).commands(), version, time)
        name = f"marquee-{version}-{machine()}"
        files = archive_files(program, manual)
        (options.output / f"{name}.tar.gz").write_bytes(packed(files, name, time))
        if machine().startswith("linux"):
            if shutil.which("dpkg-deb"):
                debian_package(files, program, version, time, options.output)
            else:
                print("dist: there is no dpkg-deb here, so no Debian package is made")

    packages = sorted(path for path in options.output.iterdir() if path.name.startswith(("marquee-" + version, "marquee_" + version)))
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in packages}
    address = f"{constant('downloads')}/v{version}"
    (options.output / "SHA256SUMS").write_text("".join(f"{total}  {name}\n" for name, total in sums.items()))
    (options.output / "marquee.rb").write_text(formula(version, address, sums))
    (options.output / "Dockerfile").write_text(dockerfile(version, address, sums))
    for path in sorted(options.output.iterdir()):
        print(f"{path.stat().st_size:>10}  {path}")


if __name__ == "__main__":
    main()
