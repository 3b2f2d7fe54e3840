@testable import Checks
import ContentReader
import Diagnostics
import Output
import Testing

/// Guarded words in the whole texts of feeds, whose markup is escaped.
@Suite struct FeedLeakTests {
    @Test(arguments: [
        (
            "feed.xml",
            "<content type=\"html\">&lt;p&gt;The old &lt;em&gt;canary&lt;/em&gt; sings in the&amp;nbsp;cage at night.&lt;/p&gt;</content>",
            true
        ),
        ("feed.xml", "<content type=\"html\">&lt;p&gt;The old canary sings&lt;/p&gt;&lt;p&gt;loudly in a cage.&lt;/p&gt;</content>", false),
        (
            "feed.json",
            "{\"content_html\": \"\\u003cp\\u003eThe old \\u003cem\\u003ecanary\\u003c/em\\u003e sings\\nin the cage at night.\\u003c/p\\u003e\"}",
            true
        ),
        (
            "feed.json", "{\"a\": \"\\\"\", \"content_html\": \"\\u003cimg alt=\\\"The old canary sings in the cage at night\\\"\\u003e\"}",
            true
        ),
        ("feed.json", "{\"content_html\": \"\\u003cp\\u003eThe young canary sleeps\\u003c/p\\u003e\"}", false),
        ("feed.json", "{\"content_html\": \"\\u003cp", false), ("feed.xml", "<content>&lt;p&gt", false),
    ])
    func markupInFeedsIsReadAsMarkup(_ name: String, _ text: String, _ isLeak: Bool) throws {
        let guarded = GuardedText(.words, "The old canary sings in the cage at night.", at: SourceLocation(file: "a.md"))
        let screen = try #require(LeakScreen(for: [guarded], contentFolder: "/nowhere"))
        let file = OutputFile(name, .rendered { Array(text.utf8) })
        #expect(screen.findings(in: Array(text.utf8), of: file).passages.isEmpty != isLeak)
    }
}
