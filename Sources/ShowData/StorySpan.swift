/// A stretch of the story on screen: from one season or episode to another, both included.
public struct StorySpan: Hashable, Sendable {
    public let first: StoryPoint
    public let last: StoryPoint

    /// `nil` if one of the points is not a season or an episode.
    package init?(from first: StoryPoint, to last: StoryPoint) {
        guard first.season != nil, last.season != nil else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads `s2`, `s1e3` or `s1e3 to s2e4`.
    package init?(_ text: String) {
        let ends = text.split(separator: " ").filter { !$0.isEmpty }
        guard let first = ends.first.flatMap({ StoryPoint(String($0)) }) else { return nil }
        switch ends.count {
        case 1: self.init(from: first, to: first)
        case 3 where ends[1].lowercased() == "to":
            guard let last = StoryPoint(String(ends[2])) else { return nil }
            self.init(from: first, to: last)
        default: return nil
        }
    }
}

extension StorySpan {
    /// Whether it goes from a whole season to a whole season.
    package var isOfSeasons: Bool {
        if case .season = first, case .season = last { true } else { false }
    }

    /// Whether the numbers of its ends show that the last comes before the first. If an end is a special, only its show can tell.
    public var isBackwards: Bool {
        guard let start = first.season, let end = last.season else { return false }
        if start != end { return end < start }
        guard case .episode(_, let begin) = first, case .episode(_, let finish) = last, let first = begin.number, let last = finish.number
        else { return false }
        return last < first
    }
}

extension StorySpan: CustomStringConvertible {
    public var description: String { first == last ? "\(first)" : "\(first) to \(last)" }
}
