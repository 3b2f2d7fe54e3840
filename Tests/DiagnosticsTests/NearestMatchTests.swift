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

    @Test(arguments: [("abcdef", "badcef"), ("abcdef", "bacdfe"), ("kitten-sitting", "kittne-isttnig"), ("aaaaaa", "aabbaa")])
    func swapsOfNeighboursCountOnce(_ typed: String, _ word: String) {
        #expect([word].nearest(to: typed) == word)
    }

    @Test func nearestOfManyIsFoundInLittleTime() {
        let names = (0..<2_000).map { "somebody-with-a-name-\($0)" }
        let match = NearestMatch(names)
        let clock = ContinuousClock()
        let start = clock.now
        for index in 0..<20 { #expect(match.word(nearestTo: "somebody-with-a-nmae-\(index)") == "somebody-with-a-name-\(index)") }
        #expect(clock.now - start < .seconds(20))
    }
}
