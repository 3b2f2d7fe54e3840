"""What others download: complete, the same each time it is packed, and enough to make a site with."""

import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml

from shared import shared_folder

PROJECT = Path(__file__).resolve().parents[2]

linux_only = pytest.mark.skipif(platform.system() != "Linux", reason="Debian packages are for Linux")


@pytest.fixture(scope="module")
def marquee(pytestconfig):
    return pytestconfig.getoption("marquee").resolve()


@pytest.fixture(scope="module")
def version():
    return re.search(r'version = "([^"]+)"', (PROJECT / "Sources/Publishing/Release.swift").read_text())[1]


def pack(marquee, folder):
    subprocess.run(
        [sys.executable, PROJECT / ".ci/dist.py", "--marquee", marquee, "--output", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="module")
def dist(marquee, tmp_path_factory, worker_id):
    return shared_folder(tmp_path_factory, worker_id, "dist", lambda folder: pack(marquee, folder))


def test_two_runs_give_the_same_bytes(marquee, dist, tmp_path):
    again = pack(marquee, tmp_path / "again")
    assert {path.name: path.read_bytes() for path in dist.iterdir()} == {path.name: path.read_bytes() for path in again.iterdir()}


def test_it_has_all_parts(dist, version):
    archive = next(dist.glob(f"marquee-{version}-*.tar.gz"))
    top = archive.name.removesuffix(".tar.gz")
    with tarfile.open(archive) as tar:
        members = tar.getmembers()
    assert [member.name for member in members if not member.name.startswith(top)] == []
    files = {member.name.removeprefix(top + "/") for member in members if member.isfile()}
    assert files - {name for name in files if name.startswith("licences/")} == {
        "marquee", "LICENSE", "CHANGELOG.md", "INSTALL.txt", "man/marquee.1", "completions/marquee.bash", "completions/_marquee",
        "completions/marquee.fish"}
    assert {"licences/swift-argument-parser.txt", "licences/swift-subprocess.txt"} <= files
    if platform.system() == "Linux":
        assert {"licences/swift.txt", "licences/libcmark.txt", "licences/libyaml.txt", "licences/utf8proc.txt", "licences/expat.txt",
                "licences/gumbo.txt", "licences/zlib.txt"} <= files
    assert {(member.uname, member.mode) for member in members} == {("root", 0o755), ("root", 0o644)}


def test_checksums_are_those_of_the_packages(dist):
    sums = dict(reversed(line.split("  ")) for line in (dist / "SHA256SUMS").read_text().splitlines())
    packages = [*dist.glob("*.tar.gz"), *dist.glob("*.deb")]
    assert sums == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in packages}


def try_out(program, folder, version):
    """Makes a site and builds it, as somebody does who has just installed the program."""
    def run(*arguments, cwd=folder):
        done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin"})
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert run("--version") == f"{version}\n"
    run("new", "leaves")
    run("build", cwd=folder / "leaves")
    assert (folder / "leaves/public/index.html").is_file()


def test_the_archive_works(dist, version, tmp_path):
    with tarfile.open(next(dist.glob("*.tar.gz"))) as tar:
        tar.extractall(tmp_path, filter="data")
    try_out(next(tmp_path.glob("marquee-*/marquee")), tmp_path, version)


@linux_only
def test_the_debian_package_works(dist, version, tmp_path):
    package = next(dist.glob("*.deb"))
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path / "root"], check=True)
    try_out(tmp_path / "root/usr/bin/marquee", tmp_path, version)
    fields = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout
    assert f"Version: {version}\n" in fields
    assert re.search(r"^Depends: libc6 \(>= 2\.\d+\)$", fields, re.MULTILINE)


def test_the_manual_page_and_the_completions_know_all_commands(dist, marquee, tmp_path):
    with tarfile.open(next(dist.glob("*.tar.gz"))) as tar:
        tar.extractall(tmp_path, filter="data")
    folder = next(tmp_path.glob("marquee-*"))
    help = subprocess.run([marquee, "--help"], capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^  ([a-z]+)(?: \(default\))?  ", help.split("SUBCOMMANDS:")[1], re.MULTILINE)
    assert {"new", "build", "publish"} <= set(commands)
    page = (folder / "man/marquee.1").read_text()
    for command in commands:
        assert f".SS marquee {command}" in page
        for completion in (folder / "completions").iterdir():
            assert command in completion.read_text(), completion
    subprocess.run(["bash", "-n", folder / "completions/marquee.bash"], check=True)
    if shutil.which("man"):
        shown = subprocess.run(["man", "--warnings", "--local-file", folder / "man/marquee.1"], capture_output=True, text=True, env={
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
        assert (shown.returncode, shown.stderr) == (0, "")
        assert "--episodes number" in shown.stdout


def test_everything_names_one_version(dist, marquee, version):
    assert subprocess.run([marquee, "--version"], capture_output=True, text=True, check=True).stdout == f"{version}\n"
    headings = re.findall(r"^## (\S+)", (PROJECT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert version in headings[:2]
    for recipe in ("marquee.rb", "Dockerfile"):
        text = (dist / recipe).read_text()
        assert set(re.findall(r"\d+\.\d+\.\d+", text)) == {version}, recipe
    # Nothing else has a number of its own.
    for path in ("Makefile", "Package.swift", ".github/workflows/release.yml", ".forgejo/workflows/release.yml", ".ci/dist.py", ".ci/recipes.py"):
        assert version not in (PROJECT / path).read_text(), path


def test_the_recipes_have_the_checksums(dist, version):
    sums = dict(reversed(line.split("  ")) for line in (dist / "SHA256SUMS").read_text().splitlines())
    downloads = re.search(r'downloads = "([^"]+)"', (PROJECT / "Sources/Publishing/Release.swift").read_text())[1]
    for name, total in sums.items():
        text = (dist / ("Dockerfile" if name.endswith(".deb") else "marquee.rb")).read_text()
        assert f"{downloads}/v{version}/{name}" in text and total in text


@pytest.mark.parametrize("service", ["github", "forgejo"])
def test_release_workflows_are_valid(service):
    file = PROJECT / f".{service}/workflows/release.yml"
    check = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", file], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
    for job in yaml.safe_load(file.read_text())["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                assert subprocess.run(["sh", "-n", "-c", step["run"]], capture_output=True).returncode == 0, step
