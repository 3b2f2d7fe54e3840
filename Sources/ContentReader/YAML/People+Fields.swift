import ShowData

extension Author {
    /// Reads an entry of `authors.yaml`.
    init?(id: Author.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "as shown in the byline")
        var author = Unfinished(name) { Author(id: id, name: $0) }
        let aliases = fields.distinct("aliases", of: .nonBlank, "other spellings of the name")
        author.aliases = aliases
        author.role = fields.optional("role", .nonBlank, "what they do here, in a few words")
        author.bio = fields.optional("bio", .text, "the text of the author box")
        author.links = fields.distinct("links", of: .link, "pages elsewhere")
        author.image = fields.optional("image", .image, "the picture")
        for spelling in Set(([name].compactMap(\.self) + aliases).map { NameKey($0).text }).subtracting([id.rawValue]) {
            fields.report.define(spelling, in: .authors, at: fields.report.location(of: fields.node))
        }
        guard let author = author.finished else {
            fields.report.missesNames(in: .authors)
            return nil
        }
        self = author
    }
}

extension Person {
    /// Reads an entry of `people.yaml`.
    init?(id: Person.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "the person’s name")
        var person = Unfinished(name) { Person(id: id, name: $0) }
        person.aliases = fields.distinct("aliases", of: .nonBlank, "other names and spellings")
        person.pronouns = fields.optional("pronouns", .text, "if the person has made them known")
        person.occupation = fields.optional("occupation", .nonBlank, "“actor”, “director”, …")
        person.bio = fields.optional("bio", .text, "a few sentences")
        person.links = fields.distinct("links", of: .link, "pages elsewhere")
        person.image = fields.optional("image", .image, "the picture")
        person.sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let person = person.finished else { return nil }
        self = person
    }
}

extension Source {
    /// Reads an entry of `sources.yaml`.
    init?(id: Source.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "the publication")
        var source = Unfinished(name) { Source(id: id, name: $0) }
        source.address = fields.optional("address", .webAddress, "a web address")
        source.title = fields.optional("title", .nonBlank, "of the article or page")
        source.author = fields.optional("author", .nonBlank, "its writer, as named in the byline")
        source.authorAliases = fields.distinct("authorAliases", of: .nonBlank, "other spellings of that name")
        source.date = fields.optional("date", .partialDate, "when it was published")
        source.note = fields.optional("note", .text, "what you found there")
        guard let source = source.finished else { return nil }
        self = source
    }
}
