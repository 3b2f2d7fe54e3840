import ContentReader
import Hypertext
@testable import Templates
import Testing
import ThemeKit

/// The looks that `look` in `site.yaml` chooses.
@Suite struct LookTests {
    /// With the style sheet that all looks have.
    @Test func eachLookIsSmall() {
        #expect(LookSettings.Name.allCases.map { $0.rules.isEmpty } == [true, false, false])
        for look in LookSettings.Name.allCases { #expect(look.rules.count < 11_000, "\(look)") }
    }

    @Test(arguments: [
        ("a { color : red ; }\n\n/* none */ b > c, d { margin: 0 1px; }\n", "a{color :red}b > c,d{margin:0 1px}"),
        (".a .b :is(p, q) + r { width: calc(1px + 2%); }", ".a .b :is(p,q) + r{width:calc(1px + 2%)}"),
        (
            "@media (min-width: 1px) and (color) { a { content: \"; } /* x  y */ { \"; } }",
            "@media (min-width:1px) and (color){a{content:\"; } /* x  y */ { \"}}"
        ),
        (":root { --a: var( --b ) /* c */ 2px; }", ":root{--a:var(--b) 2px}"),
        ("a /* never closed", "a"), ("b { content: \"open", "b{content:\"open"), ("", ""),
    ])
    func styleSheetsLoseOnlyWhatMeansNothing(css: String, compact: String) {
        #expect(String(decoding: CompactStyle.compact(css.utf8), as: UTF8.self) == compact)
    }

    @Test func contentsNameTheOpenSectionsOfAPage() {
        let top: HTML = "<header class=\"cover\">\n<h1>Nick</h1>\n</header>\n"
        let page: HTML = """
            \(top)<section class="a">
            <h2>One &amp; only</h2>
            </section>
            <details class="spoiler"><summary>Closed</summary><details></details>
            <section class="b">
            <h2>He dies</h2>
            </section></details>
            <section class="c">
            <h2><a href="/">Linked</a></h2>
            </section>
            <div class="prose">
            <h2>Of a text</h2>
            </div>
            <section class="d">
            <h2>Two</h2>
            </section>
            <section class="e">
            <h2>Three</h2>
            </section>

            """
        let outlined = Parts.outlined(page, phrases: Phrases()).description
        #expect(
            outlined.hasPrefix(
                """
                \(top.description)<nav class="page-contents" aria-label="Contents">
                <p class="label">Contents</p>
                <ol>
                <li><a href="#outline-1">One &amp; only</a></li>
                <li><a href="#outline-2">Two</a></li>
                <li><a href="#outline-3">Three</a></li>
                </ol>
                </nav>
                <section class="a">
                <h2 id="outline-1">One &amp; only</h2>

                """))
        let rest = outlined[(outlined.firstRange(of: "</nav>\n")?.upperBound ?? outlined.startIndex)...]
        #expect(top.description + String(rest.replacing(#/ id="outline-\d"/#, with: "")) == page.description)
    }

    @Test(arguments: ["", "<section class=\"a\">\n<h2>One</h2>\n</section>\n<section class=\"b\">\n<h2>Two</h2>\n</section>\n"])
    func aShortPageHasNoContents(sections: String) {
        let page = HTML(trusted: Array("<header class=\"cover\">\n</header>\n\(sections)".utf8))
        #expect(Parts.outlined(page, phrases: Phrases()) == page)
    }
}
