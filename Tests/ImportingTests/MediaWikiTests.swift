import TestSupport
import Testing

@testable import Importing

struct MediaWikiTests {
    static let head = """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">
        <siteinfo><sitename>Leaf Wiki</sitename><base>https://leaf.fandom.com/wiki/Main_Page</base><case>first-letter</case><namespaces>
        <namespace key="0" case="first-letter" /><namespace key="1">Talk</namespace><namespace key="6">Datei</namespace>
        <namespace key="10">Vorlage</namespace><namespace key="14">Kategorie</namespace></namespaces></siteinfo>

        """

    static func page(_ id: Int, _ title: String, _ text: String, ns: Int = 0, more: String = "", author: String = "<username>Jo</username>")
        -> String
    {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return """
            <page><title>\(title)</title><ns>\(ns)</ns><id>\(id)</id>\(more)<revision><id>1\(id)</id><timestamp>2022-02-02T00:00:00Z</timestamp>\
            <contributor>\(author)</contributor><model>wikitext</model><text xml:space="preserve">\(escaped)</text></revision></page>

            """
    }

    static func source(
        _ pages: String, uploads: String? = nil, as kind: MediaWikiSource.Options.Kind = .pages, licence: String? = nil
    ) throws -> Import.Source {
        var options = MediaWikiSource.Options()
        (options.uploads, options.kind, options.licence) = (uploads, kind, licence)
        return .mediawiki(try MediaWikiSource(Array((head + pages + "</mediawiki>\n").utf8), of: "dump.xml", options: options))
    }

    /// Of three pixels by two.
    static let jpeg: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9,
    ]

    private func uploads() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(bytes: Self.jpeg, to: "a/ab/Nick_1.jpg")
        try folder.write(bytes: Self.jpeg, to: "thumb/a/ab/Nick_1.jpg/Nick_1.jpg")
        return folder
    }

    @Test func everyElementOnce() async throws {
        let site = try ImportedSite()
        let uploads = try uploads()
        let outcome = try await site.run(try Self.source(Self.everything, uploads: uploads.path))
        let files = try site.files
        #expect(files.keys.sorted() == Self.expected.keys.sorted())
        for (path, text) in Self.expected { #expect(files[path] == text, "\(path)") }
        #expect(outcome.plan.dropped.lines == Self.leftOut)
        #expect(try site.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.message)" } == [])
        #expect(try await site.run(try Self.source(Self.everything, uploads: uploads.path)).wasComplete)
        #expect(try site.files == files)
    }

    @Test func asArticlesCategoriesAreTags() async throws {
        let site = try ImportedSite()
        let pages =
            Self.page(1, "A", "See [[:Category:Boys]], [[B]].\n[[Category:Boys]][[Category:boys|x]]") + Self.page(2, "B", "Words")
        try await site.run(try Self.source(pages, as: .articles, licence: "CC0"))
        #expect(
            try site.files["articles/wiki/a.md"] == """
                ---
                title: A
                date: 2022-02-02
                tags: [Boys]
                aliases: ["/wiki/A"]
                ---

                See Category:Boys, [B](/news/b/).

                ---

                *Based on [A](https://leaf.fandom.com/wiki/A) by Jo ([all authors](https://leaf.fandom.com/wiki/A?action=history)), from Leaf Wiki, \
                under the licence CC0; converted and changed.*

                """)
        #expect(try site.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    /// Wikitext and its Markdown.
    static let texts: [(wikitext: String, markdown: String)] = [
        ("'''b''' ''i'' '''''bi''''' ''''q''''", "**b** *i* ***bi*** '**q'**"),
        ("'''''a''' b''", "***a** b*"), ("'''''a'' b'''", "***a* b**"), ("L'''a'' b", "L'*a* b"), ("''open\nnext", "*open* next"),
        ("[[B|b]]s [[b]]s [[ B ]]é [[C]]s [[b#x|y]]", "[bs](/b/) [bs](/b/) [Bé](/b/) Cs [y](/b/)"),
        (
            "[[de:X]]a [[w:c:other:P Q|r]] [[wikipedia:T]]",
            "a [r](https://other.fandom.com/wiki/P\\_Q) [wikipedia:T](https://en.wikipedia.org/wiki/T)"
        ),
        (
            "[https://leaf.fandom.com/wiki/B own] [//x.example/ x] [https://x.example/] [javascript:x y]",
            "[own](/b/) [x](https://x.example/) [x.example](https://x.example/) \\[javascript:x y\\]"
        ),
        ("# a\n#* b\n#: c\n# d", "1. a\n\n   - b\n\n   c\n\n2. d"),
        ("a<ref>x</ref>b<ref name=n/>c<ref name=n>y\n\nz</ref><ref name=m/>", "a[^1]b[^2]c[^2]"),
        ("{| \n| a || b\n|}", "| a | b |\n|---|---|"), ("{|\n! a !! b\n|-\n| colspan=2 | c\n| d", "| a | b |\n|---|---|\n| c |  |"),
        ("{{lang|fr|mot}} {{nihongo|A|B|C}} {{PAGENAME}} {{!}} {{{x|y}}} {{{z}}}", "mot A (B, C) A \\| y"),
        ("{{X|{{lang|fr|a}}|[[B|c]]}}d", "d"), ("{{spoiler|He goes}}", "||He goes||"), ("a<!-- b -->c<!--", "ac"),
        ("He <span class=\"spoiler\" title=\"x\">goes ''home''</span>.", "He ||goes *home*||."),
        ("<div class='mw-Spoiler'>\nLong\n\nwords\n</div>", ":::spoiler\nLong\n\nwords\n:::"),
        ("<nowiki>[[B]] ''x''</nowiki>", "\\[\\[B\\]\\] ''x''"),
        ("<u>a</u> <script>b</script> a < b &amp; &lt;", "a \\<script>b\\</script> a \\< b & \\<"),
        ("; t : d\n: e", "**t**\n\nd\n\ne"), ("== A ==\n[[#A|up]]\n=== B ===", "# A {#a}\n\n[up](#a)\n\n## B"),
        (
            "== History ==\n[[#History|up]] [[A#history|x]] [[#Top]]",
            "# History {#section-history}\n\n[up](#section-history) [x](/a/#section-history) Top"
        ),
        ("* * x\n\n*y", "- \\* x\n\n* y"), ("%%x%% ||y||", "\\%\\%x\\%\\% \\||y\\||"),
        ("[[File:No.png|thumb|A ''caption'']]", "*A caption*"), ("----\nx", "---\n\nx"), ("[[B|a\nb]]", "[a b](/b/)"),
        ("{{scroll box|content=\n* a\n* b\n}}", "- a\n- b"), (":{|\n| a || b\n|}", "| a | b |\n|---|---|"),
        ("<tabber>\nOne=''foo''\n|-|\nTwo={{lang|fr|2=x=y}}\n</tabber>", "**One**\n\n*foo*\n\n**Two**\n\nx=y"),
        ("<poem>a\nb</poem>", "a\\\nb"), ("{{quote|a|b}}", "> a\n>\n> — b"), ("__NOTOC__a__x__", "a\\_\\_x\\_\\_"),
    ]

    @Test func captionsInGalleriesKeepTheirLinksWords() {
        #expect(
            WikiGallery.html("File:X.jpg|alt=A|With [[Tom Harrow|Tom]] & [[B]]\nFile:Y.jpg", site: WikiSite())
                == "</p><x-gallery><figure><img src=\"wiki-file:X.jpg\" alt=\"A\"><figcaption>With Tom &amp; B</figcaption></figure>"
                + "<figure><img src=\"wiki-file:Y.jpg\" alt=\"\"></figure></x-gallery>")
    }

    @Test(arguments: texts.indices)
    func wikitextBecomesMarkdown(index: Int) async throws {
        let (wikitext, markdown) = Self.texts[index]
        let site = try ImportedSite()
        try await site.run(try Self.source(Self.page(1, "A", wikitext) + Self.page(2, "B", "x")))
        let text = try #require(try site.files["pages/a.md"])
        let body = text.components(after: "\n---\n\n", before: "\n\n---\n\n*Based on")
        #expect(body == markdown)
        #expect(try site.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    /// Links to headings of other pages lead there, also through redirects; those to headings that do not exist lead to the page.
    @Test func linksLeadToPartsOfPages() async throws {
        let site = try ImportedSite()
        let pages =
            Self.page(
                1, "A",
                "[[B#Early_life|a]] [[b#early life (1)|b]] [[B#Nowhere|c]] [[Part]] [[B#ä &amp; Ö]] [https://leaf.fandom.com/wiki/B#Early_life d] [[#Own]]\n== Own ==\n[[A#Own|e]] [[C#x|f]]"
            )
            + Self.page(2, "B", "== Early life ==\nx\n=== ''Early'' [[A|life]] (1) ===\ny\n== Ä & ö ==\nz\n== Other ==\n")
            + Self.page(3, "Part", "#REDIRECT [[B#Other]]")
        let outcome = try await site.run(try Self.source(pages))
        #expect(
            try site.files["pages/a.md"]?.components(after: "\n---\n\n", before: "\n\n---\n\n*Based on") == """
                [a](/b/#early-life) [b](/b/#early-life-1) [c](/b/) [Part](/b/#other) [B#ä & Ö](/b/#ä-ö) [d](/b/#early-life) [Own](#own)

                # Own {#own}

                [e](/a/#own) f
                """)
        #expect(
            outcome.plan.dropped.lines == [
                "1 × links to pages that do not exist: their words stay (5:1 in “A”)",
                "1 × links to parts of pages: they lead to the whole page, which has no such heading (5:1 in “A”)",
            ])
        #expect(try site.diagnostics.map(\.message) == [])
        // A page that comes later finds the ids of those that are there.
        try await site.run(try Self.source(pages + Self.page(4, "D", "[[B#Other]] [[B#New]] [[Part]]")))
        #expect(try site.files["pages/d.md"]?.contains("\n[B#Other](/b/#other) [B#New](/b/) [Part](/b/#other)\n") == true)
        #expect(try site.diagnostics.map(\.message) == [])
    }

    /// Names and texts that want out of the site, into a script, or into a spoiler that nothing guards; and texts that do not end.
    static let hostile: [(name: String, pages: String)] = [
        (
            "titles that are paths",
            page(1, "../../etc/passwd", "x") + page(2, "con", "y") + page(3, "a/b\\c:d%2fe", "z") + page(4, "News", "n")
        ),
        ("titles with signs", page(1, "a: {b} ||c|| [spoiler]d[/spoiler] %%title%% \"f\" &gt;!g!&lt;", "[[a]]") + page(2, "???", "x")),
        ("one name twice", page(1, "A b", "x") + page(2, "A-B", "y") + page(3, "A_b", "z") + page(1, "C", "w")),
        (
            "redirects in a circle",
            page(1, "A", "#REDIRECT [[B]]") + page(2, "B", "#redirect: [[A]]") + page(3, "C", "#REDIRECT [[C]]") + page(4, "D", "x")
        ),
        (
            "what does not end",
            page(1, "A", "{{a|[[b {| '' ''' <ref> <nowiki> <pre> [http://x <gallery> <b") + page(2, "B", "{|\n|-\n| a\n{|\n| b")
        ),
        ("scripts", page(1, "A", "<img src=x onerror=y><b onclick=z>a</b>[[javascript:x]] [javascript:alert(1) x] <a href='x'>y</a>")),
        (
            "signs of the site",
            page(
                1, "A",
                "||a|| [spoiler]b[/spoiler] >!c!< %%d%% {{{{e}}}} :::spoiler\n:::spoiler\n::video[x]{url=y}\n\n[^1]: f\n<pre>||g||{s1}</pre>"
            )
        ),
        ("front matter", page(1, "A", "---\ntitle: x\n---\n")),
        (
            "deep",
            page(1, "A", String(repeating: "{{a|", count: 3_000) + String(repeating: "}}", count: 3_000))
                + page(2, "B", String(repeating: "<div><b>", count: 3_000)) + page(3, "C", String(repeating: "*", count: 3_000) + "x")
        ),
        ("files outside", page(1, "A", "[[File:../../x.jpg|thumb|a]] [[Datei:%2e%2e/x.jpg]] [[Media:/etc/passwd]]")),
        ("wide tables", page(1, "A", "{|\n| rowspan=9999 colspan=9999 | a\n" + String(repeating: "|-\n", count: 2_000) + "|}")),
        (
            "templates in templates",
            page(
                1, "A",
                String(repeating: "{{a|b=", count: 60) + "x" + String(repeating: "}}", count: 60) + "\n"
                    + String(repeating: "{{a|", count: 60) + "x")
        ),
        (
            "unusual marks",
            page(
                1, "A",
                "<ref name=>a</ref><ref name=\"\" group=b>c</ref><ref group=\"b\" name='d'/>__TOC__ __KEIN_INHALTSVERZEICHNIS__\n{|\n| {|\n| {| class=x\n! a\n|}\n|}\n|}\n{{#invoke:Box|main|a={{{1|}}}}}{{#if:{{{x|}}}|y|z}}<gallery mode=packed>\nFile:Nick 1.jpg|[[A|b]]\nx\n|y\n</gallery>"
            )
        ),
        (
            "other scripts",
            page(1, "李雷", "'''李雷'''は[[Файл:x.png|мини|Привет]] [[Ångström#Ⅳ|مرحبا]]\n== 歴史 ==\n[[李雷#歴史]]")
                + page(2, "مرحبا", "== א ==\n{{Infobox|שם=x}}")
        ),
        ("notes that name themselves", page(1, "A", "<ref name=a>x<ref name=a/></ref><ref name=b/><references/>{{reflist}}")),
    ]

    @Test(arguments: hostile.indices)
    func hostileExportsMakeASoundSite(index: Int) async throws {
        let (name, pages) = Self.hostile[index]
        let site = try ImportedSite()
        let uploads = try uploads()
        let outcome = try await site.run(try Self.source(pages, uploads: uploads.path))
        #expect(!outcome.written.isEmpty, "\(name)")
        #expect(
            try site.files.keys.allSatisfy { $0.hasPrefix("pages/") || $0 == ".imports/mediawiki.yaml" || $0.hasPrefix("images/a/ab/") },
            "\(name)")
        let found = try site.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(found == [], "\(name)")
        #expect(outcome.drafted == [], "\(name)")
        let again = try await site.run(try Self.source(pages, uploads: uploads.path)).written
        #expect(again == [], "\(name)")
    }

    @Test func aBrokenExportChangesNothing() async throws {
        let cut = await refusal { _ = try MediaWikiSource(Array((Self.head + "<page><title>A").utf8), of: "x.xml", options: .init()) }
        #expect(cut == ["5:15 the file ends inside '<title>' → the download was probably cut off; export the file again"])
        let other = await refusal { _ = try MediaWikiSource(Array("<rss><channel/></rss>".utf8), of: "x.xml", options: .init()) }
        #expect(
            other == [
                "1:1 this is not an export of MediaWiki → in the wiki, open Special:Export, or Special:Statistics on Fandom, and download the XML"
            ])
    }

    /// The page in which a file ends is left out, and those before it come in.
    @Test func whatComesBeforeTheEndOfACutDumpComesIn() async throws {
        let site = try ImportedSite()
        let whole = Self.head + Self.page(1, "One", "First.") + Self.page(2, "Two", "Second.")
        let cut = whole[..<(try #require(whole.firstRange(of: "Second"))).lowerBound]
        let outcome = try await site.run(.mediawiki(try MediaWikiSource(Array(cut.utf8), of: "x.xml", options: .init())))
        #expect(outcome.written.filter { $0.hasSuffix(".md") } == ["pages/one.md"])
        #expect(outcome.plan.dropped.lines.contains { $0.hasPrefix("1 × the rest of the file: the file ends inside '<text>'; ") })
    }

    @Test func aPackedExportIsRefused() async throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], to: "dump.7z")
        let found = await refusal { _ = try MediaWikiSource("\(folder.path)/dump.7z", options: .init()) }
        #expect(found == ["\(folder.path)/dump.7z is packed; unpack it, and import the XML file that is in it"])
    }

    @Test func oldAddressesThatDifferOnlyInCaseAreListed() async throws {
        let site = try ImportedSite()
        let pages =
            Self.page(1, "A", "x") + Self.page(2, "Ab", "#REDIRECT [[A]]") + Self.page(3, "AB", "#Weiterleitung: [[A#x|y]]")
            + Self.page(4, "B", "#REDIRECT [[Nowhere]]")
        let outcome = try await site.run(try Self.source(pages))
        #expect(try site.files["pages/a.md"]?.contains("aliases: [\"/wiki/A\", \"/wiki/Ab\"]") == true)
        #expect(
            outcome.plan.dropped.lines == [
                "1 × redirects: they lead to a page that is not imported (8:1 in “B”)",
                "1 × old addresses: the site has another page there (5:1 in “AB”)",
            ])
    }

    /// The oldest exports say neither what the wiki is nor which pages redirect.
    @Test func exportsWithoutFactsAboutTheWiki() async throws {
        let site = try ImportedSite()
        let text = """
            <mediawiki><page><title>User:X</title><revision><text>x</text></revision></page>
            <page><title>A</title><revision><text>[[B]] [[Image:C.png]][[Category:D]]</text></revision></page>
            <page><title>b</title><revision><text>#redirect [[A]]</text></revision></page></mediawiki>
            """
        let outcome = try await site.run(.mediawiki(try MediaWikiSource(Array(text.utf8), of: "x.xml", options: .init())))
        #expect(try site.files["pages/a.md"] == "---\ntitle: A\n---\n\n[B](/a/)\n\n---\n\n*Based on “A”; converted and changed.*\n")
        #expect(
            outcome.plan.notes == [
                "the export does not name the licence of its texts; pass it with --licence, such as --licence \"CC BY-SA 3.0\""
            ])
    }

    @Test func whatTheOwnerChangedStays() async throws {
        let site = try ImportedSite()
        try await site.run(try Self.source(Self.page(1, "A", "Old")))
        try site.folder.write("---\ntitle: Mine\n---\n\nNew\n", to: "pages/a.md")
        let outcome = try await site.run(try Self.source(Self.page(1, "A", "Newer") + Self.page(2, "a!", "[[A]]")))
        #expect(outcome.written == ["pages/a-2.md", ".imports/mediawiki.yaml"])
        #expect(try site.files["pages/a.md"] == "---\ntitle: Mine\n---\n\nNew\n")
        #expect(try site.files["pages/a-2.md"]?.contains("\n[A](/a/)\n") == true)
        #expect(try await site.run(try Self.source(Self.page(3, "New", "x")), dryRun: true).written == [])
    }

    /// Pieces that are repeated, as texts that never end and as texts that do.
    static let repeated = [
        "{{", "{{a|", "{{a|b}}", "[[", "[[a|", "[[a]] ", "''", "'''a ''b ", "{|\n", "{|\n|-\n| a\n", "<ref>", "<ref>a</ref>", "<!-- ",
        "<nowiki>", "<b ", "[http://x",
        "[http://x y] ", "*", "* a\n", "== a ==\n", "| a || b\n", "{{{", "}}", "&", "__", "a <ref name=x/>", "<gallery>", ";a:b\n", "]]",
        "| rowspan=9 |\n",
    ]

    /// The work of reading grows no faster than the text; the numbers of references get longer.
    @Test(arguments: repeated.indices)
    func workGrowsWithTheText(index: Int) {
        let work = [2_000, 4_000, 8_000].map { count in
            let text = WikiText(String(repeating: Self.repeated[index], count: count), title: "A", site: WikiSite())
            return text.work + WikiMarkup(text, bytes: text.bytes).work
        }
        #expect(
            10 * work[1] <= 21 * work[0] + 10_000 && 10 * work[2] <= 21 * work[1] + 10_000,
            "\(Self.repeated[index].debugDescription): \(work)")
    }
}

extension String {
    /// What is between two texts: after the first one, and before the other.
    fileprivate func components(after start: String, before end: String) -> String? {
        guard let first = firstRange(of: start), let last = self[first.lowerBound...].firstRange(of: end),
            first.upperBound <= last.lowerBound
        else {
            return nil
        }
        return String(self[first.upperBound..<last.lowerBound])
    }
}
