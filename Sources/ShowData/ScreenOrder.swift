/// The order in which a show tells its story on the screen, made once so that each question about it is a few look-ups.
public struct ScreenOrder: Sendable {
    /// What each season and each episode takes up, in positions that count all episodes of the show. A season begins with its first episode
    /// and ends with its last one; one without episodes is a position of its own.
    private let places: [StoryPoint: ClosedRange<Int>]

    public init(_ show: Show) {
        var places: [StoryPoint: ClosedRange<Int>] = [:]
        var first = 0
        for season in show.seasons {
            for (position, episode) in season.episodes.enumerated() {
                places[.episode(season: season.number, episode.code)] = (first + position)...(first + position)
            }
            let last = first + max(0, season.episodes.count - 1)
            places[.season(season.number)] = first...last
            first = last + 1
        }
        self.places = places
    }

    /// Whether all of `point`, a season or an episode, lies in `span`.
    ///
    /// - Returns: `false` where the show does not have the point, or an end of the span.
    /// - Complexity: O(1).
    public func covers(_ span: StorySpan, _ point: StoryPoint) -> Bool {
        guard let stretch = stretch(of: span), let place = places[point] else { return false }
        return stretch.lowerBound <= place.lowerBound && place.upperBound <= stretch.upperBound
    }

    /// Whether the season, or any episode of it, lies in `span`.
    ///
    /// - Returns: `false` where the show does not have the season, or an end of the span.
    /// - Complexity: O(1).
    public func touches(_ span: StorySpan, season: Int) -> Bool {
        guard let stretch = stretch(of: span), let place = places[.season(season)] else { return false }
        return stretch.overlaps(place)
    }

    /// `nil` for a span that ends before it begins, too.
    private func stretch(of span: StorySpan) -> ClosedRange<Int>? {
        guard let first = places[span.first]?.lowerBound, let last = places[span.last]?.upperBound, first <= last else { return nil }
        return first...last
    }
}
