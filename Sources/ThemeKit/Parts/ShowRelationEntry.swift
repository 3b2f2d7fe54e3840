import ShowData

/// Another show that a show belongs to.
public struct ShowRelationEntry: Sendable {
    public let kind: ShowRelation.Kind
    /// Whether the other show says it: it is a spin-off of this one.
    public let isInverse: Bool
    public let show: TitledLink
    public let note: String?
    public let sources: [SourceEntry]

    package init(kind: ShowRelation.Kind, isInverse: Bool, show: TitledLink, note: String?, sources: [SourceEntry]) {
        self.kind = kind
        self.isInverse = isInverse
        self.show = show
        self.note = note
        self.sources = sources
    }
}
