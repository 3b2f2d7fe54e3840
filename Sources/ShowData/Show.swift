/// A series, a film or a series of books that the site is about.
public struct Show: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case series, film, bookSeries }
    public enum Status: String, Sendable, CaseIterable { case announced, running, ended, cancelled }

    public let id: EntityID<Show>
    public var title: String
    public var kind: Kind
    public var status: Status
    public var tagline: String?
    public var summary: Spoilable<String>?
    /// The channel or the streaming service.
    public var network: String?
    public var creators: [Person.ID] = []
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    /// In the order of the file.
    public var genres: [String] = []
    /// The day of the first showing.
    public var premiere: PartialDate?
    /// The work that this one is made from, in words, such as "the graphic novel by Alice Oseman".
    public var basedOn: String?
    /// The show whose story this one carries on.
    public var follows: Show.ID?
    /// The series of books that this show is made from, where it is a show of its own.
    public var adapts: Show.ID?
    public var accent: Color?
    public var image: Spoilable<Image>?
    public var links: [Link] = []
    /// By database, each once.
    public var identifiers: [ExternalID] = []
    /// How long a film runs, in minutes.
    public var minutes: Int?
    public var ratings: [Rating] = []
    /// People who take part without a character that is known yet.
    public var cast: [CastMember] = []
    public var sources: [Source.ID] = []

    /// By number.
    public var seasons: [Season] = []
    /// Those first that say where they stand, then the larger parts, then by name.
    public var characters: [Character] = []
    /// In the order of reading: by `order`, by number, by date, by title.
    public var volumes: [Volume] = []
    /// In the order of the file.
    public var adaptations: [Adaptation] = []
    /// What was said about the show until the day of the build.
    public var claims = ClaimLedger([])
    /// In the order of the file, as are quotes and tracks.
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
    /// Those without the specials, which are shown at any time.
    public var regularSeasons: [Season] { seasons.filter { $0.number > 0 } }

    /// When it is shown for the first time: its premiere, or else when the first of its seasons is.
    public var firstShowing: PartialDate? { premiere ?? regularSeasons.compactMap(\.firstShowing).min() }
}
