/// Words of a guarded text that count if enough of them follow one another, more than a passage has.
struct LongText: Sendable {
    let words: [UInt64]
    /// How many of them in a row count.
    let runLength: Int

    private static let step = 4

    /// Runs of as many words as a passage has. Whatever has a long run of these words has one of them.
    var hints: [ArraySlice<UInt64>] {
        let last = words.count - Passage.longest
        let starts = runLength == words.count ? [last] : Array(stride(from: 0, to: last, by: Self.step)) + [last]
        return starts.map { words[$0..<($0 + Passage.longest)] }
    }
}

/// The sums of the hashes of all words read so far, from which follows that of the last few, however many they are.
struct WordSums: Sendable {
    fileprivate static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var sums: [UInt64] = [0]

    mutating func append(_ word: UInt64) { sums.append(sums[sums.count - 1] &* Self.base &+ word) }

    /// - Parameter power: the base to the power of `count`.
    ///
    /// - Returns: `nil` if fewer words were read.
    fileprivate func sum(ofLast count: Int, power: UInt64) -> UInt64? {
        guard count < sums.count else { return nil }
        return sums[sums.count - 1] &- sums[sums.count - 1 - count] &* power
    }
}

/// The long runs of guarded texts, by the sums of their words.
///
/// They are looked up only where a hint was found, which is rare: so each word may take a few lookups, one for each length.
final class LongRuns: Sendable {
    /// The number of the first run; those before are passages.
    private let first: Int
    /// By run, the positions of the texts that have it, ascending; a text several times where it has the run several times.
    private let texts: [[Int]]
    private let positions: [UInt64: Int]
    private let lengths: [(count: Int, power: UInt64)]

    /// - Parameter texts: the long ones, by the position of the guarded text.
    init(_ longTexts: [(text: Int, LongText)], numberedFrom first: Int) {
        var powers: [Int: UInt64] = [:]
        for count in Set(longTexts.map { $0.1.runLength }) {
            powers[count] = (0..<count).reduce(UInt64(1)) { power, _ in power &* WordSums.base }
        }
        var texts: [[Int]] = []
        var positions: [UInt64: Int] = [:]
        for (text, long) in longTexts {
            var sums = WordSums()
            for word in long.words {
                sums.append(word)
                guard let power = powers[long.runLength], let sum = sums.sum(ofLast: long.runLength, power: power) else { continue }
                if let known = positions[sum] {
                    texts[known].append(text)
                } else {
                    positions[sum] = texts.count
                    texts.append([text])
                }
            }
        }
        lengths = powers.sorted { $0.key < $1.key }.map { (count: $0.key, power: $0.value) }
        self.first = first
        self.texts = texts
        self.positions = positions
    }

    var numbers: Range<Int> { first..<(first + texts.count) }

    func texts(of run: Int) -> [Int] { texts[run - first] }

    /// Calls `body` with each run that the words end with: its number.
    ///
    /// - Returns: how many there are.
    @discardableResult
    func forEach(endingWith words: WordSums, _ body: (Int) -> Void) -> Int {
        var count = 0
        for length in lengths {
            guard let sum = words.sum(ofLast: length.count, power: length.power), let position = positions[sum] else { continue }
            body(first + position)
            count += 1
        }
        return count
    }
}

/// Records the long runs that are read.
struct LongRunSink: WordSink {
    private let runs: LongRuns
    var state = WordSums()
    private(set) var found: Set<Int> = []
    private(set) var steps = 0

    init(_ runs: LongRuns) { self.runs = runs }

    mutating func take(_ hash: UInt64, letters: Int) {
        state.append(hash)
        steps += runs.forEach(endingWith: state) { found.insert($0) }
    }

    mutating func restart() { state = WordSums() }
}
