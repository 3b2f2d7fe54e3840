/// Who plays whom in a show.
public struct CastPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Who is seen in which season; `nil` if no source says.
    public let matrix: CastMatrix?
    /// Who is seen in which episode, for the seasons where that is known.
    public let seasons: [CastMatrix]
    /// Main parts first, each group in the order of the data.
    public let roles: [RoleEntry]
    /// People whose character is not known.
    public let others: [RoleEntry]

    package init(frame: Frame, show: TitledLink, matrix: CastMatrix?, seasons: [CastMatrix], roles: [RoleEntry], others: [RoleEntry]) {
        self.frame = frame
        self.show = show
        self.matrix = matrix
        self.seasons = seasons
        self.roles = roles
        self.others = others
    }
}
