import Hypertext

/// Parts of a show's story on screen that do not overlap, in positions as counted by `ScreenOrder`.
public struct Stretches: Sendable {
    /// Ascending.
    public let ranges: [ClosedRange<Int>]

    /// - Parameter ranges: in any order; overlapping ones are merged.
    init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }

    /// Whether any of `place` is in them.
    ///
    /// - Complexity: O(log n).
    public func touch(_ place: ClosedRange<Int>) -> Bool { last(from: place.upperBound).map { $0.upperBound >= place.lowerBound } ?? false }

    /// Whether all of `place` is in one of them.
    ///
    /// - Complexity: O(log n).
    public func cover(_ place: ClosedRange<Int>) -> Bool { last(from: place.lowerBound).map { $0.upperBound >= place.upperBound } ?? false }

    /// How many positions of `place` are in them.
    package func count(in place: ClosedRange<Int>) -> Int {
        ranges.reduce(0) { $0 + ($1.overlaps(place) ? $1.clamped(to: place).count : 0) }
    }

    /// The last range that starts at or before `position`.
    private func last(from position: Int) -> ClosedRange<Int>? {
        let next = ranges.firstPosition { $0.lowerBound > position }
        return next > 0 ? ranges[next - 1] : nil
    }
}

/// Finds whose stretches touch a place in the story, without looking at the others: a tree of all stretches by their starts, each with the
/// latest end in its subtree (Cormen et al., "Introduction to Algorithms", interval trees).
public struct StretchIndex: Sendable {
    private let entries: [(range: ClosedRange<Int>, owner: Int)]
    /// The latest end in each subtree, at the position of its root; the root of any part of `entries` is its middle.
    private let latest: [Int]

    /// - Parameter stretches: owners are positions in this array.
    package init(_ stretches: [Stretches]) {
        let entries = stretches.enumerated().flatMap { owner, stretches in stretches.ranges.map { (range: $0, owner: owner) } }
            .sorted { ($0.range.lowerBound, $0.owner) < ($1.range.lowerBound, $1.owner) }
        var latest = entries.map(\.range.upperBound)
        func raise(_ part: Range<Int>) -> Int {
            guard !part.isEmpty else { return .min }
            let root = (part.lowerBound + part.upperBound) / 2
            latest[root] = max(latest[root], raise(part.lowerBound..<root), raise(root + 1..<part.upperBound))
            return latest[root]
        }
        _ = raise(entries.indices)
        self.entries = entries
        self.latest = latest
    }

    /// The owners of the stretches that touch `place`, each once, ascending.
    ///
    /// - Complexity: O(k log n), for k stretches found.
    public func owners(touching place: ClosedRange<Int>) -> [Int] { search(for: place).owners }

    /// - Returns: the owners, and how many stretches were examined.
    func search(for place: ClosedRange<Int>) -> (owners: [Int], steps: Int) {
        var found: Set<Int> = []
        var steps = 0
        func visit(_ part: Range<Int>) {
            guard !part.isEmpty else { return }
            steps += 1
            let root = (part.lowerBound + part.upperBound) / 2
            guard latest[root] >= place.lowerBound else { return }
            visit(part.lowerBound..<root)
            guard entries[root].range.lowerBound <= place.upperBound else { return }
            if entries[root].range.upperBound >= place.lowerBound { found.insert(entries[root].owner) }
            visit(root + 1..<part.upperBound)
        }
        visit(entries.indices)
        return (found.sorted(), steps)
    }
}
