import TestSupport
import Testing

/// Errors in texts, as an owner sees them.
@Suite struct TextErrorTests {
    /// Whatever the errors, the site's address and title are fine.
    private func errors(_ files: [String: String]) throws -> [String] {
        let site = ["site.yaml": "title: L\nbaseURL: https://l.example/\n", "people.yaml": "joe: { name: Joe }\n"]
        var all: [String: String] = [:]
        for (path, text) in site.merging(files, uniquingKeysWith: { $1 }) { all["Content/" + path] = text }
        let folder = try TemporaryFolder(all)
        return try marquee("build", in: folder.path).errors.split(separator: "\n")
            .filter { $0.hasPrefix("Content/") }.map { String($0.dropFirst("Content/".count)) }
    }

    /// A text, whose errors depend on nothing.
    private let text = "::timelin\n\n:nothing[x] and [x](nowhere.md) and [x](#nope)\n"

    private func found(in file: String, from line: Int) -> [String] {
        [
            "\(file):\(line):1: error: there is no directive 'timelin'", "\(file):\(line + 2):1: error: there is no directive 'nothing'",
            "\(file):\(line + 2):21: error: there is no text '/pages/nowhere.md'",
            "\(file):\(line + 2):41: error: this page has no heading '#nope'",
        ]
    }

    /// Another error, in its own file and in the text's front matter.
    @Test(arguments: [
        (["people.yaml": "joe: { name: \"Joe }\n"], "title: P", "people.yaml:1:14: error: this quote is never closed"),
        (["people.yaml": "joe: { name: Joe, born: 1990 }\n"], "title: P", "people.yaml:1:19: error: unknown key 'born'"),
        (
            ["site.yaml": "title: L\nbaseURL: x\n"], "title: P",
            "site.yaml:2:10: error: expected the site's address such as https://example.org/, found 'x'"
        ),
        ([:], "title: “P\nimage: x.png", "pages/p.md:3:8: error: expected 'key: value' lines, found 'x.png'"),
        ([:], "title: P: p", "pages/p.md:2:9: error: a second ': ' on one line"),
        ([:], "titel: P", "pages/p.md:2:1: error: unknown key 'titel'"),
        (["pages/q.md": "---\ntitle:\n---\nText.\n"], "title: P", "pages/q.md:2:1: error: 'title' is missing"),
    ])
    func areReportedWithAllOthers(_ files: [String: String], _ matter: String, _ other: String) throws {
        let line = 3 + matter.split(separator: "\n").count
        let errors = try errors(files.merging(["pages/p.md": "---\n\(matter)\n---\n\(text)"]) { $1 })
        #expect(errors.sorted() == (found(in: "pages/p.md", from: line) + [other]).sorted())
    }

    /// Names and addresses that may be those of something that could not be read are not errors yet.
    @Test(arguments: [
        "joe: { name: \"Joe }\n", "joe: { name: Joe, aliases: Jo, Joey }\n", "joe: { nam: Joe }\n", "- joe\n", "Joe: { name: Joe }\n",
    ])
    func nothingIsSaidAboutNamesThatMayBeUnread(_ people: String) throws {
        let errors = try errors([
            "people.yaml": people, "pages/p.md": "---\ntitle: P\n---\n[[Jo]] [x](/people/joe/) {{people.joe.name}}\n",
        ])
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.hasPrefix("people.yaml:1:") })
    }

    /// A page whose title cannot be read may be the one that is meant; and it has its address.
    @Test func linksToUnfinishedTextsAreNotBroken() throws {
        let errors = try errors([
            "pages/q.md": "---\ntitle: Q: q\n---\nText.\n", "articles/a.md": "---\ntitle: A\n---\nText.\n",
            "pages/p.md": "---\ntitle: P\n---\n[Q](q.md) [Q](/q/) [A](/news/a/) [A](../articles/a.md) [[Q: q]] [old](/old/)\n",
        ])
        #expect(
            errors == [
                "articles/a.md:2:1: error: 'date' is missing", "pages/q.md:2:9: error: a second ': ' on one line",
            ])
    }

    /// Wikilinks as other programs write them, and what to write instead.
    @Test(arguments: [
        ("[[About#Our rules]]", "write [About](/about/#our-rules)"), ("[[About#Our rules|them]]", "write [them](/about/#our-rules)"),
        ("[[#Our rules]]", "write [Our rules](#our-rules)"), ("![[leaf.svg]]", "write ![what it shows](/images/leaf.svg)"),
        ("![[images/leaf.svg]]", "write ![what it shows](/images/leaf.svg)"), ("[[Category:Foo]]", "write 'tags: Foo' in the front matter"),
        ("[[File:leaf.svg]]", "a picture is ![what it shows](/images/…); delete anything else"),
        ("[[toc]]", "delete it; an article with many words has a table of contents by itself"),
        ("[[s1e9]]", "season 1 has the episodes 1 to 2"), ("[[s4]]", "there is only season 1"), ("[[Storm]]", "did you mean [[t/s1e2]]?"),
    ])
    func aWikilinkOfAnotherProgramIsExplained(_ link: String, _ help: String) throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: L\nbaseURL: https://l.example/\n",
            "Content/images/leaf.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "Content/pages/about.md": "---\ntitle: About\n---\n## Our rules\n",
            "Content/shows/t/show.yaml": "title: T\nkind: series\nstatus: ended\n",
            "Content/shows/t/season-1.yaml": "number: 1\nepisodes:\n  - { number: 1, title: Lamp }\n  - { number: 2, title: The Storm }\n",
            "Content/pages/p.md": "---\ntitle: P\n---\n\(link)\n",
        ])
        let run = try marquee("build", in: folder.path)
        #expect(run.errors.contains(" \(help)\n"), "\(run.errors)")
    }
}
