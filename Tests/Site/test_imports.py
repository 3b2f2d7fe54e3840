"""Imports fill a site that builds, checks and links as any other."""

import json
import subprocess
from html import escape

import pytest

from built_site import BuiltSite
from links import broken_links

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082")
SETTINGS = "title: Test\nbaseURL: https://example.org/\nlanguage: en\n"


def person(number, name):
    return {"id": number, "url": f"https://www.tvmaze.com/people/{number}/x", "name": name}


def tvmaze():
    """A show with everything that TVmaze says, and names that look like the site's own signs."""
    names = ["Nick: the first", "Charlie, too", "[[Tao]]", "李雷", "Ångström", "no", "#1", "- dash", "con", "{{x}}", "a\u202eb", "'quoted'"]
    episodes = [
        {"id": 100 * season + number, "season": season, "number": number, "name": f"{names[number]} {season}", "type": "regular", "runtime": 30,
         "airdate": f"202{season}-03-{number + 1:02}", "airtime": "21:00", "airstamp": f"202{season}-03-{number + 1:02}T21:00:00+00:00",
         "summary": f"<p>In this one, <b>number {number}</b> of {season} happens &amp; ends.</p>"}
        for season in (1, 2, 3) for number in range(12)
    ]
    specials = [{"id": 9, "season": 2, "number": None, "name": "Making of", "type": "insignificant_special", "airdate": "2022-03-05"}]
    cast = [{"person": person(n, f"Actor {name}"), "character": {"id": n, "name": name}, "voice": n == 2} for n, name in enumerate(names, 1)]
    return {
        "id": 82, "url": "https://www.tvmaze.com/shows/82/leaves", "name": "Leaves", "status": "To Be Determined", "genres": ["Drama", "Drama"],
        "premiered": "2021-03-01", "officialSite": "ttps://typo.example", "externals": {"imdb": "tt10638036", "thetvdb": 1}, "updated": 1700000000,
        "rating": {"average": 8.7}, "network": {"name": "One", "country": {"name": "UK"}},
        "_embedded": {
            "seasons": [{"id": n, "number": n, "name": "", "premiereDate": f"202{n}-03-01"} for n in (1, 2, 3)],
            "episodes": episodes + specials, "cast": cast,
            "crew": [{"type": "Creator", "person": person(500, "A. Writer")}, {"type": "Grip", "person": person(501, "B")}],
        },
    }


@pytest.fixture
def marquee(pytestconfig, tmp_path):
    program = pytestconfig.getoption("marquee").resolve()
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/site.yaml").write_text(SETTINGS)

    def marquee(*arguments):
        return subprocess.run([program, *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    return marquee


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def assert_complete(marquee, folder, arguments):
    """The site checks and builds, all its links lead somewhere, and the same import again changes nothing."""
    before = contents(folder / "Content")
    checked = marquee("check")
    assert checked.returncode == 0, checked.stderr
    assert marquee("build").returncode == 0
    assert broken_links(BuiltSite(folder / "public", "https://example.org/")) == []
    again = marquee(*arguments)
    assert again.stdout.endswith("nothing to add: the site has all of it\n")
    assert contents(folder / "Content") == before


@pytest.mark.parametrize("options", [[], ["--summaries"], ["--guard"]], ids=["facts", "summaries", "guarded"])
def test_a_show_of_tvmaze(marquee, tmp_path, options):
    (tmp_path / "show.json").write_text(json.dumps(tvmaze()))
    arguments = ["import", "tvmaze", "show.json", *options]
    imported = marquee(*arguments)
    assert imported.returncode == 0, imported.stderr
    assert_complete(marquee, tmp_path, arguments)
    assert (tmp_path / "public/leaves/season-2/episode-11/index.html").exists()
    assert (tmp_path / "public/leaves/season-2/making-of/index.html").exists() or "Making of" in (tmp_path / "public/leaves/season-2/index.html").read_text()


def test_spreadsheets(marquee, tmp_path):
    (tmp_path / "Content/shows/x").mkdir(parents=True)
    (tmp_path / "Content/shows/x/show.yaml").write_text("title: X\nkind: series\nstatus: running\n")
    (tmp_path / "episodes.csv").write_bytes("﻿Season;Ep;Title;Air date;Recap\r\n1;1;One;3 August 2023;\"# Words\r\n[[no link]]\"\r\n".encode())
    (tmp_path / "people.json").write_text(json.dumps({"people": [{"name": "Kit", "job": "actor"}]}))
    (tmp_path / "characters.csv").write_text("Character\tPlayed by\tAppears in\nNick\tKit\ts1e1\n")
    for arguments in (["csv", "episodes.csv", "--as", "episodes"], ["json", "people.json", "--as", "people"], ["csv", "characters.csv", "--as", "characters"]):
        run = marquee("import", *arguments)
        assert run.returncode == 0, run.stderr
    checked = marquee("check")
    assert checked.returncode == 0, checked.stderr
    assert marquee("build").returncode == 0
    page = (tmp_path / "public/x/season-1/episode-1/index.html").read_text()
    assert "# Words" in page and "[[no link]]" in page
    assert broken_links(BuiltSite(tmp_path / "public", "https://example.org/")) == []


def blog(posts):
    """An export of WordPress. Each post links to the one before, and to a picture."""
    namespaces = "".join(
        f' xmlns:{name}="{address}"' for name, address in [
            ("excerpt", "http://wordpress.org/export/1.2/excerpt/"), ("content", "http://purl.org/rss/1.0/modules/content/"),
            ("dc", "http://purl.org/dc/elements/1.1/"), ("wp", "http://wordpress.org/export/1.2/")])
    items = ""
    for number in range(1, posts + 1):
        text = (f'<h2>Part</h2>\n\nWords &amp; <b>more</b> of {number}, after <a href="https://old.example/?p={number - 1}">that</a>.\n\n'
                '<img src="https://old.example/wp-content/uploads/2020/a-300x200.png" alt="A" />\n\n[gallery ids="900"]\n\n'
                '<table><tr><td>a|b</td><td>c</td></tr></table>\n\n[form id="1"]\n\n<script>alert(1)</script>||x|| [[y]] {{z}}')
        items += f"""<item><title>Post {number} &amp;amp; {"more" if number % 2 else "less"}</title><link>https://old.example/2020/05/post-{number}/</link>
            <dc:creator>jo</dc:creator><guid>https://old.example/?p={number}</guid><content:encoded><![CDATA[{text}]]></content:encoded>
            <wp:post_id>{number}</wp:post_id><wp:post_date_gmt>2020-05-{number % 28 + 1:02} 10:00:00</wp:post_date_gmt>
            <wp:post_name>post-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>{"page" if number % 5 == 0 else "post"}</wp:post_type>
            <category domain="post_tag" nicename="t">Tag &amp;amp; more</category></item>\n"""
    items += """<item><title>A</title><wp:post_id>900</wp:post_id><wp:post_type>attachment</wp:post_type>
        <wp:attachment_url>https://old.example/wp-content/uploads/2020/a.png</wp:attachment_url></item>"""
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"{namespaces}><channel><link>https://old.example</link>{items}</channel></rss>"""


def test_a_blog(marquee, tmp_path):
    (tmp_path / "export.xml").write_text(blog(12))
    picture = tmp_path / "uploads/2020/a.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(PICTURE)
    arguments = ["import", "wordpress", "export.xml", "--uploads", "uploads"]
    imported = marquee(*arguments)
    assert imported.returncode == 0, imported.stderr
    assert "12 × <script>" in imported.stdout
    assert_complete(marquee, tmp_path, arguments)
    for page in ["news/post-1", "post-5", "2020/05/post-1", "tags/tag-more", "authors/jo"]:
        assert (tmp_path / "public" / page / "index.html").exists()


def wiki(pages):
    """An export of MediaWiki. Each page links to the one before, and has a picture, a table, a reference and what a site cannot have."""
    entries = ""
    for number in range(1, pages + 1):
        text = (f"{{{{Infobox|name=P{number}|a=[[b]]}}}}'''Page {number}''' after [[page {number - 1}|that]]s.<ref name=\"a\">[https://x.example/ Source]</ref>\n\n"
                "== Part ==\n* a\n** b\n[[File:A_b.png|thumb|Words]]\n{| class=x\n! a !! b\n|-\n| rowspan=2 | c || d||x\n|}\n||x|| {{y|z}} [[Category:Words]]\n{|\n")
        entries += f"""<page><title>Page {number}</title><ns>0</ns><id>{number}</id><revision><timestamp>2020-05-{number % 28 + 1:02}T10:00:00Z</timestamp>
            <contributor><username>Jo</username></contributor><text>{escape(text)}</text></revision></page>\n"""
    return f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><sitename>W</sitename><base>https://old.example/wiki/Main</base></siteinfo>{entries}
        <page><title>Other name</title><ns>0</ns><id>9000</id><redirect title="Page 3" /><revision><text>#REDIRECT [[Page 3]]</text></revision></page></mediawiki>"""


@pytest.mark.parametrize("kind", ["pages", "articles"])
def test_a_wiki(marquee, tmp_path, kind):
    (tmp_path / "dump.xml").write_text(wiki(12))
    picture = tmp_path / "uploads/a/ab/A_b.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(PICTURE)
    arguments = ["import", "mediawiki", "dump.xml", "--uploads", "uploads", "--as", kind, "--licence", "CC BY-SA 4.0"]
    imported = marquee(*arguments)
    assert imported.returncode == 0, imported.stderr
    assert "12 × templates {{y}}" in imported.stdout
    assert_complete(marquee, tmp_path, arguments)
    page = tmp_path / "public" / ("page-3" if kind == "pages" else "news/page-3") / "index.html"
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in page.read_text()
    assert (tmp_path / "public/wiki/Other_name/index.html").exists() or (tmp_path / "public/wiki/Other_name").exists()


def test_infoboxes_of_a_wiki(marquee, tmp_path):
    """What is suggested for a wiki can be imported as it is: characters, episodes and actors, with the texts of their pages."""
    (tmp_path / "Content/shows/x").mkdir(parents=True)
    (tmp_path / "Content/shows/x/show.yaml").write_text("title: X\nkind: series\nstatus: running\n")
    texts = {}
    for number in range(1, 13):
        texts[f"Nick {number}"] = f"{{{{Character Infobox|portrayed by=[[Kit {number}]]|species=Human}}}}\n== Life ==\nSee [[Part {number}#Plot]]."
        texts[f"Part {number}"] = f"{{{{Episode|season=1|number={number}|airdate=March {number}, 2022|writer=A, [[B]]}}}}\n== Plot ==\n[[Nick {number}#Life|He]] goes."
        texts[f"Kit {number}"] = f"{{{{Actor|birthname=Kit C. {number}|occupation=Actor}}}}\nAn actor."
    entries = "".join(
        f"<page><title>{title}</title><ns>0</ns><id>{number}</id><revision><text>{escape(text)}</text></revision></page>\n"
        for number, (title, text) in enumerate(texts.items(), 1))
    (tmp_path / "dump.xml").write_text(
        f"<mediawiki><siteinfo><sitename>W</sitename><base>https://old.example/wiki/Main</base></siteinfo>{entries}</mediawiki>")
    arguments = ["import", "mediawiki", "dump.xml", "--licence", "CC BY-SA 4.0"]
    suggested = marquee(*arguments, "--suggest")
    assert suggested.stdout == "3 infoboxes in dump.infoboxes.yaml; correct it, and run the same without --suggest\n"
    assert marquee(*arguments, "--suggest").returncode == 2
    imported = marquee(*arguments)
    assert imported.returncode == 0, imported.stderr
    assert "12 characters, 1 season, 12 episodes" in imported.stdout
    assert_complete(marquee, tmp_path, arguments)
    page = (tmp_path / "public/x/characters/nick-3/index.html").read_text()
    assert "/people/kit-3/" in page and '/x/season-1/episode-3/#plot"' in page and "licenses/by-sa/4.0" in page


@pytest.mark.parametrize("setting", ["comments: archive\n", ""], ids=["archive", "hidden"])
def test_comments_of_a_blog(marquee, tmp_path, setting):
    (tmp_path / "Content/site.yaml").write_text(SETTINGS + setting)
    comment = """<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Sam</wp:comment_author><wp:comment_author_email>s@mail.example</wp:comment_author_email>
        <wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date_gmt>2020-05-02 08:00:00</wp:comment_date_gmt>
        <wp:comment_content>||Good|| &lt;b&gt;{{one}}&lt;/b&gt; [[x]]</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>"""
    (tmp_path / "export.xml").write_text(blog(2).replace("</item>", comment, 1))
    arguments = ["import", "wordpress", "export.xml"]
    imported = marquee(*arguments)
    assert imported.returncode == 0, imported.stderr
    assert_complete(marquee, tmp_path, arguments)
    page = (tmp_path / "public/news/post-1/index.html").read_text()
    assert ("||Good|| {{one}} [[x]]" in page) == bool(setting)
    for folder in ("Content", "public"):
        for file in (tmp_path / folder).rglob("*"):
            assert not file.is_file() or not any(secret in file.read_bytes() for secret in (b"mail.example", b"192.0.2.7")), file
