/// Something that somebody said about the show on a given day: a fact with its source, its date and its certainty.
public struct Claim: Sendable, Identifiable {
    /// How certain it was.
    public enum Status: String, Sendable, CaseIterable { case confirmed, expected, rumoured, denied }

    public let id: EntityID<Claim>
    /// When it was said; never `tba`.
    public var date: PartialDate
    public var subject: ClaimSubject
    public var status: Status
    /// In one sentence.
    public var statement: Spoilable<String>
    /// Who said it.
    public var speaker: Speaker?
    /// Where it was said; at least one.
    public var sources: [Source.ID]
    /// The fact it states, if that is one of the kinds that are recorded apart from the sentence.
    public var fact: ClaimedFact?
    /// The claims that no longer hold because of this one, each once.
    public var supersedes: [Claim.ID] = []

    public enum Speaker: Hashable, Sendable {
        case person(Person.ID)
        /// A company, a magazine, or somebody without a page.
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
    /// As written in `claims.yaml`.
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
