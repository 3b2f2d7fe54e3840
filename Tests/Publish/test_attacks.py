"""What hostile surroundings try: addresses that name programs, variables of another repository, unreadable manifests, and other people's files
where Marquee keeps its own."""

import os
import shutil
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import places
from ports import free_port
from project import MANIFEST
from serving import serve
from traps import Traps, attributes


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
    # The attack is real: git itself falls for it.
    subprocess.run(["git", "ls-remote", str(place.repository)], env={**os.environ, **setting}, capture_output=True)
    assert marker.exists()
    marker.unlink()
    run = site.run(**setting)
    assert run.returncode == 3
    assert "transport 'ext' not allowed" in run.stderr
    assert not marker.exists()


def test_a_name_that_git_does_not_take_is_an_error(pages):
    """git leaves out what Windows would take for the folder `.git`, and says nothing about it in its exit code."""
    site, place = pages
    site.publish()
    before = place.files()
    site.write("Content/pages/links.md", "---\ntitle: Links\naliases: [git~1/config]\n---\nLinks.\n")
    run = site.run()
    assert run.returncode == 3
    assert "git failed: it did not take 'git~1/config/index.html'" in run.stderr
    assert place.files() == before


def test_a_hook_of_another_repository_may_publish(pages, tmp_path):
    """git's variables tell a hook which repository it runs in. That repository is not touched."""
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
def test_an_invalid_manifest_stops_everything(project, tmp_path, kind, manifest):
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


@pytest.fixture
def traps(tmp_path):
    return Traps(tmp_path / "traps")


def committed(project, place):
    """A project that has been published twice, and the repository in its records."""
    site = project({"live": place.target})
    site.publish()
    site.show("second")
    site.publish()
    return site, site.folder / ".marquee/publish/live/repository"


def hooks(traps, records, site, place):
    traps.hooks(records / "hooks")


def hooks_elsewhere(traps, records, site, place):
    traps.hooks(site.folder / "elsewhere/hooks")
    place.git("config", "--file", records / "config", "core.hooksPath", site.folder / "elsewhere/hooks")


def settings(traps, records, site, place):
    traps.settings(records / "config", str(place.repository))


def included_settings(traps, records, site, place):
    traps.settings(site.folder / "Content/images/settings", str(place.repository))
    place.git("config", "--file", records / "config", "include.path", site.folder / "Content/images/settings")


def settings_included_on_a_condition(traps, records, site, place):
    traps.settings(site.folder / "Content/images/settings", str(place.repository))
    place.git("config", "--file", records / "config", "includeIf.gitdir:/**.path", site.folder / "Content/images/settings")


def settings_of_a_work_tree(traps, records, site, place):
    place.git("config", "--file", records / "config", "core.repositoryFormatVersion", "1")
    place.git("config", "--file", records / "config", "extensions.worktreeConfig", "true")
    traps.settings(records / "config.worktree", str(place.repository))


def settings_behind_a_link(traps, records, site, place):
    other = site.folder / "settings"
    shutil.copy(records / "config", other)
    traps.settings(other, str(place.repository))
    (records / "config").unlink()
    (records / "config").symlink_to(other)


def hooks_behind_a_link(traps, records, site, place):
    traps.hooks(site.folder / "hooks")
    shutil.rmtree(records / "hooks", ignore_errors=True)
    (records / "hooks").symlink_to(site.folder / "hooks")


def another_repository_as_the_common_one(traps, records, site, place):
    (records / "commondir").write_text(str(traps.repository(site.folder / "evil.git")))


def filters(traps, records, site, place):
    traps.settings(records / "config", str(place.repository))
    attributes(records / "info/attributes")
    attributes(site.folder / ".gitattributes")


def alternates(traps, records, site, place):
    other = traps.repository(site.folder / "evil.git")
    (records / "objects/info").mkdir(exist_ok=True)
    (records / "objects/info/alternates").write_text(f"{other}/objects\n")
    place.git("config", "--file", records / "config", "core.alternateRefsCommand", traps.program("alternates"))


def another_repository(traps, records, site, place):
    shutil.rmtree(records)
    traps.repository(records)


RECORDS = [
    hooks, hooks_elsewhere, settings, included_settings, settings_included_on_a_condition, settings_of_a_work_tree, settings_behind_a_link,
    hooks_behind_a_link, another_repository_as_the_common_one, filters, alternates, another_repository]


@pytest.mark.parametrize("arm", RECORDS, ids=lambda arm: arm.__name__)
def test_nothing_in_the_records_runs(project, tmp_path, traps, arm):
    """A folder `.marquee` in the repository of a site cannot run programs where the site is published."""
    with places.git(tmp_path / "place") as place:
        site, records = committed(project, place)
        for arguments in [("--status",), ("--dry-run",), ("--rollback",), ()]:
            arm(traps, records, site, place)
            said = site.run(*arguments)
            assert traps.found() == [], arguments
            assert said.returncode == 0, said.stderr
        assert place.files() == site.built("live")


def test_the_traps_work(tmp_path, traps):
    """The other tests rely on this: git by itself runs what the traps contain."""
    with places.git(tmp_path / "place") as place:
        work = tmp_path / "work"
        place.git("init", "--quiet", work)
        traps.hooks(work / ".git/hooks")
        place.git("-C", work, "commit", "--quiet", "--allow-empty", "--message", "x")
        place.git("-C", work, "push", "--quiet", place.repository, "HEAD:refs/heads/x")
        assert {"hook-pre-push", "hook-reference-transaction", "hook-post-commit"} <= set(traps.found())
        traps.settings(work / ".git/config")
        place.git("-C", work, "status")
        place.git("-C", work, "fetch", "--quiet", "ssh://nowhere.invalid/x", check=False)
        assert {"setting-core.fsmonitor", "setting-core.sshCommand"} <= set(traps.found())


class Locked(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="pages"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def locked_address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Locked)
    serve(server)
    yield f"http://127.0.0.1:{server.server_address[1]}/pages.git"
    server.shutdown()


@pytest.mark.parametrize("arm", [settings, included_settings, another_repository], ids=lambda arm: arm.__name__)
@pytest.mark.parametrize("kind", ["ssh", "git", "http"])
def test_no_setting_in_the_records_opens_a_connection(project, tmp_path, traps, locked_address, kind, arm):
    address = {"ssh": "ssh://nowhere.invalid/x.git", "git": f"git://127.0.0.1:{free_port()}/x.git", "http": locked_address}[kind]
    with places.git(tmp_path / "place") as place:
        site, records = committed(project, place)
        site.targets = {"live": {"git": address}}
        site.show("second")
        for arguments in [("--status",), ("--dry-run",), ("--rollback",), ()]:
            arm(traps, records, site, place)
            assert site.run(*arguments, GIT_TERMINAL_PROMPT="0").returncode == 3
            assert traps.found() == [], arguments


def test_the_owners_settings_are_used(project, tmp_path, traps, locked_address):
    """git needs them to log in. They are not in any folder that others can write to."""
    settings = tmp_path / "settings"
    subprocess.run(["git", "config", "--file", settings, "credential.helper", traps.program("helper")], check=True)
    subprocess.run(["git", "config", "--file", settings, "core.sshCommand", traps.program("ssh")], check=True)
    for address in [locked_address, "ssh://nowhere.invalid/x.git"]:
        site = project({"live": {"git": address}}, address.partition(":")[0])
        site.run("--status", GIT_CONFIG_GLOBAL=str(settings), GIT_TERMINAL_PROMPT="0")
    assert traps.found() == ["helper", "ssh"]
    site.run("--status", GIT_SSH_COMMAND=str(traps.program("variable")))
    site.run("--status", GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="core.sshCommand", GIT_CONFIG_VALUE_0=str(traps.program("count")))
    assert traps.found() == ["count", "helper", "ssh", "variable"]


def test_the_owners_settings_do_not_change_what_is_published(project, tmp_path, traps):
    settings = tmp_path / "settings"
    for key, value in {
        "init.templateDir": str(tmp_path / "template"), "core.logAllRefUpdates": "always", "core.splitIndex": "true",
        "log.showSignature": "true", "fetch.prune": "true", "core.hooksPath": str(tmp_path / "template/hooks"), "gc.auto": "1",
        "core.autocrlf": "true", "fetch.writeCommitGraph": "true", "color.ui": "always", "push.followTags": "true",
        "submodule.recurse": "true", "fetch.recurseSubmodules": "true", "push.recurseSubmodules": "check",
        "init.defaultObjectFormat": "sha256", "core.fsmonitor": "true", "format.pretty": "fuller",
    }.items():
        subprocess.run(["git", "config", "--file", settings, key, value], check=True)
    traps.hooks(tmp_path / "template/hooks")
    with places.git(tmp_path / "place") as place:
        site = project({"live": place.target}, environment={"GIT_CONFIG_GLOBAL": str(settings), "GIT_ICASE_PATHSPECS": "1"})
        site.publish()
        first = site.built("live")
        records = site.folder / ".marquee/publish/live/repository"
        for state in ["second", "first", "second"]:
            site.show(state)
            site.publish()
            assert place.files() == site.built("live")
        # After git has packed it, it is still Marquee's repository.
        number = records.stat().st_ino
        place.git("--git-dir", records, "gc", "--quiet")
        place.git("--git-dir", records, "multi-pack-index", "write")
        assert (records / "packed-refs").exists() and list((records / "objects/pack").iterdir())
        site.publish("--rollback")
        assert place.files() == first
        site.publish("--status")
        assert records.stat().st_ino == number
    # A push to a folder on this disk runs the hooks of the target, but none of those in the records.
    assert not {"hook-pre-push", "hook-pre-auto-gc", "hook-post-index-change"} & set(traps.found())


def in_content(traps, site):
    traps.repository(site.folder / "Content/files/evil.git")
    return "files/evil.git"


def in_content_without_its_ending(traps, site):
    return in_content(traps, site).removesuffix(".git")


def in_content_by_a_detour(traps, site):
    return f"../Content/./{in_content(traps, site)}/"


def in_content_by_an_absolute_path(traps, site):
    return str(site.folder / "Content" / in_content(traps, site))


def in_content_by_an_address(traps, site):
    return f"file://{site.folder / 'Content' / in_content(traps, site)}"


def in_content_by_an_encoded_address(traps, site):
    return in_content_by_an_address(traps, site).replace("evil", "%65v%69l")


def in_content_with_a_colon(traps, site):
    traps.repository(site.folder / "Content/files/evil:1.git")
    return "./files/evil:1.git"


def behind_a_link(traps, site):
    (site.folder / "pages.git").symlink_to(site.folder / "Content" / in_content(traps, site))
    return "../pages.git"


def behind_a_file(traps, site):
    (site.folder / "pages").mkdir()
    (site.folder / "pages/.git").write_text(f"gitdir: ../Content/{in_content(traps, site)}\n")
    return "../pages"


def behind_a_common_repository(traps, site):
    subprocess.run(["git", "init", "--quiet", "--bare", site.folder / "pages.git"], check=True)
    (site.folder / "pages.git/commondir").write_text(f"../Content/{in_content(traps, site)}\n")
    return "../pages.git"


def link_in_content(traps, site):
    traps.repository(site.folder / "evil.git")
    (site.folder / "Content/files").mkdir()
    (site.folder / "Content/files/evil.git").symlink_to(site.folder / "evil.git")
    return "files/evil.git"


def work_tree_in_content(traps, site):
    subprocess.run(["git", "init", "--quiet", site.folder / "Content/files/evil"], check=True)
    traps.hooks(site.folder / "Content/files/evil/.git/hooks")
    return "files/evil"


def in_output(traps, site):
    traps.repository(site.folder / "public/files/evil.git")
    return "../public/files/evil.git"


def in_records(traps, site):
    traps.repository(site.folder / ".marquee/evil.git")
    return "../.marquee/evil.git"


def records_of_another_target(traps, site):
    traps.repository(site.folder / ".marquee/publish/other/repository")
    return "../.marquee/publish/other/repository"


TARGETS = [
    in_content, in_content_without_its_ending, in_content_by_a_detour, in_content_by_an_absolute_path, in_content_by_an_address,
    in_content_by_an_encoded_address, in_content_with_a_colon, behind_a_link, behind_a_file, behind_a_common_repository, link_in_content,
    work_tree_in_content, in_output, in_records, records_of_another_target]


@pytest.mark.parametrize("arm", TARGETS, ids=lambda arm: arm.__name__)
def test_a_repository_inside_the_content_is_not_a_target(project, traps, arm):
    site = project({})
    site.targets = {"live": {"git": arm(traps, site)}}
    site.show("first")
    for arguments in [("--status",), ("--dry-run",), ("--rollback",), ()]:
        run = site.run(*arguments)
        assert run.returncode == 3, arguments
        assert "is inside " in run.stderr
        assert traps.found() == [], arguments


def repository_outside(site, *arguments):
    path = site.folder / "pages.git"
    subprocess.run(["git", "init", "--quiet", *(arguments or ["--bare"]), path], check=True)
    return path if not arguments else path / ".git"


def hooks_that_lead_into_content(traps, site):
    repository = repository_outside(site)
    traps.hooks(site.folder / "Content/files/hooks")
    shutil.rmtree(repository / "hooks")
    (repository / "hooks").symlink_to("../Content/files/hooks")


def one_hook_that_leads_into_content(traps, site):
    repository = repository_outside(site)
    traps.hooks(site.folder / "Content/files/hooks")
    (repository / "hooks/pre-receive").symlink_to(site.folder / "Content/files/hooks/pre-receive")


def hooks_of_a_work_tree_that_lead_into_content(traps, site):
    repository = repository_outside(site, "--initial-branch=main")
    traps.hooks(site.folder / "Content/files/hooks")
    shutil.rmtree(repository / "hooks")
    (repository / "hooks").symlink_to(site.folder / "Content/files/hooks")


def hooks_by_two_links_into_content(traps, site):
    hooks_that_lead_into_content(traps, site)
    (site.folder / "way").symlink_to("Content/files/hooks")
    (site.folder / "pages.git/hooks").unlink()
    (site.folder / "pages.git/hooks").symlink_to("../way")


def hooks_that_lead_into_the_output(traps, site):
    repository = repository_outside(site)
    traps.hooks(site.folder / "public/files/hooks")
    shutil.rmtree(repository / "hooks")
    (repository / "hooks").symlink_to(site.folder / "public/files/hooks")


def part_that_leads_into_content(name):
    def arm(traps, site):
        repository = repository_outside(site)
        evil = traps.repository(site.folder / "Content/files/evil")
        part = repository / name
        shutil.rmtree(part) if part.is_dir() else part.unlink()
        part.symlink_to(evil / name)
    arm.__name__ = f"{name}_that_leads_into_content"
    return arm


def settings_that_name_hooks_in_content(traps, site):
    repository = repository_outside(site)
    traps.hooks(site.folder / "Content/files/hooks")
    subprocess.run(["git", "config", "--file", repository / "config", "core.hooksPath", "../Content/files/hooks"], check=True)


def settings_that_include_others_in_content(traps, site):
    repository = repository_outside(site)
    traps.settings(site.folder / "Content/files/settings")
    subprocess.run(["git", "config", "--file", site.folder / "more", "include.path", site.folder / "Content/files/settings"], check=True)
    subprocess.run(["git", "config", "--file", repository / "config", "includeIf.gitdir:/**.path", "../more"], check=True)


PARTS = [
    hooks_that_lead_into_content, one_hook_that_leads_into_content, hooks_of_a_work_tree_that_lead_into_content,
    hooks_by_two_links_into_content, hooks_that_lead_into_the_output, settings_that_name_hooks_in_content,
    settings_that_include_others_in_content, *map(part_that_leads_into_content, ["objects", "refs", "config", "HEAD"])]


@pytest.mark.parametrize("arm", PARTS, ids=lambda arm: arm.__name__)
def test_a_repository_with_parts_inside_the_content_is_not_a_target(project, traps, arm):
    site = project({})
    (site.folder / "Content/files").mkdir(parents=True, exist_ok=True)
    arm(traps, site)
    site.targets = {"live": {"git": "../pages.git"}}
    site.show("first")
    for arguments in [("--status",), ("--dry-run",), ("--rollback",), ()]:
        run = site.run(*arguments)
        assert run.returncode == 3, arguments
        assert "is inside " in run.stderr
        assert traps.found() == [], arguments


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "x", "host:80", "fan@host"])
@pytest.mark.parametrize("place", ["Content/.hidden.git", ".marquee/publish/live/repository"])
def test_an_address_of_a_folder_has_no_host(project, traps, host, place):
    """git ignores the host, so any host would lead into the content."""
    site = project({})
    site.targets = {"live": {"git": f"file://{host}{traps.repository(site.folder / place)}"}}
    site.show("first")
    for arguments in [("--status",), ("--dry-run",), ("--rollback",), ()]:
        run = site.run(*arguments)
        assert run.returncode == 3, arguments
        assert "write 'file:///' and the whole path" in run.stderr
        assert traps.found() == [], arguments


def test_hooks_of_the_owners_own_repository_run(project, tmp_path, traps):
    """A repository on this disk is the owner's, and so are its hooks. They run on every push."""
    with places.git(tmp_path / "place") as place:
        traps.hooks(place.repository / "hooks")
        (place.repository / "hooks/proc-receive").unlink()
        site = project({"live": place.target})
        site.publish()
        assert place.files() == site.built("live")
    assert "hook-post-receive" in traps.found()


@pytest.mark.parametrize("inside", [".", "Content"])
def test_nothing_in_the_repository_around_the_content_runs(project, tmp_path, traps, inside):
    with places.git(tmp_path / "place") as place:
        site = project({"live": place.target})
        around = site.folder / inside
        place.git("init", "--quiet", around)
        place.git("-C", around, "add", "--all")
        traps.hooks(around / ".git/hooks")
        traps.settings(around / ".git/config", str(place.repository))
        attributes(around / ".gitattributes")
        for arguments in [(), ("--status",), ("--dry-run",)]:
            site.publish(*arguments)
            assert traps.found() == [], arguments
        site.show("second")
        site.publish()
        site.publish("--rollback")
        assert traps.found() == []


LINKS = [
    "", "publish", "publish/live", "publish/live/site", "publish/live/former", "publish/live/scratch", "publish/live/scratch/fetched",
    "publish/live/scratch/fetched/about", "publish/live/repository", "publish/live/fetched", "publish/live/.marquee"]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("kind", [places.folder, places.git], ids=lambda kind: kind.__name__)
def test_a_link_in_place_of_records_is_refused(project, tmp_path, traps, kind, link):
    """Marquee would follow it into somebody else's folder."""
    with kind(tmp_path / "place") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        site.show("second")
        site.publish()
        mine = traps.repository(tmp_path / "mine")
        (mine / "about").mkdir()
        (mine / "about/index.html").write_text("the owner's")
        before = {path: path.is_file() and path.read_bytes() for path in mine.rglob("*")}
        path = site.folder / ".marquee" / link
        if path.exists():
            shutil.rmtree(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(mine)
        for arguments in [(), ("--status",), ("--dry-run",), ("--rollback",)]:
            run = site.run(*arguments)
            assert run.returncode == 3
            assert f"{path.name}' is a symbolic link, and Marquee would write to another folder through it" in run.stderr
            assert {path: path.is_file() and path.read_bytes() for path in mine.rglob("*")} == before
            assert traps.found() == []


def test_another_repository_in_place_of_records_is_moved_aside(project, tmp_path):
    with places.git(tmp_path / "place") as place:
        site, records = committed(project, place)
        shutil.rmtree(records)
        place.git("init", "--quiet", "--bare", records)
        (records / "mine.txt").write_text("the owner's")
        site.publish()
        assert place.files() == site.built("live")
        assert not (records / "mine.txt").exists()
        assert [path.read_text() for path in records.parent.glob("*/mine.txt")] == ["the owner's"]


TRACKED = ["marquee: warning: '.marquee' is tracked by git", "git rm -r --cached .marquee", ".gitignore"]


@pytest.mark.parametrize("version", [2, 3, 4])
@pytest.mark.parametrize("format", ["sha1", "sha256"])
def test_records_in_a_repository_are_reported(project, tmp_path, traps, version, format):
    site = project({"live": {"folder": str(tmp_path / "www"), "host": "other"}})
    git = ["git", "-C", site.folder, "-c", "user.name=Owner", "-c", "user.email=owner@example.org"]
    subprocess.run([*git, "init", "--quiet", f"--object-format={format}"], check=True)
    site.publish()
    subprocess.run([*git, "add", "--all", "--intent-to-add", "Content"] if version == 3 else [*git, "add", "Content"], check=True)
    # Paths that start like the records', and one that is too long for the index to store its length.
    others = [".marque", ".marquee-notes/x", ".marqueef"]
    for name in others:
        site.write(name, "the owner's")
    subprocess.run([*git, "add", "--", *others], check=True)
    blob = subprocess.run([*git, "hash-object", "-w", ".marque"], check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run([*git, "update-index", "--add", "--cacheinfo", f"100644,{blob},.long/{'x' * 5000}"], check=True)
    subprocess.run([*git, "update-index", "--index-version", str(version)], check=True)
    traps.hooks(site.folder / ".git/hooks")
    traps.settings(site.folder / ".git/config")
    assert site.run().stderr == ""
    subprocess.run([*git, "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "add", "--force", ".marquee"], check=True)
    for file in traps.sprung.iterdir():
        file.unlink()
    for command in ["publish", "build", "check"]:
        run = subprocess.run([site.marquee, command], cwd=site.folder, capture_output=True, text=True)
        assert run.returncode == 0
        assert all(words in run.stderr for words in TRACKED), command
    run = subprocess.run([site.marquee, "build", "--json"], cwd=site.folder, capture_output=True, text=True)
    assert '{"severity": "warning", "message": "\'.marquee\' is tracked by git' in run.stdout
    assert traps.found() == []
