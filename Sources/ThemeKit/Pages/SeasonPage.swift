import ShowData

/// A season with its episodes.
public struct SeasonPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    public let season: SeasonSummary
    public let title: Title
    public let image: Spoilable<PageImage>?
    /// The parts of the season, if it is shown in parts.
    public let parts: [SeasonPart]
    /// Its numbers in other numberings.
    public let otherNumbers: [OtherNumber]
    /// Where it is shown, if that is not where the show usually is.
    public let networks: [String]
    /// Where it was made, if that is not where the show usually is.
    public let countries: [String]
    public let summary: Spoilable<String>?
    /// One, or one for each part; of a long season, its first stretch of episodes.
    public let guides: [EpisodeGuide]
    /// All stretches of the episodes of a long season, each as a link to the page that has it, the first of which is this one; none for
    /// others.
    public let stretches: [TitledLink]
    /// The same episodes in other orders.
    public let orders: [EpisodeOrder]
    /// The source of its premiere, if a claim gives that date.
    public let premiereSources: [SourceEntry]
    /// Characters whose unguarded parts name the season or some of its episodes.
    public let cast: [RoleEntry]
    /// To the whole cast, if the season may have more of it than the data says.
    public let wholeCast: SitePath?
    /// Where to watch the show.
    public let offers: [Offer]
    public let trailer: Link?
    public let tracks: [TrackEntry]
    public let places: [PlaceEntry]
    public let ratings: [RatingEntry]
    /// The ratings of its episodes, one for each source, if the guide of the whole show has no room for them.
    public let charts: [RatingsChart]
    public let adaptations: [AdaptationEntry]
    public let neighbours: Neighbours
    public let sources: [SourceEntry]

    package init(
        frame: Frame, show: TitledLink, season: SeasonSummary, title: Title, image: Spoilable<PageImage>?,
        parts: [SeasonPart], otherNumbers: [OtherNumber], networks: [String], countries: [String], summary: Spoilable<String>?,
        guides: [EpisodeGuide], stretches: [TitledLink], orders: [EpisodeOrder], premiereSources: [SourceEntry], cast: [RoleEntry],
        wholeCast: SitePath?,
        offers: [Offer],
        trailer: Link?, tracks: [TrackEntry], places: [PlaceEntry], ratings: [RatingEntry], charts: [RatingsChart],
        adaptations: [AdaptationEntry],
        neighbours: Neighbours,
        sources: [SourceEntry]
    ) {
        self.frame = frame
        self.show = show
        self.season = season
        self.title = title
        self.image = image
        self.parts = parts
        self.otherNumbers = otherNumbers
        self.networks = networks
        self.countries = countries
        self.summary = summary
        self.guides = guides
        self.stretches = stretches
        self.orders = orders
        self.premiereSources = premiereSources
        self.cast = cast
        self.wholeCast = wholeCast
        self.offers = offers
        self.trailer = trailer
        self.tracks = tracks
        self.places = places
        self.ratings = ratings
        self.charts = charts
        self.adaptations = adaptations
        self.neighbours = neighbours
        self.sources = sources
    }
}
