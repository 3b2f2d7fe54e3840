/// All episodes of a show.
public struct EpisodesPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Season by season, and part by part if a season is shown in parts.
    public let guides: [EpisodeGuide]
    /// One for each source of viewer ratings; only if several episodes have ratings.
    public let ratings: [RatingsChart]

    package init(frame: Frame, show: TitledLink, guides: [EpisodeGuide], ratings: [RatingsChart]) {
        self.frame = frame
        self.show = show
        self.guides = guides
        self.ratings = ratings
    }
}
