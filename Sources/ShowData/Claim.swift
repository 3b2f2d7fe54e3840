/// Something that somebody said about the show on a day: a fact with its source, its time and its certainty.
public struct Claim: Sendable, Identifiable {
    /// How sure it was.
    public enum Status: String, Sendable, CaseIterable { case confirmed, expected, rumoured, denied }

    public let id: EntityID<Claim>
    /// When it was said; never to be announced.
    public var date: PartialDate
    public var subject: ClaimSubject
    public var status: Status
    /// In one sentence.
    public var statement: Spoilable<String>
    /// Who said it.
    public var speaker: Speaker?
    /// Where it was said; at least one.
    public var sources: [Source.ID]
    /// What it says, where that is one of the things that are kept apart from the sentence.
    public var fact: ClaimedFact?
    /// The claims that do not hold any more since this one was made, each once.
    public var supersedes: [Claim.ID] = []

    public enum Speaker: Hashable, Sendable {
        case person(Person.ID)
        /// A company, a magazine, somebody without a page.
        case named(String)
    }

    package init(
        id: EntityID<Claim>, date: PartialDate, about subject: ClaimSubject, status: Status, statement: Spoilable<String>,
        sources: [Source.ID]
    ) {
        self.id = id
        self.date = date
        self.subject = subject
        self.status = status
        self.statement = statement
        self.sources = sources
    }
}

/// What a claim is about.
public enum ClaimSubject: Hashable, Sendable {
    case show
    case season(Int)
    case episode(season: Int, EpisodeCode)
    case volume(Volume.ID)
    case character(Character.ID)
    case person(Person.ID)
}

extension ClaimSubject: CustomStringConvertible {
    /// As `claims.yaml` has it.
    public var description: String {
        switch self {
        case .show: "show"
        case .season(let number): StoryPoint.season(number).description
        case .episode(let season, let code): StoryPoint.episode(season: season, code).description
        case .volume(let id): id.rawValue
        case .character(let id): id.rawValue
        case .person(let id): id.rawValue
        }
    }
}
