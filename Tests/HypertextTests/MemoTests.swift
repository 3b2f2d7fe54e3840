@testable import Hypertext
import Testing

@Suite struct MemoTests {
    @Test func computesEachResultOnce() {
        let memo = Memo<String, String>(most: 10)
        var computed: [String] = []
        for key in ["a", "b", "a", "a", "c", "b"] {
            let result = memo.result(for: key) {
                computed.append(key)
                return key.uppercased()
            }
            #expect(result == key.uppercased())
        }
        #expect(computed == ["a", "b", "c"])
    }

    /// The memory depends on the number alone, and what comes too late is right all the same.
    @Test func keepsAtMostSoMany() {
        let memo = Memo<Int, Int>(most: 3)
        var computed: [Int] = []
        for key in [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] {
            let result = memo.result(for: key) {
                computed.append(key)
                return 10 * key
            }
            #expect(result == 10 * key)
        }
        #expect(computed == [1, 2, 3, 4, 5, 4, 5])
    }

    /// The file that needs something first may be too large; the others must not suffer from it.
    @Test func aFileThatIsTooLargeLeavesNothingIncompleteBehind() throws {
        let memo = Memo<Int, HTML>(most: 10)
        let long = String(repeating: "x", count: 100)
        func page(_ rest: HTML) -> [UInt8] {
            let page: HTML = "\(rest)\(memo.result(for: 1) { "<p>\(long)</p>" })"
            return page.bytes
        }
        #expect(throws: MarkupTooLarge()) { try MarkupLimit.bytes(atMost: 50) { page("\(long)\(long)") } }
        #expect(try MarkupLimit.bytes(atMost: 200) { page("") } == Array("<p>\(long)</p>".utf8))
    }

    @Test func isUsedByManyThreads() async {
        let memo = Memo<Int, Int>(most: 100)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for key in 0..<200 { #expect(memo.result(for: key) { key * key } == key * key) }
                }
            }
        }
    }
}
