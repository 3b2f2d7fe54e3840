import Diagnostics
import Testing

@testable import Markdown

@Suite struct ProseTests {
    @Test(arguments: [
        ("# Title\n\nFirst.\n\nSecond.", "First."),
        ("> quoted\n\n- item\n\n1. item\n\nHere.", "Here."),
        ("![only](a.jpg)\n\nWith words ![and](b.jpg).", "With words ."),
        ("*Some* **markup**, `code` & [a\nlink](x)  \nbroken", "Some markup, code & a link broken"),
        ("<div>\nraw\n</div>\n\nProse <b>and</b> HTML", "Prose and HTML"),
        ("[ref]: /x\n\n[ref]\\*", "ref*"),
        ("```\ncode\n```\n***\n", nil),
        // Without such a paragraph, the first one in a list or a quotation.
        ("- only *a*\n- list", "only a"),
        ("> - deep\n\nafter", "after"),
        ("1. > a *quotation*\n2. b", "a quotation"),
        ("- [ ] to do", "to do"),
        ("- ![only](a.jpg)\n\n> said", "said"),
        ("[^1]\n\n[^1]: a note", nil),
        ("- [^1]\n\n[^1]: - a note", nil),
    ])
    func excerptIsTheFirstParagraphWithWords(text: String, excerpt: String?) {
        #expect(Reading(of: text).excerpt == excerpt)
    }

    /// Only the site knows what the page shows there.
    @Test(
        arguments: [
            ("{{a.b}} is [[s1e1]].", [.value("a.b"), .words(" is "), .name("s1e1"), .words(".")]), ("{{a.b}}\n\nAfter", [.value("a.b")]),
            (" [[Nick's]] ", [.name("Nick's")]), ("[[Nick|He *says*]] ||{{a.b}} [[Tao]]||", [.words("He says …")]),
            ("{{a}}[[nick| ]]", [.value("a"), .name("nick")]), ("[[nick|{{a.b}}]] {{c}}", [.value("a.b"), .words(" "), .value("c")]),
            ("![[[Tao]] {{a}}](a.jpg) [[Elle]]", [.name("Elle")]), ("- {{a}}", [.value("a")]),
            (":spoiler[{{a}}]{until=s1} [[Tao]]", [.words("… "), .name("Tao")]),
        ] as [(String, [PlainText.Piece])])
    func theExcerptHasGapsForValuesAndNames(text: String, pieces: [PlainText.Piece]) {
        let document = MarkdownDocument(parsing: Array(text.utf8).span, in: SourceFile(path: "text.md", firstLine: 1))
        #expect(document.excerpt?.pieces == pieces)
        let heading = MarkdownDocument(parsing: Array("## \(text)".utf8).span, in: SourceFile(path: "text.md", firstLine: 1))
        if pieces.count > 1, !text.contains("\n") { #expect(heading.headings.first?.textWithGaps?.pieces == pieces) }
    }

    @Test(arguments: [
        ("", 0),
        ("one", 1),
        ("one two\nthree  \nfour", 4),
        ("un*believ*able **is** one", 3),
        ("# Head\nbody\n- item\n- item", 4),
        ("a `b c` d", 4),
        ("![not counted](x) counted", 1),
        ("    not counted\n\n```\nnor this\n```\n", 0),
        ("<b>two</b> words", 2),
        ("naïve café — Zoë", 4),
        ("end of one\n\nbegin of another", 6),
    ])
    func wordsAreCounted(text: String, count: Int) {
        #expect(Reading(of: text).wordCount == count)
    }

    /// The counter reads eight bytes at a time; how a text is cut must not matter.
    @Test(arguments: 1...20)
    func wordsAreCountedTheSameInPieces(length: Int) {
        let text = Array(" a bc  défg\thijklmno\n—\u{1F342}\u{7F} pqrstuvwxyz 0123456789 ! ".utf8)
        var counter = WordCounter()
        for start in stride(from: 0, to: text.count, by: length) {
            text[start..<min(start + length, text.count)].withUnsafeBufferPointer { counter.read($0) }
        }
        #expect(counter.count == text.split { $0 <= UInt8(ascii: " ") }.count)
    }
}
