/// The episodes of a season, or of one part of it; at least one.
public struct EpisodeGuide: Sendable {
    public let season: SeasonSummary
    /// `nil` if the season is shown as one.
    public let part: SeasonPart?
    public let episodes: [EpisodeSummary]

    package init(season: SeasonSummary, part: SeasonPart?, episodes: [EpisodeSummary]) {
        self.season = season
        self.part = part
        self.episodes = episodes
    }
}
