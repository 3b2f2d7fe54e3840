import ShowData

/// A page of the list of who plays whom in a show, or who plays whom in a season.
public struct CastPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The season that the page is about; `nil` if it is about the whole show.
    public let season: TitledLink?
    /// Who is seen in which season, or in which episode of the page's season or of a stretch of it, guarded until the end of what it tells
    /// of; `nil` if no source says.
    public let matrix: Spoilable<CastMatrix>?
    /// The episodes that the table is about; `nil` if it is about all of them.
    public let stretch: TitledLink?
    /// Who is seen in which episode, for the seasons where that is known, each guarded until the end of the season.
    public let seasons: [Spoilable<CastMatrix>]
    /// The pages that have these tables instead if they are too large for this one, or the tables of all stretches of the page's season.
    public let seasonPages: [TitledLink]
    /// Main parts first, each group in the order of the data; of many, by the number of episodes and then by name.
    public let roles: [RoleEntry]
    /// People whose character is not known.
    public let others: [RoleEntry]
    public let pagination: Pagination

    package init(
        frame: Frame, show: TitledLink, season: TitledLink?, matrix: Spoilable<CastMatrix>?, stretch: TitledLink?,
        seasons: [Spoilable<CastMatrix>],
        seasonPages: [TitledLink],
        roles: [RoleEntry], others: [RoleEntry], pagination: Pagination
    ) {
        self.frame = frame
        self.show = show
        self.season = season
        self.matrix = matrix
        self.stretch = stretch
        self.seasons = seasons
        self.seasonPages = seasonPages
        self.roles = roles
        self.others = others
        self.pagination = pagination
    }
}
