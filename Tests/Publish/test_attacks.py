"""What a hostile surrounding tries: programs named by addresses, variables of another repository, manifests that nobody can read."""

import os
import subprocess

import pytest

import places
from project import MANIFEST


@pytest.fixture
def pages(project, tmp_path):
    """A project that publishes to a repository, and its place."""
    with places.git(tmp_path / "place") as place:
        yield project({"live": place.target}), place


ADDRESSES = ["ssh://-oProxyCommand=touch%20{marker}/x", "ssh://fan@-oProxyCommand=touch%20{marker}/x", "fd::0", "ext::touch {marker}"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_runs_a_program(project, tmp_path, address):
    marker = tmp_path / "marker"
    site = project({"live": {"git": address.format(marker=marker)}})
    run = site.run()
    assert run.returncode in (1, 3), run.stderr
    assert run.stderr
    assert not marker.exists()


def test_no_setting_of_git_turns_an_address_into_a_program(pages, tmp_path):
    site, place = pages
    marker = tmp_path / "marker"
    setting = {
        "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": f"url.ext::touch {marker} .insteadOf",
        "GIT_CONFIG_VALUE_0": str(place.repository), "GIT_CONFIG_KEY_1": "protocol.ext.allow", "GIT_CONFIG_VALUE_1": "always"}
    # The attack is one: git by itself falls for it.
    subprocess.run(["git", "ls-remote", str(place.repository)], env={**os.environ, **setting}, capture_output=True)
    assert marker.exists()
    marker.unlink()
    run = site.run(**setting)
    assert run.returncode == 3
    assert "transport 'ext' not allowed" in run.stderr
    assert not marker.exists()


def test_a_hook_of_another_repository_may_publish(pages, tmp_path):
    """git tells its hooks which repository they belong to; that one is not touched."""
    site, place = pages
    other = tmp_path / "other"
    place.git("init", "--quiet", other)
    (other / "mine.txt").write_text("the owner's")
    place.git("-C", other, "add", "--all")
    before = {path: path.read_bytes() for path in other.rglob("*") if path.is_file()}
    site.publish(
        GIT_DIR=str(other / ".git"), GIT_WORK_TREE=str(other), GIT_INDEX_FILE=str(other / ".git/index"), GIT_PREFIX="",
        GIT_OBJECT_DIRECTORY=str(other / ".git/objects"))
    assert place.files() == site.built("live")
    assert {path: path.read_bytes() for path in other.rglob("*") if path.is_file()} == before


MANIFESTS = {
    "not UTF-8": b'{"format":1,"site":"https://leaves.example/\xff","publication":1,"date":0,"files":{}}',
    "no JSON": b"<html>",
    "nested": b"[" * 100_000,
    "a path that leads out": b'{"format":1,"site":"https://leaves.example/","publication":1,"date":0,"files":{"../secret":{"size":1}}}',
    "the last number": b'{"format":1,"site":"https://leaves.example/","publication":9223372036854775807,"date":0,"files":{}}',
    "a size that is none": b'{"format":1,"site":"https://leaves.example/","publication":1,"date":0,"files":{"a":{"size":-1}}}',
    "too long": b" " * ((1 << 26) + 1),
}


@pytest.mark.parametrize("manifest", MANIFESTS)
@pytest.mark.parametrize("kind", [places.folder, places.git], ids=lambda kind: kind.__name__)
def test_a_manifest_that_is_none_stops_everything(project, tmp_path, kind, manifest):
    (tmp_path / "secret").write_text("the owner's")
    with kind(tmp_path / "place") as place:
        place.put("mine.txt", b"the owner's")
        place.put(MANIFEST, MANIFESTS[manifest])
        before = place.files()
        site = project({"live": place.target})
        for arguments in [("--yes", "--allow-removals", "9"), ("--status",), ("--dry-run",)]:
            run = site.run(*arguments)
            assert run.returncode == 3, arguments
            assert run.stderr.startswith("marquee: "), arguments
            assert "Fatal error" not in run.stderr
        assert place.files() == before
    assert (tmp_path / "secret").read_text() == "the owner's"
