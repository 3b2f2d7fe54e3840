/// The link to a list that a page shows only the beginning of.
public struct ListLink: Sendable {
    public let path: SitePath
    /// How many elements the list has.
    public let count: Int

    package init(path: SitePath, count: Int) {
        self.path = path
        self.count = count
    }
}
