/// A page of the list of everything with a name. The first one is where the search puts its results.
public struct SearchPage: PageModel {
    /// Something with a name.
    public struct Thing: Sendable {
        public let title: String
        public let path: SitePath
        /// What it is, which show it belongs to, and which part of it.
        public let details: [String]

        package init(title: String, path: SitePath, details: [String]) {
            self.title = title
            self.path = path
            self.details = details
        }
    }

    public let frame: Frame
    public let title: String
    /// Whether it is the page that the search is on.
    public let isStart: Bool
    /// Where the names with each letter are.
    public let letters: [TitledLink]
    public let groups: [LetterGroup<Thing>]
    public let pagination: Pagination

    package init(frame: Frame, title: String, isStart: Bool, letters: [TitledLink], groups: [LetterGroup<Thing>], pagination: Pagination) {
        self.frame = frame
        self.title = title
        self.isStart = isStart
        self.letters = letters
        self.groups = groups
        self.pagination = pagination
    }
}
