/// Words that can be found by the letters they share with another word.
struct WordDictionary: Sendable {
    /// The most words that are compared with what was typed. If there are no more than that, all are.
    static let mostCompared = 100
    /// No typing error is larger than this, however long the word.
    private static let greatestDistance = 8
    /// What is longer, in letters, is not a word with a typing error.
    static let longestWord = 200

    private struct Entry: Sendable {
        let word: String
        let letters: [Unicode.Scalar]
        let numbers: [String]
        /// Its parts between hyphens, slashes and the like.
        let parts: Set<String>

        init(_ word: String) {
            self.word = word
            let lower = word.lowercased()
            letters = Array(lower.unicodeScalars)
            numbers = lower.numbers
            parts = lower.partsOfName
        }
    }

    /// In alphabetical order, each once.
    private let entries: [Entry]
    /// For a large dictionary: the positions of the words of a given length that contain a few given letters in a row.
    private let positions: [Fragment: [Int]]
    /// The positions of the words that contain a part, in order.
    private let positionsOfParts: [String: [Int]]

    init(_ words: [String]) {
        let entries = Set(words.lazy.filter(Self.isWord)).sorted().map { Entry($0) }
        var positions: [Fragment: [Int]] = [:]
        if entries.count > Self.mostCompared {
            for (position, entry) in entries.enumerated() {
                for fragment in Set(Fragment.all(of: entry.letters, inWordsOf: entry.letters.count)) {
                    positions[fragment, default: []].append(position)
                }
            }
        }
        var positionsOfParts: [String: [Int]] = [:]
        for (position, entry) in entries.enumerated() {
            for part in entry.parts { positionsOfParts[part, default: []].append(position) }
        }
        self.entries = entries
        self.positions = positions
        self.positionsOfParts = positionsOfParts
    }

    /// The word nearest to `typed` among those compared, and how many were compared.
    func search(nearestTo typed: String) -> (word: String?, comparisons: Int) {
        guard Self.isWord(typed) else { return (nil, 0) }
        let lower = typed.lowercased()
        let wanted = Array(lower.unicodeScalars)
        let numbers = lower.numbers
        var limit = max(1, min(wanted.count / 3, Self.greatestDistance))
        let candidates = candidates(for: wanted, upTo: limit)
        var alignment = Alignment(of: wanted)
        var best: (distance: Int, word: String)?
        // Nobody mistypes a number and means another.
        for candidate in candidates where entries[candidate].numbers == numbers {
            guard let distance = alignment.distance(to: entries[candidate].letters, upTo: limit) else { continue }
            if let best, best <= (distance, entries[candidate].word) { continue }
            best = (distance, entries[candidate].word)
            limit = distance
        }
        if let best { return (best.word, candidates.count) }
        let named = entry(sharingPartsWith: lower.partsOfName, numbers: numbers)
        return (named.word, candidates.count + named.comparisons)
    }

    /// The only word that has all parts of what was typed and the fewest others, or the other way round: `the-witcher` for `witcher`.
    private func entry(sharingPartsWith parts: Set<String>, numbers: [String]) -> (word: String?, comparisons: Int) {
        var best: (distance: Int, word: String?)?
        var seen: Set<Int> = []
        for part in parts.sorted() {
            for position in (positionsOfParts[part] ?? []).prefix(Self.mostCompared) {
                guard seen.count < Self.mostCompared, seen.insert(position).inserted else { continue }
                let entry = entries[position]
                guard entry.parts.isSuperset(of: parts) || entry.parts.isSubset(of: parts), Self.agree(entry.numbers, numbers) else {
                    continue
                }
                let distance = entry.parts.symmetricDifference(parts).count
                guard distance <= Self.mostOtherParts, distance <= best?.distance ?? .max else { continue }
                best = (distance, distance == best?.distance ? nil : entry.word)
            }
        }
        return (best?.word, seen.count)
    }

    /// No name has more parts that people leave out.
    private static let mostOtherParts = 3

    /// Whether the numbers are the same, not counting a year, as in `ghosts-2019`.
    private static func agree(_ numbers: [String], _ others: [String]) -> Bool {
        let isYear = { (number: String) in number.utf8.count == 4 && (number.hasPrefix("19") || number.hasPrefix("20")) }
        return numbers.filter { !isYear($0) } == others.filter { !isYear($0) } && Set(numbers).isSuperset(of: others)
    }

    /// Fewer bytes are not more letters, and no letter has more than four.
    private static func isWord(_ text: String) -> Bool {
        text.utf8.count <= longestWord || text.utf8.count <= 4 * longestWord && text.unicodeScalars.count <= longestWord
    }

    /// All words where there are few; else those that share with `wanted` what the fewest words have.
    private func candidates(for wanted: [Unicode.Scalar], upTo limit: Int) -> [Int] {
        guard entries.count > Self.mostCompared else { return Array(entries.indices) }
        let lengths = max(1, wanted.count - limit)...(wanted.count + limit)
        let lists = lengths.flatMap { length in
            Set(Fragment.all(of: wanted, inWordsOf: length)).compactMap { fragment in
                positions[fragment].map { (difference: abs(length - wanted.count), positions: $0) }
            }
        }
        // Sorted by everything that tells them apart, so that the answer is always the same.
        let sorted = lists.sorted {
            ($0.positions.count, $0.difference, $0.positions[0]) < ($1.positions.count, $1.difference, $1.positions[0])
        }
        var found: Set<Int> = []
        var candidates: [Int] = []
        for list in sorted {
            for position in list.positions.prefix(Self.mostCompared) where found.insert(position).inserted {
                candidates.append(position)
                if candidates.count == Self.mostCompared { return candidates }
            }
        }
        return candidates
    }
}

extension String {
    /// The numbers in it, in order.
    fileprivate var numbers: [String] { split { !$0.isNumber }.map(String.init) }

    /// The words that tell it apart from other names: all but articles, if there are others.
    fileprivate var partsOfName: Set<String> {
        let parts = Set(split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let telling = parts.subtracting(["a", "an", "and", "of", "the"])
        return telling.isEmpty ? parts : telling
    }
}

/// A few consecutive letters, in words of a given length.
private struct Fragment: Hashable, Sendable {
    /// In a short word, a typing error may leave no three consecutive letters intact.
    private static let longestShortWord = 5

    let length: Int
    let letters: SIMD4<UInt32>

    /// The fragments of `letters`, divided as words of `length` letters are. The start and the end of a word count as letters.
    static func all(of letters: [Unicode.Scalar], inWordsOf length: Int) -> [Fragment] {
        let values = [0] + letters.map(\.value) + [0]
        let size = length > longestShortWord ? 3 : 2
        guard values.count >= size else { return [] }
        return (0...(values.count - size)).map { start in
            Fragment(length: length, letters: SIMD4(values[start], values[start + 1], size > 2 ? values[start + 2] : .max, 0))
        }
    }
}
