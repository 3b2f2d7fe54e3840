import ContentReader
import Diagnostics
import ShowData
@testable import Site
import TestSupport
import Testing

/// File systems give names in different forms (NFC, NFD) and some ignore case; the site has one form.
@Suite struct NormalFormTests {
    /// - Parameter files: paths and texts. Strings in two forms are one key of a dictionary.
    private func plan(_ files: [(path: String, text: String)]) throws -> SitePlan {
        let folder = try TemporaryFolder(["site.yaml": "title: L\nbaseURL: https://l.example/\n"])
        for (path, text) in files { try folder.write(text, to: path) }
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        return SitePlan(reading, theme: BareTheme(), threads: 1)
    }

    private func text(_ name: String) -> String {
        name.hasPrefix("articles/") ? article("A") : name.hasSuffix(".md") ? page("P") : name.hasSuffix(".svg") ? "<svg/>" : "x"
    }

    /// A file as a disk may have it, the same name in the other form in a link, and the file of the site.
    @Test(arguments: [
        ("files/cafe\u{301}.zip", "/files/caf\u{E9}.zip", "files/caf\u{E9}.zip"),
        ("images/u\u{308}.svg", "/images/\u{FC}.svg", "images/\u{FC}.svg"),
        ("pages/u\u{308}ber.md", "/\u{FC}ber/", "\u{FC}ber/index.html"), ("pages/caf\u{E9}.md", "/cafe\u{301}/", "caf\u{E9}/index.html"),
        ("articles/e\u{301}t\u{E9}.md", "/news/\u{E9}te\u{301}/", "news/\u{E9}t\u{E9}/index.html"),
        ("files/\u{1112}\u{1161}\u{11AB}.zip", "/files/\u{D55C}.zip", "files/\u{D55C}.zip"),
        ("files/か\u{3099}.zip", "/files/が.zip", "files/が.zip"),
        ("files/A\u{30A}.zip", "/files/\u{C5}.zip", "files/\u{C5}.zip"), ("files/\u{C5}.zip", "/files/A%CC%8A.zip", "files/\u{C5}.zip"),
        ("files/a\u{323}\u{302}.zip", "/files/\u{1EAD}.zip", "files/\u{1EAD}.zip"),
    ])
    func aLinkInTheOtherFormFindsTheFile(_ file: String, _ link: String, _ output: String) throws {
        let plan = try plan([(file, text(file)), ("pages/p.md", "---\ntitle: Q\n---\nSee [x](\(link)).\n")])
        #expect(plan.diagnostics == [])
        #expect(try #require(plan.site).routes.contains { Array($0.outputPath.utf8) == Array(output.utf8) })
    }

    @Test(arguments: [
        ["files/caf\u{E9}.zip", "files/cafe\u{301}.zip"], ["images/\u{FC}.svg", "images/u\u{308}.svg"],
        ["pages/\u{FC}.md", "pages/u\u{308}.md"],
        ["articles/\u{E9}.md", "articles/e\u{301}.md"], ["files/A.zip", "files/a.zip"], ["pages/a/b.md", "pages/A/c.md"],
        ["files/\u{C9}.zip", "files/e\u{301}.zip"], ["images/\u{D55C}.svg", "images/\u{1112}\u{1161}\u{11AB}.svg"],
        ["files/x/A.zip", "files/X/b.zip"],
    ])
    func namesThatAreOneOnSomeDisksAreAnError(_ files: [String]) throws {
        let plan = try plan(files.map { ($0, text($0)) })
        #expect(plan.site == nil && plan.diagnostics.contains { $0.severity == .error }, "\(plan.diagnostics)")
    }
}
