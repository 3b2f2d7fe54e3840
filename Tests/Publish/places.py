"""The kinds of places that a site is published to, with one interface: what is there, and how the owner puts files there."""

import contextlib
import functools
import os
import shutil
import subprocess
from pathlib import Path

import boto3

from project import MANIFEST, tree
from servers import CuttingProxy, RequestProxy, SSHServer, empty_object_store, rclone_server

# rclone retries, which takes long if a test has cut the connection for good.
IMPATIENT = {"RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "1"}
# While one request creates a folder, a WebDAV server answers others that it is locked. rclone sends these again after 10 ms, 20 ms and so on; it
# is not given time for a whole new attempt, because Marquee ends it at the first file that has failed.
PATIENT = {"RCLONE_LOW_LEVEL_RETRIES": "8"}


class Place:
    """The place that `target` in site.yaml stands for. `proxy` is the connection that can be cut."""

    environment = {}
    proxy = None
    keeps_former = True

    def files(self):
        """The files that visitors can see: bytes by path."""
        return tree(self.folder)

    def put(self, path, content):
        """The owner puts a file there, without Marquee."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def remove(self, path):
        """The owner removes a file, without Marquee."""
        (self.folder / path).unlink()

    def manifest(self):
        return (self.folder / MANIFEST).read_bytes()

    def uncut(self):
        if self.proxy:
            self.proxy.cut()


@contextlib.contextmanager
def folder(path):
    place = Place()
    place.folder = path / "site"
    place.folder.mkdir(parents=True)
    place.target = {"folder": str(place.folder), "host": "other"}
    yield place


class Repository(Place):
    def __init__(self, path):
        self.repository = path / "pages.git"
        subprocess.run(["git", "init", "--quiet", "--bare", self.repository], check=True)
        self.work = path / "work"

    def git(self, *arguments, check=True):
        identity = ["-c", "user.name=Owner", "-c", "user.email=owner@example.org"]
        return subprocess.run(["git", *identity, *arguments], capture_output=True, text=True, check=check)

    def files(self):
        shutil.rmtree(self.work, ignore_errors=True)
        clone = self.git("clone", "--quiet", "--branch", "gh-pages", self.repository, self.work, check=False)
        if clone.returncode != 0:
            return {}
        return {path: data for path, data in tree(self.work).items() if not path.startswith(".git/")}

    def put(self, path, content):
        if not self.files():
            self.git("init", "--quiet", "--initial-branch", "gh-pages", self.work)
            self.git("-C", self.work, "remote", "add", "origin", self.repository)
        file = self.work / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self.push()

    def remove(self, path):
        self.files()
        (self.work / path).unlink()
        self.push()

    def push(self):
        self.git("-C", self.work, "add", "--all")
        self.git("-C", self.work, "commit", "--quiet", "--message", "Mine")
        self.git("-C", self.work, "push", "--quiet", "origin", "gh-pages")

    def manifest(self):
        self.files()
        return (self.work / MANIFEST).read_bytes()


@contextlib.contextmanager
def git(path):
    place = Repository(path)
    place.target = {"git": str(place.repository), "host": "other"}
    yield place


@contextlib.contextmanager
def git_over_ssh(path):
    server = SSHServer(path / "ssh")
    with server.running():
        place = Repository(path)
        place.proxy = CuttingProxy(server.port)
        server.through(place.proxy.port)
        place.environment = server.environment
        place.target = {"git": f"ssh://server{place.repository}", "host": "other"}
        yield place
        place.proxy.close()


@contextlib.contextmanager
def rsync(path):
    server = SSHServer(path / "ssh")
    with server.running():
        place = Place()
        place.proxy = CuttingProxy(server.port)
        server.through(place.proxy.port)
        place.environment = server.environment
        # A name that a shell would split.
        place.folder = path / "the owner's $HOME" / "leaves"
        place.folder.parent.mkdir(parents=True)
        place.target = {"rsync": f"server:{place.folder}"}
        yield place
        place.proxy.close()


class Remote(Place):
    """A place in rclone's configuration."""

    def __init__(self, path, settings):
        configuration = path / "rclone.conf"
        configuration.write_text("[store]\n" + "".join(f"{name} = {value}\n" for name, value in settings.items()))
        self.environment = {"RCLONE_CONFIG": str(configuration), **IMPATIENT}


@functools.cache
def obscured(password):
    return subprocess.run(["rclone", "obscure", password], capture_output=True, text=True, check=True).stdout.strip()


@contextlib.contextmanager
def webdav(path):
    root = path / "dav"
    root.mkdir(parents=True)
    with rclone_server("webdav", root, path / "log", "--user", "fan", "--pass", "s3cret-word") as port:
        proxy = RequestProxy(port)
        settings = {
            "type": "webdav", "url": f"http://127.0.0.1:{proxy.port}", "vendor": "other", "user": "fan", "pass": obscured("s3cret-word")}
        place = Remote(path, settings)
        place.environment |= PATIENT
        place.proxy = proxy
        place.folder = root / "www/leaves"
        place.target = {"rclone": "store:www/leaves"}
        yield place
        proxy.close()


@contextlib.contextmanager
def webdav_root(path):
    """A site that fills a whole remote, so that Marquee's records have to be inside it."""
    with webdav(path) as place:
        place.folder = path / "dav"
        place.target = {"rclone": "store:"}
        yield place


@contextlib.contextmanager
def sftp(path):
    root = path / "files"
    root.mkdir(parents=True)
    with rclone_server("sftp", root, path / "log", "--user", "fan", "--pass", "s3cret-word") as port:
        proxy = CuttingProxy(port)
        settings = {"type": "sftp", "host": "127.0.0.1", "port": proxy.port, "user": "fan", "pass": obscured("s3cret-word")}
        place = Remote(path, settings)
        place.proxy = proxy
        place.folder = root / "www"
        place.target = {"rclone": "store:www"}
        yield place
        proxy.close()


# rclone remotes that lead to a folder on this machine, and what each path in them starts with. They keep the names of files.
DISKS = {
    "local": lambda root: ({"type": "local"}, f"{root}/"),
    "local that follows links": lambda root: ({"type": "local", "copy_links": "true"}, f"{root}/"),
    "local that translates links": lambda root: ({"type": "local", "links": "true"}, f"{root}/"),
    "alias": lambda root: ({"type": "alias", "remote": str(root)}, ""),
    "combine": lambda root: ({"type": "combine", "upstreams": f"disk={root}"}, "disk/"),
    "union": lambda root: ({"type": "union", "upstreams": f"{root} {root}-spare", "create_policy": "ff"}, ""),
}
# These change the names of files.
RENAMING_DISKS = {
    "chunker": lambda root: ({"type": "chunker", "remote": str(root)}, ""),
    "crypt": lambda root: ({"type": "crypt", "remote": str(root), "password": obscured("leaves")}, ""),
}


@contextlib.contextmanager
def disk(path, kind="local"):
    root = path / "disk"
    root.mkdir(parents=True)
    settings, start = (DISKS | RENAMING_DISKS)[kind](root)
    place = Remote(path, settings)
    place.folder = root / "www"
    place.target = {"rclone": f"store:{start}www"}
    yield place


class Bucket(Remote):
    def __init__(self, path, port, prefix=""):
        self.prefix = prefix
        self.proxy = RequestProxy(port)
        credentials = {"access_key_id": "fan", "secret_access_key": "s3cret-word"}
        super().__init__(
            path, {"type": "s3", "provider": "Other", "endpoint": f"http://127.0.0.1:{self.proxy.port}", "region": "us-east-1", **credentials})
        self.client = boto3.client(
            "s3", endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1", aws_access_key_id="fan",
            aws_secret_access_key="s3cret-word")
        self.client.create_bucket(Bucket="leaves")

    def keys(self):
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket="leaves", Prefix=self.prefix)
        return [entry["Key"][len(self.prefix):] for page in pages for entry in page.get("Contents", [])]

    def files(self):
        return {
            key: self.client.get_object(Bucket="leaves", Key=self.prefix + key)["Body"].read()
            for key in self.keys() if not key.startswith(".marquee")}

    def cache_control(self, path):
        return self.client.head_object(Bucket="leaves", Key=self.prefix + path).get("CacheControl")

    def put(self, path, content):
        self.client.put_object(Bucket="leaves", Key=self.prefix + path, Body=content)

    def remove(self, path):
        self.client.delete_object(Bucket="leaves", Key=self.prefix + path)

    def manifest(self):
        return self.client.get_object(Bucket="leaves", Key=self.prefix + MANIFEST)["Body"].read()


@contextlib.contextmanager
def s3(path):
    path.mkdir(parents=True)
    place = Bucket(path, empty_object_store())
    place.target = {"rclone": "store:leaves"}
    yield place
    place.proxy.close()


ALL = [folder, git, rsync, webdav, sftp, s3]
# The same kinds of places, reached in other ways.
VARIANTS = [git_over_ssh, webdav_root]
