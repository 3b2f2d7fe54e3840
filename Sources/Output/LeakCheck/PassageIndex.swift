/// Passages, found by the hashes of their last words.
///
/// What is looked up at each word is whether it, or it and the one to three before it, end a passage: first in a table of bits, which nearly
/// always says no.
final class PassageIndex: Sendable {
    struct Passage: Sendable {
        /// The position of the text that it is one of.
        let text: Int
        let words: [UInt64]
    }

    let passages: [Passage]
    /// The positions of the passages by the key of their last words.
    private let positions: [UInt64: [Int]]
    private let filter: BitFilter
    /// For each number of words, whether there are passages that are looked up by so many.
    private let keyLengths: (Bool, Bool, Bool, Bool)

    init(_ passages: [Passage]) {
        var positions: [UInt64: [Int]] = [:]
        var filter = BitFilter(capacity: passages.count)
        var lengths: Set<Int> = []
        for (position, passage) in passages.enumerated() {
            let key = Window.key(ofLast: passage.words)
            positions[key, default: []].append(position)
            filter.insert(key)
            lengths.insert(min(passage.words.count, Window.longestKey))
        }
        self.passages = passages
        self.positions = positions
        self.filter = filter
        keyLengths = (lengths.contains(1), lengths.contains(2), lengths.contains(3), lengths.contains(4))
    }

    /// Whether a passage may end with the word whose keys are `keys`. Nearly always, where none does, it says so.
    @inline(__always)
    func mayEnd(_ keys: Window.Keys) -> Bool {
        keyLengths.0 && filter.mayContain(keys.one) || keyLengths.1 && filter.mayContain(keys.two)
            || keyLengths.2 && filter.mayContain(keys.three) || keyLengths.3 && filter.mayContain(keys.four)
    }

    /// Calls `body` with the position of each passage that `window`, whose keys are `keys`, ends with.
    func forEach(endingWith window: Window, _ keys: Window.Keys, _ body: (Int) -> Void) {
        visit(keys.one, window, body)
        visit(keys.two, window, body)
        visit(keys.three, window, body)
        visit(keys.four, window, body)
    }

    private func visit(_ key: UInt64, _ window: Window, _ body: (Int) -> Void) {
        guard filter.mayContain(key), let candidates = positions[key] else { return }
        for position in candidates where window.ends(with: passages[position].words) { body(position) }
    }
}
