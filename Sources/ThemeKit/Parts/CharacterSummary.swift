import ShowData

/// A character as a list shows it.
public struct CharacterSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let summary: String?
    public let image: PageImage?
    /// Of their show.
    public let accent: Color?
    /// Who plays them, first the one with the largest part.
    public let actors: [TitledLink]
    /// Their largest part.
    public let kind: Role.Kind?

    package init(
        name: String, path: SitePath, summary: String?, image: PageImage?, accent: Color?, actors: [TitledLink], kind: Role.Kind?
    ) {
        self.name = name
        self.path = path
        self.summary = summary
        self.image = image
        self.accent = accent
        self.actors = actors
        self.kind = kind
    }
}
