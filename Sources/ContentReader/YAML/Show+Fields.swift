import ShowData

extension Show {
    /// Reads `show.yaml`.
    init?(id: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank)
        let kind = fields.required("kind", .word(Kind.self))
        let status = fields.optional("status", .word(Status.self))
        let tagline = fields.optional("tagline", .text)
        let summary = fields.optional("summary", .spoilable(.text, in: id))
        let network = fields.optional("network", .nonBlank)
        let creators = fields.distinct("creators", of: .person)
        let writers = fields.distinct("writers", of: .person)
        let directors = fields.distinct("directors", of: .person)
        let genres = fields.distinct("genres", of: .nonBlank)
        let premiere = fields.optional("premiere", .partialDate)
        let basedOn = fields.optional("basedOn", .text)
        let follows = fields.optional("follows", .show)
        let adapts = fields.optional("adapts", .show)
        let minutes = fields.optional("minutes", .integer(1...9_999))
        let accent = fields.optional("accent", .color)
        let image = fields.optional("image", .image(in: id))
        let links = fields.distinct("links", of: .link)
        let identifiers = fields.optional("ids", .externalIDs) ?? []
        let ratings = fields.list("ratings", of: .rating)
        let cast = fields.list("cast", of: .castMember)
        let sources = fields.distinct("sources", of: .source)
        if let status { fields.state(ClaimedFact(.status, .status(status)), of: .show, in: id, at: "status") }
        if let premiere { fields.state(ClaimedFact(.premiere, .date(premiere)), of: .show, in: id, at: "premiere") }
        if let network { fields.state(ClaimedFact(.network, .text(network)), of: .show, in: id, at: "network") }
        if let basedOn { fields.state(ClaimedFact(.basis, .text(basedOn)), of: .show, in: id, at: "basedOn") }
        if let minutes { fields.state(ClaimedFact(.minutes, .number(minutes)), of: .show, in: id, at: "minutes") }
        guard let title, let kind else { return nil }
        // A status that is claimed is filled in when all files are read.
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
        self.adapts = adapts
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
        let person = fields.required("person", .person)
        let note = fields.optional("note", .text)
        let sources = fields.distinct("sources", of: .source)
        guard let person else { return nil }
        var member = CastMember(person: person)
        member.note = note
        member.sources = sources
        return member
    }
}

extension Format<[ExternalID]> {
    /// What other databases call the show, by database.
    fileprivate static let externalIDs = Format.record("ids by database, such as 'imdb: tt10638036'") { fields in
        ExternalID.Database.allCases.compactMap { fields.optional($0.rawValue, .externalID(in: $0)) }
    }
}

extension Format<ExternalID> {
    fileprivate static func externalID(in database: ExternalID.Database) -> Format {
        .scalar("an id of \(database.rawValue) such as \(database.example)") { ExternalID(database, $0) }
    }
}

extension ExternalID.Database {
    fileprivate var example: String {
        switch self {
        case .imdb: "tt10638036"
        case .wikidata: "Q110625450"
        case .tmdb, .tvdb: "124834"
        }
    }
}
