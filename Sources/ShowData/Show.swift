/// A series, a film, a book series or anything else of the kind that the site is about.
public struct Show: Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable {
        case series, miniseries, webSeries, anime, film, special, bookSeries, comic, game
    }
    public enum Status: String, Sendable, CaseIterable {
        case announced, inDevelopment, inProduction, running, onHiatus, toBeDetermined, ended, cancelled
    }

    public let id: EntityID<Show>
    /// With the year of the first showing, the country or the network, if another show has the same title.
    public var title: String
    /// The title as written, if `title` has more for that reason.
    public var titleAsWritten: String?
    public var kind: Kind
    /// `nil` if nobody says.
    public var status: Status?
    /// Its place on the home page, from 1; `nil` for after those that have one, by title.
    public var order: Int?
    public var tagline: String?
    public var summary: Spoilable<String>?
    /// The channels or streaming services, the first one first.
    public var networks: [String] = []
    /// Where it was made, such as "UK".
    public var countries: [String] = []
    /// The languages that it was made in, as BCP 47 writes them.
    public var languages: [String] = []
    /// The language of `title`, if it is not that of the site.
    public var titleLanguage: String?
    public var otherTitles: [OtherTitle] = []
    public var creators: [Person.ID] = []
    public var writers: [Person.ID] = []
    public var directors: [Person.ID] = []
    /// Everybody else who worked on it, in the order of the file.
    public var crew: [Credit] = []
    /// In the order of the file.
    public var genres: [String] = []
    /// On its poster, if it has no picture.
    public var motif: Motif?
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
    /// How long a film runs, or an episode usually.
    public var runningTime: RunningTime?
    public var awards: [Award] = []
    /// Where to watch, read or play it now.
    public var offers: [Offer] = []
    /// Where its trailer is, on another site.
    public var trailer: Link?
    /// Shows that it belongs to in another way than `follows` and `adapts` say.
    public var relations: [ShowRelation] = []
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
    public var arcs: [StoryArc] = []
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

    package init(id: EntityID<Show>, title: String, kind: Kind, status: Status? = nil) {
        self.id = id
        self.title = title
        self.kind = kind
        self.status = status
    }
}

extension Show.Status {
    /// Whether it is not the last word about the show.
    package var isOpen: Bool { self != .ended && self != .cancelled }
}

extension Show.Kind {
    /// What a show consists of, which decides about its pages.
    public enum Form: Sendable { case series, film, books, game }

    public var form: Form {
        switch self {
        case .series, .miniseries, .webSeries, .anime: .series
        case .film, .special: .film
        case .bookSeries, .comic: .books
        case .game: .game
        }
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
    /// All networks in one text; `nil` if there is none.
    public var network: String? { networks.isEmpty ? nil : networks.joined(separator: ", ") }

    /// All countries in one text; `nil` if there is none.
    public var country: String? { countries.isEmpty ? nil : countries.joined(separator: ", ") }
}

extension Show {
    /// The title in data for programs, which tell shows apart by their ids.
    package var name: String { titleAsWritten ?? title }
}
