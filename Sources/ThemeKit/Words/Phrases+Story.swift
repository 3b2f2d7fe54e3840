import ContentReader
import ShowData

/// The words for places in a story.
extension Phrases {
    /// "Season 2", "Season 2, Episode 8", "Volume 3", "Film".
    public func text(for point: StoryPoint) -> String {
        switch point {
        case .season(let number): text(forSeason: number)
        case .episode(let season, .number(let number)):
            "\(text(forSeason: season)), \(text(for: number))"
        case .episode(let season, .special): "\(text(forSeason: season)), \(self.special)"
        case .volume(let number): Self.fill(self.volumeNumber, ["number": String(number)])
        case .film: self.film
        }
    }

    /// The points, of which any one is enough.
    public func text(for guardedUntil: SpoilerGuard) -> String {
        guardedUntil.points.map { text(for: $0) }.joined(separator: " \(self.or) ")
    }

    /// "Season 2", or the word for specials.
    package func text(forSeason number: Int) -> String {
        number == 0 ? self.specials : Self.fill(self.seasonNumber, ["number": String(number)])
    }
}
