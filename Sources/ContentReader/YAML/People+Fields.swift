import ShowData

extension Author {
    /// Reads an entry of `authors.yaml`.
    init?(id: Author.ID, _ fields: inout Fields) {
        let name = fields.required("name", .properName, "as shown in the byline")
        var author = Unfinished(name) { Author(id: id, name: $0) }
        let aliases = fields.distinct("aliases", of: .properName, "other spellings of the name")
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
        let name = fields.required("name", .properName, "the person’s name")
        var person = Unfinished(name) { Person(id: id, name: $0) }
        person.aliases = fields.distinct("aliases", of: .properName, "other names and spellings")
        person.pronouns = fields.optional("pronouns", .text, "if the person has made them known")
        person.occupation = fields.optional("occupation", .nonBlank, "“actor”, “director”, …")
        person.bio = fields.optional("bio", .text, "a few sentences")
        person.born = fields.optional("born", .knownDate, "the day of birth, or the year alone")
        person.birthplace = fields.optional("birthplace", .properName, "where that was")
        person.died = fields.optional("died", .knownDate, "the day of death, or the year alone")
        person.facts = fields.optional("facts", .openFacts, "short answers to short questions: `{ Instrument: piano }`")
        person.awards = fields.distinct("awards", of: .award, "prizes and nominations")
        person.identifiers = fields.optional("ids", .externalIDs(of: .person), "their ids in other databases")
        person.links = fields.distinct("links", of: .link, "pages elsewhere")
        person.image = fields.optional("image", .image, "the picture")
        person.sources = fields.distinct("sources", of: .source, "where this comes from")
        fields.report.noteKeys(of: .person(id), fields)
        guard let person = person.finished else { return nil }
        self = person
    }
}

extension Format<[Fact]> {
    /// Lines of `label: value` that everybody may see.
    fileprivate static let openFacts = Format(name: "'label: value' lines", schema: .labels(Format<String>.nonBlank.schema)) {
        node, report in
        guard let fields = Fields(node, report: report, form: .pair("{ Instrument: % }")) else { return nil }
        return fields.entries().sorted { $0.name < $1.name }.compactMap { entry in
            guard let label = Format<String>.label(entry.key, report) else { return nil }
            return Format<String>.nonBlank.decode(entry.value, report).map { Fact(label: label, value: $0) }
        }
    }
}

/// Where a source is.
private enum AddressOfSource: Equatable, Sendable {
    case known(WebAddress)
    case nowhere

    var known: WebAddress? { if case .known(let address) = self { address } else { nil } }
}

extension Format<AddressOfSource> {
    fileprivate static let addressOfSource = Format(
        name: Format<WebAddress>.webAddress.name, schema: .either([Format<WebAddress>.webAddress.schema, .words(["none"])])
    ) { node, report in
        if node.text == "none" { return .nowhere }
        return Format<WebAddress>.webAddress.decode(node, report).map { .known($0) }
    }
}

extension Source {
    /// Reads an entry of `sources.yaml`.
    init?(id: Source.ID, _ fields: inout Fields) {
        let name = fields.required("name", .properName, "the publication")
        var source = Unfinished(name) { Source(id: id, name: $0) }
        let address = fields.optional(
            "address", .addressOfSource,
            "a web address; `none` if it has none, or none any more, so that `marquee check` does not ask for it")
        source.address = address?.known
        source.isWithoutAddress = address == .nowhere
        source.title = fields.optional("title", .properName, "of the article or page")
        source.author = fields.optional("author", .properName, "its writer, as named in the byline")
        source.authorAliases = fields.distinct("authorAliases", of: .properName, "other spellings of that name")
        source.date = fields.optional("date", .partialDate, "when it was published")
        source.note = fields.optional("note", .text, "what you found there")
        guard let source = source.finished else { return nil }
        self = source
    }
}
