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
    /// The largest part that anybody plays them in.
    public let kind: Role.Kind?
}
