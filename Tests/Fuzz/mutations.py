"""What can be wrong with the files of a site: each function changes some of them, and says what it has done.

Files are a dictionary from the path to the bytes; a link is a `Link`.
"""

import os
from dataclasses import dataclass


@dataclass
class Link:
    target: bytes


TOKENS = [token.encode() for token in """
[[ ]] [[Nick]] [[Nick| || ||{s1e1} ||{s99e99} {{ }} {{ratings.imdb.value}} {{a :a[ :a{ ]{ {k=v} {#i .c} ::: :::: :::spoiler{until=s1e2}
:::note[x] ::figure{src=images/x.svg} ::cast ::episodes ::timeline ::gallery ::video{src=x} ::adaptation ::countdown{to=2027-01-01} ~~
[^1] [^1]: ![ ](x) ](../2022/x.md) ](/ [x]: <b> </b> <!-- --> <div> <script> <http://a.b> www.a.b a@b.c &amp; &#x10FFFE; &#x202E; \\
\\[ |a|b| |-|-| ``` ~~~ ` * ** _ # ###### > - + 1. 1) 999999999. --- === - - - %%% $ % @ ? { } [ ] , : ; ! !!binary !!map ! &a *a <<: |
> |- >+ " ' # - - - ? a null true no ~ .inf .nan 0x10 1e999 -0 99999999999999999999 2022-02-30 9999-99-99 2022 2022-02 s1e1 s0e0 s1 e1 s1e1.5 s1e1-2
s1e9999-1 12.5 1-2 early Q1 1990s 2025/2026 2026/2025 unknown never tba 2021-04-02T21:00+01:00
v1 http://[ javascript:a data:,a title: date: tags: authors: id: number: episodes: people: kind: status: spoiler: draft: aliases:
source: person: roles: former: rawHTML: publish:
||| |x| ||{until=s1} {s1} {until=" %% {% %} {# #} >! !< !> ~! !~ ｜｜ &#124;&#124; &vert; \\|\\| [spoiler] [/spoiler] [spoiler= [!spoiler] {{spoiler|
](/a [x]/a/ )[/a/] ][nope] [[]] [[a [^a ^[abc #Heading -item *item 1.item • – |--| ==a ~~a 5~6 https://a.b/c[^1] :cast <iframe
{.spoiler} \\spoiler{ /spoiler :spoiler ::spoiler ](/s <details> <spoiler> ~~~spoiler ```markdown
==x== == ~x~ ~ ^x^ ^ {#id} {#custom} {until=s1e1} {until="s2e8,v3"} [ ] [x] [!NOTE] [[S01E01]] ![[x]] {{< >}} [TOC] :smile: {width=300}
country: absolute: part: premiere: ?p=1 x.php wiki/File:N a;{}$uri#x
""".split()] + [
    b"early 2026", b"Q1 2026", b"summer 2027", b"late 2025", b"1 of 2", b"s1e1 to s1e4", b"> [!NOTE]\n> ", b"> [!TIP] A title\n", b"> [!spoiler]\n",
    b"- [ ] ", b"- [x] ", b"# A {#id}\n", "「שלום」".encode(), "日本。**「語」**は".encode(),
    b"\n", b"\r\n", b"\r", b"\t", b" ", b"    ", b"\n\n", b"\n---\n", b"\n...\n", b"---\n", b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80",
    b"\xef\xbb\xbf", "\u2028".encode(), "\u202e".encode(), "\u2067".encode(), "\U0010fffe".encode(), "e\u0301\u0301".encode(),
    "👩‍👩‍👧".encode(), "İ".encode(), b"> " * 120, b"- " * 120, b"[" * 500, b"{" * 500, b"a" * 5000, b"  - {}\n", b": ", b"\n  ",
    b"\n- ",
]

NAMES = [
    b"con.md", b"a:b.yaml", b" .md", b".md", b"a\nb.md", b"a\x1bb.yaml", b"\xff.md", "é.md".encode(), "e\u0301.md".encode(),
    b"A" * 250 + b".md", "\u202ea.md".encode(), b"a b.md", b"%2e%2e.md", b"-x.md", b"index.html", b"a.MD", b"a.yml", b"season-0.yaml",
    b"season-99999999999999999999.yaml", b"s1e1.md", b"s0e0.md", b"_headers", b".htaccess", b"CNAME", b"feed.xml", b"x.svg", b"x.html",
    b"x.jpg", b"'\"<>&.md", b"show.yaml", b"site.yaml", b"index.md", b"404.md", b"search.md", b"2022", b"characters.yaml",
    b"a/b/c/d/e/f/g/h.md", b"\\..\\a.md", b"~.md", b"#a.md", b"a?b.md",
]


def mutated(files, pieces, dice):
    """Changed files, and what has been done to them.

    `pieces` are files to take pieces of.
    """
    files = dict(files)
    done = [dice.choice(ALL)(files, pieces, dice) for _ in range(dice.choice([1, 1, 1, 2, 3, 6]))]
    return files, done


def write(files, folder):
    for path, text in files.items():
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if isinstance(text, Link):
            os.symlink(text.target, path)
        else:
            with open(path, "wb") as file:
                file.write(text)


def some(files, dice):
    """A file of the content that has bytes; mostly one that is read as text."""
    paths = [path for path, text in files.items() if not isinstance(text, Link) and not path.startswith(b".")]
    texts = [path for path in paths if path.endswith((b".yaml", b".md", b".svg")) and path != b"README.md"]
    return dice.choice(texts if texts and dice.random() < 0.97 else paths)


def place(text, dice):
    """An offset, as often as not where a line or a word ends."""
    offset = dice.randint(0, len(text))
    ends = [found for sign in (b"\n", b" ", b":") if (found := text.find(sign, offset)) >= 0]
    return min(ends) + dice.randint(0, 1) if ends and dice.random() < 0.6 else offset


def mutation(change):
    """Makes a mutation of one file out of a function of its bytes."""
    def mutate(files, pieces, dice):
        path = some(files, dice)
        files[path] = change(files[path], pieces, dice)
        return f"{change.__name__} in {path!r}"

    return mutate


def lines_changed(change):
    def changed(text, pieces, dice):
        lines = text.splitlines(keepends=True) or [b""]
        change(lines, dice.randrange(len(lines)), dice)
        return b"".join(lines)

    changed.__name__ = change.__name__
    return mutation(changed)


@mutation
def bytes_changed(text, pieces, dice):
    text = bytearray(text or b" ")
    for _ in range(dice.choice([1, 2, 10])):
        text[dice.randrange(len(text))] = dice.randrange(256)
    return bytes(text)


@mutation
def bytes_removed(text, pieces, dice):
    start = place(text, dice)
    return text[:start] + text[start + dice.choice([1, 2, 5, 50, 500]):]


@mutation
def tokens(text, pieces, dice):
    for _ in range(dice.choice([1, 1, 2, 5, 20])):
        at = place(text, dice)
        text = text[:at] + dice.choice(TOKENS) * dice.choice([1, 1, 1, 1, 2, 50]) + text[at:]
    return text


@mutation
def value(text, pieces, dice):
    """Something else behind a colon of YAML."""
    colon = text.find(b": ", dice.randint(0, len(text)))
    end = text.find(b"\n", colon)
    return text if colon < 0 or end < 0 else text[:colon + 2] + dice.choice(TOKENS) + text[end:]


@mutation
def piece(text, pieces, dice):
    other = dice.choice(pieces)
    at, start = place(text, dice), place(other, dice)
    return text[:at] + other[start:start + dice.choice([10, 100, 1000, 100_000])] + text[at:]


@mutation
def truncated(text, pieces, dice):
    return text[:place(text, dice)]


@mutation
def repeated(text, pieces, dice):
    """A piece a thousand times, or the whole of a small file."""
    start, end = sorted([place(text, dice), place(text, dice)])
    if dice.random() < 0.2:
        start, end = 0, len(text)
    end = min(end, start + 2000)
    return text[:start] + text[start:end] * 1000 + text[end:]


@lines_changed
def line_repeated(lines, at, dice):
    lines[at] *= dice.choice([2, 1000])


@lines_changed
def line_removed(lines, at, dice):
    del lines[at]


@lines_changed
def line_moved(lines, at, dice):
    lines.insert(dice.randrange(len(lines)), lines.pop(at))


@lines_changed
def line_indented(lines, at, dice):
    lines[at] = lines[at].lstrip() if dice.random() < 0.5 else dice.choice([b" ", b"  ", b"\t"]) + lines[at]


def swapped(files, pieces, dice):
    one, two = some(files, dice), some(files, dice)
    files[one], files[two] = files[two], files[one]
    return f"swapped {one!r} and {two!r}"


def renamed(files, pieces, dice):
    path = some(files, dice)
    new = os.path.join(os.path.dirname(path if dice.random() < 0.7 else some(files, dice)), dice.choice(NAMES))
    text = files[path]
    if dice.random() < 0.5:
        del files[path]
    if not any(new.startswith(other + b"/") or other.startswith(new + b"/") for other in files):
        files[new] = text
    return f"renamed {path!r} to {new!r}"


def removed(files, pieces, dice):
    path = some(files, dice)
    del files[path]
    return f"removed {path!r}"


def emptied(files, pieces, dice):
    path = some(files, dice)
    files[path] = b""
    return f"emptied {path!r}"


def folder(files, pieces, dice):
    path = some(files, dice)
    files[path + b"/" + os.path.basename(path)] = files.pop(path)
    return f"made {path!r} a folder"


def link(files, pieces, dice):
    path = some(files, dice)
    names = [os.path.basename(path), os.path.basename(some(files, dice))]
    target = dice.choice(names + [b".", b"..", b"/dev/null", b"nowhere", b"/etc/passwd"])
    files[path] = Link(target)
    return f"linked {path!r} to {target!r}"


CONTENT = [bytes_changed, bytes_removed, tokens, value, piece, truncated, repeated, line_repeated, line_removed, line_moved, line_indented]
ALL = 3 * CONTENT + [tokens, value, piece] * 3 + [swapped, renamed, removed, emptied, folder, link]
