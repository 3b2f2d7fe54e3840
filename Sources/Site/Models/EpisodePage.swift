import Hypertext

/// An episode.
public struct EpisodePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: TitledLink
    public let episode: EpisodeSummary
    public let body: HTML?
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let adaptations: [AdaptationEntry]
    /// Across seasons.
    public let neighbours: Neighbours
    public let sources: [SourceEntry]
}
