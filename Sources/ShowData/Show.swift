/// A series, a film or a book series that the site is about.
public struct Show: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case series, film, bookSeries }
    public enum Status: String, Sendable, CaseIterable { case announced, running, ended, cancelled }

    public let id: EntityID<Show>
    /// With the year of the first showing, the country or the network, if another show has the same title.
    public var title: String
    /// The title as written, if `title` has more for that reason.
    public var titleAsWritten: String?
    public var kind: Kind
    public var status: Status
    public var tagline: String?
    public var summary: Spoilable<String>?
    /// The channel or streaming service.
    public var network: String?
    /// Where it was made, such as "UK".
    public var country: String?
    public var creators: [Person.ID] = []
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    /// In the order of the file.
    public var genres: [String] = []
    /// The day of the first showing.
    public var premiere: PartialDate?
    /// What the show is based on, in words, such as "the graphic novel by Alice Oseman".
    public var basedOn: String?
    /// The show whose story this one continues.
    public var follows: Show.ID?
    /// The book series that this show is based on, if that is a show of the site.
    public var adapts: Show.ID?
    public var accent: Color?
    public var image: Spoilable<Image>?
    public var links: [Link] = []
    /// By database, each once.
    public var identifiers: [ExternalID] = []
    /// How long a film runs, in minutes.
    public var minutes: Int?
    public var ratings: [Rating] = []
    /// People in the cast whose characters are not known yet.
    public var cast: [CastMember] = []
    public var sources: [Source.ID] = []

    /// By number.
    public var seasons: [Season] = []
    /// Characters with an `order` first, then the larger parts, then by name.
    public var characters: [Character] = []
    /// In reading order: by `order`, number, date, title.
    public var volumes: [Volume] = []
    /// In the order of the file.
    public var adaptations: [Adaptation] = []
    /// What was said about the show up to the day of the build.
    public var claims = ClaimLedger([])
    /// In the order of the file, like quotes and tracks.
    public var relationships: [Spoilable<Relationship>] = []
    public var quotes: [Spoilable<Quote>] = []
    public var tracks: [Track] = []
    /// By name.
    public var places: [Place] = []

    package init(id: EntityID<Show>, title: String, kind: Kind, status: Status) {
        self.id = id
        self.title = title
        self.kind = kind
        self.status = status
    }
}

extension Show {
    /// The seasons without the specials, which can be shown at any time.
    public var regularSeasons: [Season] { seasons.filter { $0.number > 0 } }

    /// The seasons as they are listed: the specials, which have number 0, after the others.
    public var listedSeasons: [Season] { regularSeasons + seasons.filter { $0.number <= 0 } }

    /// When it is first shown: its premiere, or else the first showing of its earliest season.
    public var firstShowing: PartialDate? { premiere ?? regularSeasons.compactMap(\.firstShowing).min() }
}

extension Show {
    /// The title in data for programs, which tell shows apart by their ids.
    package var name: String { titleAsWritten ?? title }
}
