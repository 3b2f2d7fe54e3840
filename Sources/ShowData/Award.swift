/// A prize that somebody or something won or was nominated for.
public struct Award: Hashable, Sendable {
    public enum Result: String, Sendable, CaseIterable { case won, nominated }

    public let name: String
    public var result = Result.won
    /// For example "Leading actor".
    public var category: String?
    /// For what work, in words.
    public var work: String?
    public var year: Int?
    public var sources: [Source.ID] = []

    package init(name: String) { self.name = name }
}
