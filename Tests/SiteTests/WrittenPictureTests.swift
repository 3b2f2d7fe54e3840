import Hypertext
import Testing
@testable import ThemeKit

/// Takes the HTML of a gallery's content, and checks which pictures are found in blocks of only pictures.
@Suite struct WrittenPictureTests {
    /// Each block with pictures as their descriptions, and links around them.
    private func shown(_ html: String) -> String {
        HTML(trusted: Array(html.utf8)).replacingParagraphsOfPictures { pictures in
            HTML(text: "{" + pictures.map { $0.alt + ($0.link == nil ? "" : "→") }.joined(separator: " ") + "}")
        }.description
    }

    private static let a = "<img src=\"/a.png\" alt=\"a\">"
    private static let b = "<img src=\"/b.png\" alt=\"b\" title=\"Words\">"

    @Test(arguments: [
        ("<p>\(a) \(b)</p>\n", "{a b}"), ("<p>\(a), \(b)</p>\n<p>\(a)<br>\n\(b)</p>\n", "{a b}{a b}"),
        ("<ul>\n<li>\(a)</li>\n<li>\(b)</li>\n</ul>\n<p>x</p>", "{a b}<p>x</p>"),
        ("<ol>\n<li>\n<p>\(a)</p>\n</li>\n<li>\n<p>\(b)</p>\n<ul>\n<li>\(a)</li>\n</ul>\n</li>\n</ol>", "{a b a}"),
        ("<p><a href=\"/x/\">\(a)</a> \(b)</p>", "{a→ b}"), ("<p><a href=\"/x/\">\(a) \(b)</a></p>", "{a→ b→}"),
    ])
    func blocksOfPicturesAreFound(html: String, found: String) { #expect(shown(html) == found) }

    @Test(arguments: [
        "<p>\(a) word</p>", "<p><a href=\"/x/\">word</a> \(a)</p>", "<p><a href=\"/x/\">\(a) word</a></p>", "<p></p>", "<ul>\n<li>\(a)",
        "<ul>\n<li>\(a) x</li>\n</ul>", "<p><a href=\"/x/\">\(a)", "<p>\(a)", "<li>\(a)</li>", "<",
    ])
    func otherBlocksStay(html: String) { #expect(shown(html) == html) }
}
