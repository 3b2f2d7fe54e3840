import Hypertext
import Testing

struct TagSearchTests {
    private static let beginnings: [StaticString] = ["<figure class=\"shot", "<figure class=\"shot\">", "<a class=\"enlarge\""]

    @Test(arguments: [
        ("", [false, false, false]),
        ("<", [false, false, false]),
        ("a < b & <f", [false, false, false]),
        ("<figure class=\"shot", [true, false, false]),
        ("<p><figure class=\"shot\"><<a class=\"enlarge\" href=\"x\">", [true, true, true]),
        ("<figure class=\"shot wide\"></figure><figure class=\"shot\">", [true, true, false]),
        ("&lt;a class=\"enlarge\" <a  class=\"enlarge\"", [false, false, false]),
    ])
    func findsTheFirstTagsOfSeveralKinds(markup: String, expected: [Bool]) {
        #expect(HTML(trusted: Array(markup.utf8)).hasTags(beginningWith: Self.beginnings) == expected)
    }
}
