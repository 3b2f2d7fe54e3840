"""What must be true of every place that a site is published to."""

import json

import pytest

import places
from project import broken_links, pages


@pytest.mark.parametrize("place", places.ALL + places.VARIANTS, indirect=True, ids=lambda kind: kind.__name__)
def test_a_site_is_published_updated_and_rolled_back(place, site):
    """A first publication, a second one with everything changed, one with nothing to do, and a rollback."""
    assert "0 changed, 0 removed, 0 unchanged" in site.publish()
    first = site.built("live")
    assert place.files() == first
    assert broken_links(first, pages(first)) == []

    site.show("second")
    site.publish()
    second = site.built("live")
    assert second != first
    assert place.files() == second

    said = site.publish()
    assert f"0 added, 0 changed, 0 removed, {len(second)} unchanged" in said
    assert place.files() == second

    site.publish("--rollback")
    assert place.files() == first
    site.publish()
    assert place.files() == second


def test_the_owners_files_stay(place, site):
    names = ["mine.txt", "notes/-rf", "notes/it's \"mine\" & $HOME.txt", "notes/grüße 日本.txt"]
    if "rsync" in place.target:
        # Marquee creates this folder itself.
        site.publish()
    for name in names:
        place.put(name, b"the owner's")
    site.publish()
    mine = {name: b"the owner's" for name in names}
    assert place.files() == {**site.built("live"), **mine}
    site.show("second")
    said = site.publish()
    assert "4 other files left alone" in said
    assert place.files() == {**site.built("live"), **mine}
    site.publish("--rollback")
    assert mine.items() <= place.files().items()


def test_the_owners_files_are_not_overwritten(place, project):
    place.put("index.html", b"the owner's")
    site = project({"live": place.target, "owned": {**place.target, "owned": True}}, environment=place.environment)
    if "rsync" in place.target:
        # A release is made by Marquee alone, so it has no files of the owner's; a folder in its place is refused.
        run = site.run("live")
        assert run.returncode == 3
        assert "exists and is not a link to a release" in run.stderr
        assert place.files() == {"index.html": b"the owner's"}
        return
    run = site.run("live")
    assert run.returncode == 3
    assert "files that Marquee did not put there are in the way ('index.html')" in run.stderr
    assert place.files() == {"index.html": b"the owner's"}
    place.put("old/page.html", b"the owner's")
    assert "more than a quarter" in site.run("owned").stderr
    site.publish("owned", "--allow-removals", "1")
    assert place.files() == site.built("owned")


def test_lost_files_are_restored(place, site):
    site.publish()
    place.remove("about/index.html")
    site.publish()
    assert place.files() == site.built("live")


def test_a_plan_changes_nothing(place, site):
    site.publish()
    before = place.files()
    site.show("second")
    lines = [json.loads(line) for line in site.publish("--dry-run", "--json").splitlines()]
    changes, plan = lines[:-1], lines[-1]
    assert place.files() == before
    after = site.built("live")
    assert {line["path"] for line in changes if line["change"] == "add"} == after.keys() - before.keys()
    assert {line["path"] for line in changes if line["change"] == "remove"} == before.keys() - after.keys()
    assert {line["path"] for line in changes if line["change"] == "change"} == {
        path for path in after.keys() & before.keys() if after[path] != before[path]}
    assert plan["result"] == "plan"
    assert plan["bytes"] == sum(line["bytes"] for line in changes if line["change"] != "remove")
    for line in changes:
        if line["change"] != "remove":
            assert line["bytes"] == len(after[line["path"]])


def test_status_reports_what_is_live(place, site):
    assert "Marquee has not published here yet" in site.publish("--status")
    site.publish()
    site.show("second")
    site.publish()
    status = json.loads(site.publish("--status", "--json"))
    assert status["site"] == "https://leaves.example/"
    assert status["publication"] == 2
    assert status["files"] == len(site.built("live"))
    assert status["isComplete"] is True
    assert len(status["kept"]) == 1


def test_another_site_is_not_replaced_by_accident(place, site, project):
    site.publish()
    before = place.files()
    other = project({"live": place.target}, "other", address="https://other.example/", environment=place.environment)
    run = other.run()
    assert run.returncode == 3
    assert "the target holds the site https://leaves.example/" in run.stderr
    assert place.files() == before
    other.publish("--allow-removals", "0")
    assert place.files() == other.built("live")


def test_secrets_are_nowhere(place, site):
    said = site.publish("--verbose") + site.publish("--status") + site.publish("--dry-run", "--json")
    place.proxy and place.proxy.cut(0)
    failed = site.run()
    said += failed.stdout + failed.stderr
    assert "s3cret-word" not in said
    for path in site.folder.rglob("*"):
        assert not path.is_file() or b"s3cret-word" not in path.read_bytes()


def test_names_with_a_meaning_for_programs(place, site):
    """The owner's pictures may have any name that a file can have on every system."""
    names = ["-rf.svg", "a b.svg", "it's.svg", "grüße.svg", "日本.svg", "$(id).svg", "#1.svg", "{a,b}.svg", "`id`.svg", "[x].svg", "~.svg"]
    for name in names:
        site.write(f"Content/images/{name}", f"<svg xmlns='http://www.w3.org/2000/svg'><title>{name.strip(chr(34))}</title></svg>")
    site.publish()
    built = site.built("live")
    assert {f"images/{name}" for name in names} <= built.keys()
    assert place.files() == built
    for name in names:
        (site.folder / f"Content/images/{name}").unlink()
    site.publish("--allow-removals", len(names))
    assert place.files() == site.built("live")
    site.publish("--rollback")
    assert place.files() == built
