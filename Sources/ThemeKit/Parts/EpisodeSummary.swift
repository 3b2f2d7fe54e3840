import ShowData

/// An episode as a list shows it.
public struct EpisodeSummary: Sendable {
    /// A title that is safe anywhere.
    public let title: String
    public let season: Int
    public let code: EpisodeCode
    public let path: SitePath
    /// Its own, or the premiere of its season or part if it is shown with it.
    public let date: ClaimedDate?
    /// When on that day.
    public let time: AirTime?
    /// Its number among all episodes of the show.
    public let absolute: Int?
    /// Which part it is of a story that several episodes tell.
    public let part: PlaceInStory?
    public let runningTime: RunningTime?
    /// Whether it can be seen at all; `nil` for one like most.
    public let state: Episode.State?
    /// `nil` also if it is guarded.
    public let summary: String?
    public let image: PageImage?

    /// The date, unless the state says in other words that there is none.
    public var dateBesideState: ClaimedDate? { state == .neverShown && date?.date == .never ? nil : date }

    package init(
        title: String, season: Int, code: EpisodeCode, path: SitePath, date: ClaimedDate?, time: AirTime?, absolute: Int?,
        part: PlaceInStory?, runningTime: RunningTime?, state: Episode.State?, summary: String?, image: PageImage?
    ) {
        self.title = title
        self.season = season
        self.code = code
        self.path = path
        self.date = date
        self.time = time
        self.absolute = absolute
        self.part = part
        self.runningTime = runningTime
        self.state = state
        self.summary = summary
        self.image = image
    }
}
