import Diagnostics
import TestSupport

/// Mistakes in files as a whole.
extension BadContent {
    static let files = [
        BadContent(
            "an empty file", ["people.yaml": ""],
            .error(at: "people.yaml", 1, 1, "the file is empty", help: "add some content, or delete it")
        ),
        BadContent(
            "a file of comments", ["people.yaml": "# nobody yet\n"],
            .error(at: "people.yaml", 1, 1, "the file is empty", help: "write 'key: value' lines, or delete the file")
        ),
        BadContent(
            "front matter that never ends", ["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n\nText.\n"],
            .error(at: "articles/a.md", 1, 1, "the front matter is never closed", help: "write a line '---' below its last key")
        ),
        BadContent(
            "an article without front matter", ["articles/a.md": "# A\n\nText.\n"],
            .error(
                at: "articles/a.md", 1, 1, "the file has no front matter",
                help: "begin it with a line '---', then title, date and authors, then a line '---'"
            )
        ),
        BadContent(
            "no settings", ["site.yaml": ""],
            .error(at: "site.yaml", 1, 1, "the file is empty", help: "add some content, or delete it")
        ),
        BadContent(
            "a file name that cannot be an address", ["articles/My Post.md": article("title: A", "date: 2025-01-01")],
            .error(
                at: "articles/My Post.md", 1, 1, "the name 'My Post' cannot be part of a web address",
                help: "rename the file: write 'my-post'")
        ),
        BadContent(
            "a show without show.yaml", ["shows/h/season-1.yaml": "number: 1\n"],
            .error(
                at: "shows/h/show.yaml", 1, 1, "the folder 'shows/h' has no show.yaml", help: "write one with 'title', 'kind' and 'status'")
        ),
        BadContent(
            "a file with a misspelled name", ["peple.yaml": "joe: { name: Joe }"],
            .warning(
                at: .init(file: "peple.yaml"), "Marquee does not recognise this file, and leaves it out",
                help: "did you mean 'people.yaml'?"
            )
        ),
    ]
}
