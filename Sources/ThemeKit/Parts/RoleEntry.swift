import ShowData

/// One part that one person plays.
public struct RoleEntry: Sendable {
    /// `nil` if unknown.
    public let character: TitledLink?
    public let person: TitledLink
    public let show: TitledLink
    public let kind: Role.Kind?
    /// The seasons or episodes with the part, as links, guarded by the last place that any role of the show names; empty for all of
    /// them, or if unknown.
    public let spans: Spoilable<[TitledLink]>
    public let note: String?
    public let sources: [SourceEntry]
    public let image: PageImage?
    public let accent: Color?

    package init(
        character: TitledLink?, person: TitledLink, show: TitledLink, kind: Role.Kind?, spans: Spoilable<[TitledLink]>, note: String?,
        sources: [SourceEntry], image: PageImage?, accent: Color?
    ) {
        self.character = character
        self.person = person
        self.show = show
        self.kind = kind
        self.spans = spans
        self.note = note
        self.sources = sources
        self.image = image
        self.accent = accent
    }
}
