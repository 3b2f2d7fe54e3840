/// A set of words in which to find the one that was probably meant, as often as there is a typing error.
public struct NearestMatch: Sendable {
    private struct Candidate: Sendable {
        let word: String
        let letters: [Unicode.Scalar]
    }

    /// The words by their length in Unicode scalars.
    private var candidates: [Int: [Candidate]] = [:]

    public init(_ words: some Sequence<String>) {
        for word in words {
            let letters = Array(word.lowercased().unicodeScalars)
            candidates[letters.count, default: []].append(Candidate(word: word, letters: letters))
        }
    }

    /// The word that `typed` was probably meant to be, or `nil` where none is close.
    ///
    /// Close is an optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours) of at most a third
    /// of the length of `typed`; the first in alphabetical order wins a tie. Case does not count.
    public func word(nearestTo typed: String) -> String? {
        let wanted = Array(typed.lowercased().unicodeScalars)
        var limit = max(1, wanted.count / 3)
        var alignment = Alignment(of: wanted)
        var best: (distance: Int, word: String)?
        for length in (wanted.count - limit)...(wanted.count + limit) {
            for candidate in candidates[length] ?? [] {
                guard let distance = alignment.distance(to: candidate.letters, upTo: limit) else { continue }
                if let best, best <= (distance, candidate.word) { continue }
                best = (distance, candidate.word)
                limit = distance
            }
        }
        return best?.word
    }
}

extension Collection<String> {
    /// The element that `word` was probably meant to be, or `nil` where none is close. For more than one search, make a `NearestMatch`.
    public func nearest(to word: String) -> String? { NearestMatch(self).word(nearestTo: word) }
}

/// The distance of one text to others. The three rows of the table that are needed at a time are used again for each.
private struct Alignment {
    private let source: [Unicode.Scalar]
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    init(of source: [Unicode.Scalar]) { self.source = source }

    /// The number of insertions, deletions, substitutions and swaps of neighbours that turn the source into `target`,
    /// or `nil` where it is more than `limit`.
    mutating func distance(to target: [Unicode.Scalar], upTo limit: Int) -> Int? {
        guard abs(source.count - target.count) <= limit else { return nil }
        last = Array(0...target.count)
        current = last
        beforeLast = last
        var lastSmallest = 0
        for row in source.indices {
            current[0] = row + 1
            var smallest = row + 1
            for column in target.indices {
                let substitution = last[column] + (source[row] == target[column] ? 0 : 1)
                var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = distance
                smallest = min(smallest, distance)
            }
            // A swap reaches back over one row, to a cell of the row before the last.
            if smallest > limit, lastSmallest >= limit { return nil }
            lastSmallest = smallest
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[target.count] <= limit ? last[target.count] : nil
    }
}
