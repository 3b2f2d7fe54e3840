import ContentReader
import Diagnostics
import ShowData
@testable import Site
import TestSupport
import Testing
import ThemeKit

@Suite struct CommentTests {
    private static let settings = "title: Leaves\nbaseURL: https://leaves.example/\ncomments: archive\n"

    private func site(_ files: [String: String], settings: String = settings) throws -> Site {
        let folder = try TemporaryFolder(files.merging(["site.yaml": settings]) { first, _ in first })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(reading.diagnostics == [])
        return try Site(planning: reading.content, theme: BareTheme())
    }

    private let comments = """
        comments:
          - { id: "1", date: "2020-05-02 08:00", author: Sam <b>, website: "https://sam.example/?a=1&b=2", text: "One <script>alert(1)</script>\\n\\nTwo https://x.example" }
          - { id: "3", parent: "1", text: "[link](https://x.example) **no**" }
          - { id: "4", parent: "9", date: 2021-01-01, text: Alone }
          - { id: "5", parent: "3", author: Jo, text: Deeper }
          - { id: "6", parent: "6", text: Own parent }

        """

    private let list = """
        <ol>
        <li dir="ltr">
        <p class="meta"><bdi><a href="https://sam.example/?a=1&amp;b=2" rel="external nofollow ugc">Sam &lt;b&gt;</a></bdi>, <time datetime="2020-05-02T08:00:00Z">2 May 2020</time></p>
        <p dir="auto">One &lt;script&gt;alert(1)&lt;/script&gt;</p>
        <p dir="auto">Two https://x.example</p>
        <ol>
        <li dir="ltr">
        <p class="meta"><bdi>Someone</bdi></p>
        <p dir="auto">[link](https://x.example) **no**</p>
        <ol>
        <li dir="ltr">
        <p class="meta"><bdi>Jo</bdi></p>
        <p dir="auto">Deeper</p>
        </li>
        </ol>
        </li>
        </ol>
        </li>
        <li dir="ltr">
        <p class="meta"><bdi>Someone</bdi>, <time datetime="2021-01-01">1 January 2021</time></p>
        <p dir="auto">Alone</p>
        </li>
        <li dir="ltr">
        <p class="meta"><bdi>Someone</bdi></p>
        <p dir="auto">Own parent</p>
        </li>
        </ol>

        """

    @Test func commentsAreTextBelowTheirArticle() throws {
        let site = try site(["articles/a.md": article("A"), "articles/a.comments.yaml": comments])
        #expect(site.comments(on: "articles/a.md").map { String(decoding: $0.bytes, as: UTF8.self) } == list)
        #expect(site.comments(on: "articles/b.md") == nil)
    }

    @Test func theyAreHiddenUnlessTheOwnerWantsThem() throws {
        let site = try site(
            ["articles/a.md": article("A"), "articles/a.comments.yaml": comments],
            settings: "title: Leaves\nbaseURL: https://leaves.example/\n")
        #expect(site.comments(on: "articles/a.md") == nil)
    }

    /// Answers to answers stay inside the page, and the work does not grow with their depth.
    @Test func deepAnswersAreBesideOneAnother() throws {
        let chain = (1...2_000).map { "  - { id: \"\($0)\", parent: \"\($0 - 1)\", text: x\($0) }\n" }.joined()
        let site = try site(["pages/a.md": page("A"), "pages/a.comments.yaml": "comments:\n\(chain)"])
        let html = String(decoding: try #require(site.comments(on: "pages/a.md")).bytes, as: UTF8.self)
        #expect(html.components(of: "<li ") == 2_000)
        #expect(html.components(of: "<ol>") == 5)
    }

    @Test(arguments: [
        ("comments:\n  - { author: A }\n", "2:5 'text' is missing"), ("comments:\n  - { text: \" \" }\n", "2:13 there are no words"),
        ("comments:\n  - { text: a, email: a@b.example }\n", "2:16 unknown key 'email'"),
        (
            "comments:\n  - { text: a, website: \"javascript:x\" }\n",
            "2:25 expected an address that begins with https://, http:// or mailto:, found 'javascript:x'"
        ),
    ])
    func mistakesHaveAPlace(text: String, message: String) throws {
        let folder = try TemporaryFolder(["site.yaml": Self.settings, "articles/a.md": article("A"), "articles/a.comments.yaml": text])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(reading.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.message)" } == [message])
    }

    @Test func commentsOnNothingAreNamed() throws {
        let folder = try TemporaryFolder(["site.yaml": Self.settings, "articles/b/a.comments.yaml": "comments: [{ text: a }]\n"])
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        #expect(
            reading.diagnostics == [
                .warning(
                    at: SourceLocation(file: "articles/b/a.comments.yaml"), "these are comments on 'articles/b/a.md', which does not exist",
                    help: "give the file the name of the text that they belong to, or delete it")
            ])
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
