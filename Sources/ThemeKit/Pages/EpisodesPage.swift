/// All episodes of a show, or some of a long season.
public struct EpisodesPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The season that the page is about; `nil` if it is about the whole show.
    public let season: TitledLink?
    /// All stretches of the season's episodes, each as a link to the page that has it; none for the whole show.
    public let stretches: [TitledLink]
    /// Which of them the page has.
    public let stretch: TitledLink?
    /// Season by season, and part by part if a season is shown in parts.
    public let guides: [EpisodeGuide]
    /// The seasons instead, if there are too many episodes for one page.
    public let seasons: [SeasonSummary]
    /// The same episodes in other orders; none if there are too many.
    public let orders: [EpisodeOrder]
    /// One for each source of viewer ratings; only if several episodes have ratings.
    public let ratings: [RatingsChart]
    /// Which books the episodes of a season adapt; none for the whole show, which has them on the page of its books.
    public let adaptations: [AdaptationEntry]
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, season: TitledLink?, stretches: [TitledLink], stretch: TitledLink?, guides: [EpisodeGuide],
        seasons: [SeasonSummary], orders: [EpisodeOrder], ratings: [RatingsChart], adaptations: [AdaptationEntry], pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.season = season
        self.stretches = stretches
        self.stretch = stretch
        self.guides = guides
        self.seasons = seasons
        self.orders = orders
        self.ratings = ratings
        self.adaptations = adaptations
        self.pagination = pagination
    }
}
