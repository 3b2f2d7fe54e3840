"""What happens after a publication, and what the owner is asked before: verification, purging, cache rules, questions, host files, workflows."""

import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import yaml

import places
from ports import free_port
from project import MANIFEST, tree
from servers import SSHServer, web_server
from serving import serve
from shared import shared_folder

PROJECT = Path(__file__).resolve().parents[2]


def test_changed_pages_are_fetched_and_compared(project, tmp_path):
    port = free_port()
    target = {"folder": str(tmp_path / "www"), "host": "other", "verify": True}
    site = project({"live": target}, address=f"http://127.0.0.1:{port}/")
    (tmp_path / "www").mkdir()
    with web_server(tmp_path / "nginx", tmp_path / "www", port):
        said = site.publish()
        built = site.built("live")
        # A redirect and the 404 page are not served at their own addresses.
        assert f"; {len(built) - 2} addresses verified" in said
        site.show("second")
        assert " addresses verified" in site.publish()


def test_an_address_that_shows_something_else_is_reported(project, tmp_path):
    port = free_port()
    (tmp_path / "elsewhere/about").mkdir(parents=True)
    target = {"folder": str(tmp_path / "www"), "host": "other", "verify": True}
    site = project({"live": target}, address=f"http://127.0.0.1:{port}/")
    with web_server(tmp_path / "nginx", tmp_path / "elsewhere", port):
        run = site.run()
    assert run.returncode == 3
    assert "it was published, but " in run.stderr
    assert f"addresses do not show it: http://127.0.0.1:{port}/" in run.stderr
    assert tree(tmp_path / "www") == site.built("live")


def test_exactly_the_changed_addresses_are_purged(project, tmp_path):
    list_file = tmp_path / "purged; rm -rf $HOME"
    site = project({"live": {"folder": str(tmp_path / "www"), "host": "other", "purge": ["tee", str(list_file)]}})
    site.publish()
    site.write("Content/pages/about.md", "---\ntitle: About\naliases: [who]\n---\nOther words, and [news](/news/).\n")
    site.publish()
    purged = list_file.read_text().splitlines()
    # The search has other words too.
    words = [address for address in purged if address.startswith("https://leaves.example/assets/search/")]
    assert [address for address in purged if address not in words] == ["https://leaves.example/about/", "https://leaves.example/search/index.js"]
    assert len(words) == 2
    list_file.unlink()
    site.publish()
    assert not list_file.exists()


def test_a_purge_that_fails_is_reported(project, tmp_path):
    site = project({"live": {"folder": str(tmp_path / "www"), "purge": ["sh", "-c", "echo no such zone >&2; exit 5"]}})
    run = site.run()
    assert run.returncode == 3
    assert run.stderr == "marquee: sh failed: no such zone\n"
    missing = project({"live": {"folder": str(tmp_path / "other"), "purge": ["no-such-program"]}}, "missing")
    run = missing.run()
    assert "'purge' needs the program 'no-such-program', which is not on the PATH" in run.stderr
    assert not (tmp_path / "other").exists()


def test_the_hub_is_told_of_changed_feeds(project, tmp_path):
    with hub(204) as (address, told):
        site = with_hub(project({"live": {"folder": str(tmp_path / "www")}}), address)
        site.publish()
        folders = ("", "tags/first/")
        feeds = [f"https://leaves.example/{folder}feed.{format}" for folder in folders for format in ("json", "xml")]
        assert [sorted(form["hub.url"]) for form in told] == [feeds]
        assert told[0]["hub.mode"] == ["publish"]
        site.write("Content/pages/about.md", "---\ntitle: About\n---\nOther words.\n")
        site.publish()
        assert len(told) == 1


def test_a_hub_that_does_not_answer_stops_nothing(project, tmp_path):
    with hub(500) as (address, told):
        site = with_hub(project({"live": {"folder": str(tmp_path / "www")}}), address)
        run = site.run()
        assert run.returncode == 0 and len(told) == 1
        assert f"'{address}' did not accept the notice" in run.stderr


def with_hub(site, address):
    settings = site.folder / "Content/site.yaml"
    settings.write_text(settings.read_text() + f"feeds: {{ hub: '{address}' }}\n")
    return site


@contextmanager
def hub(status):
    """A WebSub hub, and the forms that it has been sent."""
    told = []

    class Hub(BaseHTTPRequestHandler):
        def do_POST(self):
            told.append(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    serve(server)
    yield f"http://127.0.0.1:{server.server_port}/", told
    server.shutdown()


def test_object_stores_get_cache_rules(project, tmp_path):
    with places.s3(tmp_path / "s3") as place:
        site = project({"live": place.target}, environment=place.environment)
        site.publish()
        assets = [path for path in place.files() if path.startswith("assets/")]
        assert assets
        assert {place.cache_control(path) for path in assets} == {"public, max-age=31536000, immutable"}
        assert place.cache_control("index.html") == "public, max-age=300, must-revalidate"
        assert place.cache_control("images/leaf.svg") == "public, max-age=3600"


def test_a_folder_on_a_server_may_be_in_the_home_folder(project, tmp_path):
    server = SSHServer(tmp_path / "ssh")
    with server.running():
        site = project({"live": {"rsync": "server:web sites/leaves"}}, environment=server.environment)
        folder = server.home / "web sites"
        folder.mkdir()
        site.publish()
        first = site.built("live")
        site.show("second")
        site.publish()
        assert tree(folder / "leaves") == site.built("live")
        site.publish("--rollback")
        assert tree(folder / "leaves") == first
        assert (folder / "leaves").readlink() == Path("leaves.releases/1")


def test_the_last_five_releases_are_kept(project, tmp_path):
    server = SSHServer(tmp_path / "ssh")
    with server.running():
        site = project({"live": {"rsync": "server:leaves"}}, environment=server.environment)
        for number in range(6):
            site.write("Content/pages/about.md", f"---\ntitle: About\n---\nNumber {number}.\n")
            site.publish()
        kept = ["2", "3", "4", "5", "6"]
        lists = [f".marquee-{number}.paths" for number in kept]
        assert sorted(entry.name for entry in (server.home / "leaves.releases").iterdir()) == lists + kept


def test_an_archive_contains_the_site(project, tmp_path):
    site = project({"parcel": {"zip": str(tmp_path / "site.zip"), "host": "other"}})
    site.publish()
    with zipfile.ZipFile(tmp_path / "site.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist() if name != MANIFEST} == site.built("parcel")
    before = (tmp_path / "site.zip").read_bytes()
    site.publish()
    assert (tmp_path / "site.zip").read_bytes() == before
    (tmp_path / "site.zip").write_bytes(b"the owner's")
    run = site.run()
    assert run.returncode == 3
    assert (tmp_path / "site.zip").read_bytes() == b"the owner's"


def on_terminal(site, answer):
    """Publishes in a terminal, and returns the last output."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        site.command(), cwd=site.folder, env=site.variables(), stdin=follower, stdout=follower, stderr=follower, start_new_session=True)
    os.close(follower)
    said = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([leader], [], [], 1)
        if not ready:
            continue
        try:
            data = os.read(leader, 4096)
        except OSError:
            break
        if not data:
            break
        said += data
        if b"[y/N]" in said and answer is not None:
            os.write(leader, answer)
            answer = None
    assert process.wait(timeout=60) == 0, said
    os.close(leader)
    return said.decode()


def test_in_a_terminal_removals_are_confirmed(project, tmp_path):
    site = project({"live": {"folder": str(tmp_path / "www"), "host": "other"}})
    assert "[y/N]" not in on_terminal(site, None)
    before = tree(tmp_path / "www")
    site.show("second")
    said = on_terminal(site, b"n\n")
    assert "at 'live'? [y/N]" in said
    assert "remove news/gone/index.html" in said
    assert "Nothing was changed." in said
    assert tree(tmp_path / "www") == before
    on_terminal(site, b"y\n")
    assert tree(tmp_path / "www") == site.built("live")


POLICY = "Content-Security-Policy \"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'\""
HOST_FILES = {
    "github": {".nojekyll", "CNAME"},
    "codeberg": {".domains", "_redirects"},
    "gitlab": {".gitlab-ci.yml", "_redirects"},
    "netlify": {"_headers", "_redirects"},
    "cloudflare": {"_headers", "_redirects"},
    "apache": {".htaccess"},
    "nginx": {"nginx-headers.conf", "nginx-redirects.conf"},
    "other": set(),
}


@pytest.mark.parametrize("host", HOST_FILES)
def test_each_host_gets_its_own_files(project, tmp_path, host):
    with places.git(tmp_path / "place") as place:
        site = project({"live": {**place.target, "host": host}, "plain": {"folder": str(tmp_path / "plain"), "host": "other"}})
        site.publish("live")
        site.publish("plain")
        files = place.files()
        assert files.keys() - site.built("plain").keys() == HOST_FILES[host]
        if "CNAME" in files:
            assert files["CNAME"] == b"leaves.example\n"
        if "_redirects" in files:
            assert files["_redirects"] == b"/who/ /about/ 301\n/who /about/ 301\n"
        if "_headers" in files:
            rules = files["_headers"].decode()
            assert "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n" in rules
            assert "/news/*\n  Cache-Control: public, max-age=300, must-revalidate\n" in rules
            patterns = [line for line in rules.splitlines() if line.startswith("/")]
            assert len(patterns) == len(set(patterns)) == rules.count("\n  Content-Security-Policy: default-src 'self'; ")
        for file in files.keys() & {".htaccess", "nginx-headers.conf"}:
            assert POLICY in files[file].decode()
        assert "404.html" in files


@pytest.mark.parametrize("service", ["github", "gitlab", "forgejo"])
@pytest.mark.parametrize("target", ["disk", "server", "pages", "private", "store"])
def test_workflows_are_valid(project, tmp_path, service, target):
    site = project({
        "disk": {"folder": "../www"}, "server": {"rsync": "fan@host.example:www"}, "pages": {"git": "https://host.example/pages.git"},
        "private": {"git": "git@host.example:me/pages.git"}, "store": {"rclone": "store:leaves"}})
    file = tmp_path / "workflow.yml"
    file.write_text(site.publish(target, "--workflow", service))
    schema = ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"] if service == "gitlab" else ["vendor.github-workflows"]
    check = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, file], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
    text = file.read_text()
    for part in ['/marquee" check', f'/marquee" publish {target} --yes']:
        assert part in text
    for part in ["make", "swift", "libcmark"]:
        assert part not in text
    scripts = scripts_of(file, service)
    for script in scripts:
        assert subprocess.run(["sh", "-n", "-c", script], capture_output=True).returncode == 0, script


def scripts_of(file, service):
    jobs = yaml.safe_load(file.read_text())
    if service == "gitlab":
        return jobs["publish"]["before_script"] + jobs["publish"]["script"]
    return [step["run"] for step in jobs["jobs"]["publish"]["steps"] if "run" in step]


@pytest.fixture(scope="session")
def downloads(marquee, tmp_path_factory, worker_id):
    """A folder with a release, as a job downloads it."""
    version = subprocess.run([marquee, "--version"], capture_output=True, text=True, check=True).stdout.strip()

    def pack(folder):
        command = [sys.executable, PROJECT / ".ci/dist.py", "--marquee", marquee, "--output", folder / f"v{version}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    return shared_folder(tmp_path_factory, worker_id, "downloads", pack)


@pytest.fixture
def repository(marquee, tmp_path):
    """Nothing but the folder of a site, and a job that runs in it."""
    folder = tmp_path / "repository"
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run([marquee, "new", folder], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)
    with (folder / "site.yaml").open("a") as settings:
        settings.write("publish: { live: { folder: ../www } }\n")
    # What the job installs is here already.
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "apt-get").write_text("#!/bin/sh\n")
    (programs / "apt-get").chmod(0o755)

    def run(service, downloads):
        file = tmp_path / "workflow.yml"
        file.write_text(subprocess.run([marquee, "publish", "--workflow", service], cwd=folder, capture_output=True, text=True, check=True).stdout)
        jobs = yaml.safe_load(file.read_text())
        variables = jobs["publish"]["variables"] if service == "gitlab" else jobs["env"]
        assert variables.keys() == {"MARQUEE_DOWNLOADS", "MARQUEE_FOLDER"}
        job = {
            **environment, "MARQUEE_DOWNLOADS": downloads.as_uri(), "MARQUEE_FOLDER": str(tmp_path / "installed"),
            "PATH": f"{programs}:{os.environ['PATH']}"}
        results = []
        for script in scripts_of(file, service):
            results.append(subprocess.run(["sh", "-e", "-c", script], cwd=folder, env=job, capture_output=True, text=True))
            if results[-1].returncode:
                break
        return results

    return run


@pytest.mark.parametrize("service", ["github", "gitlab", "forgejo"])
def test_workflows_need_nothing_but_the_site(repository, downloads, tmp_path, service):
    results = repository(service, downloads)
    assert [result.returncode for result in results] == [0] * len(results), results[-1].stderr
    assert (tmp_path / "www/index.html").is_file()


@pytest.mark.parametrize("service", ["github", "gitlab", "forgejo"])
def test_workflows_name_a_folder_that_was_named(marquee, tmp_path, service):
    folder = tmp_path / "it's ours"
    subprocess.run([marquee, "new", folder], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    with (folder / "site.yaml").open("a") as settings:
        settings.write("publish: { live: { folder: ../www } }\n")
    file = tmp_path / "workflow.yml"
    command = [marquee, "publish", "--workflow", service, "--site", folder.name]
    file.write_text(subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout)
    lines = [shlex.split(line) for script in scripts_of(file, service) for line in script.splitlines() if "/marquee\"" in line]
    assert lines == [
        ["$MARQUEE_FOLDER/marquee", "check", "--site", folder.name],
        ["$MARQUEE_FOLDER/marquee", "publish", "live", "--yes", "--site", folder.name]]


@pytest.mark.parametrize("service", ["github", "gitlab", "forgejo"])
def test_workflows_refuse_a_program_with_another_checksum(repository, downloads, tmp_path, service):
    altered = tmp_path / "altered"
    shutil.copytree(downloads, altered)
    for archive in altered.rglob("*.tar.gz"):
        archive.write_bytes(archive.read_bytes() + b"\0")
    results = repository(service, altered)
    assert results[-1].returncode != 0
    assert "FAILED" in results[-1].stdout
    assert not (tmp_path / "www").exists()
    assert not (tmp_path / "installed/marquee").exists()
