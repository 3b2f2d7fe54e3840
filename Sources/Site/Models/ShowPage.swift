import ShowData

/// The main page of a show.
public struct ShowPage: PageModel {
    public let frame: Frame
    public let show: ShowSummary
    /// The picture that is not for everybody; `nil` where there is none.
    public let guardedImage: Spoilable<PageImage>?
    public let creators: [TitledLink]
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let follows: TitledLink?
    public let continuedIn: [TitledLink]
    /// The series of books that it is made from.
    public let adapts: TitledLink?
    /// What was made from its books.
    public let adaptedAs: [TitledLink]
    public let ratings: [RatingEntry]
    public let seasons: [SeasonSummary]
    /// Those with main parts first.
    public let characters: [CharacterSummary]
    public let allCharacters: SitePath?
    public let cast: SitePath?
    public let episodes: SitePath?
    public let timeline: SitePath?
    public let books: SitePath?
    public let announcements: SitePath?
    public let now: SitePath?
    /// Where the show's status and premiere come from, where claims say what the page says.
    public let statusSources: [SourceEntry]
    public let premiereSources: [SourceEntry]
    /// Those of nobody and of no point of the story.
    public let quotes: [Spoilable<QuoteEntry>]
    public let tracks: [TrackEntry]
    public let places: [PlaceEntry]
    public let volumes: [VolumeEntry]
    public let latest: [ArticleSummary]
    public let sources: [SourceEntry]
}
