/// The order in which the story is told on the screen.
extension Show {
    /// Whether all of `point`, a season or an episode, lies in `span`.
    ///
    /// A season begins with its first episode and ends with its last one; one without episodes is a point of its own.
    public func covers(_ span: StorySpan, _ point: StoryPoint) -> Bool {
        guard let start = place(of: span.first)?.first, let end = place(of: span.last)?.last, let place = place(of: point) else {
            return false
        }
        return start <= place.first && place.last <= end
    }

    /// Where a season or an episode of the show stands on the screen; `nil` for what the show does not have.
    private func place(of point: StoryPoint) -> (first: ScreenPlace, last: ScreenPlace)? {
        guard let number = point.season, let season = seasons.first(where: { $0.number == number }) else { return nil }
        switch point {
        case .season:
            let last = max(0, season.episodes.count - 1)
            return (ScreenPlace(season: number, position: 0), ScreenPlace(season: number, position: last))
        case .episode(_, let code):
            guard let position = season.episodes.firstIndex(where: { $0.code == code }) else { return nil }
            let place = ScreenPlace(season: number, position: position)
            return (place, place)
        case .volume, .film: return nil
        }
    }
}

/// The position of an episode in its season, from 0, and the season's number.
private struct ScreenPlace: Comparable {
    let season: Int
    let position: Int

    static func < (left: ScreenPlace, right: ScreenPlace) -> Bool { (left.season, left.position) < (right.season, right.position) }
}
