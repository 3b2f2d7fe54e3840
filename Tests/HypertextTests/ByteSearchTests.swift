import Hypertext
import Testing

@Suite struct ByteSearchTests {
    @Test(arguments: [
        ("an <img> and <img>", "<img>", 0, 3), ("an <img> and <img>", "<img>", 4, 13), ("an <img> and <img>", "<img>", 14, nil),
        ("<i<img>", "<img>", 0, 2),
        ("<img", "<img>", 0, nil), ("<img>", "<img>", 0, 0), ("", "<img>", 0, nil), ("<img>", "<img>", 5, nil), ("<img>", "<img>", 9, nil),
        ("aaab", "aab", 0, 1),
    ])
    func findsTheFirstPlace(_ text: String, _ part: String, _ start: Int, _ place: Int?) {
        #expect(Array(text.utf8).position(of: Array(part.utf8), from: start) == place)
    }
}
