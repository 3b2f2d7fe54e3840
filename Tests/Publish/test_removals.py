"""What publishing removes: other files next to Marquee's own stay, even after a kill, and a rollback is complete or does not start."""

import contextlib
import json
import os
import random
import shutil
import signal
import time

import pytest

import places
from project import MANIFEST, tree


PHOTOS = ["1", "2", "3", "-7", "+3", "007", "2-other", "7.jpg", "4.unfinished", "5.trash", "20240101"]


def publish_often(site, times=8):
    for number in range(times):
        site.write("Content/pages/about.md", f"---\ntitle: About\naliases: [who]\n---\nNumber {number}, and [news](/news/).\n")
        site.publish()


def photos_in(folder):
    for name in PHOTOS:
        (folder / name).mkdir(parents=True)
        (folder / name / "leaf.jpg").write_text("the owner's")
    (folder / "6").write_text("the owner's")
    return tree(folder)


def photos_of(folder):
    return {path: data for path, data in tree(folder).items() if path.split("/")[0] in PHOTOS + ["6"]}


def test_other_folders_stay_where_former_files_are_kept(project, tmp_path):
    photos = photos_in(tmp_path / "photos")
    site = project({"live": {"folder": "../www", "former": str(tmp_path / "photos"), "host": "other"}})
    publish_often(site)
    for number in range(7, 4, -1):
        assert f"publication {number} is live again" in site.publish("--rollback")
    assert photos_of(tmp_path / "photos") == photos
    assert len(list((tmp_path / "photos").iterdir())) == len(PHOTOS) + 1 + 2


def test_other_folders_stay_where_a_remote_keeps_former_files(project, tmp_path):
    with places.webdav(tmp_path / "place") as place:
        root = place.folder.parents[1]
        photos = photos_in(root / "photos/former")
        incoming = root / "photos/incoming/index.html"
        incoming.parent.mkdir()
        incoming.write_text("the owner's")
        site = project({"live": {**place.target, "former": "store:photos"}}, environment=place.environment)
        publish_often(site)
        assert "publication 7 is live again" in site.publish("--rollback")
        assert photos_of(root / "photos/former") == photos
        assert len(list((root / "photos/former").iterdir())) == len(PHOTOS) + 1 + 4
        assert incoming.read_text() == "the owner's"


@pytest.mark.parametrize("former", ["store:www/leaves", "store:/www/leaves/old", "store:www", "store:"])
def test_a_remote_keeps_former_files_outside_of_the_site(project, tmp_path, former):
    with places.webdav(tmp_path / "place") as place:
        run = project({"live": {**place.target, "former": former}}, environment=place.environment).run()
        assert run.returncode == 3
        assert f"'{former}', where former files are kept, overlaps this target, 'store:www/leaves'" in run.stderr
        assert place.files() == {}


def releases(place):
    return place.folder.with_name("leaves.releases")


def names(folder):
    """The contents of a folder, except Marquee's lists."""
    return sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith(".marquee"))


def lists(folder):
    """The releases that have a list."""
    return sorted(entry.name.split(".")[1].removeprefix("marquee-") for entry in folder.glob(".marquee-*"))


def test_other_folders_stay_next_to_releases(project, tmp_path):
    with places.rsync(tmp_path / "place") as place:
        photos = photos_in(releases(place))
        site = project({"live": place.target}, environment=place.environment)
        publish_often(site)
        assert place.files() == site.built("live")
        assert photos_of(releases(place)) == photos
        own = [name for name in names(releases(place)) if name not in PHOTOS + ["6"]]
        assert len(own) == 5, own
        assert lists(releases(place)) == own
        assert not any(path.startswith(".marquee") and path != MANIFEST for path in os.listdir(place.folder))
        site.publish("--rollback")


def test_a_release_with_the_only_copy_of_the_owners_files_is_kept(project, tmp_path):
    """Files that the owner puts into the live release are copied into the next ones; files in an older one exist nowhere else."""
    with places.rsync(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        publish_often(site, 3)
        place.put("mine.txt", b"the owner's")
        (releases(place) / "2/notes").mkdir()
        (releases(place) / "2/notes/mine.txt").write_text("the owner's")
        (releases(place) / "1").rename(tmp_path / "place/elsewhere")
        (releases(place) / "1").symlink_to(tmp_path / "place/elsewhere")
        elsewhere = tree(tmp_path / "place/elsewhere")
        publish_often(site)
        assert names(releases(place)) == ["1", "10", "11", "2", "7", "8", "9"]
        assert (releases(place) / "2/notes/mine.txt").read_text() == "the owner's"
        assert place.files() == {**site.built("live"), "mine.txt": b"the owner's"}
        assert tree(tmp_path / "place/elsewhere") == elsewhere


def test_a_release_in_which_someone_has_edited_a_page_is_kept(project, tmp_path):
    with places.rsync(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        publish_often(site, 3)
        edited = releases(place) / "2/about/index.html"
        edited.write_text(edited.read_text().replace("Number 1", "Mumber 1"))
        publish_often(site, 6)
        assert names(releases(place)) == ["2", "5", "6", "7", "8", "9"]
        assert "Mumber 1" in edited.read_text()


def test_releases_of_a_killed_publication(project, tmp_path):
    """Killed after it had made a folder, marked it, copied half, or removed half."""
    with places.rsync(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        publish_often(site, 7)
        folder = releases(place)
        (folder / "3").rename(folder / "3.trash")
        (folder / "3.trash/index.html").unlink()
        (folder / "4").rename(folder / "4.unfinished")
        (folder / "4.unfinished/.marquee-arriving").mkdir()
        (folder / "4.unfinished/.marquee-arriving/.index.html.x7fQaz").write_text("ha")
        (folder / "5.unfinished").mkdir()
        (folder / "6").rename(folder / "6.unfinished")
        (folder / "6.unfinished/notes").mkdir()
        (folder / "6.unfinished/notes/mine.txt").write_text("the owner's")
        publish_often(site, 2)
        assert names(folder) == ["5", "6.unfinished", "7", "8", "9"]
        assert (folder / "6.unfinished/notes/mine.txt").read_text() == "the owner's"
        assert (folder / "6.unfinished/index.html").exists()


def test_releases_of_an_earlier_marquee_are_left_alone(project, tmp_path):
    """They do not say whose they are. You can still go back to them."""
    with places.rsync(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        publish_often(site, 2)
        for number in (1, 2):
            manifest = json.loads((releases(place) / str(number) / MANIFEST).read_text())
            del manifest["target"]
            (releases(place) / str(number) / MANIFEST).write_text(json.dumps(manifest))
            (releases(place) / f".marquee-{number}.paths").unlink()
        before = tree(releases(place) / "2")
        publish_often(site, 1)
        assert "release 2 is live again" in site.publish("--rollback")
        # From here on the target has another identity, and release 3 belongs to nobody.
        publish_often(site)
        assert names(releases(place)) == ["1", "10", "11", "2", "3", "7", "8", "9"]
        assert tree(releases(place) / "2") == before


def test_a_link_in_place_of_the_releases_is_not_followed(project, tmp_path):
    with places.rsync(tmp_path / "place") as place:
        photos = photos_in(tmp_path / "photos")
        releases(place).symlink_to(tmp_path / "photos")
        run = project({"live": place.target}, environment=place.environment).run()
        assert run.returncode == 3
        assert "leaves.releases' is a symbolic link, which may lead to somebody else's files; remove it" in run.stderr
        assert tree(tmp_path / "photos") == photos


@pytest.mark.parametrize("kind", [places.folder, places.rsync, places.webdav, places.sftp, places.s3], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("fault", ["missing", "altered"])
def test_a_rollback_is_complete_or_does_not_start(project, tmp_path, kind, fault):
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        site.publish()
        before = place.files()
        path, restore = former_page(site, place, "about/index.html")
        text = path.read_bytes()
        path.unlink()
        if fault == "altered":
            # With the same size and dates.
            path.write_bytes(text.replace(b"About", b"Abuse"))
        restore(path)
        run = site.run("--rollback")
        assert run.returncode == 3
        assert "nothing was rolled back, because the previous state cannot be restored completely" in run.stderr
        assert "'about/index.html'" in run.stderr
        assert place.files() == before
        path.write_bytes(text)
        restore(path)
        site.publish("--rollback")
        assert place.files() != before


def former_page(site, place, page):
    """The file of a page of the previous state on this machine, and a function that puts it back."""
    if isinstance(place, places.Bucket):
        keys = [entry["Key"] for entry in place.client.list_objects_v2(Bucket="leaves").get("Contents", [])]
        [key] = [key for key in keys if key.startswith(".marquee/former/") and key.endswith(f"/{page}")]
        local = site.folder / "former-page"
        local.write_bytes(place.client.get_object(Bucket="leaves", Key=key)["Body"].read())

        def restore(path):
            if path.exists():
                place.client.put_object(Bucket="leaves", Key=key, Body=path.read_bytes())
            else:
                place.client.delete_object(Bucket="leaves", Key=key)

        return local, restore
    if "rsync" in place.target:
        return releases(place) / "1" / page, lambda path: None
    former = place.folder.with_name(place.folder.name + ".marquee") if "rclone" in place.target else site.folder / ".marquee/publish/live"
    [path] = former.glob(f"former/*/{page}")
    return path, lambda path: None


CHANGES = {
    "about/index.html": "a file was altered at the target since the last publication: 'about/index.html'; copy what you want to keep",
    "news/gone/index.html": "files that Marquee did not put there are in the way: 'news/gone/index.html'; move them away",
}


@pytest.mark.parametrize("path", CHANGES)
@pytest.mark.parametrize("kind", [places.folder, places.webdav, places.s3], ids=lambda kind: kind.__name__)
def test_a_rollback_keeps_what_others_have_changed(project, tmp_path, kind, path):
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        site.publish()
        # Longer than it was, which every kind of place can detect.
        place.put(path, b"the owner's" * 1000)
        before = place.files()
        run = site.run("--rollback")
        assert run.returncode == 3
        assert CHANGES[path] in run.stderr
        assert place.files() == before


STRAYED = "or was moved from there, and the former files belong to"


def copies(project, tmp_path, kind):
    """A site, its folders, and a function that publishes it to another copy of its target. All copies keep former files in the same folder."""
    if kind == "folder":
        root, start, environment = tmp_path / "project", "../", {}
        former, kept = {"former": str(tmp_path / "photos")}, tmp_path / "photos"
        key = "folder"
    elif kind == "folder with the usual former files":
        root, start, environment = tmp_path / "project", "../", {}
        former, kept = {}, tmp_path / "project/.marquee/publish/live/former"
        key = "folder"
    else:
        place = tmp_path / "place"
        context = places.disk(place) if kind == "disk" else places.webdav(place)
        return remote_copies(project, context, kind)
    site = project({"live": {key: f"{start}www", **former, "host": "other"}}, environment=environment)

    @contextlib.contextmanager
    def opened():
        def move(name):
            site.targets = {"live": {key: f"{start}{name}", **former, "host": "other"}}

        yield site, root, kept, move

    return opened()


@contextlib.contextmanager
def remote_copies(project, context, kind):
    with context as place:
        root = place.folder.parent
        start = f"store:{root}/" if kind == "disk" else "store:www/"
        name = place.folder.name
        site = project({}, environment=place.environment)

        def move(other):
            path = name if other == "www" else other
            site.targets = {"live": {"rclone": f"{start}{path}", "former": f"{start.removesuffix('www/')}photos"}}

        move("www")
        yield site, root, root / "photos/former" if kind == "disk" else root.parent / "photos/former", move


KINDS_OF_COPIES = ["folder", "folder with the usual former files", "disk", "webdav"]


@pytest.mark.parametrize("kind", KINDS_OF_COPIES)
def test_a_target_and_its_copy_can_both_be_rolled_back(project, tmp_path, kind):
    with copies(project, tmp_path, kind) as (site, root, kept, move):
        states = {}

        def publish(number):
            site.write("Content/pages/about.md", f"---\ntitle: About\naliases: [who]\n---\nNumber {number}, and [news](/news/).\n")
            site.settings("Leaves")
            said = site.run()
            assert said.returncode == 0, said.stderr
            states[number] = site.built("live")
            return said.stderr

        for number in range(3):
            publish(number)
        first = root / ("leaves" if kind == "webdav" else "www")
        shutil.copytree(first, root / "copy")
        former = {path.name: tree(path) for path in kept.iterdir()}
        assert len(former) == 2

        move("copy")
        site.settings("Leaves")
        status = site.publish("--status")
        assert "nothing to go back to: " in status and STRAYED in status
        run = site.run("--rollback")
        assert run.returncode == 3
        assert "nothing was rolled back: " in run.stderr and STRAYED in run.stderr
        assert tree(root / "copy") == states[2]

        warned = publish(3)
        assert "marquee: warning: " in warned and STRAYED in warned
        assert publish(4) == ""
        for number in range(5, 10):
            publish(number)
        assert {name: files for name, files in ((path.name, tree(path)) for path in kept.iterdir()) if name in former} == former
        for number in range(8, 4, -1):
            site.publish("--rollback")
            assert tree(root / "copy") == states[number]

        move("www")
        site.settings("Leaves")
        for number in (1, 0):
            site.publish("--rollback")
            assert tree(first) == states[number]
        assert "there is no earlier state" in site.run("--rollback").stderr
        assert tree(root / "copy") == states[5]


def test_restoring_a_backup_loses_no_former_files(project, tmp_path):
    site = project({"live": {"folder": "../www", "host": "other"}})
    publish_often(site, 2)
    shutil.copytree(site.folder / "www", tmp_path / "backup")
    publish_often(site, 4)
    kept = site.folder / ".marquee/publish/live/former"
    former = {path.name: tree(path) for path in kept.iterdir()}
    shutil.rmtree(site.folder / "www")
    shutil.copytree(tmp_path / "backup", site.folder / "www")
    before = tree(site.folder / "www")
    run = site.run("--rollback")
    assert run.returncode == 3
    assert "does not match the former files kept for it" in run.stderr
    assert tree(site.folder / "www") == before
    site.show("second")
    site.publish()
    assert {name: files for name, files in ((path.name, tree(path)) for path in kept.iterdir()) if name in former} == former
    site.publish("--rollback")
    assert tree(site.folder / "www") == before


@pytest.mark.parametrize("name", [b"mine-\xff.txt", b"\xfe/mine.txt"], ids=["a file", "a folder"])
@pytest.mark.parametrize(
    "kind", [places.folder, places.git, places.rsync, places.webdav, places.disk], ids=lambda kind: kind.__name__)
def test_files_with_unreadable_names_are_left_alone_and_counted(project, tmp_path, kind, name):
    with kind(tmp_path / "place") as place:
        site = project({"live": {**place.target, "owned": True}}, environment=place.environment)
        site.publish()
        place.put(os.fsdecode(name), b"the owner's")
        for _ in range(2):
            said = site.publish()
            assert "0 removed" in said
            assert "1 other file left alone" in said
            assert place.files()[os.fsdecode(name)] == b"the owner's"


def test_paths_that_look_like_options_reach_no_program(project, tmp_path):
    with places.rsync(tmp_path / "place") as place:
        for folder in ("-rf", "www/-T", "/-i/leaves"):
            run = project({"live": {"rsync": f"server:{folder}"}}, environment=place.environment).run()
            assert run.returncode == 1
            assert "begins with a hyphen, which programs on the server read as an option" in run.stderr


def test_a_killed_publication_removes_no_other_files(project, tmp_path):
    """Killed at any moment, even between marking and removing."""
    chance = random.Random(11)
    photos = photos_in(tmp_path / "photos")
    site = project({"live": {"folder": "../www", "former": str(tmp_path / "photos"), "host": "other"}})
    publish_often(site, 7)
    start = time.monotonic()
    publish_often(site, 1)
    seconds = time.monotonic() - start
    for number in range(20):
        site.write("Content/pages/about.md", f"---\ntitle: About\naliases: [who]\n---\nKilled {number}, and [news](/news/).\n")
        run = site.start()
        time.sleep(chance.uniform(0.5, 1) * seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        site.publish()
        assert tree(site.folder / "www") == site.built("live")
        assert photos_of(tmp_path / "photos") == photos
    publish_often(site, 1)
    assert len(list((tmp_path / "photos").iterdir())) == len(PHOTOS) + 1 + 5


def test_an_archive_does_not_contain_the_previous_one(project, tmp_path):
    """An archive in the content would be part of the site, and so of the next archive."""
    site = project({"parcel": {"zip": "files/x.zip"}, "box": {"zip": "../public/x.zip"}})
    for target in ("parcel", "box"):
        run = site.run(target)
        assert run.returncode == 3
        assert "overlaps the" in run.stderr
    assert list(site.folder.rglob("*.zip")) == []
