"""What the preview must withstand, sent to the real program byte by byte."""

import os
import random
import socket
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from preview_program import FILES, running, write

SECRET = "a secret that is nobody's business"


@pytest.fixture(scope="module")
def preview(marquee, tmp_path_factory):
    folder = tmp_path_factory.mktemp("withstand")
    write(folder, {"secret.txt": SECRET, "site-private/images/leaf.svg": SECRET, "site/.env": SECRET, "site/.git/config": SECRET,
                   "site/images/.hidden.svg": SECRET})
    with running(marquee, folder) as preview:
        yield preview
        assert preview.process.poll() is None, preview.lines
        assert "They fall." in preview.text("/news/leaves/")


def request(preview, target="/", *fields, method="GET", host=True):
    lines = [f"{method} {target} HTTP/1.1", *([f"Host: localhost:{preview.port}"] if host else []), *fields, "Connection: close", "", ""]
    return preview.send("\r\n".join(lines).encode("latin-1"))


def status(answer):
    return int(answer.split(b" ")[1])


@pytest.mark.parametrize("target", [
    "/../secret.txt", "/images/../../secret.txt", "/%2e%2e%2fsecret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
    "/%252e%252e%252fsecret.txt", "/%252e%252e/secret.txt", "/%c0%ae%c0%ae/secret.txt", "/..%00/secret.txt", "/images/%2e%2e/%2e%2e/secret.txt",
    "/../site-private/images/leaf.svg", "/%2e%2e/site-private/images/leaf.svg", "/-private/images/leaf.svg", "/.env", "/.git", "/.git/config",
    "/%2egit/config", "/images/.hidden.svg", "/site.yaml", "/articles/2025/leaves.md", "/?/../secret.txt", "/?file=/etc/passwd",
    "/#/../secret.txt", "/images/leaf.svg#/../../secret.txt", "/images/leaf.svg%00", "/images/leaf.svg%00.html", "/%00", "//secret.txt",
    "/etc/passwd", "//etc/passwd", "/proc/self/environ", "/.marquee/../secret.txt", "file:///etc/passwd",
])
def test_no_target_leads_out_of_the_site(preview, target):
    answer = request(preview, target)
    assert SECRET.encode() not in answer and b"root:" not in answer
    assert status(answer) in ((200,) if target.startswith("/?") else (400, 404))


def test_links_put_in_the_place_of_pictures_lead_nowhere(preview):
    preview.write("images/link.svg", "<svg/>")
    preview.wait_for(lambda: preview.get("/images/link.svg")[0] == 200)
    for target in ("../../secret.txt", "../../site-private/images/leaf.svg", "/etc/passwd", ".hidden.svg", "link.svg", "."):
        path = preview.folder / "images/link.svg"
        path.unlink()
        path.symlink_to(target)
        assert preview.get("/images/link.svg")[0] == 404, target
    path.unlink()


@pytest.mark.parametrize("target", ["//evil.example/", "//evil.example", "/%2fevil.example/", "/\\evil.example/", "/%5cevil.example",
                                    "///evil.example/..", "http://evil.example/", "/news?//evil.example", "/%0d%0aLocation:%20//evil.example/"])
def test_no_redirect_leads_elsewhere(preview, target):
    answer = request(preview, target)
    locations = [line for line in answer.split(b"\r\n\r\n")[0].split(b"\r\n") if line.lower().startswith(b"location:")]
    assert locations == ([b"Location: /news/?//evil.example"] if target.startswith("/news") else [])


@pytest.mark.parametrize("fields, expected", [
    (["Host: evil.example"], 403), (["Host: evil.example:{port}"], 403), (["Host: localhost"], 403), (["Host: localhost.evil.example:{port}"], 403),
    (["Host: 0.0.0.0:{port}"], 403), (["Host:"], 403), ([], 400), (["Host: localhost:{port}", "Host: evil.example"], 400),
    (["Host: localhost:{port}"], 200), (["Host: 127.0.0.1:{port}"], 200), (["Host: [::1]:{port}"], 200),
])
@pytest.mark.parametrize("target", ["/", "/images/leaf.svg", "/.marquee/events", "/.marquee/status", "/.marquee/preview.js"])
def test_only_names_of_this_machine_are_answered(preview, target, fields, expected):
    assert status(request(preview, target, *[field.format(port=preview.port) for field in fields], host=False)) == expected


@pytest.mark.parametrize("origin, expected", [
    ("https://evil.example", 403), ("null", 403), ("http://localhost:3000", 403), ("http://localhost:{port}.evil.example", 403),
    ("http://localhost:{port}", 200), ("http://127.0.0.1:{port}", 200),
])
def test_other_sites_get_no_events(preview, origin, expected):
    answer = request(preview, "/.marquee/events", f"Origin: {origin.format(port=preview.port)}")
    assert status(answer) == expected
    assert b"access-control" not in answer.lower()


@pytest.mark.parametrize("site, mode, destination, expected", [
    ("cross-site", "no-cors", "image", 403), ("cross-site", "no-cors", "script", 403), ("same-site", "cors", "empty", 403),
    ("cross-site", "navigate", "iframe", 403), ("cross-site", "navigate", "document", 200), ("same-origin", "no-cors", "image", 200),
])
def test_other_sites_can_embed_nothing(preview, site, mode, destination, expected):
    answer = request(preview, "/images/leaf.svg", f"Sec-Fetch-Site: {site}", f"Sec-Fetch-Mode: {mode}", f"Sec-Fetch-Dest: {destination}")
    assert status(answer) == expected


@pytest.mark.parametrize("target", ["/.marquee/events", "/.marquee/status", "/.marquee/preview.js"])
@pytest.mark.parametrize("site, mode, destination", [
    ("cross-site", "navigate", "document"), ("same-site", "navigate", "document"), ("cross-site", "navigate", "iframe"),
    ("cross-site", "no-cors", "script"), ("cross-site", "cors", "empty"),
])
def test_no_link_leads_to_the_reports(preview, target, site, mode, destination):
    answer = request(preview, target, f"Sec-Fetch-Site: {site}", f"Sec-Fetch-Mode: {mode}", f"Sec-Fetch-Dest: {destination}")
    assert status(answer) == 403


def test_a_picture_that_becomes_a_program_is_refused_and_runs_nothing(preview):
    preview.write("images/turn.svg", "<svg/>")
    preview.wait_for(lambda: preview.get("/images/turn.svg")[0] == 200)
    preview.write("images/turn.svg", "<svg onload='alert(1)'/>")
    problem = preview.wait_for(lambda: preview.status().get("problems"))[0]
    assert problem["text"].startswith("site/images/turn.svg:1:6: error: the attribute 'onload' is not allowed in a copied SVG picture")
    code, fields, body = preview.get("/images/turn.svg")
    assert (code, b"onload" in body, fields.get_all("Content-Security-Policy")) == (200, True, ["sandbox", "frame-ancestors 'self'"])
    (preview.folder / "images/turn.svg").unlink()
    preview.wait_for(lambda: not preview.status().get("problems"))


@pytest.mark.parametrize("target, method", [("/", "GET"), ("/nowhere", "GET"), ("/news", "GET"), ("/..", "GET"), ("/", "POST"), ("/", "OPTIONS"),
                                            ("/images/leaf.svg", "GET"), ("/.marquee/events", "GET"), ("x", "GET"), ("/", "G@T")])
def test_every_answer_is_isolated(preview, target, method):
    answer = request(preview, target, "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 10.0.0.1",
                     "Forwarded: host=evil.example", method=method)
    head = answer.split(b"\r\n\r\n")[0].lower()
    assert b"x-content-type-options: nosniff" in head
    assert b"cross-origin-resource-policy: same-origin" in head
    assert b"access-control" not in head
    assert b"evil.example" not in answer


def test_forged_forwarding_has_no_effect(preview):
    answer = request(preview, "/", "Host: evil.example", f"X-Forwarded-Host: localhost:{preview.port}", host=False)
    assert status(answer) == 403


def test_an_error_that_looks_like_markup_stays_text(marquee, tmp_path):
    text = "</pre><script>alert(1)</script>"
    with running(marquee, tmp_path, files=FILES | {"articles/2025/x.md": f"---\ntitle: X\ndate: '{text}'\n---\nX\n"}) as preview:
        code, _, body = preview.get("/")
        assert code == 503
        assert b"<script>alert" not in body and b"&lt;/pre&gt;&lt;script&gt;alert(1)" in body
        assert b"<" not in preview.get("/.marquee/status?page=/")[2]


def test_a_slow_client_is_cut_off_and_delays_nobody(preview):
    slow = [preview.connect() for _ in range(50)]
    for client in slow:
        client.sendall(b"GET / HTTP/1.1\r\nHost: local")
    start = time.monotonic()
    assert "They fall." in preview.text("/news/leaves/")
    assert time.monotonic() - start < 5
    for client in slow:
        client.settimeout(40)
        try:
            # A byte now and then does not extend the deadline.
            client.sendall(b"h")
            assert client.recv(1) == b""
        except ConnectionError:
            pass
        client.close()


def test_clients_that_read_nothing_are_cut_off_and_delay_nobody(marquee, tmp_path):
    # A separate program: the one that other tests share may still be closing connections when its open files are counted.
    with running(marquee, tmp_path) as preview:
        before = open_sockets(preview)
        asking = f"GET /news/leaves/ HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode() * 300
        deaf = []
        for _ in range(50):
            client = socket.socket()
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect(("127.0.0.1", preview.port))
            client.sendall(asking)
            deaf.append(client)
        assert "They fall." in preview.text("/news/leaves/")
        preview.wait_for(lambda: open_sockets(preview) > before + 25)
        # Twenty seconds after the last byte that the system took for each, however long the answers before it took.
        preview.wait_for(lambda: open_sockets(preview) < before + 25, seconds=300)
        for client in deaf:
            client.close()


def test_a_thousand_pages_wait_for_events(preview):
    clients = []
    for _ in range(1000):
        client = preview.connect()
        client.sendall(f"GET /.marquee/events HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
        clients.append(client)
    for client in clients:
        received = b""
        while b"data: " not in received:
            received += client.recv(4096)
    assert "They fall." in preview.text("/news/leaves/")
    preview.write("articles/2025/leaves.md", FILES["articles/2025/leaves.md"] + "Again.\n")
    for client in clients:
        assert b"data: " in client.recv(4096)
        client.close()
    preview.wait_for(lambda: "Again." in preview.text("/news/leaves/"))
    # Their file descriptors are free again.
    preview.wait_for(lambda: open_sockets(preview) < 100)


def open_sockets(preview):
    if sys.platform == "linux":
        return len(os.listdir(f"/proc/{preview.process.pid}/fd"))
    return subprocess.run(["lsof", "-a", "-p", str(preview.process.pid), "-i"], capture_output=True, text=True).stdout.count("\n")


@pytest.mark.parametrize("limit, count", [(24, 40), (64, 100), (120, 200)])
def test_more_clients_than_open_files(marquee, tmp_path, limit, count):
    with running(["/bin/sh", "-c", f'ulimit -n {limit}; exec "{marquee}" "$@"', "sh"], tmp_path) as preview:
        clients = [preview.connect() for _ in range(count)]
        full = "the limit of open files allows no more connections at once; others wait until one is closed"
        preview.wait_for_line(full)
        # The rest of the program can still open files.
        preview.write("articles/2025/leaves.md", FILES["articles/2025/leaves.md"] + "Again.\n")
        preview.wait_for_line("articles/2025/leaves.md: read again")
        assert open_sockets(preview) < limit
        for client in clients:
            client.close()
        assert "Again." in preview.wait_for(lambda: preview.text("/news/leaves/"))
        assert sum(full in line for line in preview.lines) == 1


@pytest.mark.parametrize("data, expected", [
    (b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n\r\n", 414),
    (b"a" * 1_000_000, 414),
    (b"GET / HTTP/1.1\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n", 431),
    (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 100_000 + b"\r\n", 431),
    (b"\x16\x03\x01\x02\x00\x01\n", 400),
    (b"GET / HTTP/3\r\n\r\n", 505),
])
def test_a_request_has_a_maximum_size(preview, data, expected):
    assert status(preview.send(data)) == expected


def test_malformed_requests_do_no_harm(preview):
    """100,000 of them, each on its own connection: requests with random bytes changed, removed and doubled."""
    sound = f"GET /news/leaves/ HTTP/1.1\r\nHost: localhost:{preview.port}\r\nRange: bytes=0-5\r\nIf-None-Match: \"x\"\r\n\r\n".encode()

    def send(seed):
        dice = random.Random(seed)
        for _ in range(10_000):
            broken = bytearray(sound)
            for _ in range(dice.randint(1, 8)):
                place = dice.randrange(len(broken))
                broken[place:place + dice.randint(0, 3)] = dice.randbytes(dice.randint(0, 3))
            with preview.connect() as client:
                # Closing resets the connection, so that its port is free at once.
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                try:
                    client.sendall(broken)
                    if broken.endswith(b"\r\n\r\n"):
                        client.recv(4096)
                except ConnectionError:
                    pass
        return True

    with ThreadPoolExecutor(10) as pool:
        assert all(pool.map(send, range(10)))
    assert "They fall." in preview.text("/news/leaves/")


def test_a_file_may_disappear_while_it_is_sent(preview):
    path = preview.folder / "images/large.mp4"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    preview.wait_for(lambda: preview.get("/images/large.mp4", "HEAD")[0] == 200)
    with preview.connect() as client:
        client.sendall(f"GET /images/large.mp4 HTTP/1.1\r\nHost: localhost:{preview.port}\r\nConnection: close\r\n\r\n".encode())
        received = len(client.recv(4096))
        os.truncate(path, 1_000_000)
        path.unlink()
        try:
            while piece := client.recv(1 << 20):
                received += len(piece)
        except ConnectionError:
            pass
    assert received < 50_000_000
    assert preview.wait_for(lambda: preview.get("/images/large.mp4")[0] == 404)


def test_only_this_machine_can_connect(preview):
    if sys.platform == "linux":
        listening = subprocess.run(["ss", "-ltnH"], capture_output=True, text=True, check=True).stdout
        places = [line.split()[3] for line in listening.splitlines() if line.split()[3].endswith(f":{preview.port}")]
    else:
        listening = subprocess.run(["lsof", "-nP", f"-iTCP:{preview.port}", "-sTCP:LISTEN"], capture_output=True, text=True).stdout
        places = [line.split()[8] for line in listening.splitlines()[1:]]
    assert sorted(places) == [f"127.0.0.1:{preview.port}", f"[::1]:{preview.port}"]
    own = socket.gethostbyname(socket.gethostname())
    if not own.startswith("127."):
        with pytest.raises(OSError):
            socket.create_connection((own, preview.port), timeout=2).close()
