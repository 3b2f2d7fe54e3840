"""rclone on a disk of this machine: Marquee writes nothing through a link, and nothing into the project itself."""

import contextlib
import json
import os
import random
import shutil
import signal
import time
from functools import partial

import pytest

import places
from project import MANIFEST, tree

FOREIGN = "files that Marquee did not put there are in the way"
ALTERED = "files at the target are not as Marquee published them"


def disk(kind):
    return pytest.param(partial(places.disk, kind=kind), id=kind)


# A plain folder shows what the result must be.
MAIN = [pytest.param(places.folder, id="folder"), disk("local")]
OTHERS = [disk(kind) for kind in places.DISKS if kind != "local"]
RENAMING = [disk(kind) for kind in places.RENAMING_DISKS]


@pytest.fixture
def photos(tmp_path):
    """A folder of the owner's, with files that have the names of pages."""
    folder = tmp_path / "photos"
    for name in ["a.html", "index.html", "new/index.html"]:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("the owner's")
    return folder


@pytest.fixture
def published_twice(project, tmp_path, kind):
    """A site that has been published in both of its states, and its place."""
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        site.publish()
        yield site, place


def link(place, path, leads):
    """Puts a link at `path`, or a pipe if it leads nowhere, and removes what was there."""
    file = place.folder / path
    for parent in reversed(list(file.parents)[:-len(place.folder.parents) - 1]):
        # The new link must not end up in the folder that this one leads to.
        if parent.is_symlink():
            parent.unlink()
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    if leads is None:
        os.mkfifo(file)
    else:
        file.symlink_to(leads)


# What is put at the target after a publication: its path, where it leads (None for a pipe), and what the next publication says if it is in the way.
OBSTACLES = {
    "a link in place of a new page": ("news/new/index.html", "a.html", FOREIGN),
    "a dangling link in place of a new page": ("news/new/index.html", "nothing", FOREIGN),
    "a link to a folder in place of a new page": ("news/new/index.html", "new", FOREIGN),
    "a pipe in place of a new page": ("news/new/index.html", None, FOREIGN),
    "a link in place of a new folder": ("news/new", "new", FOREIGN),
    "a dangling link in place of a new folder": ("news/new", "nothing", FOREIGN),
    "a link in place of a folder": ("about", "", FOREIGN),
    "a dangling link in place of a folder": ("about", "nothing", FOREIGN),
    "a link in place of a page": ("about/index.html", "a.html", ALTERED),
    "a dangling link in place of a page": ("about/index.html", "nothing", ALTERED),
    "a pipe in place of a page": ("about/index.html", None, ALTERED),
    "a link in place of a page that goes": ("news/gone/index.html", "a.html", ALTERED),
    "a link that nothing needs": ("mine.html", "a.html", None),
    "a link to a folder that nothing needs": ("photos", "", None),
}


@pytest.mark.parametrize("obstacle", OBSTACLES)
@pytest.mark.parametrize("kind", MAIN)
def test_nothing_is_written_through_a_link(project, tmp_path, photos, kind, obstacle):
    check_obstacle(project, tmp_path, photos, kind, obstacle)


@pytest.mark.parametrize(
    "obstacle", ["a dangling link in place of a new page", "a link in place of a folder", "a link in place of a page"])
@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_is_written_through_a_link_by_other_remotes(project, tmp_path, photos, kind, obstacle):
    check_obstacle(project, tmp_path, photos, kind, obstacle)


def check_obstacle(project, tmp_path, photos, kind, obstacle):
    path, leads, words = OBSTACLES[obstacle]
    before = tree(photos)
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target, "owned": {**place.target, "owned": True}}, environment=place.environment)
        site.publish("live")
        site.show("second")
        link(place, path, None if leads is None else photos / leads)
        manifest = place.manifest()
        run = site.run("live")
        if words:
            assert run.returncode == 3
            assert f"{words} ('{path}')" in run.stderr
            assert (place.folder / path).is_symlink() or (place.folder / path).is_fifo()
            assert place.manifest() == manifest
            assert tree(photos) == before
            # The owner of a whole target allows everything in it to be replaced.
            site.publish("owned", "--allow-removals", "9")
        else:
            assert run.returncode == 0, run.stderr
        assert tree(photos) == before
        for name, text in site.built("owned" if words else "live").items():
            file = place.folder / name
            assert not file.is_symlink() and file.read_bytes() == text, name
        if not words:
            assert "1 other file left alone" in run.stdout
            assert (place.folder / path).is_symlink()
        # There is no copy of a page that somebody has replaced with a link.
        back = site.run("--rollback", "owned" if words else "live")
        assert back.returncode == 0 or "the previous state cannot be restored completely" in back.stderr
        assert tree(photos) == before


@pytest.mark.parametrize("obstacle", ["a link in place of a page", "a link in place of a folder", "a pipe in place of a page"])
@pytest.mark.parametrize("kind", MAIN)
def test_a_rollback_does_not_write_through_a_link(published_twice, photos, obstacle):
    site, place = published_twice
    path, leads, _ = OBSTACLES[obstacle]
    before = tree(photos)
    link(place, path, None if leads is None else photos / leads)
    run = site.run("--rollback")
    assert run.returncode == 3
    assert "nothing was rolled back" in run.stderr
    assert tree(photos) == before


@pytest.mark.parametrize("obstacle", ["a link in place of a new page", "a link in place of a folder", "a link that nothing needs"])
@pytest.mark.parametrize("kind", RENAMING)
def test_remotes_that_change_names_refuse_any_link(published_twice, photos, obstacle):
    site, place = published_twice
    path, leads, _ = OBSTACLES[obstacle]
    before = tree(photos)
    link(place, path, photos / leads)
    for arguments in [(), ("--rollback",)]:
        run = site.run(*arguments)
        assert run.returncode == 3
        assert f"/{path}' is a symbolic link or special file, which rclone would follow" in run.stderr
    assert tree(photos) == before


RECORDS = {
    "the manifest": lambda place, target: place.folder / MANIFEST,
    "all records": lambda place, target: place.folder.with_name("www.marquee"),
    "the former files": lambda place, target: place.folder.with_name("www.marquee") / "former",
    "a folder of former files": lambda place, target: place.folder.with_name("www.marquee") / f"former/2-{target}",
    "a folder in one": lambda place, target: place.folder.with_name("www.marquee") / f"former/2-{target}/about",
    "a former file": lambda place, target: place.folder.with_name("www.marquee") / f"former/2-{target}/about/index.html",
    "a list of former files": lambda place, target: place.folder.with_name("www.marquee") / f"former/2-{target}/.marquee-former.json",
    "a former manifest": lambda place, target: place.folder.with_name("www.marquee") / f"former/2-{target}/{MANIFEST}",
    "what arrives": lambda place, target: place.folder.with_name("www.marquee") / ".marquee-incoming",
    "a folder that arrives": lambda place, target: place.folder.with_name("www.marquee") / ".marquee-incoming/about",
    "a page that arrives": lambda place, target: place.folder.with_name("www.marquee") / ".marquee-incoming/about/index.html",
}


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("kind", ["local"])
def test_no_record_is_written_through_a_link(project, tmp_path, photos, kind, record):
    (photos / "about").mkdir()
    (photos / "about/index.html").write_text("the owner's")
    before = tree(photos)
    with places.disk(tmp_path / "place", kind) as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        path = RECORDS[record](place, json.loads((place.folder / MANIFEST).read_text())["target"])
        if path.is_dir():
            shutil.rmtree(path)
        original = path.read_bytes() if path.is_file() else None
        is_file = path.suffix in (".html", ".json")
        for leads in ["a.html", "nothing"] if is_file else ["", "nothing"]:
            path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(photos / leads)
            site.show("second")
            for arguments in [(), ("--rollback",)]:
                run = site.run(*arguments)
                # What the publication has not replaced yet needs no way back.
                assert run.returncode == 3 or arguments
                assert tree(photos) == before
                assert not (photos / "nothing").exists()
            assert path.is_symlink()
        path.unlink()
        if original is not None:
            path.write_bytes(original)
        site.publish()
        assert place.files() == site.built("live")


@pytest.mark.parametrize("kind", list(places.DISKS))
def test_a_site_on_a_disk_is_published_updated_and_rolled_back(project, tmp_path, kind):
    with places.disk(tmp_path / "place", kind) as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        first = site.built("live")
        site.show("second")
        site.publish()
        assert place.files() == site.built("live")
        site.publish("--rollback")
        assert place.files() == first


def test_a_killed_publication_writes_through_no_link(project, tmp_path, photos):
    """Killed at any moment, at a target that Marquee owns and in which somebody puts links again and again."""
    chance = random.Random(7)
    before = tree(photos)
    with places.disk(tmp_path / "place") as place:
        site = project({"live": {**place.target, "owned": True}}, environment=place.environment)
        start = time.monotonic()
        site.publish()
        seconds = time.monotonic() - start
        for number in range(12):
            site.show("second" if number % 2 == 0 else "first")
            for path, leads, _ in chance.sample(sorted(OBSTACLES.values(), key=str), 3):
                with contextlib.suppress(OSError):
                    link(place, path, None if leads is None else photos / leads)
            run = site.start("--allow-removals", "99")
            time.sleep(chance.uniform(0.2, 1.5) * seconds)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            site.publish("--allow-removals", "99")
            assert tree(photos) == before
            assert place.files() == site.built("live")


# Remotes that overlap the project: the folder below it that each leads to, the path in the remote, and the error.
OVERLAPS = {
    "the content": ("/Content", "Content", "overlaps the content"),
    "in the content": ("/Content/files", "www", "overlaps the content"),
    "around the content": ("", "", "overlaps the content"),
    "the output": ("", "public", "overlaps the output folder"),
    "in the output": ("/public", "www", "overlaps the output folder"),
    "the records": ("/.marquee", "publish", "overlaps Marquee's own records"),
    "a link": ("", "link", "is a symbolic link; write the path it points to"),
}


@pytest.mark.parametrize("key", ["rclone", "former"])
@pytest.mark.parametrize(
    "kind, overlap", [("local", overlap) for overlap in OVERLAPS] + [(kind, "in the content") for kind in places.DISKS if kind != "local"])
def test_a_remote_stays_out_of_the_project(project, tmp_path, kind, overlap, key):
    with places.disk(tmp_path / "place") as place:
        site = project({})
        (site.folder / "link").symlink_to(tmp_path)
        root, path, words = OVERLAPS[overlap]
        root = f"{site.folder}{root}"
        settings, start = places.DISKS[kind](root)
        with open(place.environment["RCLONE_CONFIG"], "a") as configuration:
            configuration.write("[mine]\n" + "".join(f"{name} = {value}\n" for name, value in settings.items()))
        mine = "mine:" + (start + path).removesuffix("/")
        site.targets = {"live": {**place.target, key: mine}}
        site.environment = place.environment
        site.show("first")
        before = tree(site.folder)
        for arguments in [(), ("--rollback",)]:
            run = site.run(*arguments)
            assert run.returncode == 3, run.stdout
            assert words in run.stderr
        assert tree(site.folder) == before
        assert not place.folder.exists()


@pytest.mark.parametrize("kind", list(places.RENAMING_DISKS))
def test_a_remote_that_changes_names_stays_out_of_the_project(project, tmp_path, kind):
    with places.disk(tmp_path / "place") as place:
        site = project({"live": {"rclone": "mine:www"}}, environment=place.environment)
        settings, _ = places.RENAMING_DISKS[kind](site.folder)
        with open(place.environment["RCLONE_CONFIG"], "a") as configuration:
            configuration.write("[mine]\n" + "".join(f"{name} = {value}\n" for name, value in settings.items()))
        run = site.run()
        assert run.returncode == 3
        assert "overlaps the content" in run.stderr


def test_a_remote_from_the_environment_stays_out_of_the_project(project, tmp_path):
    site = project({"live": {"rclone": "mine:files"}})
    site.environment = {
        "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_MINE_TYPE": "union",
        "RCLONE_CONFIG_MINE_UPSTREAMS": f"{site.folder}/elsewhere {site.folder}/Content"}
    run = site.run()
    assert run.returncode == 3
    assert "overlaps the content" in run.stderr


@pytest.mark.parametrize("former", ["store:{root}/www/old", "other:www", "other:", "other:www/old"])
def test_former_files_inside_the_site_are_refused_under_any_name(project, tmp_path, former):
    with places.disk(tmp_path / "place") as place:
        root = place.folder.parent
        with open(place.environment["RCLONE_CONFIG"], "a") as configuration:
            configuration.write(f"[other]\ntype = alias\nremote = store:{root}\n")
        site = project({"live": {**place.target, "former": former.format(root=root)}}, environment=place.environment)
        run = site.run()
        assert run.returncode == 3
        assert "where former files are kept, overlaps this target" in run.stderr
        assert not place.folder.exists()
