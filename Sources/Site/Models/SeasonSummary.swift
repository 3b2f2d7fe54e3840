import ShowData

/// A season as a list shows it.
public struct SeasonSummary: Sendable {
    /// "Season 2", or its own title.
    public let title: String
    public let number: Int
    public let path: SitePath
    public let premiere: PartialDate?
    public let episodeCount: Int
    public let image: PageImage?
}
