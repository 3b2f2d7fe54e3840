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
    public let summary: Spoilable<String>?
    /// One, or one for each part.
    public let guides: [EpisodeGuide]
    /// The source of its premiere, if a claim gives that date.
    public let premiereSources: [SourceEntry]
    /// Characters whose unguarded parts name the season or some of its episodes; empty if that is not known for all parts.
    public let cast: [RoleEntry]
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
        parts: [SeasonPart], summary: Spoilable<String>?, guides: [EpisodeGuide], premiereSources: [SourceEntry], cast: [RoleEntry],
        tracks: [TrackEntry], places: [PlaceEntry], ratings: [RatingEntry], charts: [RatingsChart], adaptations: [AdaptationEntry],
        neighbours: Neighbours,
        sources: [SourceEntry]
    ) {
        self.frame = frame
        self.show = show
        self.season = season
        self.title = title
        self.image = image
        self.parts = parts
        self.summary = summary
        self.guides = guides
        self.premiereSources = premiereSources
        self.cast = cast
        self.tracks = tracks
        self.places = places
        self.ratings = ratings
        self.charts = charts
        self.adaptations = adaptations
        self.neighbours = neighbours
        self.sources = sources
    }
}
