import Diagnostics
import TestSupport

/// Mistakes in keys.
extension BadContent {
    static let keys = [
        BadContent(
            "an unknown key", ["people.yaml": "joe:\n  name: Joe Locke\n  pronoun: he\n"],
            .error(at: "people.yaml", 3, 3, "unknown key 'pronoun'", help: "did you mean 'pronouns'?")
        ),
        BadContent(
            "an unknown key like no other", ["articles/a.md": article("title: A", "date: 2025-01-01", "colour: red")],
            .error(
                at: "articles/a.md", 4, 1, "unknown key 'colour'",
                help:
                    "available keys: aliases, authors, date, description, discussion, draft, featured, image, motif, series, show, slug, sources, spoils, tags, title, updated"
            )
        ),
        BadContent(
            "a missing required key", ["people.yaml": "joe:\n  bio: An actor.\n"],
            .error(at: "people.yaml", 2, 3, "'name' is missing", help: "add 'name: …' with a text")
        ),
        BadContent(
            "a required key without a value", ["people.yaml": "joe:\n  name:\n"],
            .error(at: "people.yaml", 2, 3, "'name' is missing", help: "add 'name: …' with a text")
        ),
        BadContent(
            "a key twice", ["people.yaml": "joe:\n  name: Joe\n  bio: An actor.\n  name: Joe Locke\n"],
            .error(at: "people.yaml", 4, 3, "'name' is repeated", help: "the first is on line 2; keep one of them")
        ),
        BadContent(
            "an id twice", ["people.yaml": "joe: { name: Joe }\nkit: { name: Kit }\njoe: { name: Joe Locke }\n"],
            .error(at: "people.yaml", 3, 1, "'joe' is repeated", help: "the first is on line 1; keep one of them")
        ),
        BadContent(
            "a key twice in front matter", ["articles/a.md": article("title: A", "date: 2025-01-01", "title: B")],
            .error(at: "articles/a.md", 4, 1, "'title' is repeated", help: "the first is on line 2; keep one of them")
        ),
        BadContent(
            "an id that cannot be in an address", ["people.yaml": "Joe Locke: { name: Joe Locke }"],
            .error(at: "people.yaml", 1, 1, "'Joe Locke' cannot be part of a web address", help: "write 'joe-locke'")
        ),
        BadContent(
            "a list in place of keys", ["people.yaml": "- joe\n- kit\n"],
            .error(
                at: "people.yaml", 1, 1, "expected 'key: value' lines, found a list",
                help: "write joe: { name: joe }, with an id in place of each '- '")
        ),
        BadContent(
            "a season twice",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\n",
                "shows/h/season-one.yaml": "number: 1\n",
            ],
            .error(
                at: "shows/h/season-one.yaml", 1, 9, "the season or episode 's1' is defined twice",
                help: "the first is at shows/h/season-1.yaml:1")
        ),
        BadContent(
            "an episode twice",
            [
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: ended\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Meet }\n  - { number: 1, title: Crush }\n",
            ],
            .error(
                at: "shows/h/season-1.yaml", 4, 15, "the season or episode 's1e1' is defined twice",
                help: "the first is at shows/h/season-1.yaml:3")
        ),
    ]
}
