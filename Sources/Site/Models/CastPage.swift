/// Who plays whom in a show.
public struct CastPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// Main parts first, each group in the order of the data.
    public let roles: [RoleEntry]
    /// People whose character is not known.
    public let others: [RoleEntry]
}
