/// All episodes of a show.
public struct EpisodesPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Those with episodes.
    public let seasons: [SeasonGuide]
    /// One for each place that counted what viewers thought; only where there are ratings of several episodes.
    public let ratings: [RatingsChart]
}

/// A season with its episodes.
public struct SeasonGuide: Sendable {
    public let season: SeasonSummary
    public let episodes: [EpisodeSummary]
}
