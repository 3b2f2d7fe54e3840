"""Mistakes that owners make, each as the smallest site that has it: the messages that the manual explains under "Trouble"."""

import json
import subprocess

SITE = "title: Leaves\nbaseURL: https://leaves.example/\n"
SHOW = "title: The Tin Harbour\nkind: series\nstatus: running\n"
PEOPLE = "ines-calloway: { name: Ines Calloway }\n"
SOURCES = "post: { name: The Harbour Post }\n"


def article(text, **keys):
    return "\n".join(["---", "title: News", "date: 2026-03-20", *(f"{key}: {value}" for key, value in keys.items()), "---", "", text, ""])


def claims(*values):
    return "".join(
        f"c{number}: {{ date: 2026-02-0{number}, about: s2, status: confirmed, says: So it is., field: premiere, value: {value}, sources: post }}\n"
        for number, value in enumerate(values, 1)
    )


# What `marquee check` reports first about the files that have the mistake.
IN_FILES = {
    "no person has the id 'ines-caloway'": {
        "people.yaml": PEOPLE,
        "shows/h/show.yaml": SHOW,
        "shows/h/characters.yaml": "mara: { name: Mara, roles: [{ person: ines-caloway }] }\n",
    },
    "unknown key 'titel'": {"site.yaml": SITE + "titel: Leaves\n"},
    "'title' is missing": {"shows/h/show.yaml": "kind: series\nstatus: running\n"},
    "a tab; only spaces can indent a line": {"people.yaml": "ines-calloway:\n\tname: Ines Calloway\n"},
    "a second ': ' on one line": {"shows/h/show.yaml": "title: Harbour: the beginning\nkind: series\nstatus: running\n"},
    "expected a date such as 2023-08-03 or 2023-08-03 18:30, found 'April 2026'": {"articles/a.md": "---\ntitle: News\ndate: April 2026\n---\n\nText.\n"},
    "'ines-calloway' is repeated": {"people.yaml": PEOPLE + PEOPLE},
    "the file has no front matter": {"articles/a.md": "Text.\n"},
    "no page has the address '/the-cast/'": {"articles/a.md": article("See [the cast](/the-cast/).")},
    "nothing on the site is called 'Ines Caloway'": {"people.yaml": PEOPLE, "articles/a.md": article("See [[Ines Caloway]].")},
    "'Ines Calloway' can mean several things": {"people.yaml": PEOPLE + "other: { name: Ines Calloway }\n", "articles/a.md": article("See [[Ines Calloway]].")},
    "there is no picture '/images/harbour.jpg'": {"articles/a.md": article("![The harbour](/images/harbour.jpg)")},
    "browsers do not show '.tiff' files as pictures": {"images/harbour.tiff": "x", "articles/a.md": article("![The harbour](/images/harbour.tiff)")},
    "these bars guard nothing, because no others in this paragraph match them": {"shows/h/show.yaml": SHOW, "articles/a.md": article("The end: ||she leaves.")},
    "guarded text is readable on /, /news/, /404.html and 4 more (outside its spoiler): 'The voice belongs to her grandmother.'": {
        "shows/h/show.yaml": SHOW,
        "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Static, date: 2025-01-01, summary: { spoiler: The voice belongs to her grandmother., until: s1e1 } }]\n",
        "articles/a.md": article("The voice belongs to her grandmother."),
    },
    "The Tin Harbour has no 's9e1'": {"shows/h/show.yaml": SHOW, "articles/a.md": article("||She leaves.||{s9e1}")},
    "raw HTML is shown as text": {"articles/a.md": article("<b>bold</b>")},
    "there is no directive 'not'": {"articles/a.md": article(":::not\nA note.\n:::")},
    "':::note' is not closed": {"articles/a.md": article(":::note\nA note.")},
    "there is no footnote '1' in this text": {"articles/a.md": article("Words.[^1]")},
    "the data has no 'network'": {"shows/h/show.yaml": SHOW, "articles/a.md": article("On {{network}}.")},
    "'c2' and 'c1' are both confirmed but differ about the premiere of s2": {"shows/h/show.yaml": SHOW, "sources.yaml": SOURCES, "shows/h/claims.yaml": claims("2026-04-17", "2026-04-24"), "shows/h/season-2.yaml": "number: 2\n"},
    "browsers may run 'files/list.pdf' as part of the site, because of its extension '.pdf'": {"files/list.pdf": "%PDF-1.4", "articles/a.md": article("Text.")},
    "Marquee does not recognise this file, and leaves it out": {"ep.csv": "a,b\n", "articles/a.md": article("Text.")},
    "this is not a heading, because there is no space after '#'": {"articles/a.md": article("#The cast")},
    "the article 'Later' is a draft": {"articles/a.md": article("See [[Later]]."), "articles/b.md": article("Text.").replace("News", "Later").replace("date", "draft: true\ndate")},
    "a password or a key must not be in site.yaml": {"site.yaml": SITE + 'publish:\n  live: { git: "https://fan:hunter2abc@codeberg.org/fan/pages.git" }\n'},
    "expected setting or filming, found 'set'": {"shows/h/show.yaml": SHOW, "shows/h/places.yaml": "pier: { name: The pier, kind: set }\n"},
    "two pages have the address /news/a/": {"articles/a.md": article("Text."), "articles/b/a.md": article("Text.")},
}


WORKED = ("marquee", "new", "site", ".", "--title", "Leaves")
TARGET = ("append", "site.yaml", "publish:\n  live: { folder: ../www }\n")

# What a command says after others, each a command line or a change of a file.
IN_COMMANDS = {
    "there is no site here, because neither this folder nor 'Content' in it has a site.yaml": [("marquee", "build")],
    "there is no command 'buidl'": [("marquee", "buidl")],
    "'leaves' has files in it": [("append", "leaves/mine.txt", "mine"), ("marquee", "new", "leaves")],
    "'articles/2026/welcome.md' has the address of the new article": [WORKED, ("marquee", "new", "article", "Welcome")],
    "'../www' holds files that Marquee did not write ('index.html')": [
        WORKED, ("append", "../www/index.html", "mine"), ("marquee", "build", "--output", "../www")],
    "the site would overwrite files that were changed since Marquee wrote them ('index.html')": [
        WORKED, ("marquee", "build"), ("append", "public/index.html", "mine"), ("marquee", "build")],
    "site.yaml has no target;": [WORKED, ("marquee", "publish")],
    "site.yaml has no target 'lvie'": [WORKED, TARGET, ("marquee", "publish", "lvie")],
    "this target needs the program 'rclone', which is not on the PATH": [
        WORKED, ("append", "site.yaml", 'publish:\n  live: { rclone: "store:leaves" }\n'), ("marquee", "publish")],
    "nothing was published: files that Marquee did not put there are in the way ('index.html')": [
        WORKED, TARGET, ("append", "../www/index.html", "mine"), ("marquee", "publish")],
    "nothing was published: files at the target are not as Marquee published them ('index.html')": [
        WORKED, TARGET, ("marquee", "publish"), ("append", "../www/index.html", "mine"), ("marquee", "publish")],
    "the row has no season": [
        WORKED, ("append", "../e.csv", "Ep,Title\n1,Static\n"), ("marquee", "import", "csv", "../e.csv", "--as", "episodes")],
    "'03/08/2025' may be 2025-08-03 or 2025-03-08": [
        WORKED, ("append", "../e.csv", "Season,Ep,Title,Date\n1,1,Static,03/08/2025\n"),
        ("marquee", "import", "csv", "../e.csv", "--as", "episodes")],
}


def said(marquee, folder, steps):
    """What the last of the steps, done in the folder, writes to standard error. The other programs of this machine are not on its PATH."""
    folder.mkdir()
    for kind, *step in steps:
        if kind == "append":
            (folder / step[0]).parent.mkdir(parents=True, exist_ok=True)
            with (folder / step[0]).open("a") as file:
                file.write(step[1])
        else:
            environment = {"HOME": str(folder), "PATH": "/nowhere", "SOURCE_DATE_EPOCH": "1774000000"}
            done = subprocess.run(
                [marquee, *step], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment)
    return done.stderr


def reported(marquee, folder, files):
    """The messages of `marquee check` about the files, most severe first."""
    for path, text in {"site.yaml": SITE, **files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    done = subprocess.run([marquee, "check", "--json", "--site", folder], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [line for line in lines if "message" in line]
