"""What others have put in the places of Marquee's files at a target, or changed there, is neither replaced nor removed without a word."""

import json
import os
import shutil
import socket
import time
from functools import partial

import pytest

import places
from project import MANIFEST, tree

ALTERED = "files at the target are not as Marquee published them"
FOREIGN = "files that Marquee did not put there are in the way"

KINDS = [pytest.param(kind, id=kind.__name__) for kind in places.ALL + [places.disk]]
IN_PLACE = [pytest.param(kind, id=kind.__name__) for kind in [places.folder, places.disk, places.webdav, places.s3]]


@pytest.fixture(params=KINDS)
def place(request, tmp_path):
    with request.param(tmp_path / "place") as place:
        yield place


def edit(place, path):
    """Changes letters of a page: its size stays the same."""
    # Some servers only tell seconds.
    time.sleep(1.1)
    page = place.files()[path]
    place.put(path, page.replace(b"e", b"3"))
    assert place.files()[path] != page


def refused(site, place, path, *arguments):
    before, manifest = place.files(), place.manifest()
    run = site.run(*arguments)
    assert run.returncode == 3, run.stdout
    assert f"{ALTERED} ('{path}')" in run.stderr
    assert (place.files(), place.manifest()) == (before, manifest)


def test_an_edited_page_is_not_replaced(place, project):
    site = project({"live": place.target, "owned": {**place.target, "owned": True}}, environment=place.environment)
    site.publish("live")
    edit(place, "about/index.html")
    # Whether the content has changed or not.
    refused(site, place, "about/index.html", "live")
    site.show("second")
    refused(site, place, "about/index.html", "live")
    run = site.run("--rollback", "live")
    assert run.returncode == 3
    place.remove("about/index.html")
    site.publish("live")
    assert place.files() == site.built("live")
    edit(place, "about/index.html")
    site.publish("owned")
    assert place.files() == site.built("owned")


def test_an_edited_page_is_not_lost_by_a_rollback(place, site):
    site.publish()
    first = site.built("live")
    site.show("second")
    site.publish()
    edit(place, "about/index.html")
    before = place.files()
    run = site.run("--rollback")
    assert run.returncode == 3
    assert "altered at the target since the last publication: 'about/index.html'" in run.stderr
    assert place.files() == before
    place.remove("about/index.html")
    site.publish("--rollback")
    assert place.files() == first


def test_an_edited_page_is_not_removed(place, site):
    site.publish()
    edit(place, "news/gone/index.html")
    site.show("second")
    refused(site, place, "news/gone/index.html")
    place.remove("news/gone/index.html")
    site.publish()
    assert place.files() == site.built("live")


@pytest.mark.parametrize("hash", ["0123456789abcdef", None], ids=["with a hash", "without a hash"])
def test_a_name_that_was_added_to_the_manifest_is_not_removed(place, site, hash):
    site.publish()
    place.put("mine.txt", b"the owner's")
    manifest = json.loads(place.manifest())
    manifest["files"]["mine.txt"] = {"size": 11, **({"hash": hash} if hash else {})}
    place.put(MANIFEST, json.dumps(manifest).encode())
    refused(site, place, "mine.txt")
    site.show("second")
    refused(site, place, "mine.txt")


def test_files_of_the_owner_survive_a_rollback_of_a_branch(project, tmp_path):
    with places.git(tmp_path / "place") as place:
        site = project({"live": place.target})
        site.publish()
        first = site.built("live")
        site.show("second")
        site.publish()
        second = site.built("live")
        place.put("mine.txt", b"the owner's")
        site.publish("--rollback")
        assert place.files() == {**first, "mine.txt": b"the owner's"}
        site.publish()
        assert place.files() == {**second, "mine.txt": b"the owner's"}
        place.put("news/gone/index.html", b"the owner's")
        run = site.run("--rollback")
        assert run.returncode == 3
        assert "files that Marquee did not put there are in the way: 'news/gone/index.html'" in run.stderr
        assert place.files() == {**second, "mine.txt": b"the owner's", "news/gone/index.html": b"the owner's"}


def hard_link(file, other):
    os.link(other, file)


def bind(file, other):
    # The path of a socket has to be short.
    folder = os.open(file.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"/proc/self/fd/{folder}/{file.name}")
    os.close(folder)


THINGS = {
    "a link": lambda file, other: file.symlink_to(other),
    "a dangling link": lambda file, other: file.symlink_to("nothing"),
    "a pipe": lambda file, other: os.mkfifo(file),
    "a socket": bind,
    "a hard link": hard_link,
    "an empty folder": lambda file, other: file.mkdir(),
    "a folder of empty folders": lambda file, other: (file / "deep").mkdir(parents=True),
    "a full folder": lambda file, other: (file.mkdir(), (file / "mine.txt").write_text("the owner's")),
}
# In an order in which only the last one may go through.
PAGES = {"a page that stays": "about/index.html", "a new page": "news/new/index.html", "a page that goes": "news/gone/index.html"}


UNION = partial(places.disk, kind="union")
CASES = [(kind, thing) for kind in [places.folder, places.disk, places.rsync] for thing in THINGS] + [
    (UNION, "a link"), (UNION, "an empty folder")]


@pytest.mark.parametrize(
    "kind, thing", CASES, ids=[f"{'union' if kind is UNION else kind.__name__}-{thing}" for kind, thing in CASES])
def test_other_things_in_the_places_of_pages(project, tmp_path, kind, thing):
    with kind(tmp_path / "place") as place:
        other = tmp_path / "place/other.html"
        other.write_text("the owner's")
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        manifest = place.manifest()
        for page, path in PAGES.items():
            file = place.folder / path
            text = file.read_bytes() if file.exists() else None
            file.unlink(missing_ok=True)
            file.parent.mkdir(parents=True, exist_ok=True)
            THINGS[thing](file, other)
            run = site.run()
            if page == "a page that goes" and "folder" in thing:
                # It is gone already, and the folder is in nobody's way.
                assert run.returncode == 0, run.stderr
                manifest = place.manifest()
            else:
                assert run.returncode == 3
                words = FOREIGN if page == "a new page" or "folder" in thing else ALTERED
                assert f"{words} ('{path}" in run.stderr
                assert place.manifest() == manifest
                assert not list(tmp_path.glob("**/former/*"))
            assert os.path.lexists(file)
            assert file.is_dir() == ("folder" in thing)
            assert other.read_text() == "the owner's"
            if file.is_dir():
                shutil.rmtree(file)
            else:
                file.unlink()
            if text is not None:
                file.write_bytes(text)


@pytest.mark.parametrize("thing", ["an empty folder", "a pipe"])
@pytest.mark.parametrize("kind", [places.folder, places.disk], ids=lambda kind: kind.__name__)
def test_a_rollback_finds_what_is_in_its_way_first(project, tmp_path, kind, thing):
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        site.publish()
        for path in ["about/index.html", "news/gone/index.html"]:
            file = place.folder / path
            text = file.read_bytes() if file.exists() else None
            file.parent.mkdir(exist_ok=True)
            file.unlink(missing_ok=True)
            THINGS[thing](file, None)
            manifest = place.manifest()
            run = site.run("--rollback")
            assert run.returncode == 3
            assert "nothing was rolled back" in run.stderr
            assert f"'{path}" in run.stderr
            assert place.manifest() == manifest
            if file.is_dir():
                file.rmdir()
            else:
                file.unlink()
            if text:
                file.write_bytes(text)
        site.publish("--rollback")


def test_a_name_that_was_added_to_a_list_of_former_files_is_not_removed(project, tmp_path):
    for kind in [places.folder, places.disk, places.webdav]:
        with kind(tmp_path / kind.__name__) as place:
            site = project({"live": place.target}, kind.__name__ + " project", environment=place.environment)
            site.publish()
            site.show("second")
            site.publish()
            [kept] = [path for path in tmp_path.glob(f"{kind.__name__}*/**/former/2-*")]
            record = json.loads((kept / ".marquee-former.json").read_text())
            record["files"].append("mine.txt")
            record["hashes"]["mine.txt"] = "0123456789abcdef"
            (kept / ".marquee-former.json").write_text(json.dumps(record))
            (kept / "mine.txt").write_text("the owner's")
            (kept / "about/index.html").write_text("the owner's")
            (kept / "index.html").unlink()
            (kept / "index.html").symlink_to("mine.txt")
            for number in range(6):
                site.write("Content/pages/about.md", f"---\ntitle: About\naliases: [who]\n---\nNumber {number}, and [news](/news/).\n")
                site.publish()
            assert tree(kept) == {name: b"the owner's" for name in ["mine.txt", "about/index.html", "index.html"]}
            assert (kept / "index.html").is_symlink()
