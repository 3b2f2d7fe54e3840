import Diagnostics
import TestSupport

/// Mistakes between files.
extension BadContent {
    static let references = [
        BadContent(
            "a misspelled person",
            [
                "people.yaml": "kit-connor: { name: Kit Connor }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit-conor }] }",
            ],
            .error(
                at: "shows/h/characters.yaml", 1, 39, "no person has the id 'kit-conor'", help: "did you mean 'kit-connor' (people.yaml:1)?"
            )
        ),
        BadContent(
            "a person by name",
            [
                "people.yaml":
                    "kw: { name: Karen White, aliases: Kazza Smythe }\nyk: { name: 山田 花子 }\nab: { name: Ann }\nac: { name: Ann }\n",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml":
                    "number: 1\nepisodes:\n- writers: [Karen White]\n- writers: [kazza  smythe]\n- writers: [山田 花子]\n- writers: [Ann]\n"
                    + "- writers: [Karen Whyte]\n- writers: [Karen White & Ann]\n",
            ],
            .error(at: "shows/h/season-1.yaml", 3, 13, "no person has the id 'Karen White'", help: "write 'kw' (people.yaml:1)"),
            .error(at: "shows/h/season-1.yaml", 4, 13, "no person has the id 'kazza  smythe'", help: "write 'kw' (people.yaml:1)"),
            .error(at: "shows/h/season-1.yaml", 5, 13, "no person has the id '山田 花子'", help: "write 'yk' (people.yaml:2)"),
            .error(
                at: "shows/h/season-1.yaml", 6, 13, "no person has the id 'Ann'",
                help: "write 'ab' (people.yaml:3) or 'ac' (people.yaml:4)"),
            .error(at: "shows/h/season-1.yaml", 7, 13, "no person has the id 'Karen Whyte'", help: "did you mean 'kw' (people.yaml:1)?"),
            .error(
                at: "shows/h/season-1.yaml", 8, 13, "no person has the id 'Karen White & Ann'",
                help: "these are 2: in a list, write [kw, ab]; where only one fits, write an entry for each")
        ),
        BadContent(
            "characters, places, shows, sources and volumes by name",
            [
                "sources.yaml": "bb: { name: Big Bulletin }\n",
                "shows/h/show.yaml": "title: The Heart\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes: [{ title: The Double, number: 2-3 }]\n",
                "shows/h/characters.yaml":
                    "px: { name: { spoiler: Phil Mitchell, until: s1, safe: The stranger }, sources: [Big Bulletin] }\n",
                "shows/h/quotes.yaml":
                    "quotes:\n  - { text: So, character: Phil Mitchell }\n  - { text: So, character: the stranger, in: s1e2 }\n",
                "shows/h/books.yaml":
                    "volumes:\n  winter: { title: This Winter }\nadaptations:\n  - { screen: s1, volumes: [This Winter], extent: full }\n",
                "shows/h/claims.yaml":
                    "a: { date: 2024, status: confirmed, says: A., about: Phil Mitchell, sources: bb }\n"
                    + "b: { date: 2024, status: confirmed, says: B., about: s1e3, sources: bb }\n",
                "articles/a.md": article("title: A", "date: 2025-01-01", "show: The Heart"),
            ],
            .error(at: "articles/a.md", 4, 7, "no show has the id 'The Heart'", help: "write 'h' (shows/h/show.yaml:1)"),
            .error(
                at: "shows/h/books.yaml", 4, 29, "no volume has the id 'This Winter'", help: "write 'winter' (shows/h/books.yaml:2)"),
            .error(
                at: "shows/h/characters.yaml", 1, 82, "no source has the id 'Big Bulletin'", help: "write 'bb' (sources.yaml:1)"),
            .error(at: "shows/h/claims.yaml", 1, 54, "nothing in the show has the id 'Phil Mitchell'", help: "write 'px'"),
            .error(at: "shows/h/claims.yaml", 2, 54, "nothing in the show has the id 's1e3'", help: "did you mean 's1e2-3'?"),
            .error(
                at: "shows/h/quotes.yaml", 2, 28, "no character has the id 'Phil Mitchell'",
                help: "write 'px' (shows/h/characters.yaml:1)"),
            .error(
                at: "shows/h/quotes.yaml", 3, 28, "no character has the id 'the stranger'",
                help: "write 'px' (shows/h/characters.yaml:1)"),
            .error(
                at: "shows/h/quotes.yaml", 3, 46, "no season or episode has the id 's1e2'",
                help: "did you mean 's1e2-3' (shows/h/season-1.yaml:2)?")
        ),
        BadContent(
            "an author, where none is defined", ["articles/a.md": article("title: A", "date: 2025-01-01", "authors: [desk]")],
            .error(at: "articles/a.md", 4, 11, "no author has the id 'desk'", help: "add it to authors.yaml: desk: { name: Desk }")
        ),
        BadContent(
            "a volume that does not exist",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/books.yaml": "volumes:\n  v1: { title: One }\nadaptations:\n  - { screen: s1, volumes: [v1, v2], extent: full }\n",
            ],
            .error(at: "shows/h/books.yaml", 4, 33, "no volume has the id 'v2'", help: "there is only volume 1")
        ),
        BadContent(
            "a season that does not exist",
            [
                "people.yaml": "kit: { name: Kit }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit, episodes: [s1, s7] }] }",
            ],
            .error(at: "shows/h/characters.yaml", 1, 59, "no season or episode has the id 's7'", help: "there is only season 1")
        ),
        BadContent(
            "prose for an episode that does not exist",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/episodes/s1e1.md": "Text."],
            .error(
                at: "shows/h/episodes/s1e1.md", 1, 1, "no season or episode has the id 's1e1'", help: "no season or episode is defined yet")
        ),
        BadContent(
            "a picture that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", "image: { file: images/leafs.svg, alt: Leaves }")],
            .error(
                at: "pages/about.md", 3, 16, "there is no file 'images/leafs.svg'",
                help: "did you mean 'images/leaves.svg'?")
        ),
        BadContent(
            "a picture in Markdown that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", body: "![Leaves](/images/leafs.svg)")],
            .error(at: "pages/about.md", 4, 11, "there is no picture '/images/leafs.svg'", help: "did you mean '/images/leaves.svg'?")
        ),
        BadContent(
            "signs of a file's name that mean something else in an address",
            [
                "images/a#1.svg": "<svg/>", "images/b%20c.svg": "<svg/>", "images/d e?.svg": "<svg/>", "files/f#1.txt": "x",
                "pages/about.md": article(
                    "title: A", body: "![a](/images/a#1.svg)\n![b](images/b%20c.svg)\n![d](/images/d%20e?.svg)\n[f](/files/f#1.txt)"),
            ],
            .error(
                at: "pages/about.md", 4, 6, "there is no picture '/images/a#1.svg'", help: "write '%23' for '#': /images/a%231.svg"),
            .error(
                at: "pages/about.md", 5, 6, "there is no picture 'images/b%20c.svg'", help: "write '%25' for '%': /images/b%2520c.svg"),
            .error(
                at: "pages/about.md", 6, 6, "there is no picture '/images/d%20e?.svg'", help: "write '%3F' for '?': /images/d%20e%3F.svg"),
            .error(at: "pages/about.md", 7, 5, "there is no file '/files/f#1.txt'", help: "write '%23' for '#': /files/f%231.txt")
        ),
        BadContent(
            "people that one bracket hides are missed nowhere",
            [
                "people.yaml": "kit: { name: Kit }\njoe: { name: Joe\n",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit }, { person: joe }] }",
            ],
            .error(
                at: "people.yaml", 2, 6, "this '{' is never closed, or a comma is missing", help: "write { key: value, key: value }"
            )
        ),
        BadContent(
            "a show is there even if its file is broken",
            [
                "shows/h/show.yaml": "title: \"H\n",
                "shows/h/books.yaml": "volumes:\n  v1: { title: One }\nadaptations:\n"
                    + "  - { screen: film, volumes: [v1], extent: full }\n",
                "articles/a.md": article("title: A", "date: 2025-01-01", "show: h"),
            ],
            .error(at: "shows/h/show.yaml", 1, 8, "this quote is never closed", help: "close it on the line where it begins: title: \"H\"")
        ),
        BadContent(
            "a season whose number is a word may be any",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: one\nepisodes:\n  - { number: 1, title: Meet }\n",
                "shows/h/episodes/s1e1.md": "Text.",
            ],
            .error(at: "shows/h/season-1.yaml", 1, 9, "expected a whole number from 0 to 9999, found 'one'", help: "write 1")
        ),
        BadContent(
            "a person with a broken id is called so all the same",
            [
                "people.yaml": "Kit Connor: { name: Kit Connor }", "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: Kit Connor }] }",
            ],
            .error(at: "people.yaml", 1, 1, "'Kit Connor' cannot be part of a web address", help: "write 'kit-connor'")
        ),
        BadContent(
            "a film that nobody has announced",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/books.yaml": "volumes:\n  v1: { title: One }\nadaptations:\n  - { screen: film, volumes: [v1], extent: full }\n",
            ],
            .error(
                at: "shows/h/books.yaml", 4, 15, "there is no film of the show 'h'",
                help: "write a show.yaml with the lines 'kind: film' and 'follows: h'"
            )
        ),
        BadContent(
            "a show that follows itself", ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\nfollows: h\n"],
            .error(
                at: "shows/h/show.yaml", 4, 10, "a show cannot follow itself",
                help: "'follows' names the show whose story this one continues"
            )
        ),
        BadContent(
            "shows that follow one another, and one that follows them",
            [
                "shows/a/show.yaml": "title: A\nkind: series\nstatus: ended\nfollows: b\n",
                "shows/b/show.yaml": "title: B\nkind: film\nstatus: ended\nfollows: a\n",
                "shows/c/show.yaml": "title: C\nkind: film\nstatus: ended\nfollows: a\n",
            ],
            .error(
                at: "shows/a/show.yaml", 4, 10, "the show follows itself through 'b'",
                help: "'follows' names the show whose story this one continues"
            ),
            .error(
                at: "shows/b/show.yaml", 4, 10, "the show follows itself through 'a'",
                help: "'follows' names the show whose story this one continues"
            )
        ),
        BadContent(
            "two texts about one episode",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n",
                "shows/h/episodes/S1E1.md": "Text.", "shows/h/episodes/s01e01.md": "Text.",
            ],
            .error(
                at: "shows/h/episodes/s01e01.md", 1, 1, "the text about the episode 's1e1' is defined twice",
                help: "the first is at shows/h/episodes/S1E1.md:1"
            )
        ),
    ]
}
