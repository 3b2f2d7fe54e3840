/// A season with its episodes.
public struct SeasonPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: SeasonSummary
    public let summary: String?
    public let episodes: [EpisodeSummary]
    public let ratings: [RatingEntry]
    public let adaptations: [AdaptationEntry]
    public let neighbours: Neighbours
    public let sources: [SourceEntry]
}
