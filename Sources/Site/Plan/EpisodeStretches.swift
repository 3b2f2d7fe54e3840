import ShowData
import ThemeKit

/// The episodes of a season, divided into stretches if they are too many for one page.
struct EpisodeStretches {
    let season: Season
    private let list: LongList

    /// - Parameter list: how long a stretch is.
    init(_ season: Season, dividedLike list: LongList) {
        self.season = season
        self.list = list
    }

    /// At least one.
    var count: Int { list.pageCount(season.episodes.count) }

    /// The positions in the season of a stretch, from 1; empty for one that the season does not have.
    func range(_ number: Int) -> Range<Int> { list.range(of: number, of: season.episodes.count) }

    /// A stretch by the numbers of its first and its last episode, "101–200"; by their positions if none of its episodes has a number.
    func name(_ number: Int) -> String {
        let range = range(number)
        let numbers = season.episodes[range].compactMap(\.code.number)
        guard let first = numbers.first, let last = numbers.last else { return "\(range.lowerBound + 1)–\(range.upperBound)" }
        return "\(first.first)–\(last.last)"
    }

    /// All stretches as links, of which there are at least two; none for a season that fits on one page.
    func links(_ path: (Int) -> SitePath) -> [TitledLink] {
        count == 1 ? [] : (1...count).map { TitledLink(title: name($0), path: path($0)) }
    }

    /// The season with the episodes of a stretch alone, for lists that only read those and the season's number.
    func part(_ number: Int) -> Season {
        guard count > 1 else { return season }
        var part = season
        part.episodes = Array(season.episodes[range(number)])
        return part
    }

    /// Where the story of a stretch ends: with its last episode that has a number, or with the season.
    func end(_ number: Int) -> StoryPoint {
        let last = number < count ? season.episodes[range(number)].last { $0.code.number != nil } : nil
        return last.map { .episode(season: season.number, $0.code) } ?? .season(season.number)
    }
}
