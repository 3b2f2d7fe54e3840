import ShowData

/// An episode as a list shows it.
public struct EpisodeSummary: Sendable {
    /// A title that is safe anywhere.
    public let title: String
    public let season: Int
    public let code: EpisodeCode
    public let path: SitePath
    /// Its own, or that of its part, or the season's premiere.
    public let date: ClaimedDate?
    public let minutes: Int?
    /// `nil` also if it is guarded.
    public let summary: String?
    public let image: PageImage?

    package init(
        title: String, season: Int, code: EpisodeCode, path: SitePath, date: ClaimedDate?, minutes: Int?, summary: String?,
        image: PageImage?
    ) {
        self.title = title
        self.season = season
        self.code = code
        self.path = path
        self.date = date
        self.minutes = minutes
        self.summary = summary
        self.image = image
    }
}
