import ContentReader
import Diagnostics
import Foundation
import Checks
import Output
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// Everything in which the word "lighthouse" can be guarded.
private let lighthouses: [(name: String, text: String)] = [
    ("words", "Text ||Nora burns the old lighthouse down||."),
    ("the first words", "||Nora burns the old lighthouse down||, and then."),
    ("words in a sentence of their own", "||Nora burns the old lighthouse down.||"),
    ("words in a heading", "## Then ||Nora burns the old lighthouse down||\n\nText."),
    ("a heading", ":::spoiler\n## Nora burns the old lighthouse down\n:::"),
    ("a heading in a note", ":::spoiler\n:::note\n### Nora burns the old lighthouse down\n:::\n:::"),
    ("a heading of two lines", ":::spoiler\nNora burns the old lighthouse down\n===\n:::"),
    ("words with a point", "Text ||Nora burns the old lighthouse down||{s1e1}."),
    ("words of a directive", "Text :spoiler[Nora burns the old lighthouse down]{until=s1}."),
    ("blocks on a page of their own", ":::spoiler{hard}\nNora burns the old lighthouse down.\n:::"),
    ("a heading on its own page", ":::spoiler[The end]{hard until=s1}\n# Nora burns the old lighthouse down\n:::"),
    ("a picture", ":::spoiler\n![Nora burns the old lighthouse down](images/lighthouse.svg \"the lighthouse burns\")\n:::"),
    ("a picture among words", "Text ||![Nora burns the old lighthouse down](images/lighthouse.svg)||."),
    (
        "a picture of a directive",
        ":::spoiler\n::figure[The lighthouse]{src=images/lighthouse.svg alt=\"A lighthouse\" credit=lighthouse}\n:::"
    ),
    ("a gallery", ":::spoiler\n:::gallery\n![A lighthouse](images/lighthouse.svg)\n![A lighthouse](images/a.svg)\n:::\n:::"),
    (
        "a video",
        ":::spoiler\n::video[The lighthouse]{url=https://v.example/lighthouse thumbnail=images/a.svg uploaded=2025-01-01}\n:::"
    ),
    (
        "a quote",
        ":::spoiler\n:::quote{speaker=lighthouse source=lighthouse url=\"https://q.example/lighthouse\"}\nA lighthouse.\n:::\n:::"
    ),
    ("a countdown", ":::spoiler\n::countdown[The lighthouse]{to=2030-01-01}\n:::"),
    ("a link", "Text ||[Nora](https://l.example/lighthouse \"the lighthouse\")||."),
    ("a link by name", "Text ||[Nora][lighthouse]||.\n\n[lighthouse]: https://l.example/lighthouse \"the lighthouse\""),
    ("a bare link", "Text ||https://l.example/lighthouse||."),
    ("a wikilink", "Text ||[[Nora|the lighthouse]]||."),
    ("a table", ":::spoiler\n| who | what |\n|---|---|\n| Nora | burns the lighthouse down |\n:::"),
    ("words in a table", "| who | what |\n|---|---|\n| Nora | \\|\\|burns the lighthouse down\\|\\| |"),
    ("code", "Text ||`lighthouse`||."),
    ("a block of code", ":::spoiler\n```lighthouse\nlet lighthouse = burn()\n```\n:::"),
    ("an indented block of code", ":::spoiler\n\n    lighthouse\n\n:::"),
    ("raw HTML", ":::spoiler\n\n<div title=\"lighthouse\"><p>Nora burns the old lighthouse down</p></div>\n\n:::"),
    ("raw HTML that closes containers", ":::spoiler\n</details></div></main>\n\nNora burns the old lighthouse down\n:::"),
    ("a comment", ":::spoiler\n<!-- lighthouse -->\n\nA lighthouse.\n:::"),
    ("raw HTML among words", "Text ||<b title=\"lighthouse\">Nora</b> </p></details> lighthouse||."),
    ("entities", "Text ||Nora burns the &#108;ight&shy;house&nbsp;down||."),
    ("emphasis inside a word", "Text ||Nora burns the light**house** down||."),
    ("upper case", "Text ||NORA BURNS THE OLD LIGHTHOUSE DOWN||."),
    ("a list", ":::spoiler\n- Nora\n- lighthouse\n  1. lighthouse\n- [ ] lighthouse\n:::"),
    ("a quotation", "> Text ||Nora burns the old lighthouse down||."),
    ("a spoiler in a quotation", "> :::spoiler\n> Nora burns the old lighthouse down\n> :::"),
    ("a spoiler in a list", "- Text\n\n  :::spoiler\n  Nora burns the old lighthouse down\n  :::"),
    ("a spoiler in a spoiler", ":::spoiler{until=s1}\nx ||the lighthouse||{s1e1}\n\n:::spoiler\nlighthouse\n:::\n:::"),
    ("its own page in a spoiler", ":::spoiler{until=s1}\nx\n\n:::spoiler{hard}\nlighthouse\n:::\n:::"),
    ("a footnote", "Text ||Nora[^1]||.\n\n[^1]: She burns the lighthouse down."),
    ("a footnote with a telling name", "Text ||Nora[^lighthouse]||.\n\n[^lighthouse]: She burns the lighthouse down."),
    ("a footnote of a footnote", "Text ||Nora[^1]||.\n\n[^1]: She burns it.[^2]\n\n[^2]: The lighthouse."),
    ("a footnote of a footnote on blocks", ":::spoiler\nNora[^1]\n:::\n\n[^2]: The lighthouse.\n\n[^1]: She burns it.[^2]"),
    ("a footnote in a heading", ":::spoiler\n## Nora[^1]\n:::\n\n[^1]: The lighthouse."),
    ("a footnote on its own page", "Text.\n\n:::spoiler{hard}\nNora[^1]\n:::\n\n[^1]: The lighthouse."),
    ("a value", ":::spoiler\n{{show.title}} lighthouse\n:::"),
    ("struck out", "Text ||~~the lighthouse~~||."),
    ("a whole page", "\u{200F}||lighthouse||"),
]

private let secret = "Nora burns the old lighthouse down"

/// The secret, written openly somewhere in the site.
private let openCopies: [(name: String, files: [String: String])] = [
    ("a text", ["articles/b.md": article("B", "Then Nora burns the old lighthouse down.")]),
    ("a title", ["articles/b.md": article("Nora burns the old lighthouse down", "Text.")]),
    ("a description", ["articles/b.md": article("B", "Text.", more: "description: \"Nora burns the old lighthouse down!\"\n")]),
    ("an address that was", ["articles/b.md": article("B", "Text.", more: "aliases: [old/nora-burns-the-old-lighthouse-down]\n")]),
    ("an address", ["articles/nora-burns-the-old-lighthouse-down.md": article("B", "Text.")]),
    ("a tag", ["articles/b.md": article("B", "Text.", more: "tags: [Nora burns the old lighthouse down]\n")]),
    ("a heading", ["articles/b.md": article("B", "## Nora burns the old lighthouse down\n\nText.")]),
    ("an alternative text", ["articles/b.md": article("B", "![Nora burns the old lighthouse down](images/a.svg)")]),
    ("a title of a picture", ["articles/b.md": article("B", "![A](images/a.svg \"Nora burns the old lighthouse down\")")]),
    (
        "a name of a picture",
        [
            "images/nora-burns-the-old-lighthouse-down.svg": HostileSite.picture,
            "articles/b.md": article("B", "![A](images/nora-burns-the-old-lighthouse-down.svg)"),
        ]
    ),
    ("a title of a link", ["articles/b.md": article("B", "[A](https://l.example/ \"Nora burns the old lighthouse down\")")]),
    ("an address of a link", ["articles/b.md": article("B", "[A](https://l.example/nora_burns_the_old_lighthouse_down.html)")]),
    ("a search", ["articles/b.md": article("B", "[A](https://l.example/?q=Nora%20burns+the+old%20%6Cighthouse+down)")]),
    (
        "raw HTML",
        ["site.yaml": HostileSite.rawHTML, "articles/b.md": article("B", "<p title=\"x\">Nora <b>burns</b> the old lighthouse down</p>")]
    ),
    ("code", ["articles/b.md": article("B", "`Nora burns the old lighthouse down`")]),
    ("a block of code", ["articles/b.md": article("B", "```\nnora.burns(the: old, lighthouse, down)\n```")]),
    ("a table", ["articles/b.md": article("B", "| Nora | burns |\n|---|---|\n| the old lighthouse | down |")]),
    ("entities", ["articles/b.md": article("B", "N&#111;ra burns&nbsp;the old light&#x68;ouse down")]),
    ("emphasis", ["articles/b.md": article("B", "*No*ra burns **the** old light**house** down")]),
    ("upper case", ["articles/b.md": article("B", "NORA BURNS THE OLD LIGHTHOUSE DOWN")]),
    ("soft hyphens", ["articles/b.md": article("B", "Nora burns the old light\u{AD}house do\u{200C}wn and the light&shy;house")]),
    ("accents", ["articles/b.md": article("B", "Nóra burns the öld lïghthouse down")]),
    ("letters of full width", ["articles/b.md": article("B", "Ｎｏｒａ burns the old ｌｉｇｈｔhouse down")]),
    ("punctuation", ["articles/b.md": article("B", "Nora … burns — the old “lighthouse” … down!?")]),
    ("lines", ["articles/b.md": article("B", "Nora\nburns\\\nthe  \nold\nlighthouse\ndown")]),
    ("a footnote", ["articles/b.md": article("B", "Text.[^1]\n\n[^1]: Nora burns the old lighthouse down.")]),
    ("a wikilink", ["articles/b.md": article("B", "Text [[Nora|Nora burns the old lighthouse down]].")]),
    ("a title of a spoiler", ["articles/b.md": article("B", ":::spoiler[Nora burns the old lighthouse down]\nText.\n:::")]),
    ("a caption", ["articles/b.md": article("B", "::figure[Nora burns the old lighthouse down]{src=images/a.svg alt=A}")]),
    ("a quote", ["articles/b.md": article("B", ":::quote{speaker=X}\nNora burns the old lighthouse down.\n:::")]),
    ("another name of a character", ["shows/h/characters.yaml": "nora: { name: Nora, aliases: [Nora burns the old lighthouse down] }\n"]),
    (
        "a summary",
        ["shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: A, summary: Nora burns the old lighthouse down. }]\n"]
    ),
    ("a page", ["pages/b.md": "---\ntitle: B\n---\nNora burns the old lighthouse down."]),
]

/// The secret in its spoiler.
private let guardedSecrets: [(name: String, text: String)] = [
    ("entities", "Text ||N&#111;ra burns&nbsp;the old light&shy;house down||."),
    ("emphasis", "Text ||*No*ra burns the old light**house** down||."),
    ("a link", "Text ||Nora burns [the old lighthouse](https://l.example/) down||."),
    ("a wikilink", "Text ||[[Nora]] burns the old lighthouse down||."),
    ("an alternative text", ":::spoiler\n![Nora burns the old lighthouse down](images/a.svg)\n:::"),
    ("a title of a picture", ":::spoiler\n![A](images/a.svg \"Nora burns the old lighthouse down\")\n:::"),
    ("a title of a link", "Text ||[She](https://l.example/ \"Nora burns the old lighthouse down\") does||."),
    ("a caption", ":::spoiler\n::figure[Nora burns the old lighthouse down]{src=images/a.svg alt=A}\n:::"),
    ("a description of a figure", ":::spoiler\n::figure[A]{src=images/a.svg alt=\"Nora burns the old lighthouse down\"}\n:::"),
    ("a heading", ":::spoiler\n## Nora burns the old lighthouse down\n:::"),
    ("a block of code", ":::spoiler\n```\nNora burns the old lighthouse down\n```\n:::"),
    ("a footnote", "Text ||Nora[^1]||.\n\n[^1]: Nora burns the old lighthouse down."),
    ("a footnote of a footnote", "Text ||Nora[^1]||.\n\n[^1]: Yes.[^2]\n\n[^2]: Nora burns the old lighthouse down."),
    ("a list", ":::spoiler\n- Nora burns the old lighthouse down\n- x\n:::"),
    ("a table", ":::spoiler\n| a | b |\n|---|---|\n| Nora burns the old lighthouse down | x |\n:::"),
    ("its own page", ":::spoiler{hard}\nNora burns the old lighthouse down\n:::"),
    ("a spoiler in a spoiler", ":::spoiler\nx ||Nora burns the old lighthouse down|| y\n:::"),
]

private func article(_ title: String, _ text: String, more: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2025-01-01\n\(more)---\n\(text)\n"
}

/// Ways of writing a secret that might let it out of its spoiler, or past the leak check.
@Suite struct HostileSpoilerTests {
    @Test(arguments: lighthouses)
    func whatIsGuardedStaysInItsContainer(name: String, text: String) throws {
        let site = try HostileSite(lighthouse(text).merging(["articles/a.md": article("A", text)]) { $1 })
        let telling = try site.files.filter { $0.readable.contains("lighthouse") }.map(\.path)
        #expect(telling == [], "\(name)")
        #expect(site.leaks == [], "\(name)")
        // Otherwise it would be lost, and the test would prove nothing.
        #expect(try site.files.contains { $0.all.contains("lighthouse") }, "\(name)")
    }

    /// An article that is guarded as a whole, with the same words.
    @Test(arguments: lighthouses)
    func whatIsInAGuardedArticleStaysInItsContainer(name: String, text: String) throws {
        let open = text.replacing("||{s1e1}", with: "").replacing("||", with: "")
        let site = try HostileSite(lighthouse(open).merging(["articles/a.md": article("A", open, more: "spoils: s1\n")]) { $1 })
        let telling = try site.files.filter { $0.readable.contains("lighthouse") }.map(\.path)
        #expect(telling == [], "\(name)")
        #expect(site.leaks == [], "\(name)")
    }

    /// The picture, if a text shows it. A single word in its name would be in the open too.
    private func lighthouse(_ text: String) -> [String: String] {
        text.contains("images/lighthouse.svg") ? ["images/lighthouse.svg": HostileSite.picture] : [:]
    }

    @Test(arguments: openCopies)
    func aCopyIsFound(name: String, files: [String: String]) throws {
        let site = try HostileSite(["articles/a.md": article("A", "Text ||\(secret)||.")].merging(files) { $1 })
        #expect(site.leaks.map(\.text.text).contains { $0.contains(secret) }, "\(name)")
    }

    /// On a site that allows HTML, nothing stops it from closing a spoiler too early, and the leak check reports it.
    @Test(arguments: [
        ":::spoiler\n</details>\n\nNora burns the old lighthouse down\n:::",
        ":::spoiler{hard}\n</main>\n\nNora burns the old lighthouse down\n:::",
        "Text ||x</p></details>Nora burns the old lighthouse down||.",
    ])
    func rawHTMLThatClosesItsContainerIsFound(text: String) throws {
        #expect(try !HostileSite(["site.yaml": HostileSite.rawHTML, "articles/a.md": article("A", text)]).leaks.isEmpty)
    }

    @Test(arguments: guardedSecrets)
    func aCopyIsFoundHoweverItIsGuarded(name: String, text: String) throws {
        let open = article("B", "Then Nora burns the old lighthouse down.")
        let site = try HostileSite(["articles/a.md": article("A", text), "articles/b.md": open])
        #expect(!site.leaks.isEmpty, "\(name)")
    }
}

/// A small site with the test's files, which may cause warnings but no errors.
private struct HostileSite {
    /// The settings of a site that allows HTML in texts.
    static let rawHTML = "title: Leaves\nbaseURL: https://leaves.example/fans/\nrawHTML: allowed\n"
    static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"

    private let folder: TemporaryFolder
    private let site: Site

    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder(
            [
                "site.yaml": "title: Leaves\nbaseURL: https://leaves.example/fans/\n",
                "images/a.svg": Self.picture,
                "shows/h/show.yaml": "title: H\nkind: series\nstatus: running\n",
                "shows/h/season-1.yaml": "number: 1\nepisodes: [{ number: 1, title: Meet }]\n",
                "shows/h/characters.yaml": "nora: { name: Nora }\n",
            ].merging(files) { $1 })
        let reading = try ContentReader.read(folder.path, options: .init(date: try #require(CalendarDate("2026-01-01"))))
        try #require(!reading.diagnostics.hasErrors, "\(reading.diagnostics)")
        site = try Site(planning: reading.content, theme: DefaultTheme())
    }

    struct File {
        let path: String
        let text: String
        let isSpoilerPage: Bool

        /// What can be read outside spoilers: as written, and without tags.
        var readable: String { path + (isSpoilerPage ? isWords ? "" : text.withoutMain : text.withoutSpoilers).inBothReadings }

        /// Whether it has the words of guarded texts for the search, which only visitors get who have come to their point.
        private var isWords: Bool { path.hasPrefix("assets/search/") }

        var all: String { text.inBothReadings }
    }

    /// Every file of the output but the pictures, whose addresses nothing links to.
    var files: [File] {
        get throws {
            site.outputFiles(contentFolder: folder.path).compactMap { file in
                guard case .rendered(let render) = file.content else { return nil }
                return File(path: file.path, text: String(decoding: render(), as: UTF8.self).lowercased(), isSpoilerPage: file.holdsSpoiler)
            }
        }
    }

    var leaks: [Leak] {
        LeakScreen(for: site.guardedTexts, openNames: site.openNames, contentFolder: folder.path)?.leaks(
            in: site.outputFiles(contentFolder: folder.path)) ?? []
    }
}

extension String {
    fileprivate var inBothReadings: String { "\(plain) \(replacing(#/<[^>]*>/#, with: "").plain)" }

    /// Without the differences that do not make it another word.
    fileprivate var plain: String {
        (removingPercentEncoding ?? self).replacing("&shy;", with: "").replacing("\u{AD}", with: "").replacing("&#108;", with: "l")
    }
}
