import Diagnostics

/// What can be wrong between files.
extension BadContent {
    static let references = [
        BadContent(
            "a misspelled person",
            [
                "people.yaml": "kit-connor: { name: Kit Connor }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit-conor }] }",
            ],
            .error(at: "shows/h/characters.yaml", 1, 39, "no person has the id 'kit-conor'", help: "did you mean 'kit-connor' (people.yaml:1)?")
        ),
        BadContent(
            "an author, where none is defined", ["articles/a.md": article("title: A", "date: 2025-01-01", "authors: [desk]")],
            .error(at: "articles/a.md", 4, 11, "no author has the id 'desk'", help: "no author is defined yet")
        ),
        BadContent(
            "a volume that does not exist",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/books.yaml": "volumes:\n  v1: { title: One }\nadaptations:\n  - { screen: s1, volumes: [v1, v2], extent: full }\n",
            ],
            .error(at: "shows/h/books.yaml", 4, 33, "no volume has the id 'v2'", help: "did you mean 'v1' (shows/h/books.yaml:2)?")
        ),
        BadContent(
            "a season that does not exist",
            [
                "people.yaml": "kit: { name: Kit }",
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/characters.yaml": "nick: { name: Nick, roles: [{ person: kit, seasons: [1, 7] }] }",
            ],
            .error(
                at: "shows/h/characters.yaml", 1, 57, "no season or episode has the id 's7'", help: "did you mean 's1' (shows/h/season-1.yaml:1)?"
            )
        ),
        BadContent(
            "prose for an episode that does not exist",
            ["shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n", "shows/h/episodes/s1e1.md": "Text."],
            .error(at: "shows/h/episodes/s1e1.md", 1, 1, "no season or episode has the id 's1e1'", help: "no season or episode is defined yet")
        ),
        BadContent(
            "a picture that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", "image: { file: images/leafs.svg, alt: Leaves }")],
            .error(at: "pages/about.md", 3, 16, "there is no file 'images/leafs.svg'", help: "did you mean 'images/leaves.svg' (images/leaves.svg:1)?")
        ),
        BadContent(
            "a picture in Markdown that does not exist",
            ["images/leaves.svg": "<svg/>", "pages/about.md": article("title: A", body: "![Leaves](/images/leafs.svg)")],
            .error(at: "pages/about.md", 4, 11, "there is no picture '/images/leafs.svg'", help: "did you mean '/images/leaves.svg'?")
        ),
    ]
}
