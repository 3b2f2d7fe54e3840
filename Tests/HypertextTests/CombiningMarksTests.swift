@testable import Hypertext
import Testing

@Suite struct CombiningMarksTests {
    private static let marks = String(repeating: "\u{301}\u{323}", count: 15)

    @Test(
        arguments: [
            ("", nil), ("a", nil), ("ordinary text, “quoted” – and nothing else", nil), ("a" + marks, nil),
            ("a" + marks + "b" + marks, nil),
            ("\u{5D0}" + marks + "\u{5D1}" + marks, nil), ("a" + marks + " " + marks, nil), ("a" + marks + "\n" + marks, nil),
            ("a" + marks + "😀" + marks, nil), ("Tiếng Việt, עִבְרִית, ไทย, नमस्ते, 👨‍👩‍👧‍👦", nil),
            ("a" + marks + "\u{327}b", 61), (marks + "\u{327}", 60), ("12345678a" + marks + "\u{327}", 69),
            // Markup disappears, so that the marks around it meet.
            ("a" + marks + "**\u{327}", 63), ("a" + marks + "||\u{327}", 63), ("a" + marks + "&#769;\u{327}", 61),
            ("a" + marks + "&#65;" + marks, nil), ("a" + marks + "& &#; &amp; &#x;" + marks, nil),
            ("abcdefgh a" + String(repeating: "&#769;&#x323;", count: 16), 10 + 15 * 13), ("a" + marks + "&#1;&#1114112;" + marks, nil),
            ("a" + marks + "\u{1D165}", 61),
        ] as [(String, Int?)])
    func theFirstThatIsTooMany(text: String, offset: Int?) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(CombiningMarks.excess) == offset)
    }

    /// What each piece of a random text does to a run of marks.
    private enum Effect { case mark, end, none }

    private static let pieces: [(String, Effect)] = [
        ("\u{300}", .mark), ("\u{301}", .mark), ("\u{345}", .mark), ("\u{5B0}", .mark), ("\u{94D}", .mark), ("\u{20D0}", .mark),
        ("\u{302A}", .mark), ("\u{1D165}", .mark), ("&#769;", .mark), ("&#x20d1;", .mark), ("a", .end), (" ", .end), ("\n", .end),
        ("\u{E9}", .end), ("\u{2FF}", .end), ("\u{3B1}", .end), ("“", .end), ("\u{200D}", .end), ("\u{20AC}", .end), ("日", .end),
        ("😀", .end), ("&#65;", .end), ("*", .none), ("&", .none), ("12345678", .none), ("'", .none),
    ]

    /// Most texts are passed over many bytes at a time, which must not change what is found, wherever it starts.
    @Test(arguments: 0..<400 as Range<UInt64>) func passingOverTextFindsTheSame(seed: UInt64) {
        var state = seed
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var (text, count, expected) = ("", 0, nil as Int?)
        for _ in 0..<300 {
            // Long runs of marks, with something else now and then.
            let (piece, effect) = next(seed % 4 == 0 ? 3 : 40) > 0 ? Self.pieces[next(10)] : Self.pieces[10 + next(Self.pieces.count - 10)]
            switch effect {
            case .mark: count += 1
            case .end: count = 0
            case .none: break
            }
            if count > CombiningMarks.most, expected == nil { expected = text.utf8.count }
            text += piece
        }
        #expect(Array(text.utf8).withUnsafeBufferPointer(CombiningMarks.excess) == expected)
    }

    @Test(
        arguments: [[0xCC], [0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0xF0, 0x9F], [0xE2, 0x80]] as [[UInt8]]
    )
    func bytesThatAreNoText(bytes: [UInt8]) {
        #expect(bytes.withUnsafeBufferPointer(CombiningMarks.excess) == nil)
    }
}
