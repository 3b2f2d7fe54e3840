/// A page of the list of all shows by name.
public struct ShowsPage: PageModel {
    public let frame: Frame
    /// How many shows there are in all.
    public let count: Int
    /// Each letter that a show begins with, and where its shows are, on this page or another.
    public let letters: [TitledLink]
    /// The shows of this page.
    public let groups: [Group]
    public let pagination: Pagination

    package init(frame: Frame, count: Int, letters: [TitledLink], groups: [Group], pagination: Pagination) {
        self.frame = frame
        self.count = count
        self.letters = letters
        self.groups = groups
        self.pagination = pagination
    }

    /// Shows that begin with the same letter.
    public struct Group: Sendable {
        public let letter: String
        /// The id that the group has on the page.
        public let anchor: String
        public let shows: [ShowSummary]

        package init(letter: String, anchor: String, shows: [ShowSummary]) {
            self.letter = letter
            self.anchor = anchor
            self.shows = shows
        }
    }
}
