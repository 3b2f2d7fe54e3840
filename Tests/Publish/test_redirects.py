"""Old addresses to which no file can answer redirect on the servers that read their own configuration, whatever somebody wrote into the content."""

import contextlib
import getpass
import http.client
import json
import os
import re
import shutil
import tempfile
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ports import free_port
from servers import program, running, web_server

# An alias as somebody writes it, and the address that a visitor's browser asks for.
ALIASES = [
    ("?p=12", "/?p=12"),
    ("/episode.php?id=3", "/episode.php?id=3"),
    ("/episode.php?id=4&season=1", "/episode.php?id=4&season=1"),
    ("/list/?q=Nick Nelson", "/list/?q=Nick%20Nelson"),
    ("/list?q=%E6%97%A5", "/list?q=%E6%97%A5"),
    ("/old.php", "/old.php"),
    ("wiki/File:Nick.jpg", "/wiki/File:Nick.jpg"),
    ("wiki/Special%3ASearch", "/wiki/Special:Search"),
    ("wiki/Who%3F", "/wiki/Who%3F"),
    ("wiki/C%23", "/wiki/C%23"),
    ("wiki/Nick%20Nelson", "/wiki/Nick%20Nelson"),
    ("wiki/日本", "/wiki/%E6%97%A5%E6%9C%AC"),
    ("Old/News.html", "/Old/News.html"),
    ("former#comments", "/former"),
    ("feed.xml.old", "/feed.xml.old"),
    # What could end a directive, a line or a pattern, start a variable or a comment, or be a wildcard.
    ("h1;return 200 x;", "/h1;return%20200%20x;"),
    ("h2{x}", "/h2%7Bx%7D"),
    ("h3\"; } location /y { return 200 x; }", "/h3%22;%20%7D%20location%20/y%20%7B%20return%20200%20x;%20%7D"),
    ("h4'x", "/h4'x"),
    ("h5$uri$1${PATH}", "/h5$uri$1$%7BPATH%7D"),
    ("h6%25{HTTP_HOST}", "/h6%25%7BHTTP_HOST%7D"),
    ("h7*", "/h7*"),
    ("h8|x", "/h8%7Cx"),
    ("h9(.)[a]+^", "/h9(.)[a]+%5E"),
    ("h10?a=$uri;{}\"'#", "/h10?a=$uri;{}%22%27"),
    ("h11?x=1) { } if (", "/h11?x=1)%20{%20}%20if%20("),
    ("h12 x#y", "/h12%20x"),
    ("h13?%0a%0d=1", "/h13?%0a%0d=1"),
    ("h14?a=%24%7B1%7D", "/h14?a=%24%7B1%7D"),
    ("h15 301 https://evil.example/", None),
    ("h16?a=\\", None),
    ("h17\nevil", None),
    ("h18%0Aevil", None),
    ("h19%5Cn", None),
]
NOT_OLD = ["/about/?p=12", "/?p=13", "/?p=123", "/episode.php", "/episode.php?id=33", "/h7x", "/h9xa", "/wiki/FileXNick.jpg", "/wiki/C", "/y"]


def asked(port, address):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    return answer.status, (answer.getheader("Location") or "").removeprefix(f"http://127.0.0.1:{port}").removeprefix("http://127.0.0.1")


@contextlib.contextmanager
def apache(folder, root, port):
    folder.mkdir()
    modules = Path("/usr/lib/apache2/modules")
    loaded = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in ["mpm_event", "authz_core", "dir", "alias", "rewrite", "headers", "mime"])
    user = f"User {getpass.getuser()}\n" if os.getuid() else "User nobody\n"
    (folder / "types").write_text("")
    (folder / "httpd.conf").write_text(
        f"{loaded}{user}ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
        f"TypesConfig {folder}/types\nDocumentRoot {root}\nDirectoryIndex index.html\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n")
    command = program("apache2") if Path("/usr/sbin/apache2").exists() else program("httpd")
    with running([command, "-D", "FOREGROUND", "-f", folder / "httpd.conf"], port, folder / "log"):
        yield


@contextlib.contextmanager
def nginx(folder, root, port):
    with web_server(folder, root, port, settings=f"include {root}/nginx-headers.conf; include {root}/nginx-redirects.conf;"):
        yield


@contextlib.contextmanager
def nginx_in_languages(folder, root, port):
    with web_server(folder, root, port, settings=f"include {root}/nginx-headers.conf; include {root}/nginx-languages.conf;"):
        yield


@pytest.mark.parametrize("host, server", [("nginx", nginx_in_languages), ("apache", apache)])
def test_a_wrong_address_shows_the_error_page_of_its_language(project, tmp_path, host, server):
    port = free_port()
    root = Path(tempfile.mkdtemp(dir="/tmp"))
    os.chmod(root, 0o755)
    site = project({"live": {"folder": str(root / "www"), "host": host}}, address=f"http://127.0.0.1:{port}/")
    settings = site.folder / "Content/site.yaml"
    settings.write_text(settings.read_text() + "languages: [en, de]\n")
    site.publish()
    with server(tmp_path / host, root / "www", port):
        shown = {}
        for address in ["/nowhere/", "/den/", "/de/nowhere/", "/de/news/nowhere/x", "/about/nowhere"]:
            with pytest.raises(HTTPError) as wrong:
                urlopen(f"http://127.0.0.1:{port}{address}")
            shown[address] = (wrong.value.code, re.search('<html lang="(.*?)"', wrong.value.read().decode())[1])
        assert shown == {
            "/nowhere/": (404, "en"), "/den/": (404, "en"), "/de/nowhere/": (404, "de"), "/de/news/nowhere/x": (404, "de"),
            "/about/nowhere": (404, "en")}
        with urlopen(f"http://127.0.0.1:{port}/de/") as answer:
            assert answer.status == 200
    shutil.rmtree(root)


def test_netlify_knows_the_error_page_of_each_language(project, tmp_path):
    site = project({"live": {"folder": str(tmp_path / "www"), "host": "netlify"}})
    settings = site.folder / "Content/site.yaml"
    settings.write_text(settings.read_text() + "languages: [en, de]\n")
    site.publish()
    assert (tmp_path / "www/_redirects").read_text() == "/who/ /about/ 301\n/who /about/ 301\n/de/* /de/404.html 404\n"


def write_page(site, aliases):
    site.write("Content/pages/about.md", f"---\ntitle: About\naliases: {json.dumps(aliases, ensure_ascii=False)}\n---\nAbout.\n")


@pytest.mark.parametrize("host, server", [("nginx", nginx), ("apache", apache)])
def test_old_addresses_redirect_and_inject_nothing(project, tmp_path, host, server):
    port = free_port()
    # Apache drops its rights, and would not get into a folder of root's.
    root = Path(tempfile.mkdtemp(dir="/tmp"))
    os.chmod(root, 0o755)
    site = project({"live": {"folder": str(root / "www"), "host": host}}, address=f"http://127.0.0.1:{port}/")
    write_page(site, [alias for alias, address in ALIASES if address])
    site.publish()
    with server(tmp_path / host, root / "www", port):
        wrong = {address: asked(port, address) for _, address in ALIASES if address}
        assert {address: answer for address, answer in wrong.items() if answer != (301, "/about/")} == {}
        assert {address: asked(port, address)[0] for address in NOT_OLD if asked(port, address)[0] == 301} == {}
        assert asked(port, "/about/")[0] == 200
        with urlopen(f"http://127.0.0.1:{port}/about/") as answer:
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'; object-src 'none';")
    shutil.rmtree(root)


@pytest.mark.parametrize("alias", [alias for alias, address in ALIASES if not address])
def test_what_is_no_address_stops_the_publication(project, tmp_path, alias):
    site = project({"live": {"folder": str(tmp_path / "www"), "host": "nginx"}})
    write_page(site, [alias])
    run = site.run()
    assert run.returncode == 1 and "is not an address inside the site" in run.stderr


@pytest.mark.parametrize("host, count", [("netlify", 1), ("cloudflare", 0), ("gitlab", 0), ("codeberg", 0)])
def test_lines_of_redirects_have_three_words_and_known_queries(project, tmp_path, host, count):
    site = project({"live": {"folder": str(tmp_path / "www"), "host": host}})
    write_page(site, [alias for alias, address in ALIASES if address])
    site.publish()
    lines = (tmp_path / "www/_redirects").read_text().splitlines()
    words = [line.split(" ") for line in lines]
    assert all(line[-2:] == ["/about/", "301"] and line[0].startswith("/") for line in words)
    assert all("=" in word for line in words for word in line[1:-2])
    assert any(len(line) > 3 for line in words) == bool(count)
    plain = {line[0] for line in words if len(line) == 3}
    assert {"/old.php", "/wiki/File:Nick.jpg", "/wiki/File%3ANick.jpg", "/wiki/Who%3F", "/wiki/Nick%20Nelson/", "/h8%7Cx"} <= plain
    if count:
        assert ["/", "p=12", "/about/", "301"] in words and ["/list", "q=Nick%20Nelson", "/about/", "301"] in words
    # A wildcard is at the end of its rule, and no page of the site matches it.
    assert [line for line in plain if "*" in line] == ["/h7*"]
