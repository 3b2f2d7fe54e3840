/// A page of the list of all shows by name.
public struct ShowsPage: PageModel {
    public let frame: Frame
    /// How many shows there are in all.
    public let count: Int
    /// Each letter that a show begins with, and where its shows are, on this page or another.
    public let letters: [TitledLink]
    /// The shows of this page.
    public let groups: [LetterGroup<ShowSummary>]
    public let pagination: Pagination

    package init(frame: Frame, count: Int, letters: [TitledLink], groups: [LetterGroup<ShowSummary>], pagination: Pagination) {
        self.frame = frame
        self.count = count
        self.letters = letters
        self.groups = groups
        self.pagination = pagination
    }
}
