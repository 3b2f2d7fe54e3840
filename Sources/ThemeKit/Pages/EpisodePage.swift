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
    /// Everybody else who worked on it, by what they did.
    public let crew: [CreditEntry]
    public let otherTitles: [OtherTitle]
    /// Its places in other orders.
    public let otherNumbers: [OtherNumber]
    /// The code that its makers gave it.
    public let production: String?
    public let viewers: [ViewersEntry]
    /// Its pages in other databases.
    public let links: [Link]
    /// Where to watch the show.
    public let offers: [Offer]
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
        crew: [CreditEntry], otherTitles: [OtherTitle], otherNumbers: [OtherNumber], production: String?, viewers: [ViewersEntry],
        links: [Link], offers: [Offer],
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
        self.crew = crew
        self.otherTitles = otherTitles
        self.otherNumbers = otherNumbers
        self.production = production
        self.viewers = viewers
        self.links = links
        self.offers = offers
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
