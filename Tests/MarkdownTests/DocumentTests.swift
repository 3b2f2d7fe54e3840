import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct DocumentTests {
    @Test func articleIsReadAndRenderedAsAWhole() {
        let article = """
            ![The cast](cast.jpg)

            > A quotation is not the beginning.

            Heartstopper *will* be back for
            **"season 2"** -- says `Netflix`.

            # What we know

            - it's [official](/news/renewed/)
            - [not yet](soon.md) filmed

            ## What we know

            ```
            not prose
            ```
            """
        let options = MarkdownOptions(smartPunctuation: true, topHeadingLevel: 2)
        let reading = Reading(of: article, firstLine: 9, options: options) { destination in
            switch (destination.kind, destination.address) {
            case (.image, _): .replace(with: "/fans/images/" + destination.address)
            case (.link, "soon.md"): .refuse("there is no page 'soon.md'", help: "did you mean 'soon'?")
            default: .keep
            }
        }
        #expect(
            reading
                == Reading(
                    html: """
                        <p><img src="/fans/images/cast.jpg" alt="The cast" /></p>
                        <blockquote>
                        <p>A quotation is not the beginning.</p>
                        </blockquote>
                        <p>Heartstopper <em>will</em> be back for
                        <strong>“season 2”</strong> – says <code>Netflix</code>.</p>
                        <h2 id="what-we-know">What we know</h2>
                        <ul>
                        <li>it’s <a href="/news/renewed/">official</a></li>
                        <li>not yet filmed</li>
                        </ul>
                        <h3 id="what-we-know-1">What we know</h3>
                        <pre><code>not prose
                        </code></pre>

                        """,
                    headings: [
                        Heading(level: 2, id: "what-we-know", text: "What we know"),
                        Heading(level: 3, id: "what-we-know-1", text: "What we know"),
                    ],
                    excerpt: "Heartstopper will be back for “season 2” – says Netflix.",
                    wordCount: 27,
                    diagnostics: [.error(at: "text.md", 19, 13, "there is no page 'soon.md'", help: "did you mean 'soon'?")]
                )
        )
    }

    @Test(arguments: ["", "\n", "  \n\t\n", "[unused]: /definition"])
    func textWithoutContentIsEmpty(text: String) {
        #expect(Reading(of: text) == Reading(html: ""))
    }

    @Test func documentRendersTheSameTwice() {
        let bytes = Array("# Twice\n\nTwice.".utf8)
        let document = MarkdownDocument(parsing: bytes.span, in: SourceFile(path: "text.md"))
        #expect(document.html() == "<h1 id=\"twice\">Twice</h1>\n<p>Twice.</p>\n")
        #expect(document.html() == document.html())
    }

    /// A resolver may parse another text while this one is being read.
    @Test func documentsNest() {
        let reading = Reading(of: "[a](one) and [b](two)") { destination in
            .replace(with: "#" + Reading(of: "# Chapter \(destination.address)").headings[0].id)
        }
        #expect(reading.html == "<p><a href=\"#chapter-one\">a</a> and <a href=\"#chapter-two\">b</a></p>\n")
    }

    @Test func manyThreadsReadAtOnce() async {
        let texts = (0..<64).map { number in
            "# Part \(number)\n\n" + String(repeating: "> - *word* [\(number)](page-\(number)) `code`\n", count: 10 * number)
        }
        let alone = texts.map { Reading(of: $0) }
        let together = await withTaskGroup { group in
            for (number, text) in texts.enumerated() { group.addTask { (number, Reading(of: text)) } }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(texts.indices.map { together[$0] } == alone)
    }
}
