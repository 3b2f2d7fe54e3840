/// A tag and how many articles have it.
public struct TagSummary: Sendable {
    public let name: String
    public let path: SitePath
    public let count: Int

    package init(name: String, path: SitePath, count: Int) {
        self.name = name
        self.path = path
        self.count = count
    }
}
