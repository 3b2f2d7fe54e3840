import ShowData

extension Author {
    /// Reads an entry of `authors.yaml`.
    init?(id: Author.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank)
        let aliases = fields.distinct("aliases", of: .nonBlank)
        let role = fields.optional("role", .nonBlank)
        let bio = fields.optional("bio", .text)
        let links = fields.distinct("links", of: .link)
        let image = fields.optional("image", .image)
        for spelling in Set([name].compactMap(\.self) + aliases).subtracting([id.rawValue]) {
            fields.report.define(spelling, in: .authors, at: fields.report.location(of: fields.node))
        }
        guard let name else {
            fields.report.missesNames(in: .authors)
            return nil
        }
        self.init(id: id, name: name)
        self.aliases = aliases
        self.role = role
        self.bio = bio
        self.links = links
        self.image = image
    }
}

extension Person {
    /// Reads an entry of `people.yaml`.
    init?(id: Person.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank)
        let aliases = fields.distinct("aliases", of: .nonBlank)
        let pronouns = fields.optional("pronouns", .text)
        let occupation = fields.optional("occupation", .nonBlank)
        let bio = fields.optional("bio", .text)
        let links = fields.distinct("links", of: .link)
        let image = fields.optional("image", .image)
        let sources = fields.distinct("sources", of: .source)
        guard let name else { return nil }
        self.init(id: id, name: name)
        self.aliases = aliases
        self.pronouns = pronouns
        self.occupation = occupation
        self.bio = bio
        self.links = links
        self.image = image
        self.sources = sources
    }
}

extension Source {
    /// Reads an entry of `sources.yaml`.
    init?(id: Source.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank)
        let address = fields.optional("address", .webAddress)
        let title = fields.optional("title", .nonBlank)
        let author = fields.optional("author", .nonBlank)
        let authorAliases = fields.distinct("authorAliases", of: .nonBlank)
        let date = fields.optional("date", .partialDate)
        let note = fields.optional("note", .text)
        guard let name else { return nil }
        self.init(id: id, name: name)
        self.address = address
        self.title = title
        self.author = author
        self.authorAliases = authorAliases
        self.date = date
        self.note = note
    }
}
