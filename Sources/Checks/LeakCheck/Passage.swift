/// Up to eight consecutive words, as their hashes. Two are equal exactly if their words are.
struct Passage: Hashable, Sendable {
    /// The most words of a passage.
    static let longest = 8

    /// From the last word back; zero before the first.
    private var words: SIMD8<UInt64>

    /// - Parameter word: the word that many places before the last.
    @inline(__always)
    init(count: Int, _ word: (Int) -> UInt64) {
        var words = SIMD8<UInt64>()
        for back in 0..<count { words[back] = word(back) }
        self.words = words
    }

    /// The same words as a sentence of their own. There are less than `longest`, so that a mark fits before them.
    func asSentence(length: Int) -> Passage {
        var passage = self
        passage.words[length] = .max
        return passage
    }

    init(_ words: ArraySlice<UInt64>) { self.init(count: words.count) { words[words.endIndex - 1 - $0] } }
}
