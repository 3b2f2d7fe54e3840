"""Whatever goes wrong during a publication, the site stays whole, and the next publication ends with exactly the built site."""

import contextlib
import os
import random
import re
import signal
import time
from pathlib import Path

import pytest

import places
from project import broken_links, pages
from servers import CuttingProxy, rclone_server, small_disk

# After how many operations the connection to each kind of place is cut.
OPERATIONS = 10
KILLS = {places.folder: 20, places.git: 10, places.rsync: 10, places.webdav: 5, places.s3: 5}


def one_of(*kinds):
    return pytest.mark.parametrize("place", kinds, indirect=True, ids=lambda kind: kind.__name__)


def assert_whole(files, live):
    assert broken_links(files, live) == []


@one_of(places.git_over_ssh, places.rsync, places.webdav, places.sftp, places.s3)
def test_the_connection_is_cut_after_each_operation(place, site):
    """An operation is an ssh connection or an HTTP request; for SFTP, which has one connection, a number of bytes."""
    site.publish()
    states = ["second", "first"]
    for number in range(OPERATIONS):
        before = place.files()
        site.show(states[number % 2])
        if isinstance(place.proxy, CuttingProxy) and "rclone" in place.target:
            place.proxy.cut(bytes=6000 * (number + 1))
        else:
            # Over HTTP, one file takes several requests.
            place.proxy.cut(number * (9 if "rclone" in place.target else 1))
        # What is cut stays so, however often it is tried again.
        cut = site.run(**places.IMPATIENT)
        place.uncut()
        assert_whole(place.files(), pages(before) & pages(place.files()))
        if cut.returncode != 0:
            assert cut.returncode == 3
            assert cut.stderr.startswith("marquee: ")
        # Files that are no longer on the site may be gone once everything else has arrived.
        missing = pages(before) - pages(place.files())
        assert missing <= pages(before) - pages(site.built("live"))
        site.publish()
        assert place.files() == site.built("live"), f"after {number} operations"


@one_of(*KILLS)
def test_the_program_is_killed(place, site, request):
    """Fifty times in all, each at a random moment."""
    kind = request.node.callspec.params["place"]
    chance = random.Random(7)
    site.publish()
    site.show("second")
    start = time.monotonic()
    site.publish()
    seconds = time.monotonic() - start
    states = ["first", "second"]
    for number in range(KILLS[kind]):
        live = pages(place.files())
        site.show(states[number % 2])
        run = site.start()
        time.sleep(chance.uniform(0.2, 1) * seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        # A server still finishes its last request; a WebDAV server may remove a file before it moves the new one to its place.
        if kind != "folder":
            time.sleep(0.3)
        files = place.files()
        # Two pages that leave the site may link to each other, and one of them goes first.
        assert_whole(files, live & pages(files) & pages(site.built("live")))
        assert live - pages(files) <= live - pages(site.built("live"))
        if kind == "git":
            unlock(site)
        site.publish()
        assert place.files() == site.built("live"), f"after kill {number}"


def unlock(site):
    """Publishes, and follows the advice about each lock: a receiving git that was killed too leaves one for the branch, and one for a HEAD on it."""
    while (run := site.run()).returncode != 0:
        lock = re.search("^marquee: git has locked the repository with the file '(.*)': ", run.stderr)
        assert lock, run.stderr
        Path(lock[1]).unlink()


@one_of(places.git)
def test_locks_left_by_a_killed_git(place, site):
    site.publish()
    repository = site.folder / ".marquee/publish/live/repository"
    for name in ("HEAD", "config", "marquee-index", "packed-refs", "refs/marquee/published"):
        (repository / f"{name}.lock").parent.mkdir(exist_ok=True)
        (repository / f"{name}.lock").touch()
    site.show("second")
    site.publish()
    assert place.files() == site.built("live")
    assert list(repository.rglob("*.lock")) == []


@one_of(places.git)
def test_a_lock_in_the_target_repository(place, site):
    """Somebody may be using the repository, so the lock is reported and left alone."""
    site.publish()
    before = place.files()
    lock = place.repository / "refs/heads/gh-pages.lock"
    lock.touch()
    site.show("second")
    run = site.run()
    assert run.returncode == 3
    assert run.stderr == (
        f"marquee: git has locked the repository with the file '{place.repository}/refs/heads/gh-pages.lock': someone else is publishing "
        "there right now, or git was interrupted; publish again, and if the lock is still there when nobody is publishing, "
        "remove it\n")
    assert lock.exists() and place.files() == before
    place.git("-C", place.repository, "symbolic-ref", "HEAD", "refs/heads/gh-pages")
    (place.repository / "HEAD.lock").touch()
    unlock(site)
    assert list(place.repository.rglob("*.lock")) == []
    assert place.files() == site.built("live")


@one_of(places.folder, places.git, places.rsync, places.webdav, places.s3)
def test_two_publish_at_once(place, project):
    """From two machines, each with a different site. One of them may be told that the other was faster."""
    first = project({"live": place.target}, "first", environment=place.environment)
    second = project({"live": place.target}, "second", environment=place.environment)
    first.publish()
    second.publish()
    for number in range(3):
        live = pages(place.files())
        first.show("first" if number % 2 else "second")
        second.show("second" if number % 2 else "first")
        runs = [first.start(), second.start()]
        for run in runs:
            output, errors = run.communicate(timeout=120)
            assert run.returncode == 0 or (run.returncode == 3 and errors), output + errors
        files = place.files()
        assert_whole(files, live & pages(files))
        second.publish()
        assert place.files() == second.built("live")


def test_two_publications_from_one_folder_take_turns(site, place):
    runs = [site.start(), site.start()]
    ends = [(run.communicate(timeout=120), run.returncode) for run in runs]
    assert sorted(code for _, code in ends) in ([0, 0], [0, 3]), ends
    for (_, errors), code in ends:
        assert code == 0 or "another publication is running" in errors
    assert place.files() == site.built("live")


def test_a_full_disk(project, tmp_path):
    with small_disk(tmp_path / "disk", "size=2m") as disk:
        folder = disk / "site"
        site = project({"live": {"folder": str(folder), "host": "other"}})
        site.publish()
        ballast = disk / "ballast"
        with contextlib.suppress(OSError):
            ballast.write_bytes(b"x" * 2_000_000)
        live = pages(places.tree(folder))
        site.show("second")
        run = site.run()
        assert run.returncode == 3
        assert "the disk is full" in run.stderr
        assert_whole(places.tree(folder), live)
        ballast.unlink()
        site.publish()
        assert places.tree(folder) == site.built("live")


def test_a_full_server(project, tmp_path):
    """The same over WebDAV."""
    with (
        small_disk(tmp_path / "disk", "size=2m") as disk,
        rclone_server("webdav", disk, tmp_path / "log") as port,
    ):
        place = places.Remote(tmp_path, {"type": "webdav", "url": f"http://127.0.0.1:{port}", "vendor": "other"})
        site = project({"live": {"rclone": "store:www"}}, environment=place.environment)
        site.publish()
        before = places.tree(disk / "www")
        ballast = disk / "ballast"
        with contextlib.suppress(OSError):
            ballast.write_bytes(b"x" * 2_000_000)
        site.show("second")
        run = site.run()
        assert run.returncode == 3
        assert run.stderr.startswith("marquee: rclone failed: ")
        assert_whole(places.tree(disk / "www"), pages(before))
        ballast.unlink()
        site.publish()
        assert places.tree(disk / "www") == site.built("live")


def test_a_read_only_disk(project, tmp_path):
    with small_disk(tmp_path / "disk", "ro") as disk:
        site = project({"live": {"folder": str(disk / "site"), "host": "other"}})
        run = site.run()
        assert run.returncode == 3
        assert "read-only" in run.stderr


def test_a_repository_that_accepts_nothing(project, tmp_path):
    with places.git(tmp_path) as place:
        site = project({"live": place.target})
        site.publish()
        before = place.files()
        hook = place.repository / "hooks/pre-receive"
        hook.write_text("#!/bin/sh\necho 'this branch is closed' >&2\nexit 1\n")
        hook.chmod(0o755)
        site.show("second")
        run = site.run()
        assert run.returncode == 3
        assert "this branch is closed" in run.stderr
        assert place.files() == before
        hook.unlink()
        site.publish()
        assert place.files() == site.built("live")


def test_a_server_that_accepts_nothing(project, tmp_path):
    root = tmp_path / "dav"
    root.mkdir()
    with rclone_server("webdav", root, tmp_path / "log", "--read-only") as port:
        place = places.Remote(tmp_path, {"type": "webdav", "url": f"http://127.0.0.1:{port}", "vendor": "other"})
        site = project({"live": {"rclone": "store:www"}}, environment=place.environment)
        run = site.run()
        assert run.returncode == 3
        assert run.stderr.startswith("marquee: rclone failed: ")
        assert places.tree(root) == {}


@one_of(places.folder, places.rsync, places.webdav)
def test_wrong_clocks(place, site):
    """Files from the future at the target, and from long ago here: only contents decide what has changed."""
    site.publish()
    for path in Path(place.folder).rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000), follow_symlinks=False)
    site.show("second")
    site.publish()
    assert place.files() == site.built("live")
    for path in (site.folder / ".marquee/publish/live/site").rglob("*"):
        os.utime(path, (0, 0))
    site.show("first")
    site.publish()
    assert place.files() == site.built("live")


def test_names_that_only_the_owners_files_can_have(place, site):
    """No site has a line break in a path, and not every kind of place accepts one."""
    site.publish()
    names = ["-rf", "*"] if isinstance(place, places.Remote) else ["-rf", "*", "a\tb", "\\", "line\nbreak"]
    for name in names:
        place.put(name, b"the owner's")
    site.show("second")
    site.publish()
    assert place.files() == {**site.built("live"), **{name: b"the owner's" for name in names}}


def test_missing_programs_are_named(project, tmp_path):
    targets = {"server": {"rsync": "server:www"}, "pages": {"git": "../pages.git"}, "store": {"rclone": "store:www"}}
    site = project(targets)
    (tmp_path / "empty").mkdir()
    for target, name in [("server", "rsync"), ("pages", "git"), ("store", "rclone")]:
        run = site.run(target, PATH=str(tmp_path / "empty"))
        assert run.returncode == 3
        assert f"this target needs the program '{name}', which is not on the PATH; install it with: " in run.stderr


def test_outdated_programs_are_named(project, tmp_path):
    old = tmp_path / "old/rsync"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'openrsync: protocol version 29'\necho 'rsync version 2.6.9 compatible'\n")
    old.chmod(0o755)
    run = project({"server": {"rsync": "server:www"}}).run(PATH=f"{old.parent}:{os.environ['PATH']}")
    assert run.returncode == 3
    assert "this target needs rsync 3.1 or newer, but 2.6 is installed; install a newer one with: " in run.stderr
