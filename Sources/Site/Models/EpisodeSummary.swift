import ShowData

/// An episode as a list shows it.
public struct EpisodeSummary: Sendable {
    public let title: String
    public let season: Int
    public let number: Int
    public let path: SitePath
    /// Its own, or the season's premiere.
    public let date: PartialDate?
    public let minutes: Int?
    public let summary: String?
    public let image: PageImage?
}
