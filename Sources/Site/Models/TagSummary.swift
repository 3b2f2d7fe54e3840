/// A tag and how many articles have it.
public struct TagSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let count: Int
}
