import ShowData

extension Show {
    /// Reads `show.yaml`.
    init?(id: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank)
        let kind = fields.required("kind", .word(Kind.self))
        let status = fields.required("status", .word(Status.self))
        let tagline = fields.optional("tagline", .text)
        let summary = fields.optional("summary", .text)
        let network = fields.optional("network", .nonBlank)
        let creators = fields.distinct("creators", of: .person)
        let writers = fields.distinct("writers", of: .person)
        let directors = fields.distinct("directors", of: .person)
        let genres = fields.distinct("genres", of: .nonBlank)
        let premiere = fields.optional("premiere", .partialDate)
        let basedOn = fields.optional("basedOn", .text)
        let follows = fields.optional("follows", .show)
        let accent = fields.optional("accent", .color)
        let image = fields.optional("image", .image)
        let links = fields.distinct("links", of: .link)
        let ratings = fields.list("ratings", of: .rating)
        let cast = fields.list("cast", of: .castMember)
        let sources = fields.distinct("sources", of: .source)
        guard let title, let kind, let status else { return nil }
        self.init(id: id, title: title, kind: kind, status: status)
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
        self.accent = accent
        self.image = image
        self.links = links
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
