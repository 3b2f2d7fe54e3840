import ShowData

/// A person of the real world.
public struct PersonPage: PageModel {
    public let frame: Frame
    public let person: Person
    public let image: PageImage?
    /// Parts played, in all shows of the site.
    public let roles: [RoleEntry]
    /// Shows created, books written, episodes written and directed.
    public let works: [WorkEntry]
    public let awards: [AwardEntry]
    public let sources: [SourceEntry]

    package init(
        frame: Frame, person: Person, image: PageImage?, roles: [RoleEntry], works: [WorkEntry], awards: [AwardEntry],
        sources: [SourceEntry]
    ) {
        self.frame = frame
        self.person = person
        self.image = image
        self.roles = roles
        self.works = works
        self.awards = awards
        self.sources = sources
    }
}

/// Something that a person made.
public struct WorkEntry: Sendable {
    /// What the person did for it.
    public enum Contribution: Hashable, Sendable {
        case created, wrote, directed
        /// Anything else, as the data calls it: "Composer".
        case other(String)
    }

    public let contribution: Contribution
    public let work: TitledLink

    package init(contribution: Contribution, work: TitledLink) {
        self.contribution = contribution
        self.work = work
    }
}
