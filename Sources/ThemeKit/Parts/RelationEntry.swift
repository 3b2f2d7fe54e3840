import ShowData

/// Another character, and their relationship to the character of the page.
public struct RelationEntry: Sendable {
    public let character: TitledLink
    public let kind: Relationship.Kind
    /// Who the other one is, such as "mother"; `nil` if the kind says enough.
    public let role: String?
    /// When it holds, guarded by the last place that any role or relationship of the show names; empty for always, or if unknown.
    public let spans: Spoilable<[TitledLink]>
    public let note: String?
    public let sources: [SourceEntry]

    package init(
        character: TitledLink, kind: Relationship.Kind, role: String?, spans: Spoilable<[TitledLink]>, note: String?, sources: [SourceEntry]
    ) {
        self.character = character
        self.kind = kind
        self.role = role
        self.spans = spans
        self.note = note
        self.sources = sources
    }
}
