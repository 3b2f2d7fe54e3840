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
