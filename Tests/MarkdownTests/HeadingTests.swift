import Markdown
import Testing

@Suite struct HeadingTests {
    /// What GitHub makes of each heading when it is alone on a page.
    @Test(arguments: [
        ("Season 2", "season-2"),
        ("What's new, Charlie?", "whats-new-charlie"),
        ("Nick & Charlie", "nick--charlie"),
        ("  Spaces   inside  ", "spaces---inside"),
        ("snake_case and kebab-case", "snake_case-and-kebab-case"),
        ("*Markup* is `not` [text](x)", "markup-is-not-text"),
        ("ÜBER Café", "über-café"),
        ("Тайна 第2季", "тайна-第2季"),
        ("नमस्ते", "नमस्ते"),
        ("1.2.3 (beta)", "123-beta"),
        ("<b>raw</b> HTML", "raw-html"),
        ("a &amp; b &lt;", "a--b-"),
        ("\"id=\\\"x\\\" onload=1\"", "idx-onload1"),
        ("I ♥ it 🍂", "i--it-"),
        ("x² ½ Ⅳ", "x--ⅳ"),
        ("-", "-"),
        ("🍂", "section"),
        ("", "section"),
    ])
    func idFollowsGitHub(heading: String, id: String) {
        #expect(Reading(of: "## \(heading)").headings.map(\.id) == [id])
    }

    @Test func repeatedIDsAreNumberedAndStayUnique() {
        let headings = ["Cast", "Cast", "cast-1", "CAST!", "Cast 1", "", "Section"]
        let ids = Reading(of: headings.map { "# \($0)\n" }.joined(separator: "\n")).headings.map(\.id)
        #expect(ids == ["cast", "cast-1", "cast-1-1", "cast-2", "cast-1-2", "section", "section-1"])
    }

    @Test func headingOfSeveralLinesHasOneID() {
        #expect(
            Reading(of: "The *end*\nof a  \nseason\n===\n").html
                == "<h1 id=\"the-end-of-a-season\">The <em>end</em>\nof a<br />\nseason</h1>\n"
        )
    }

    @Test func idIsWrittenInListsAndQuotations() {
        #expect(
            Reading(of: "- # One\n\n  > ## *Two*").html == """
                <ul>
                <li>
                <h1 id="one">One</h1>
                <blockquote>
                <h2 id="two"><em>Two</em></h2>
                </blockquote>
                </li>
                </ul>

                """
        )
    }

    /// The highest heading gets the requested level, wherever it is, and the others keep their distance from it.
    @Test(arguments: [
        (nil, "# a\n## b\n###### c", [1, 2, 6]),
        (2, "# a\n## b\n###### c", [2, 3, 6]),
        (2, "## a\n### b\n## c", [2, 3, 2]),
        (2, "#### a\n## b\n### c", [4, 2, 3]),
        (2, "###### a\n###### b\n###### c", [2, 2, 2]),
        (1, "## a\n### b\n#### c", [1, 2, 3]),
        (5, "# a\n## b\n### c", [5, 6, 6]),
        (9, "# a\n## b\n### c", [6, 6, 6]),
        (-3, "# a\n## b\n###### c", [1, 1, 2]),
    ])
    func highestHeadingGetsTheTopLevel(top: Int?, text: String, levels: [Int]) {
        let reading = Reading(of: text, options: MarkdownOptions(headingIDs: false, topHeadingLevel: top))
        #expect(reading.headings == zip(levels, ["a", "b", "c"]).map { Heading(level: $0, id: "", text: $1) })
        #expect(reading.html == zip(levels, ["a", "b", "c"]).map { "<h\($0)>\($1)</h\($0)>\n" }.joined())
    }
}
