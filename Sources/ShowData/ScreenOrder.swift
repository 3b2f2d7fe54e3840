import Hypertext

/// The order in which a show tells its story on screen, computed once so that each question about it takes a few look-ups.
public struct ScreenOrder: Sendable {
    /// The positions of each season and each episode, counted over all episodes of the show. A season starts with its first episode and
    /// ends with its last; one without episodes has a position of its own.
    private let places: [StoryPoint: ClosedRange<Int>]
    /// The first position of each season, and how many episodes it has.
    private let seasons: [(first: Int, count: Int)]

    package init(_ show: Show) {
        var places: [StoryPoint: ClosedRange<Int>] = [:]
        var seasons: [(first: Int, count: Int)] = []
        var first = 0
        for season in show.seasons {
            for (position, episode) in season.episodes.enumerated() {
                places[.episode(season: season.number, episode.code)] = (first + position)...(first + position)
            }
            seasons.append((first, season.episodes.count))
            let last = first + max(0, season.episodes.count - 1)
            places[.season(season.number)] = first...last
            first = last + 1
        }
        self.places = places
        self.seasons = seasons
    }

    /// The positions of `point`, a season or an episode; `nil` if the show does not have it.
    public func place(of point: StoryPoint) -> ClosedRange<Int>? { places[point] }

    /// The positions of the spans; empty for one whose ends the show does not have.
    public func stretches(of spans: [StorySpan]) -> Stretches { Stretches(spans.compactMap(stretch)) }

    /// The last point of the story that the spans name: the season, not its last episode, if they name both; `nil` if the show has none of
    /// them.
    public func end(of spans: [StorySpan]) -> StoryPoint? {
        let ends = spans.compactMap { span in places[span.last].map { (point: span.last, position: $0.upperBound) } }
        guard let last = ends.map(\.position).max() else { return nil }
        let points = ends.filter { $0.position == last }.map(\.point)
        return points.first { if case .season = $0 { true } else { false } } ?? points.first
    }

    /// The seasons that `stretches` touch, by their positions in the show, each with the ranges that touch it.
    ///
    /// - Complexity: O(k log n), for k seasons and ranges found.
    public func seasons(touching stretches: Stretches) -> [(season: Int, ranges: [ClosedRange<Int>])] {
        var found: [(season: Int, ranges: [ClosedRange<Int>])] = []
        for range in stretches.ranges {
            var season = lastSeason(from: range.lowerBound)
            while season < seasons.count, seasons[season].first <= range.upperBound {
                if found.last?.season == season {
                    found[found.count - 1].ranges.append(range)
                } else {
                    found.append((season, [range]))
                }
                season += 1
            }
        }
        return found
    }

    /// The episodes of a season that are in `ranges`, which are ascending, by their positions in the season.
    public func episodes(in ranges: [ClosedRange<Int>], ofSeason season: Int) -> [Int] {
        let (first, count) = seasons[season]
        return ranges.flatMap { range in
            Array(max(0, range.lowerBound - first)..<max(0, range.lowerBound - first, min(count, range.upperBound - first + 1)))
        }
    }

    /// The season, by its position in the show, that contains `position`.
    private func lastSeason(from position: Int) -> Int {
        max(0, seasons.firstPosition { $0.first > position } - 1)
    }

    /// `nil` also for a span that ends before it begins.
    private func stretch(of span: StorySpan) -> ClosedRange<Int>? {
        guard let first = places[span.first]?.lowerBound, let last = places[span.last]?.upperBound, first <= last else { return nil }
        return first...last
    }
}
