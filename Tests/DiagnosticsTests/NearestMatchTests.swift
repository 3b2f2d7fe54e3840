import Diagnostics
import Testing

@Suite struct NearestMatchTests {
    private let words = ["title", "date", "authors", "kit-connor", "joe-locke"]

    @Test(arguments: [
        ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("author", "authors"), ("kit-conor", "kit-connor"), ("dat", "date"),
        ("joe-loke", "joe-locke"),
    ])
    func typingErrorFindsTheWord(_ typed: String, _ meant: String) {
        #expect(words.nearest(to: typed) == meant)
    }

    @Test(arguments: ["", "summary", "olivia-colman", "x"])
    func otherWordsFindNothing(_ typed: String) {
        #expect(words.nearest(to: typed) == nil)
    }

    @Test func tieGoesToTheFirstInAlphabeticalOrder() {
        #expect(["bat", "cat"].nearest(to: "rat") == "bat")
        #expect(["cat", "bat"].nearest(to: "rat") == "bat")
    }
}
