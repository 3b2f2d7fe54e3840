import Hypertext
import ShowData

/// An episode.
public struct EpisodePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: TitledLink
    public let episode: EpisodeSummary
    public let title: Title
    public let image: Spoilable<PageImage>?
    public let summary: Spoilable<String>?
    public let body: HTML?
    public let writers: [TitledLink]
    public let directors: [TitledLink]
    public let ratings: [RatingEntry]
    /// Who is seen in it, if the data says.
    public let cast: [RoleEntry]
    public let quotes: [Spoilable<QuoteEntry>]
    public let tracks: [TrackEntry]
    public let places: [PlaceEntry]
    public let adaptations: [AdaptationEntry]
    /// Across seasons.
    public let neighbours: Neighbours
    public let sources: [SourceEntry]

    package init(
        frame: Frame, show: TitledLink, season: TitledLink, episode: EpisodeSummary, title: Title,
        image: Spoilable<PageImage>?, summary: Spoilable<String>?, body: HTML?, writers: [TitledLink], directors: [TitledLink],
        ratings: [RatingEntry], cast: [RoleEntry], quotes: [Spoilable<QuoteEntry>], tracks: [TrackEntry], places: [PlaceEntry],
        adaptations: [AdaptationEntry], neighbours: Neighbours, sources: [SourceEntry]
    ) {
        self.frame = frame
        self.show = show
        self.season = season
        self.episode = episode
        self.title = title
        self.image = image
        self.summary = summary
        self.body = body
        self.writers = writers
        self.directors = directors
        self.ratings = ratings
        self.cast = cast
        self.quotes = quotes
        self.tracks = tracks
        self.places = places
        self.adaptations = adaptations
        self.neighbours = neighbours
        self.sources = sources
    }
}
