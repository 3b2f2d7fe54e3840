import ContentReader
import ShowData

/// The words for the closed sets of the show data.
extension Phrases {
    public func text(for kind: Show.Kind) -> String {
        switch kind {
        case .series: self.series
        case .film: self.film
        case .bookSeries: self.bookSeries
        }
    }

    public func text(for status: Claim.Status) -> String {
        switch status {
        case .confirmed: self.confirmed
        case .expected: self.expected
        case .rumoured: self.rumoured
        case .denied: self.denied
        }
    }

    public func text(for status: Show.Status) -> String {
        switch status {
        case .announced: self.announced
        case .running: self.running
        case .ended: self.ended
        case .cancelled: self.cancelled
        }
    }
}

/// The words for places in a story.
extension Phrases {
    /// "Season 2", "Season 2, Episode 8", "Volume 3", "Film".
    public func text(for point: StoryPoint) -> String {
        switch point {
        case .season(let number): text(forSeason: number)
        case .episode(let season, .number(let number)):
            "\(text(forSeason: season)), \(Self.fill(self.episodeNumber, ["number": String(number)]))"
        case .episode(let season, .special): "\(text(forSeason: season)), \(self.special)"
        case .volume(let number): Self.fill(self.volumeNumber, ["number": String(number)])
        case .film: self.film
        }
    }

    /// The points, any of which is enough.
    public func text(for guardedUntil: SpoilerGuard) -> String {
        guardedUntil.points.map { text(for: $0) }.joined(separator: " \(self.or) ")
    }

    /// "Season 2", or what specials are called.
    package func text(forSeason number: Int) -> String {
        number == 0 ? self.specials : Self.fill(self.seasonNumber, ["number": String(number)])
    }
}

/// The words for what claims answer.
extension Phrases {
    package func text(for field: ClaimedFact.Field) -> String {
        switch field {
        case .premiere: self.fieldPremiere
        case .release: self.fieldRelease
        case .status: self.status
        case .network: self.network
        case .seasonCount: self.fieldSeasonCount
        case .episodeCount: self.fieldEpisodeCount
        case .minutes: self.fieldMinutes
        case .basis: self.fieldBasis
        case .director: self.fieldDirector
        case .writer: self.fieldWriter
        case .production: self.fieldProduction
        }
    }

    package func text(for value: ClaimedFact.Value) -> String {
        switch value {
        case .date(let date): text(for: date)
        case .status(let status): text(for: status)
        case .number(let number): String(number)
        case .text(let text): text
        }
    }
}

extension Season {
    /// Its title, or "Season 2".
    package func name(_ phrases: Phrases) -> String { title?.safe ?? phrases.text(forSeason: number) }

    /// A part's own title, or its number: "Part 2".
    package func name(ofPart position: Int, _ phrases: Phrases) -> String {
        parts[position].title ?? Phrases.fill(phrases.part, ["number": String(position + 1)])
    }
}
