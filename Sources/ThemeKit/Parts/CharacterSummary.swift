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
    /// The position by name among the characters of the show, in a list of them that can be sorted.
    public let place: Int?

    package init(
        name: String, path: SitePath, summary: String?, image: PageImage?, accent: Color?, actors: [TitledLink], kind: Role.Kind?,
        place: Int? = nil
    ) {
        self.name = name
        self.path = path
        self.summary = summary
        self.image = image
        self.accent = accent
        self.actors = actors
        self.kind = kind
        self.place = place
    }
}
