"""Real servers on loopback, each running while a test needs it, or as long as the tests if it starts slowly."""

import contextlib
import functools
import getpass
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from ports import free_port
from serving import serve

# What ends with the last test.
shared = contextlib.ExitStack()


def wait_for(port, process, log, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        assert process.poll() is None, f"{process.args[0]} ended: {Path(log).read_text()}"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"{process.args[0]} does not answer: {Path(log).read_text()}")


@contextlib.contextmanager
def running(command, port, log, stop=signal.SIGTERM, **options):
    """A server that listens on a port."""
    with open(log, "wb") as output:
        process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output, **options)
    try:
        wait_for(port, process, log)
        yield process
    finally:
        process.send_signal(stop)
        process.wait(timeout=20)


def program(name):
    """Servers are in folders that are not always on the PATH."""
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/opt/homebrew/sbin")
    assert path, f"{name} was not found; `make test` installs it"
    return path


class SSHServer:
    """An sshd with its own keys and configuration, and a folder with an `ssh` that reaches it under the name `server`."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.port = free_port()
        self.home = self.folder / "home"
        self.home.mkdir(parents=True)
        for key in ["host", "user"]:
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / key], check=True)
        shutil.copy(self.folder / "user.pub", self.folder / "authorized")
        (self.folder / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.folder}/host\nAuthorizedKeysFile {self.folder}/authorized\n"
            "StrictModes no\nUsePAM no\nPidFile none\nPasswordAuthentication no\nPermitRootLogin yes\nMaxStartups 100\nLogLevel ERROR\n"
            # Nothing in the real home folder is read or changed; bash reads .bashrc for sshd unless another shell has started it.
            "SetEnv SHLVL=1\n"
            f'ForceCommand cd {self.home} && exec sh -c "$SSH_ORIGINAL_COMMAND"\n')
        if os.getuid() == 0:
            # sshd needs this folder to change to another user.
            Path("/run/sshd").mkdir(mode=0o755, parents=True, exist_ok=True)
        self.through(self.port)
        command = self.folder / "bin/ssh"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec {program("ssh")} -F {self.folder}/ssh_config "$@"\n')
        command.chmod(0o755)

    def through(self, port):
        """Sends connections through another port, such as that of a proxy."""
        (self.folder / "ssh_config").write_text(
            f"Host server\n  HostName 127.0.0.1\n  Port {port}\n  User {getpass.getuser()}\n  IdentityFile {self.folder}/user\n"
            f"  IdentitiesOnly yes\n  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n  BatchMode yes\n"
            # The usual exchange of keys takes five times the processor time of all else that ssh does.
            "  KexAlgorithms curve25519-sha256\n")

    @property
    def environment(self):
        return {"PATH": f"{self.folder}/bin:{os.environ['PATH']}"}

    @contextlib.contextmanager
    def running(self):
        command = [program("sshd"), "-D", "-e", "-f", self.folder / "sshd_config"]
        with running(command, self.port, self.folder / "sshd.log"):
            yield self


class CuttingProxy:
    """Forwards TCP connections, and cuts them on request: those from number `connections`, and all after `bytes` bytes."""

    def __init__(self, port):
        self.target = port
        self.connections = self.bytes = None
        self.seen = self.passed = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def cut(self, connections=None, bytes=None):
        self.connections, self.bytes = connections, bytes
        self.seen = self.passed = 0

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.seen += 1
            if self.connections is not None and self.seen > self.connections:
                client.close()
                continue
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                client.close()
                continue
            for source, sink in [(client, server), (server, client)]:
                # Forward small packets at once; otherwise each step of ssh's handshake would wait 50 ms.
                sink.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self.pump, args=(source, sink), daemon=True).start()

    def pump(self, source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(1 << 14):
                self.passed += len(data)
                if self.bytes is not None and self.passed > self.bytes:
                    for end in (source, sink):
                        end.shutdown(socket.SHUT_RDWR)
                    return
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def close(self):
        self.listener.close()


class RequestProxy:
    """Forwards HTTP requests. From number `limit` on it answers none, although every second one still reaches the server."""

    def __init__(self, port):
        self.limit = None
        self.seen = 0
        self.lock = threading.Lock()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def handle_request(self):
                body = self.read_body()
                with proxy.lock:
                    proxy.seen += 1
                    number = proxy.seen
                is_cut = proxy.limit is not None and number > proxy.limit
                if is_cut and number % 2:
                    self.close_connection = True
                    self.connection.close()
                    return
                server = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                headers = {name: value for name, value in self.headers.items() if name.lower() != "transfer-encoding"}
                server.request(self.command, self.path, body, headers)
                answer = server.getresponse()
                content = answer.read()
                server.close()
                if is_cut:
                    self.close_connection = True
                    self.connection.close()
                    return
                self.send_response_only(answer.status, answer.reason)
                for name, value in answer.getheaders():
                    if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                        self.send_header(name, value)
                length = answer.getheader("Content-Length") if self.command == "HEAD" else str(len(content))
                if length is not None:
                    self.send_header("Content-Length", length)
                self.end_headers()
                self.wfile.write(content)

            def read_body(self):
                if "chunked" in self.headers.get("Transfer-Encoding", ""):
                    body = b""
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                    return body
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))

            def log_message(self, *arguments):
                pass

        for method in ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PROPFIND", "MKCOL", "MOVE", "COPY"]:
            setattr(Handler, f"do_{method}", Handler.handle_request)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *arguments: None
        self.server.daemon_threads = True
        self.port = self.server.server_port
        serve(self.server)

    def cut(self, limit=None):
        self.limit, self.seen = limit, 0

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@contextlib.contextmanager
def rclone_server(kind, folder, log, *options):
    """rclone's own server of a kind, for a folder; its port."""
    port = free_port()
    # It must see at once what a test puts into the folder, and must not use the owner's configuration.
    command = [program("rclone"), "serve", kind, folder, "--addr", f"127.0.0.1:{port}", "--dir-cache-time", "0", "--config", "/dev/null"]
    # Asked to end, it would wait half a second for connections that nobody uses any more.
    with running([*command, *options], port, log, stop=signal.SIGKILL):
        yield port


@functools.cache
def object_store():
    """A server that speaks S3; its port. All tests of a worker share it."""
    port = free_port()
    log = Path(shared.enter_context(tempfile.TemporaryDirectory())) / "log"
    shared.enter_context(running([sys.executable, "-m", "moto.server", "--host", "127.0.0.1", "--port", port], port, log))
    return port


def empty_object_store():
    """The port of the server that speaks S3, without what earlier tests have put there."""
    connection = http.client.HTTPConnection("127.0.0.1", object_store(), timeout=60)
    connection.request("POST", "/moto-api/reset")
    assert connection.getresponse().status == 200
    connection.close()
    return object_store()


@contextlib.contextmanager
def web_server(folder, root, port, settings=""):
    """nginx with its own folder, serving `root`. `settings` are further lines of its server block."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    user = f"user {getpass.getuser()};" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}} "
        f"http {{ {temporary} access_log off; types {{ text/html html; }} "
        f"server {{ listen 127.0.0.1:{port}; root {root}; error_page 404 /404.html; {settings} }} }}")
    with running([program("nginx"), "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "error.log"], port, folder / "log"):
        yield


@contextlib.contextmanager
def small_disk(folder, options):
    """A small disk in a mount namespace of its own; yields the path by which other processes reach it."""
    folder.mkdir()
    script = f'mount -t tmpfs -o {options} none "{folder}" && echo ready && exec sleep 600'
    holder = subprocess.Popen(["unshare", "--map-root-user", "--mount", "sh", "-c", script], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout.readline() == "ready\n", "no disk can be mounted here"
        yield Path(f"/proc/{holder.pid}/root{folder}")
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
