extension Collection<String> {
    /// The element that `word` was probably meant to be, or `nil` where none is close.
    ///
    /// Close is an optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours) of at most a third
    /// of the word's length; the first in alphabetical order wins a tie. Case does not count.
    public func nearest(to word: String) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        let limit = Swift.max(1, wanted.count / 3)
        var best: (distance: Int, word: String)?
        for candidate in self {
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = alignmentDistance(wanted, letters)
            guard distance <= limit else { continue }
            if let best, (best.distance, best.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.word
    }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn `source` into `target`.
private func alignmentDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int]()
    var last = Array(0...target.count)
    for row in source.indices {
        var current = [row + 1]
        for column in target.indices {
            let substitution = last[column] + (source[row] == target[column] ? 0 : 1)
            var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[target.count]
}
