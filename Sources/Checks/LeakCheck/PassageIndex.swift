import Synchronization

/// Finds passages of texts in other texts, which are read word by word.
///
/// Each word is looked up as the last word of a passage, in a bit table, which nearly always says no. If it may be one, it is looked up
/// alone and with the one to three before it as the end of a passage: first in another bit table, and then in a table of the lengths of the
/// passages with that end. For each of these lengths, one more lookup says whether there is such a passage.
///
/// So the work per word is bounded, however many passages there are and whatever they share: texts that share words share passages, and
/// of the passages that end with a word there is at most one for each length, eight in all.
///
/// A run of more than eight words is looked for only in a file that has eight of them: such a hint is a passage that tells nothing itself.
final class PassageIndex: Sendable {
    /// By passage, the positions of the texts that have it, ascending; a text several times where it has the passage several times. None
    /// have what is only a hint.
    private let texts: [[Int]]
    private let hints: Set<Int>
    private let longTexts: [(text: Int, LongText)]
    /// Made when they are first needed, which they are not on most sites.
    private let knownLongRuns = Mutex<LongRuns?>(nil)
    private let positions: [Passage: Int]
    /// By the keys of last words, a bit for each number of words of the passages that end with them.
    private let lengths: [UInt64: UInt8]
    private let filter: BitFilter
    /// The last words of passages.
    private let lastWords: BitFilter
    /// For each number of words, whether there are passages that are looked up by so many.
    private let keyLengths: (Bool, Bool, Bool, Bool)
    /// The keys of passages that count only as sentences of their own; `nil` if there are none.
    private let sentenceFilter: BitFilter?

    /// - Parameters:
    ///   - passages: those of each text, none of them longer than a passage may be.
    ///   - sentences: those of each text that count only as sentences of their own, shorter than a passage may be.
    ///   - longTexts: those of each text that are longer than a passage may be.
    init(_ passages: [[ArraySlice<UInt64>]], sentences: [[ArraySlice<UInt64>]] = [], longTexts: [[LongText]] = []) {
        var texts: [[Int]] = []
        var positions: [Passage: Int] = [:]
        var lengths: [UInt64: UInt8] = [:]
        func number(of words: ArraySlice<UInt64>) -> Int {
            let passage = Passage(words)
            if let known = positions[passage] { return known }
            positions[passage] = texts.count
            texts.append([])
            lengths[Window.key(ofLast: words), default: 0] |= Self.bit(words.count)
            return texts.count - 1
        }
        for (text, passages) in passages.enumerated() {
            for words in passages { texts[number(of: words)].append(text) }
        }
        let numberedTexts = longTexts.enumerated().flatMap { text, long in long.map { (text: text, $0) } }
        let hintWords = numberedTexts.flatMap(\.1.hints)
        hints = Set(hintWords.map { number(of: $0) })
        var sentenceFilter: BitFilter?
        let sentenceCount = sentences.reduce(0) { $0 + $1.count }
        for (text, sentences) in sentences.enumerated() {
            for words in sentences {
                let passage = Passage(words).asSentence(length: words.count)
                if let known = positions[passage] {
                    texts[known].append(text)
                } else {
                    positions[passage] = texts.count
                    texts.append([text])
                    sentenceFilter = sentenceFilter ?? BitFilter(capacity: sentenceCount)
                    sentenceFilter?.insert(Window.key(ofLast: words))
                }
            }
        }
        self.sentenceFilter = sentenceFilter
        var filter = BitFilter(capacity: lengths.count)
        for key in lengths.keys { filter.insert(key) }
        var lastWords = BitFilter(capacity: lengths.count)
        for words in passages.lazy.joined() { if let last = words.last { lastWords.insert(last) } }
        for words in hintWords { if let last = words.last { lastWords.insert(last) } }
        let all = lengths.values.reduce(0, |)
        self.texts = texts
        self.longTexts = numberedTexts
        self.positions = positions
        self.lengths = lengths
        self.filter = filter
        self.lastWords = lastWords
        keyLengths = (all & 0b1 != 0, all & 0b10 != 0, all & 0b100 != 0, all & 0b1111_1000 != 0)
    }

    /// The runs of more than eight words, whose numbers follow those of the passages; `nil` if there are none.
    var longRuns: LongRuns? {
        guard !longTexts.isEmpty else { return nil }
        return knownLongRuns.withLock { known in
            let runs = known ?? LongRuns(longTexts, numberedFrom: texts.count)
            known = runs
            return runs
        }
    }

    /// The numbers of all passages and long runs.
    var numbers: Range<Int> { 0..<(longRuns?.numbers.upperBound ?? texts.count) }

    /// The positions of the texts that have a passage or a long run, ascending; a text several times where it has that several times.
    func texts(of number: Int) -> [Int] {
        if texts.indices.contains(number) { return texts[number] }
        return longRuns.map { $0.texts(of: number) } ?? []
    }

    /// Whether a passage may be part of a long run.
    func isHint(_ passage: Int) -> Bool { hints.contains(passage) }

    var hasSentences: Bool { sentenceFilter != nil }

    /// The passage that counts as a sentence of its own and consists of the last `length` words of `window`.
    func sentence(endingWith window: Window, length: Int) -> Int? {
        guard sentenceFilter?.mayContain(window.key(ofLast: length)) == true else { return nil }
        return positions[window.passage(ofLast: length).asSentence(length: length)]
    }

    var isEmpty: Bool { positions.isEmpty }

    /// Whether a passage may end with this word. If none does, the result is nearly always false.
    @inline(__always)
    func mayEnd(with word: UInt64) -> Bool { lastWords.mayContain(word) }

    /// Whether a passage may end with the word whose keys are `keys`. If none does, the result is nearly always false.
    func mayEnd(_ keys: Window.Keys) -> Bool {
        keyLengths.0 && filter.mayContain(keys.one) || keyLengths.1 && filter.mayContain(keys.two)
            || keyLengths.2 && filter.mayContain(keys.three) || keyLengths.3 && filter.mayContain(keys.four)
    }

    /// Calls `body` with each passage that `window`, whose keys are `keys`, ends with: its number.
    ///
    /// - Returns: how many passages were looked up, eight at most.
    @discardableResult
    func forEach(endingWith window: Window, _ keys: Window.Keys, _ body: (Int) -> Void) -> Int {
        var open = lengths(keys.one) & 0b1 | lengths(keys.two) & 0b10 | lengths(keys.three) & 0b100 | lengths(keys.four) & 0b1111_1000
        let count = open.nonzeroBitCount
        while open != 0 {
            if let position = positions[window.passage(ofLast: open.trailingZeroBitCount + 1)] { body(position) }
            open &= open &- 1
        }
        return count
    }

    private func lengths(_ key: UInt64) -> UInt8 { filter.mayContain(key) ? lengths[key] ?? 0 : 0 }

    private static func bit(_ count: Int) -> UInt8 { 1 << (count - 1) }
}
