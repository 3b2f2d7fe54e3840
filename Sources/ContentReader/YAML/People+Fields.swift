import ShowData

extension Author {
    /// Reads an entry of `authors.yaml`.
    init?(id: Author.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "as shown in the byline")
        let aliases = fields.distinct("aliases", of: .nonBlank, "other spellings of the name")
        let role = fields.optional("role", .nonBlank, "what they do here, in a few words")
        let bio = fields.optional("bio", .text, "the text of the author box")
        let links = fields.distinct("links", of: .link, "pages elsewhere")
        let image = fields.optional("image", .image, "the picture")
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
        let name = fields.required("name", .nonBlank, "the person’s name")
        let aliases = fields.distinct("aliases", of: .nonBlank, "other names and spellings")
        let pronouns = fields.optional("pronouns", .text, "if the person has made them known")
        let occupation = fields.optional("occupation", .nonBlank, "“actor”, “director”, …")
        let bio = fields.optional("bio", .text, "a few sentences")
        let links = fields.distinct("links", of: .link, "pages elsewhere")
        let image = fields.optional("image", .image, "the picture")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
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
        let name = fields.required("name", .nonBlank, "the publication")
        let address = fields.optional("address", .webAddress, "a web address")
        let title = fields.optional("title", .nonBlank, "of the article or page")
        let author = fields.optional("author", .nonBlank, "its writer, as named in the byline")
        let authorAliases = fields.distinct("authorAliases", of: .nonBlank, "other spellings of that name")
        let date = fields.optional("date", .partialDate, "when it was published")
        let note = fields.optional("note", .text, "what you found there")
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
