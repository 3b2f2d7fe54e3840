import ShowData

/// A show as a list shows it.
public struct ShowSummary: Sendable {
    public let show: Show
    public let path: SitePath
    public let image: PageImage?
    /// `nil` also if it is guarded.
    public let summary: String?
    /// To its seasons; empty if they are many.
    public let seasons: [TitledLink]
    public let seasonCount: Int
    public let episodeCount: Int
    /// That of the first season if the show itself has none.
    public let premiere: ClaimedDate?

    package init(
        show: Show, path: SitePath, image: PageImage?, summary: String?, seasons: [TitledLink], seasonCount: Int, episodeCount: Int,
        premiere: ClaimedDate?
    ) {
        self.show = show
        self.path = path
        self.image = image
        self.summary = summary
        self.seasons = seasons
        self.seasonCount = seasonCount
        self.episodeCount = episodeCount
        self.premiere = premiere
    }
}
