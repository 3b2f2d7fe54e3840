/// All episodes of a show.
public struct EpisodesPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Season by season, and part by part if a season is shown in parts.
    public let guides: [EpisodeGuide]
    /// The seasons instead, if there are too many episodes for one page.
    public let seasons: [SeasonSummary]
    /// The same episodes in other orders; none if there are too many.
    public let orders: [EpisodeOrder]
    /// One for each source of viewer ratings; only if several episodes have ratings.
    public let ratings: [RatingsChart]

    package init(
        frame: Frame, show: TitledLink, guides: [EpisodeGuide], seasons: [SeasonSummary], orders: [EpisodeOrder], ratings: [RatingsChart]
    ) {
        self.frame = frame
        self.show = show
        self.guides = guides
        self.seasons = seasons
        self.orders = orders
        self.ratings = ratings
    }
}
