import ShowData

extension Author {
    /// Reads an entry of `authors.yaml`.
    init?(id: Author.ID, _ fields: inout Fields) {
        let name = fields.required("name", .text)
        let aliases = fields.list("aliases", of: .text)
        let role = fields.optional("role", .text)
        let bio = fields.optional("bio", .text)
        let links = fields.list("links", of: .link)
        let image = fields.optional("image", .image)
        guard let name else { return nil }
        for spelling in Set([name] + aliases).subtracting([id.rawValue]) {
            fields.report.define(spelling, in: .authors, at: fields.report.location(of: fields.node))
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
        let name = fields.required("name", .text)
        let aliases = fields.list("aliases", of: .text)
        let pronouns = fields.optional("pronouns", .text)
        let occupation = fields.optional("occupation", .text)
        let bio = fields.optional("bio", .text)
        let links = fields.list("links", of: .link)
        let image = fields.optional("image", .image)
        let sources = fields.list("sources", of: .source)
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
        let name = fields.required("name", .text)
        let address = fields.optional("address", .webAddress)
        let title = fields.optional("title", .text)
        let author = fields.optional("author", .text)
        let authorAliases = fields.list("authorAliases", of: .text)
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
