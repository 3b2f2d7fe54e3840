/// All episodes of a show.
public struct EpisodesPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Season by season, and part by part if a season is shown in parts.
    public let guides: [EpisodeGuide]
    /// The seasons instead, if there are too many episodes for one page.
    public let seasons: [SeasonSummary]
    /// One for each source of viewer ratings; only if several episodes have ratings.
    public let ratings: [RatingsChart]

    package init(frame: Frame, show: TitledLink, guides: [EpisodeGuide], seasons: [SeasonSummary], ratings: [RatingsChart]) {
        self.frame = frame
        self.show = show
        self.guides = guides
        self.seasons = seasons
        self.ratings = ratings
    }
}
