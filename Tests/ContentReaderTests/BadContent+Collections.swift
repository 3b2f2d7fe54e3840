import Diagnostics
import TestSupport

/// Mistakes in collections, and in the pages of collections.
extension BadContent {
    private static let settings = """
        title: L
        baseURL: https://l.example/
        collections:
          art: { title: Fan art, keys: { drawn: date, score: number, at: link } }

        """

    static let collections = [
        BadContent(
            "a value of a wrong type",
            ["site.yaml": settings, "collections/art/a.md": "---\ntitle: A\ndrawn: last May\n---\n"],
            .error(
                at: "collections/art/a.md", 3, 8, "expected a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba, found 'last May'",
                help: "site.yaml:4 declares 'drawn' as a date")
        ),
        BadContent(
            "a key that the collection does not declare",
            ["site.yaml": settings, "collections/art/a.md": "---\ntitle: A\ndrwn: 2025\n---\n"],
            .error(at: "collections/art/a.md", 3, 1, "unknown key 'drwn'", help: "did you mean 'drawn'?")
        ),
        BadContent(
            "a collection that is only named", ["site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: Fan art\n"],
            .error(at: "site.yaml", 3, 14, "expected 'key: value' lines, found 'Fan art'", help: "write { fan-art: { title: … } }")
        ),
        BadContent(
            "a collection that is only a title", ["site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { art: Fan art }\n"],
            .error(at: "site.yaml", 3, 21, "expected 'key: value' lines, found 'Fan art'", help: "write { title: Fan art }")
        ),
        BadContent(
            "a list of keys",
            ["site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { art: { title: Art, keys: [artist] } }\n"],
            .error(at: "site.yaml", 3, 41, "expected 'key: value' lines, found a list", help: "write { …: text }")
        ),
        BadContent(
            "a folder of no collection", ["site.yaml": settings, "collections/arts/a.md": "---\ntitle: A\n---\n"],
            .error(
                at: "collections/arts/a.md", 1, 1, "site.yaml declares no collection 'arts'", help: "did you mean the folder 'art'?")
        ),
        BadContent(
            "a page without a date in a collection with a feed",
            [
                "site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { talks: { title: Talks, feed: true } }\n",
                "collections/talks/a.md": "---\ntitle: A\n---\n",
            ],
            .error(
                at: "collections/talks/a.md", 2, 1, "'date' is missing",
                help: "add 'date: …' with a date such as 2023-08-03 or 2023-08-03 18:30")
        ),
        BadContent(
            "a sound that is none",
            ["site.yaml": settings, "files/a.txt": "A", "collections/art/a.md": "---\ntitle: A\naudio: files/a.txt\n---\n"],
            .error(
                at: "collections/art/a.md", 3, 8, "'files/a.txt' is not a sound that browsers play",
                help: "name a file in 'files' that ends in aac, flac, m4a, mp3, ogg, opus, wav")
        ),
        BadContent(
            "a kind of values that does not exist",
            ["site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { art: { title: A, keys: { by: person } } }\n"],
            .error(
                at: "site.yaml", 3, 45, "expected text, date, number, link or reference, found 'person'", help: "did you mean 'reference'?")
        ),
        BadContent(
            "a key that all pages have",
            ["site.yaml": "title: L\nbaseURL: https://l.example/\ncollections: { art: { title: A, keys: { title: text } } }\n"],
            .error(
                at: "site.yaml", 3, 41, "every page of a collection has the key 'title'", help: "delete it here, or choose another name")
        ),
    ]
}
