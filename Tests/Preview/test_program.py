"""The preview as a program: it starts, survives whatever happens, and stops on request."""

import errno
import http.client
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from ports import free_port
from preview_program import FILES, running, write


def article(text, date="2025-05-01"):
    return f"---\ntitle: Leaves\ndate: {date}\n---\n{text}\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_at_once_and_cleanly(preview, number):
    # Pages that wait for events do not delay it.
    client = preview.connect()
    client.sendall(f"GET /.marquee/events HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
    client.recv(4096)
    code, seconds = preview.stop(number)
    assert code == 0 and seconds < 2
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", preview.port))


def test_nothing_is_written(preview):
    preview.text("/news/leaves/")
    found = {str(path.relative_to(preview.folder.parent)) for path in preview.folder.parent.rglob("*") if path.is_file()}
    assert found == {f"site/{path}" for path in FILES}


OTHERS = [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]


@contextmanager
def another_program(family, address, port):
    """Takes the port at one of the addresses that `localhost` may stand for, if it is free."""
    with socket.socket(family) as owner:
        owner.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            owner.bind((address, port))
            owner.listen()
        except OSError as error:
            assert error.errno == errno.EADDRINUSE
        yield


@pytest.mark.parametrize("family, address", OTHERS)
def test_a_port_in_use_is_left_to_its_owner(marquee, tmp_path, family, address):
    with another_program(family, address, 8080), running(marquee, tmp_path, port="usual") as preview:
        assert 8080 < preview.port < 8180
        assert "Port 8080 is in use." in preview.lines[0]
        assert "They fall." in preview.text("/news/leaves/")


@pytest.mark.parametrize("family, address", OTHERS)
def test_a_requested_port_in_use_is_reported(marquee, tmp_path, family, address):
    port = free_port()
    write(tmp_path / "site", FILES)
    with another_program(family, address, port):
        run = subprocess.run([marquee, "preview", "--site", "site", "--port", str(port)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    place = f"[{address}]:{port}" if family == socket.AF_INET6 else f"{address}:{port}"
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == (f"marquee: port {port} is in use: another program listens at {place}; "
                          "pass another --port, or none to use the next free port\n")


def test_every_address_of_localhost_leads_to_the_preview(preview):
    for _, address in OTHERS:
        connection = http.client.HTTPConnection(address, preview.port, timeout=20)
        connection.request("GET", "/news/leaves/", headers={"Host": f"localhost:{preview.port}"})
        assert b"They fall." in connection.getresponse().read()
        connection.close()


def test_a_missing_folder_is_reported(marquee, tmp_path):
    run = subprocess.run([marquee, "preview", "--site", "nowhere"], cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (3, "")
    assert run.stderr == "marquee: cannot inspect 'nowhere': there is no such file or folder; name the folder of your site with --site\n"


def test_drafts_and_future_articles_are_shown_unless_a_date_is_given(marquee, tmp_path):
    files = FILES | {"articles/2099/far.md": article("Far away.", date="2099-01-01")}
    with running(marquee, tmp_path, files=files) as preview:
        assert preview.status("/news/branches/")["page"]["state"] == "draft"
        assert preview.status("/news/far/")["page"]["state"] == "appears on 2099-01-01"
    with running(marquee, tmp_path, "--date", "2025-05-10", files=files) as preview:
        assert preview.status()["date"] == "2025-05-10"
        assert [preview.get(f"/news/{name}/")[0] for name in ("leaves", "branches", "far")] == [200, 404, 404]
    with running(marquee, tmp_path, "--date", "2025-05-10", "--drafts", files=files) as preview:
        assert [preview.get(f"/news/{name}/")[0] for name in ("leaves", "branches", "far")] == [200, 200, 200]


@pytest.mark.parametrize("save", ["in place", "by renaming", "by removing first", "through a link"])
def test_every_way_to_save_is_noticed(preview, save):
    path = preview.folder / "articles/2025/leaves.md"
    for number in range(5):
        text = article(f"Saved {number}.")
        if save == "in place":
            path.write_text(text)
        elif save == "by renaming":
            new = path.with_name(".leaves.md.new")
            new.write_text(text)
            new.rename(path)
        elif save == "by removing first":
            path.rename(path.with_name("leaves.md~"))
            path.write_text(text)
        else:
            target = path.with_name(f".leaves-{number}")
            target.write_text(text)
            link = path.with_name(".link")
            link.symlink_to(target.name)
            link.rename(path)
            # A link to something hidden is refused, as in a build.
            preview.wait_for(lambda: "leads to something hidden" in str(preview.status()) or "symbolic link" in str(preview.status()))
            path.unlink()
            path.write_text(text)
        preview.wait_for(lambda: f"Saved {number}." in preview.text("/news/leaves/"))


def test_folders_come_and_go(preview):
    preview.write("articles/2030/deep/down/new.md", article("In a new folder.", date="2020-01-01"))
    preview.wait_for(lambda: preview.get("/news/new/")[0] == 200)
    preview.write("articles/2030/deep/down/new.md", article("Changed in it.", date="2020-01-01"))
    preview.wait_for(lambda: "Changed in it." in preview.text("/news/new/"))
    (preview.folder / "articles/2030").rename(preview.folder / "articles/2031")
    preview.write("articles/2031/deep/down/new.md", article("In a moved folder.", date="2020-01-01"))
    preview.wait_for(lambda: "In a moved folder." in preview.text("/news/new/"))
    shutil.rmtree(preview.folder / "articles/2031")
    preview.wait_for(lambda: preview.get("/news/new/")[0] == 404)


def test_the_whole_folder_may_disappear_and_return(preview):
    shutil.move(preview.folder, preview.folder.with_name("elsewhere"))
    preview.wait_for_line("the preview continues when the folder is back")
    assert preview.wait_for(lambda: preview.status().get("problems"))[0]["text"].startswith("cannot list") or \
        preview.status()["problems"][0]["text"].startswith("cannot inspect")
    # The last good site stays on the screen.
    assert "They fall." in preview.text("/news/leaves/")
    write(preview.folder, FILES | {"articles/2025/leaves.md": article("Back again.")})
    preview.wait_for(lambda: "Back again." in preview.text("/news/leaves/") and not preview.status().get("problems"))
    preview.write("articles/2025/leaves.md", article("And watched."))
    preview.wait_for(lambda: "And watched." in preview.text("/news/leaves/"))


MOVES = {
    "articles are a link for a moment": ["mv site/articles x; ln -s ../x site/articles", "rm site/articles; mv x site/articles"],
    "articles are removed and made again": ["cp -r site/articles x; rm -r site/articles", "mv x site/articles"],
    "articles are renamed and back": ["mv site/articles site/other", "mv site/other site/articles"],
    "articles are replaced by others of the same size and time": ["cp -rp site/articles x; sed -i s/They/Thus/ x/2025/leaves.md; "
                                                                 "touch -r site/articles/2025/leaves.md x/2025/leaves.md; "
                                                                 "mv site/articles y; mv x site/articles"],
    "the site is a link for a moment": ["mv site x; ln -s x site", "rm site; mv x site"],
    "the site is a link, and then another folder": ["mv site x; ln -s x site", "rm site; cp -r x site"],
    "the site is a link, which is led elsewhere": ["cp -r site y; mv site x; ln -s x site", "ln -sfn y site"],
    "the site is replaced by another": ["cp -r site x; mv site y; mv x site"],
    "the site is replaced by one of the same size and time": ["cp -rp site x; sed -i s/They/Thus/ x/articles/2025/leaves.md; "
                                                             "touch -r site/articles/2025/leaves.md x/articles/2025/leaves.md; "
                                                             "mv site y; mv x site"],
}


@pytest.mark.parametrize("story", MOVES)
def test_folders_are_followed_whatever_replaces_them(preview, story):
    for step in MOVES[story]:
        subprocess.run(["sh", "-ec", step], cwd=preview.folder.parent, check=True)
        time.sleep(0.6)
    expected = "Thus fall." if "same size" in story else "They fall."
    preview.wait_for(lambda: expected in preview.text("/news/leaves/") and not preview.status().get("problems"))
    for text in ("First.", "Second."):
        preview.write("articles/2025/leaves.md", article(text))
        preview.wait_for(lambda: text in preview.text("/news/leaves/"))
    preview.write("articles/2025/new.md", article("New."))
    preview.wait_for(lambda: preview.get("/news/new/")[0] == 200)
    # The pictures come from the folder that is there now.
    preview.write("images/leaf.svg", "<svg><!-- other --></svg>")
    preview.wait_for(lambda: b"other" in preview.get("/images/leaf.svg")[2])


def test_five_hundred_files_change_at_once(preview):
    many = {f"articles/2024/many-{number}.md": article(f"Number {number}, first.") for number in range(500)}
    for attempt in ("first", "second"):
        printed = len(preview.lines)
        write(preview.folder, {path: text.replace("first", attempt) for path, text in many.items()})
        preview.wait_for(lambda: all(f"Number {number}, {attempt}." in preview.text(f"/news/many-{number}/") for number in (0, 250, 499)), seconds=300)
        # The changes are collected, so the site is not read five hundred times.
        assert len([line for line in preview.lines[printed:] if "read again in" in line]) < 50
    git = ["git", "-C", preview.folder, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Second"], ["checkout", "-qb", "third"]):
        subprocess.run([*git, *command], check=True)
    write(preview.folder, {path: text.replace("first", "third") for path, text in many.items()})
    subprocess.run([*git, "commit", "-qam", "Third"], check=True)
    for branch, expected in (("-", "second"), ("-", "third")):
        subprocess.run([*git, "checkout", "-q", branch], check=True)
        preview.wait_for(lambda: all(f"Number {number}, {expected}." in preview.text(f"/news/many-{number}/") for number in (0, 250, 499)), seconds=300)


def test_a_video_of_two_gigabytes_is_sent_in_parts(preview):
    size = (2 << 30) + 5
    path = preview.folder / "images/film.mp4"
    with path.open("wb") as file:
        file.truncate(size)
        file.seek(-5, os.SEEK_END)
        file.write(b"ended")
    preview.wait_for(lambda: preview.get("/images/film.mp4", "HEAD")[0] == 200)
    code, fields, _ = preview.get("/images/film.mp4", "HEAD")
    assert (fields["Content-Type"], fields["Content-Length"]) == ("video/mp4", str(size))
    code, fields, body = preview.get("/images/film.mp4", Range="bytes=-5")
    assert (code, fields["Content-Range"], body) == (206, f"bytes {size - 5}-{size - 1}/{size}", b"ended")
    # Even for a slow reader, the file is never in memory as a whole.
    with preview.connect() as client:
        client.sendall(f"GET /images/film.mp4 HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
        received = 0
        while received < 300_000_000:
            received += len(client.recv(1 << 20))
    if sys.platform == "linux":
        with open(f"/proc/{preview.process.pid}/status") as status:
            resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        assert resident < 400_000, "kB"
    assert "They fall." in preview.text("/news/leaves/")


def test_a_full_disk_does_not_matter(marquee, tmp_path):
    """No byte can be written to any file, as on a full disk."""
    limited = ["/bin/sh", "-c", f'ulimit -f 0; exec "{marquee}" "$@"', "sh"]
    with running(limited, tmp_path) as preview:
        preview.write("articles/2025/leaves.md", article("On a full disk."))
        preview.wait_for(lambda: "On a full disk." in preview.text("/news/leaves/"))


def test_an_unreadable_file_is_reported(preview):
    path = preview.folder / "articles/2025/leaves.md"
    path.unlink()
    path.mkdir()
    os.mkfifo(preview.folder / "articles/2025/pipe.md")
    problem = preview.wait_for(lambda: preview.status().get("problems"))
    assert "pipe.md" in str(problem) and "not a regular file" in str(problem)
    path.rmdir()
    (preview.folder / "articles/2025/pipe.md").unlink()
    preview.write("articles/2025/leaves.md", article("All well."))
    preview.wait_for(lambda: "All well." in preview.text("/news/leaves/"))


def test_json_is_one_object_per_line(marquee, tmp_path):
    import json

    port = free_port()
    write(tmp_path / "site", FILES)
    process = subprocess.Popen([marquee, "preview", "--site", "site", "--json", "--port", str(port)], cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    try:
        assert json.loads(process.stdout.readline()) == {"result": "listening", "address": f"http://localhost:{port}/"}
    finally:
        process.terminate()
    assert process.wait(timeout=60) == 0


BUILD = """#!/bin/sh
# Replaces the compiler: takes a moment, and reports the word "mistake" in the source.
echo run >> {folder}/runs
sleep 0.2
if grep -q mistake {package}/Sources/mysite/main.swift; then
    echo "{package}/Sources/mysite/main.swift:1:7: error: cannot find 'mistake' in scope"
    echo "error: fatalError"
    exit 1
fi
cp {program} {program}.new && mv {program}.new {program}
"""


@pytest.fixture
def package(marquee, tmp_path):
    """A package with its own theme, built to the same program."""
    package = tmp_path.resolve() / "package"
    program = package / ".build/machine/debug/mysite"
    write(package, {"Package.swift": "// A package.\n", "Sources/mysite/main.swift": "print(theme)\n"})
    program.parent.mkdir(parents=True)
    shutil.copy(marquee, program)
    (package / "build").write_text(BUILD.format(folder=package, package=package, program=program))
    (package / "build").chmod((package / "build").stat().st_mode | stat.S_IXUSR)
    return package


def test_changed_templates_replace_the_program(package, tmp_path):
    program = package / ".build/machine/debug/mysite"
    with running(program, tmp_path, "--rebuild", str(package / "build")) as preview:
        with preview.connect() as waiting:
            waiting.sendall(f"GET /.marquee/events HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
            source = package / "Sources/mysite/main.swift"

            source.write_text("print(mistake)\n")
            preview.wait_for(lambda: preview.status().get("isBuilding"))
            problems = preview.wait_for(lambda: preview.status().get("problems"))
            text = f"{source}:1:7: error: cannot find 'mistake' in scope\n    1 | print(mistake)\n      |       ^~~~~~~"
            assert problems == [{"severity": "error", "text": text, "link": f"vscode://file{source}:1:7"}]
            preview.wait_for_line("cannot find 'mistake' in scope")
            assert "They fall." in preview.text("/news/leaves/")

            instance = preview.status()["instance"]
            source.write_text("print(theme, theme)\n")
            preview.wait_for_line("Restarted.")
            # The same process at the same port, and no request was refused meanwhile.
            assert preview.status()["instance"] != instance
            assert preview.status().get("problems") is None
            assert "They fall." in preview.text("/news/leaves/")
            waiting.settimeout(10)
            while waiting.recv(4096):
                pass
        preview.write("articles/2025/leaves.md", article("Watched by the new one."))
        preview.wait_for(lambda: "Watched by the new one." in preview.text("/news/leaves/"))
        source.write_text("print(theme, theme, theme)\n")
        preview.wait_for(lambda: sum("Restarted." in line for line in preview.lines) == 2)
        assert preview.stop()[0] == 0
        assert (package / "runs").read_text() == "run\n" * 3


def test_no_request_is_refused_while_the_program_is_replaced(package, tmp_path):
    with running(package / ".build/machine/debug/mysite", tmp_path, "--rebuild", str(package / "build")) as preview:
        (package / "Sources/mysite/main.swift").write_text("print(theme, theme)\n")
        answers = 0
        while not any("Restarted." in line for line in preview.lines):
            try:
                assert preview.get("/news/leaves/")[0] == 200
                answers += 1
            except (ConnectionResetError, ConnectionError, OSError) as error:
                # A running request is cut off, but a new one is never refused.
                assert not isinstance(error, ConnectionRefusedError)
            time.sleep(0.002)
        assert answers > 10


def test_a_build_that_cannot_run_is_reported(package, tmp_path):
    with running(package / ".build/machine/debug/mysite", tmp_path, "--rebuild", "no-such-program --at all") as preview:
        (package / "Sources/mysite/main.swift").write_text("print(theme, theme)\n")
        problem = preview.wait_for(lambda: preview.status().get("problems"))[0]
        assert "the site's program cannot be built" in problem["text"] and "no-such-program" in problem["text"]
        assert "They fall." in preview.text("/news/leaves/")
