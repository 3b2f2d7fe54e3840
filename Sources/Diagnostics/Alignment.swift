/// Edit distance from one text to others. The three rows of the table that are in use at a time are reused for each of them.
struct Alignment {
    private let source: [Unicode.Scalar]
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    init(of source: [Unicode.Scalar]) { self.source = source }

    /// The number of insertions, deletions, substitutions and swaps of neighbouring letters that turn the source into `target`, or `nil` if
    /// it is more than `limit`.
    ///
    /// - Complexity: O(n · `limit`) in the letters, because cells farther than `limit` from the diagonal cost more than that (Ukkonen 1985,
    ///   "Algorithms for approximate string matching").
    mutating func distance(to target: [Unicode.Scalar], upTo limit: Int) -> Int? {
        guard abs(source.count - target.count) <= limit else { return nil }
        let tooFar = limit + 1
        last = (0...target.count).map { min($0, tooFar) }
        current = last
        beforeLast = last
        var lastSmallest = 0
        for row in source.indices {
            let columns = max(0, row - limit)..<max(0, row - limit, min(target.count, row + limit + 1))
            current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, tooFar) : tooFar
            var smallest = current[columns.lowerBound]
            for column in columns {
                let substitution = last[column] + (source[row] == target[column] ? 0 : 1)
                var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = min(distance, tooFar)
                smallest = min(smallest, distance)
            }
            if columns.upperBound < target.count { current[columns.upperBound + 1] = tooFar }
            // A swap reaches back across a row, to a cell of the row before the last.
            if smallest > limit, lastSmallest >= limit { return nil }
            lastSmallest = smallest
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[target.count] <= limit ? last[target.count] : nil
    }
}
