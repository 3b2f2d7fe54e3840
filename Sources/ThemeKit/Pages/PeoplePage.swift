/// A page of the list of all people by name.
public struct PeoplePage: PageModel {
    public let frame: Frame
    /// How many people there are in all.
    public let count: Int
    /// Each letter that a name begins with, and where its people are, on this page or another.
    public let letters: [TitledLink]
    /// The people of this page.
    public let groups: [LetterGroup<PersonSummary>]
    public let pagination: Pagination

    package init(frame: Frame, count: Int, letters: [TitledLink], groups: [LetterGroup<PersonSummary>], pagination: Pagination) {
        self.frame = frame
        self.count = count
        self.letters = letters
        self.groups = groups
        self.pagination = pagination
    }
}
