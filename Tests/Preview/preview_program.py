"""Runs `marquee preview` on a folder, and sends it the requests that a browser would send, and some that nobody should."""

import http.client
import json
import re
import signal
import socket
import subprocess
import threading
import time
from contextlib import contextmanager

from ports import free_port

FILES = {
    "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\nrawHTML: allowed\n",
    "articles/2025/leaves.md": "---\ntitle: Leaves\ndate: 2025-05-01\n---\nThey fall.\n",
    "articles/2025/branches.md": "---\ntitle: Branches\ndate: 2025-06-01\ndraft: true\n---\nThey stay.\n",
    "images/leaf.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n',
}


def write(folder, files):
    for path, contents in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(contents)


class Preview:
    """The running program."""

    def __init__(self, marquee, folder, *options, port=None, files=FILES, site="site", **popen):
        self.folder = folder / site
        write(self.folder, files)
        place = [] if port == "usual" else ["--port", str(port or free_port())]
        self.process = subprocess.Popen(
            [*(marquee if isinstance(marquee, list) else [marquee]), "preview", "--site", site, *place, "--verbose", *options],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **popen)
        self.lines = []
        self.news = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        line = self.wait_for_line("The site is at http://localhost:")
        self.port = int(re.search(r"localhost:(\d+)", line)[1])
        self.address = f"http://localhost:{self.port}"

    def listen(self):
        for line in self.process.stdout:
            with self.news:
                self.lines.append(line)
                self.news.notify_all()

    def wait_for_line(self, text, after=0, seconds=60):
        """The first line with this text that the program has printed, or prints soon."""
        def found():
            return next((line for line in self.lines[after:] if text in line), None)

        with self.news:
            assert self.news.wait_for(lambda: found() or self.process.poll() is not None, timeout=seconds), (text, self.lines)
            assert found(), self.lines
            return found()

    def write(self, path, contents):
        write(self.folder, {path: contents})

    def get(self, target, method="GET", **fields):
        """Status, fields and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Host": f"localhost:{self.port}"} | {name.replace("_", "-"): value for name, value in fields.items()}
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, response.headers, body

    def text(self, target):
        return self.get(target)[2].decode()

    def status(self, page="/"):
        return json.loads(self.text(f"/.marquee/status?page={page}"))

    def wait_for(self, condition, seconds=60):
        """The value of `condition` as soon as it is true."""
        end = time.monotonic() + seconds
        while not (value := condition()):
            assert self.process.poll() is None, self.lines
            assert time.monotonic() < end, self.lines
            time.sleep(0.01)
        return value

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def send(self, data):
        """The first bytes of the answer to these bytes; empty if the connection is cut."""
        with self.connect() as client:
            try:
                client.sendall(data)
                return client.recv(65536)
            except ConnectionError:
                return b""

    def stop(self, number=signal.SIGINT):
        """Stops the program as Ctrl-C does, and returns its exit code and the seconds that it took."""
        start = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(timeout=60)
        return code, time.monotonic() - start


@contextmanager
def running(*arguments, **options):
    preview = Preview(*arguments, **options)
    try:
        yield preview
    finally:
        preview.process.kill()
        preview.process.wait()
