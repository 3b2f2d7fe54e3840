import ShowData

extension Show {
    /// Reads `show.yaml`.
    init?(id: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank, "of the show")
        let kind = fields.required("kind", .word(Kind.self), "`series`, `film` or `bookSeries`")
        let status = fields.optional(
            "status", .word(Status.self), "`announced`, `running`, `ended` or `cancelled`; required unless a claim says it")
        let tagline = fields.optional("tagline", .text, "a short line")
        let summary = fields.optional("summary", .spoilable(.text, in: id), "a paragraph that does not give away the ending")
        let network = fields.optional("network", .nonBlank, "the channel or streaming service")
        let creators = fields.distinct("creators", of: .person, "ids of people")
        let writers = fields.distinct("writers", of: .person, "ids of people")
        let directors = fields.distinct("directors", of: .person, "ids of people")
        let genres = fields.distinct("genres", of: .nonBlank, "a list of words")
        let premiere = fields.optional("premiere", .partialDate, "the day of the first showing; leave it out if a claim says it")
        let basedOn = fields.optional("basedOn", .text, "what it is based on, in words")
        let follows = fields.optional("follows", .show, "the id of the show whose story it continues")
        let adapts = fields.optional(
            "adapts", .show,
            "the id of the book series that it is based on, if that has its own folder; its volumes then belong to this show too")
        if adapts == id {
            fields.report.error(
                at: fields.location(of: "adapts"), "a show cannot adapt itself",
                help: "'adapts' names the book series that the show is based on"
            )
        }
        let minutes = fields.optional("minutes", .integer(1...9_999), "the running time of a film")
        let accent = fields.optional("accent", .color, "the colour of its pages")
        let image = fields.optional("image", .image(in: id), "the picture")
        let links = fields.distinct("links", of: .link, "pages elsewhere")
        let identifiers = fields.optional("ids", .externalIDs, "its ids in other databases: `{ imdb: tt10638036 }`") ?? []
        let ratings = fields.list("ratings", of: .rating, "what viewers or critics thought")
        let cast = fields.list("cast", of: .castMember, "people whose characters are not known")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
        if let status { fields.state(ClaimedFact(.status, .status(status)), of: .show, in: id, at: "status") }
        if let premiere { fields.state(ClaimedFact(.premiere, .date(premiere)), of: .show, in: id, at: "premiere") }
        if let network { fields.state(ClaimedFact(.network, .text(network)), of: .show, in: id, at: "network") }
        if let basedOn { fields.state(ClaimedFact(.basis, .text(basedOn)), of: .show, in: id, at: "basedOn") }
        if let minutes { fields.state(ClaimedFact(.minutes, .number(minutes)), of: .show, in: id, at: "minutes") }
        guard let title, let kind else { return nil }
        // A claimed status is filled in when all files are read.
        self.init(id: id, title: title, kind: kind, status: status ?? .announced)
        self.tagline = tagline
        self.summary = summary
        self.network = network
        self.creators = creators
        self.writers = writers
        self.directors = directors
        self.genres = genres
        self.premiere = premiere
        self.basedOn = basedOn
        self.follows = follows
        // An invalid reference causes no further errors.
        self.adapts = adapts == id ? nil : adapts
        self.minutes = minutes
        self.accent = accent
        self.image = image
        self.links = links
        self.identifiers = identifiers
        self.ratings = ratings
        self.cast = cast
        self.sources = sources
    }
}

extension Format<CastMember> {
    fileprivate static let castMember = Format.record("a person in the cast") { fields in
        let person = fields.required("person", .person, "the id of a person")
        let note = fields.optional("note", .text, "anything else worth saying")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let person else { return nil }
        var member = CastMember(person: person)
        member.note = note
        member.sources = sources
        return member
    }
}

extension Format<[ExternalID]> {
    /// The show's ids in other databases, by database.
    fileprivate static let externalIDs = Format.record("ids by database, such as 'imdb: tt10638036'") { fields in
        ExternalID.Database.allCases.compactMap {
            fields.optional($0.rawValue, .externalID(in: $0), "its id in \($0.rawValue), such as `\($0.example)`")
        }
    }
}

extension Format<ExternalID> {
    fileprivate static func externalID(in database: ExternalID.Database) -> Format {
        .scalar("an id of \(database.rawValue) such as \(database.example)", database.schema) { ExternalID(database, $0) }
    }
}

extension ExternalID.Database {
    /// YAML reads an id of digits alone as a number if it has no quotes.
    fileprivate var schema: Schema {
        let digits = Schema.pattern(Pattern.digits(after: prefix))
        return prefix.isEmpty ? .either([.integer(0...999_999_999_999), digits]) : digits
    }

    fileprivate var example: String {
        switch self {
        case .imdb: "tt10638036"
        case .wikidata: "Q110625450"
        case .tmdb, .tvdb: "124834"
        }
    }
}
