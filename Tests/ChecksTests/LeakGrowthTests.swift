import ContentReader
import Diagnostics
@testable import Checks
import Output
import TestSupport
import Testing

/// Guarded texts and files with repeated words, and how many passages are looked up and texts noted to find what is readable of them.
@Suite struct LeakGrowthTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The guarded texts and the open files, by the size.
        let make: @Sendable (Int) -> (guarded: [String], open: [String])
    }

    private static let beginning = (1...40).map { "word\($0)" }.joined(separator: " ")

    static let shapes = [
        Shape(testDescription: "many texts of one word, in as many files") { n in
            (Array(repeating: laugh(60), count: n), Array(repeating: laugh(60), count: n))
        },
        Shape(testDescription: "a long text of one word, and its copy") { n in ([laugh(20 * n)], [laugh(20 * n)]) },
        Shape(testDescription: "texts of one word, each longer than the other") { n in
            ((1...n).map { laugh(4 + $0 % 60) }, [laugh(20 * n)])
        },
        Shape(testDescription: "texts with one beginning, and as many files with it") { n in
            ((1...n).map { "\(beginning) and then number\($0)" }, Array(repeating: beginning, count: n))
        },
        Shape(testDescription: "texts with one beginning that are nowhere else") { n in
            ((1...n).map { "\(beginning) and then number\($0)" }, ["Nothing of it."])
        },
        Shape(testDescription: "texts with one end, and a file full of that") { n in
            ((1...n).map { "number\($0) runs away and then comes back" }, [String(repeating: "They and then comes back. ", count: n)])
        },
        Shape(testDescription: "one text many times") { n in
            (Array(repeating: "Nora burns the lighthouse down", count: n), Array(repeating: "Nora burns the lighthouse down", count: n))
        },
        Shape(testDescription: "a text of two words in turns") { n in
            ([String(repeating: "ha ho ", count: 10 * n)], [String(repeating: "ho ha ", count: 10 * n)])
        },
        Shape(testDescription: "short sentences, alone") { n in
            (Array(repeating: "It rains. Tom drowns.", count: n), Array(repeating: "It rains! Tom drowns! ", count: n))
        },
        Shape(testDescription: "words that everybody uses") { n in
            (Array(repeating: "Thunderstorm", count: n), Array(repeating: "A thunderstorm.", count: n))
        },
    ]

    @Test(arguments: shapes) func theWorkGrowsWithTheTexts(shape: Shape) throws {
        // Large enough that not all files of a text are noted.
        let steps = try [100, 200, 400].map { try self.steps(shape.make($0)) }
        #expect(steps[0] > 0 || shape.make(1).open == ["Nothing of it."])
        // Twice as much for twice the size, and a little more because the size does not exactly double.
        #expect(steps[1] <= 21 * steps[0] / 10 + 50, "\(steps)")
        #expect(steps[2] <= 21 * steps[1] / 10 + 50, "\(steps)")
    }

    private func steps(_ shape: (guarded: [String], open: [String])) throws -> Int {
        let open = Dictionary(uniqueKeysWithValues: shape.open.enumerated().map { ("open-\($0).md", $1) })
        let guarded = Dictionary(uniqueKeysWithValues: shape.guarded.enumerated().map { ("guarded-\($0).md", $1) })
        let folder = try TemporaryFolder(open.merging(guarded) { $1 })
        let texts = shape.guarded.enumerated().map { GuardedText(.words, $1, at: SourceLocation(file: "guarded-\($0).md", line: 1)) }
        let screen = try #require(LeakScreen(for: texts, contentFolder: folder.path))
        return screen.search(shape.open.enumerated().map { number, text in OutputFile("\(number).txt", .rendered { Array(text.utf8) }) })
            .steps
    }

    private static func laugh(_ count: Int) -> String { String(repeating: "ha ", count: count) }
}
