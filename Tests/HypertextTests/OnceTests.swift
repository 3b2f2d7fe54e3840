@testable import Hypertext
import Testing

@Suite struct OnceTests {
    private final class Piece: Sendable {
        let html: HTML

        init(_ html: HTML) { self.html = html }
    }

    private final class Owner: Sendable {
        let piece = Once<Piece>()
    }

    @Test func makesTheValueOnce() {
        let once = Once<Piece>()
        var made = 0
        for _ in 0..<3 {
            let piece = once.value {
                made += 1
                return Piece("<p>\(made)</p>")
            }
            #expect(piece.html == "<p>1</p>")
        }
        #expect(made == 1)
    }

    /// The file that needs it first may be too large; the others must not suffer from it.
    @Test func aFileThatIsTooLargeLeavesNothingIncompleteBehind() throws {
        let once = Once<Piece>()
        let long = String(repeating: "x", count: 100)
        func page(_ rest: HTML) -> [UInt8] {
            let page: HTML = "\(rest)\(once.value { Piece("<p>\(long)</p>") }.html)"
            return page.bytes
        }
        #expect(throws: MarkupTooLarge()) { try MarkupLimit.bytes(atMost: 50) { page("\(long)\(long)") } }
        #expect(try MarkupLimit.bytes(atMost: 200) { page("") } == Array("<p>\(long)</p>".utf8))
    }

    @Test func allThreadsHaveTheSameValue() async {
        let owner = Owner()
        let found = await withTaskGroup { group in
            for number in 0..<16 { group.addTask { ObjectIdentifier(owner.piece.value { Piece("\(number)") }) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(found.count == 1)
    }
}
