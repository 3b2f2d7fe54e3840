import ContentReader
import ShowData

/// The words for places in a story.
extension Phrases {
    /// "Season 2", "Season 2, Episode 8", "Volume 3", "Volume 3, Chapter 12", "Film", "the whole show".
    public func text(for point: StoryPoint) -> String {
        switch point {
        case .season(let number): text(forSeason: number)
        case .episode(let season, .number(let number)):
            joined([text(forSeason: season), text(for: number)])
        case .episode(let season, .special): joined([text(forSeason: season), self.special])
        case .volume(let number): Self.fill(self.volumeNumber, ["number": String(number)])
        case .chapter(let volume, let number): joined([text(for: .volume(volume)), text(forChapter: number)])
        case .film: self.film
        case .end: self.wholeShow
        }
    }

    /// The points, of which any one is enough.
    public func text(for guardedUntil: SpoilerGuard) -> String {
        let points = guardedUntil.points.map { text(for: $0) }
        return points.dropFirst().reduce(points.first ?? "") { Self.fill(self.listOr, ["first": $0, "last": $1]) }
    }

    /// "Chapter 12".
    package func text(forChapter number: EpisodeNumber) -> String {
        Self.fill(self.chapterNumber, ["number": number.description.replacing("-", with: "–")])
    }

    /// "Season 2", or the word for specials.
    package func text(forSeason number: Int) -> String {
        number == 0 ? self.specials : Self.fill(self.seasonNumber, ["number": String(number)])
    }
}
