@testable import Hypertext
import Testing

/// Markup that is made within a limit ends soon after it, in memory that depends on the limit.
@Suite struct MarkupLimitTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Makes a file of so many pieces of a hundred bytes, and reports the bytes of each piece that is alive with the others.
        let make: @Sendable (_ pieces: Int, _ report: (Int) -> Void) -> [UInt8]
    }

    private static let hundred = String(repeating: "x", count: 100)

    static let cases = [
        Case(testDescription: "a list of HTML") { count, report in
            let items = (0..<count).map { _ -> HTML in
                let item: HTML = "\(hundred)"
                report(item.bytes.count)
                return item
            }
            let list: HTML = "\(items)"
            return list.bytes
        },
        Case(testDescription: "HTML that grows") { count, report in
            var text = HTML()
            for _ in 0..<count { text += "<p>\(hundred)</p>" }
            report(text.bytes.count)
            return text.bytes
        },
        Case(testDescription: "one piece of HTML many times") { count, report in
            let piece: HTML = "\(hundred)"
            let rows = (0..<count / 10).map { _ -> HTML in
                let row = [HTML](repeating: piece, count: 10).joined(separator: "")
                report(row.bytes.count)
                return row
            }
            return rows.joined(separator: "").bytes
        },
        Case(testDescription: "a list of XML") { count, report in
            let items = (0..<count).map { _ -> XML in
                let item: XML = "\(hundred)"
                report(item.bytes.count)
                return item
            }
            let list: XML = "\(items)"
            return list.bytes
        },
        Case(testDescription: "XML that grows") { count, report in
            var text = XML()
            for _ in 0..<count { text += "<a>\(hundred)</a>" }
            report(text.bytes.count)
            return text.bytes
        },
        Case(testDescription: "a list of JSON") { count, report in
            let items = (0..<count).map { _ -> JSON in
                let item = JSON.string(hundred)
                report(item.bytes.count)
                return item
            }
            return JSON.list(items)?.bytes ?? []
        },
        Case(testDescription: "JSON objects, indented") { count, report in
            let items = (0..<count).map { _ -> JSON in
                let item = JSON.object(["a": .string(hundred), "b": .number(1)])
                report(item.bytes.count)
                return item
            }
            let all = JSON.array(items)
            return all.indented
        },
        Case(testDescription: "a calendar") { count, report in
            let items = (0..<count).map { _ -> ICalendarText in
                let item: ICalendarText = "SUMMARY:\(hundred)"
                report(item.bytes.count)
                return item
            }
            let all: ICalendarText = "\(items)"
            return all.bytes
        },
    ]

    @Test(arguments: cases) func endsInProportionToTheLimit(_ test: Case) throws {
        let most = 20_000
        for count in [1_000, 10_000, 100_000] {
            var alive = 0
            #expect(throws: MarkupTooLarge()) { try MarkupLimit.bytes(atMost: most) { test.make(count) { alive += $0 } } }
            #expect(alive <= (MarkupLimit.greatestDepth + 1) * most)
        }
        let few = try MarkupLimit.bytes(atMost: most) { test.make(100) { _ in } }
        #expect(few == test.make(100) { _ in })
    }

    @Test func aFileMayHaveExactlyAsManyBytes() throws {
        let make = { Array(HTML(text: String(repeating: "x", count: 100)).bytes) }
        #expect(try MarkupLimit.bytes(atMost: 100, make)?.count == 100)
        #expect(throws: MarkupTooLarge()) { try MarkupLimit.bytes(atMost: 99, make) }
        #expect(try MarkupLimit.bytes(atMost: 100) { nil } == nil)
    }

    /// A page is a list in a section in the content in a frame, and more of that kind.
    @Test func piecesInPiecesCountOnceForEachThatTheyAreIn() throws {
        func nested(_ depth: Int) -> HTML { depth == 0 ? HTML(text: Self.hundred) : "\(nested(depth - 1))" }
        #expect(try MarkupLimit.bytes(atMost: 100) { nested(MarkupLimit.greatestDepth - 1).bytes }?.count == 100)
    }

    /// What is made afterwards, or on other threads, is not limited.
    @Test func theLimitHoldsForOneFile() {
        #expect(throws: MarkupTooLarge()) {
            try MarkupLimit.bytes(atMost: 10) {
                let piece: HTML = "\(Self.hundred)"
                return piece.bytes
            }
        }
        let piece: HTML = "\(Self.hundred)"
        #expect(piece.bytes.count == 100)
    }
}
