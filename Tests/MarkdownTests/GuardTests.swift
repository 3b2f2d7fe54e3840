import Hypertext
import Markdown
import Testing

/// Nothing inside a spoiler may be shown outside it.
@Suite struct GuardTests {
    @Test func headingsInSpoilersAreNotListed() {
        let text = """
            # One

            :::spoiler{until=s2e8}
            ## Nick dies

            :::note
            ### How
            :::
            :::

            ## Two, ||where he *leaves*|| and {{a.b}} [[Tao]]
            """
        let headings = Reading(of: text).headings
        #expect(
            headings == [
                Heading(level: 1, id: "one", text: "One"),
                Heading(
                    level: 2, id: "two--and--tao", text: "Two, … and  Tao",
                    textWithGaps: PlainText([.words("Two, … and "), .value("a.b"), .words(" "), .name("Tao")])),
            ]
        )
    }

    @Test(arguments: [
        ("a whole paragraph", "||Nick dies.||\n\nOpen.", "Open."),
        ("a part", "In the end ||Nick dies|| and Tao :spoiler[leaves]{until=s2}.", "In the end … and Tao …."),
        ("a container", ":::spoiler\nNick dies.\n:::\n\nOpen.", "Open."),
        ("a container without an end", "Open.\n\n:::spoiler\nNick dies.", "Open."),
        ("only spoilers", ":::spoiler\nNick dies.\n:::", nil),
        ("spoilers in lists and quotations", "- :::spoiler\n  Nick dies.\n  :::\n- ||Tao||\n\n> ||x|| says", "… says"),
        ("a list in a spoiler", ":::spoiler\n- Nick dies.\n:::", nil),
        ("a list in another container", ":::note\n- Not this.\n:::", nil),
        ("another container", ":::note\nNot this.\n:::\n\nOpen.", "Open."),
        ("an alternative text", "![||Nick dies||](/x)\n\nOpen.", "Open."),
        ("a footnote", "Open.[^1]\n\n[^1]: Nick dies.", "Open."),
        ("words after what is only like a definition", "a [1]: `b c` ||Nick dies|| `d`", "a [1]: b c … d"),
        ("words after a definition that is none", "[1]: `b c` ||Nick dies|| `d`", "[1]: b c … d"),
        ("words after a backtick in a tag", "a <b c=\"`\"> ||Nick dies|| `d`", "a  … d"),
        ("words after a backtick in a comment", "a <!-- ` --> ||Nick dies|| `d`", "a … d"),
        ("a table", "| a |\n|---|\n\nOpen.", "Open."),
    ])
    func excerptIsNeverFromASpoiler(name: String, text: String, excerpt: String?) {
        #expect(Reading(of: text).excerpt == excerpt)
    }

    @Test func referencesKnowWhetherTheyAreGuarded() {
        let text = """
            [[a]] ||[[b]] {{c}}|| :spoiler[[[d]]]

            :::spoiler[see [[e]]]
            [[f|{{g}}]]
            :::

            :::note
            [[h]]

            :::spoiler
            ::i
            :::
            :::
            """
        let references = document(text).references
        #expect(
            references.map { "\(name(of: $0.segment))\($0.isGuarded ? " guarded" : "")" } == [
                "a", "spoiler", "b guarded", "c guarded", ":spoiler", "d guarded", ":spoiler", "e", "f guarded", "g guarded", ":note", "h",
                ":spoiler",
                ":i guarded",
            ])
    }

    /// A footnote to which only spoilers refer is as guarded as they are.
    @Test func footnotesOfSpoilersAreGuarded() {
        let text = "||a[^1]||{s2} b[^2] ||c[^2]||\n\n:::spoiler{until=s3}\nd[^3]\n:::\n\n[^1]: one [[x]]\n[^2]: two [[y]]\n[^3]: three"
        let richText = document(text)
        let blocks = richText.segments.compactMap { segment -> String? in
            if case .spoiler(let spoiler) = segment, spoiler.form == .block { spoiler.until?.text } else { nil }
        }
        #expect(blocks == ["s2", "s3"])
        #expect(richText.references.filter(\.isGuarded).map { name(of: $0.segment) } == ["x"])
        #expect(Reading(of: text).html.contains("two y"))
        #expect(!Reading(of: text).html.contains("one"))
        #expect(!Reading(of: text).html.contains("three"))
    }

    /// What a guarded footnote refers to is guarded with it, unless open text refers to it too.
    @Test func footnotesOfGuardedFootnotesAreGuarded() {
        let notes = "\n\n[^1]: one[^2]\n[^2]: two[^1][^3]\n[^3]: three"
        for (text, open) in [
            ("||a[^1]||{s2}", []), ("||a[^1]|| b[^3]", ["three"]), ("||a[^1]|| b[^2]", ["one", "two", "three"]),
            ("||a[^3]|| ||b[^1]||", []),
        ] {
            let html = Reading(of: text + notes).html
            #expect(["one", "two", "three"].filter(html.contains) == open, "\(text)")
        }
    }

    @Test func textWithoutDialectIsOnePiece() {
        let richText = document("# Title\n\nWords, a list:\n\n- a\n- `[[b]]`")
        #expect(richText.segments.count == 1)
        #expect(richText.references == [])
        #expect(document("").segments == [])
    }

    @Test func renderingGoesFromTheInsideOut() {
        var order: [String] = []
        let html = document("[[a|b {{c}}]] ||:d[[[e]]]||").html { segment, inside in
            order.append(name(of: segment))
            return "(\(inside.label)\(inside.content))"
        }
        #expect(order == ["c", "a", "e", ":d", "spoiler"])
        #expect(html == "<p>(b ()) ((()))</p>\n")
    }

    private func document(_ text: String) -> RichText {
        let bytes = Array(text.utf8)
        return MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md")).richText()
    }

    private func name(of segment: RichText.Segment) -> String {
        switch segment {
        case .html: "html"
        case .wikiLink(let link): link.target
        case .value(let path): path.description
        case .spoiler: "spoiler"
        case .directive(let directive): ":\(directive.name)"
        }
    }
}
