import ShowData

/// One part that one person plays.
public struct RoleEntry: Sendable {
    /// `nil` where it is not known.
    public let character: TitledLink?
    public let person: TitledLink
    public let show: TitledLink
    public let kind: Role.Kind?
    /// The seasons or episodes with the part, as links; empty for all of them, or where it is not known.
    public let spans: [TitledLink]
    public let note: String?
    public let sources: [SourceEntry]
    public let image: PageImage?
    public let accent: Color?
}
