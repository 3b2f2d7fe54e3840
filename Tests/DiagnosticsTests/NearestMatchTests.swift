@testable import Diagnostics
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

    private static let numbers: [(String, [String])] = [
        ("s1e9", ["s1e1", "s1e10", "s2e9", "s1"]), ("season 3.yaml", ["season-1.yaml"]), ("seasons.yaml", ["season-1.yaml"]),
        ("v2", ["v1"]), ("ep7", ["ep1", "ep", "ep77"]), ("2024-recap", ["2023-recap"]), ("chapter-iv2", ["chapter-iv"]),
        ("s01e02", ["s1e2"]),
    ]

    /// The numbers in a name are not typing errors.
    @Test(arguments: numbers)
    func aNumberIsNeverMistyped(_ typed: String, _ words: [String]) {
        #expect(words.nearest(to: typed) == nil)
    }

    private static let names: [(String, [String], String?)] = [
        ("witcher", ["the-witcher", "the-boys"], "the-witcher"), ("the-witcher", ["witcher", "boys"], "witcher"),
        ("The Crown", ["crown", "clown-town"], "crown"), ("leaf.svg", ["images/leaf.svg", "images/tree.svg"], "images/leaf.svg"),
        ("connor", ["kit-connor", "joe-locke"], "kit-connor"), ("kit", ["kit-connor", "kit-harington"], nil),
        ("ghosts", ["ghosts-2019", "ghosts-2021"], nil), ("ghosts", ["ghosts-2019", "ghost-stories"], "ghosts-2019"),
        ("season", ["season-1"], nil), ("heartstopper-tv-show", ["heartstopper"], "heartstopper"), ("the", ["the-office"], nil),
        ("air date", ["date", "title"], "date"), ("office-us", ["office-uk"], "office-uk"),
    ]

    /// No letters are wrong, but words are missing or too many.
    @Test(arguments: names)
    func missingWordFindsTheOnlyNameThatHasIt(_ typed: String, _ words: [String], _ meant: String?) {
        #expect(words.nearest(to: typed) == meant)
    }

    @Test func tieGoesToTheFirstInAlphabeticalOrder() {
        #expect(["bat", "cat"].nearest(to: "rat") == "bat")
        #expect(["cat", "bat"].nearest(to: "rat") == "bat")
    }

    @Test(arguments: [("abcdef", "badcef"), ("abcdef", "bacdfe"), ("kitten-sitting", "kittne-isttnig"), ("aaaaaa", "aabbaa")])
    func swapsOfNeighboursCountOnce(_ typed: String, _ word: String) {
        #expect([word].nearest(to: typed) == word)
    }

    /// With many words, only some are compared, and the word that was meant is among them.
    @Test(arguments: [
        ("somebody-with-a-nmae-1", "somebody-with-a-name-1"), ("somebody-with-a-name-1999x", "somebody-with-a-name-1999"),
        ("sombody-wiht-a-name-1234", "somebody-with-a-name-1234"), ("SOMEBODY-WITH-A-NAME-77", "somebody-with-a-name-77"),
        ("titel7", "title7"), ("kti", "kit"), ("dat", "date"), ("zap", "zip"), ("elsewhere", nil), ("", nil), ("x", nil),
    ])
    func nearestOfManyIsFound(_ typed: String, _ meant: String?) {
        let names = (0..<2_000).map { "somebody-with-a-name-\($0)" } + (0..<2_000).map { "title\($0)" } + ["kit", "date", "zip"]
        #expect(NearestMatch { names }.word(nearestTo: typed) == meant)
    }

    /// The words of a site, and as many that are not among them; patterns, filled in with a number.
    @Test(arguments: [
        "images/picture-#.svg", "#", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "somebody-with-a-very-long-name-indeed-of-whom-there-are-#-others",
        "#-#-#-#-#-#-#-#-#",
    ])
    func eachQuestionComparesAFewWords(pattern: String) {
        @Sendable func word(_ number: Int, _ more: String) -> String { pattern.replacing("#", with: "\(number)") + more }
        for count in [500, 1_000, 2_000] {
            let match = NearestMatch { (0..<count).map { word($0, "") } }
            let comparisons = (0..<count).reduce(0) { $0 + match.search(nearestTo: word($1, "q")).comparisons }
            #expect(comparisons <= 2 * count * WordDictionary.mostCompared)
        }
    }

    @Test func aLongWordIsComparedOnlyAlongTheDiagonal() {
        let long = String(repeating: "abcdefghij", count: 19)
        #expect([long + "k"].nearest(to: long) == long + "k")
        #expect([long + "klmnopqrst"].nearest(to: long) == nil)
    }
}
