/// A person as a list shows them.
public struct PersonSummary: Sendable {
    /// What a person does for a show, roughly.
    public enum Work: CaseIterable, Sendable {
        case cast, crew, author
    }

    public let link: TitledLink
    public let occupation: String?
    /// What they do, as far as everybody may know.
    public let work: [Work]
    /// The shows that they do it for.
    public let shows: [TitledLink]
    public let image: PageImage?
    /// The position by name among all people.
    public let place: Int

    package init(link: TitledLink, occupation: String?, work: [Work], shows: [TitledLink], image: PageImage?, place: Int) {
        self.link = link
        self.occupation = occupation
        self.work = work
        self.shows = shows
        self.image = image
        self.place = place
    }
}
