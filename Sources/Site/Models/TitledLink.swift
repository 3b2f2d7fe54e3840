/// A link with its words.
public struct TitledLink: Hashable, Sendable {
    public let title: String
    public let path: SitePath
}
