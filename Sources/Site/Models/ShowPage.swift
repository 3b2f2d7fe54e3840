/// The main page of a show.
public struct ShowPage: PageModel {
    public let frame: Frame
    public let show: ShowSummary
    public let creators: [TitledLink]
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let follows: TitledLink?
    public let continuedIn: [TitledLink]
    public let ratings: [RatingEntry]
    public let seasons: [SeasonSummary]
    /// Those with main parts first.
    public let characters: [CharacterSummary]
    public let cast: SitePath?
    public let books: SitePath?
    public let volumes: [VolumeEntry]
    public let latest: [ArticleSummary]
    public let sources: [SourceEntry]
}
