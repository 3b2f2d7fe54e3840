import ShowData
import TestSupport
import Testing

@testable import Importing

/// All of an import or nothing.
struct ImportTests {
    private static let show = ["shows/x/show.yaml": "title: X\nkind: series\nstatus: running\n"]

    private func source(_ text: String, as kind: TableKind) throws -> Import.Source {
        .table(try TableSource(Table(csv: SourceText(Array(text.utf8), of: "t.csv")), as: kind, options: .init()))
    }

    @Test func aSiteWithErrorsIsNotTouched() async throws {
        let files = Self.show.merging(["people.yaml": "a: {}\n"]) { $1 }
        let site = try ImportedSite(files)
        #expect(
            await refusal { try await site.run(try source("season,title\n1,A\n", as: .episodes)) }.first?.hasPrefix("1:4 'name' is missing")
                == true)
        #expect(try site.files == files)
    }

    @Test func episodesThatAShowDoesNotHaveAreListed() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(try source("name,played by,appears in\nA,P,s1e1\n", as: .characters))
        #expect(try site.files["shows/x/characters.yaml"] == "a:\n  name: A\n  roles:\n    - { person: p }\n")
        #expect(outcome.plan.dropped.lines == ["1 × episodes of characters: the show has no 's1e1' (2:1 in “A”)"])
    }

    /// What would keep the site from building is left out, with those that refer to it; nothing else is.
    @Test func whatCouldNotBeReadAfterwardsIsLeftOutAndListed() async throws {
        let site = try ImportedSite(Self.show)
        let outcome = try await site.run(try source("name,played by,book\nA,P,v9\nB,Q,\n", as: .characters))
        #expect(outcome.refused.count == 1)
        #expect(outcome.refused.first?.hasPrefix("character/a: no volume has the id 'v9'") == true, "\(outcome.refused)")
        #expect(try site.files["shows/x/characters.yaml"] == "b:\n  name: B\n  roles:\n    - { person: q }\n")
        #expect(try site.files["people.yaml"] == "q:\n  name: Q\n")
    }

    @Test func nothingIsWrittenIfNothingCouldBeRead() async throws {
        let site = try ImportedSite(Self.show)
        #expect(await refusal { try await site.run(try source("name,book\nA,v9\n", as: .characters)) }.count == 1)
        #expect(try site.files == Self.show)
        #expect(try site.folder.folders == ["shows", "shows/x"])
    }

    @Test(arguments: [
        ("a:\n  name: A\nb:\n  name: B\n", 4, YAMLEdit.Place.entry("b")), ("a:\n  name: A\n", 1, .entry("a")),
        ("number: 1\nepisodes:\n  - { number: 1 }\n  - number: 2\n    title: X\n", 5, .episode("2")),
        ("number: 1\nepisodes:\n  - { number: 1 }\n", 1, .top),
    ])
    func placesAreFoundByTheirLines(text: String, line: Int, place: YAMLEdit.Place) {
        #expect(YAMLFile(text).place(atLine: line) == place)
    }

    @Test func leftoversOfAnInterruptedImportAreRemoved() async throws {
        let site = try ImportedSite(Self.show.merging([".marquee-import-2000000000/shows/x/show.yaml": "title: X\n"]) { $1 })
        try await site.run(try source("name\nKit\n", as: .people))
        #expect(try site.files.keys.sorted() == ["people.yaml", "shows/x/show.yaml"])
    }

    @Test func filesThatCannotBePutInPlaceLeaveTheSiteAsItWas() async throws {
        let site = try ImportedSite(Self.show)
        // Where the season belongs, there is a folder.
        try site.folder.makeFolder("shows/x/season-1.yaml")
        #expect(await refusal { try await site.run(try source("season,title,writers\n1,A,P\n", as: .episodes)) }.count == 1)
        #expect(try site.files == Self.show)
    }

    @Test func aListInBracketsIsLeftToTheOwner() async throws {
        let files = Self.show.merging(["shows/x/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A }]\n"]) { $1 }
        let site = try ImportedSite(files)
        let outcome = try await site.run(try source("season,ep,title\n1,2,B\n", as: .episodes))
        #expect(outcome.unwritten == ["shows/x/season-1.yaml: 2 B"])
        #expect(try site.files == files)
    }

    @Test(arguments: [
        ("Beyoncé Ångström", "beyonce-angstrom"), ("李雷", "李雷"), ("Œuvre", "œuvre"), ("!!!", "x"), ("con", "the-con"), ("taken", "taken-2"),
        (String(repeating: "a", count: 150), String(repeating: "a", count: 100)), ("A  B/C", "a-b-c"), ("Wi’l", "wil"),
    ])
    func idsAreMadeByTheRulesOfAddresses(name: String, id: String) {
        var ids = NewIDs(besides: ["taken"])
        #expect(ids.make(from: name, else: "x") == id)
    }

    @Test func longIDsStayUniqueWithinTheLimit() {
        var ids = NewIDs(besides: [])
        let name = String(repeating: "ab", count: 60)
        #expect((1...12).map { _ in ids.make(from: name, else: "x") }.allSatisfy { $0.utf8.count <= 100 })
        #expect(ids.make(from: name, else: "x") == String(name.prefix(97)) + "-13")
    }

    @Test(arguments: [
        ("# no heading", "\\# no heading"), ("- no list", "\\- no list"), ("1. no list", "1\\. no list"),
        ("[[x]] ||y|| {{z}}", "\\[\\[x\\]\\] \\||y\\|| \\{\\{z\\}\\}"), (">!x!<", "&gt;!x!\\<"), ("%%x%% 5%", "\\%\\%x\\%\\% 5%"),
        ("==x== a = b", "\\=\\=x\\=\\= a = b"), (":smile: at 10:30", "\\:smile: at 10:30"), ("x^2^", "x\\^2\\^"),
        (":::spoiler", "\\:::spoiler"), ("at 10:30: now", "at 10:30: now"), ("<b>x</b> & y &amp; z", "\\<b>x\\</b> & y \\&amp; z"),
        ("a*b_c`d~e", "a\\*b\\_c\\`d\\~e"),
        ("> quote", "\\> quote"), ("plain words", "plain words"), ("===", "\\=\\=\\="),
    ])
    func wordsAreEscapedInMarkdown(words: String, markdown: String) {
        #expect(MarkdownText.escaped(words) == markdown)
    }

    @Test(arguments: [
        ("<p>A &amp; B&#8217;s &#x2014; <i>c</i></p><p>D<br>E</p>", "A & B’s — c\nD\nE"), ("<script>x()</script>y", "y"),
        ("a &unknown; & b", "a &unknown; & b"),
        ("<p", ""), ("&#xD800;", "&#xD800;"),
    ])
    func wordsOfHTML(html: String, words: String) {
        #expect((SourceWords.text(HTMLWords.text(of: html)) ?? "") == words)
    }
}
