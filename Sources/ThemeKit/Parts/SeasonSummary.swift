import ShowData

/// A season as a list shows it.
public struct SeasonSummary: Sendable {
    /// "Season 2", or its own title.
    public let title: String
    public let number: Int
    public let path: SitePath
    /// Its own, or that of its first part or episode with one.
    public let premiere: ClaimedDate?
    public let episodeCount: Int
    public let image: PageImage?
    public let motif: Motif?

    package init(title: String, number: Int, path: SitePath, premiere: ClaimedDate?, episodeCount: Int, image: PageImage?, motif: Motif?) {
        self.title = title
        self.number = number
        self.path = path
        self.premiere = premiere
        self.episodeCount = episodeCount
        self.image = image
        self.motif = motif
    }
}
