import ShowData

/// Another character, and what they are to the one whose page it is.
public struct RelationEntry: Sendable {
    public let character: TitledLink
    public let kind: Relationship.Kind
    /// Who the other one is, such as "mother"; `nil` where the kind says enough.
    public let role: String?
    /// When it holds, where that is known.
    public let span: TitledLink?
    public let note: String?
    public let sources: [SourceEntry]

    package init(character: TitledLink, kind: Relationship.Kind, role: String?, span: TitledLink?, note: String?, sources: [SourceEntry]) {
        self.character = character
        self.kind = kind
        self.role = role
        self.span = span
        self.note = note
        self.sources = sources
    }
}
