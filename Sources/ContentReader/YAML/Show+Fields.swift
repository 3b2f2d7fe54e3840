import ShowData

extension Show {
    /// Reads `show.yaml`.
    init?(id: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank, "of the show")
        let kind = fields.required("kind", .word(Kind.self), "`series`, `film` or `bookSeries`")
        // A claimed status is filled in when all files are read.
        var show = Unfinished(title, kind) { Show(id: id, title: $0, kind: $1, status: .announced) }
        show.status = fields.fact(
            "status", .word(Status.self), "`announced`, `running`, `ended` or `cancelled`; required unless a claim says it",
            .status, { .status($0) }, of: .show, in: id)
        show.tagline = fields.optional("tagline", .text, "a short line")
        show.summary = fields.optional("summary", .spoilable(.text, in: id), "a paragraph that does not give away the ending")
        show.network = fields.fact(
            "network", .nonBlank, "the channel or streaming service", .network, { .text($0) }, of: .show, in: id)
        show.country = fields.optional(
            "country", .nonBlank, "where it was made, such as `UK`; it tells shows with one title and year apart")
        show.creators = fields.distinct("creators", of: .person, "ids of people")
        show.writers = fields.distinct("writers", of: .person, "ids of people")
        show.directors = fields.distinct("directors", of: .person, "ids of people")
        show.genres = fields.distinct("genres", of: .nonBlank, "a list of words")
        show.premiere = fields.fact(
            "premiere", .partialDate, "the day of the first showing; leave it out if a claim says it",
            .premiere, { .date($0) }, of: .show, in: id)
        show.basedOn = fields.fact(
            "basedOn", .text, "what it is based on, in words", .basis, { .text($0) }, of: .show, in: id)
        show.follows = fields.optional("follows", .show, "the id of the show whose story it continues")
        let adapts = fields.optional(
            "adapts", .show,
            "the id of the book series that it is based on, if that has its own folder; its volumes then belong to this show too")
        if adapts == id {
            fields.report.error(
                at: fields.location(of: "adapts"), "a show cannot adapt itself",
                help: "'adapts' names the book series that the show is based on"
            )
        }
        // An invalid reference causes no further errors.
        show.adapts = adapts == id ? nil : adapts
        show.minutes = fields.fact(
            "minutes", .integer(1...9_999), "the running time of a film", .minutes, { .number($0) }, of: .show, in: id)
        show.accent = fields.optional("accent", .color, "the colour of its pages")
        show.image = fields.optional("image", .image(in: id), "the picture")
        show.links = fields.distinct("links", of: .link, "pages elsewhere")
        show.identifiers = fields.optional("ids", .externalIDs, "its ids in other databases: `{ imdb: tt10638036 }`")
        show.ratings = fields.list("ratings", of: .rating, "what viewers or critics thought")
        show.cast = fields.list("cast", of: .castMember, "people whose characters are not known")
        show.sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let show = show.finished else { return nil }
        self = show
    }
}

extension Format<CastMember> {
    fileprivate static let castMember = Format.record("a person in the cast", form: .id("{ person: % }")) { fields in
        var member = Unfinished(fields.required("person", .person, "the id of a person"), make: CastMember.init)
        member.note = fields.optional("note", .text, "anything else worth saying")
        member.sources = fields.distinct("sources", of: .source, "where this comes from")
        return member.finished
    }
}

extension Format<[ExternalID]> {
    /// The show's ids in other databases, by database.
    fileprivate static let externalIDs = Format.record("ids by database, such as 'imdb: tt10638036'", form: .pair("{ imdb: % }")) {
        fields in
        ExternalID.Database.allCases.compactMap {
            fields.optional($0.rawValue, .externalID(in: $0), "its id in \($0.rawValue), such as `\($0.example)`")
        }
    }
}

extension Format<ExternalID> {
    fileprivate static func externalID(in database: ExternalID.Database) -> Format {
        .scalar(
            "an id of \(database.rawValue) such as \(database.example)", database.schema,
            advice: { address in
                address.split { "/?-".contains($0) }.first { ExternalID(database, String($0)) != nil }.map { "write \($0)" }
            }
        ) { ExternalID(database, $0) }
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
