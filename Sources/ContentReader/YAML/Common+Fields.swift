import ShowData

extension Format<Link> {
    /// An address, or a mapping of an address and a title.
    static let link = Format(name: "a web address") { node, report in
        if case .scalar = node.content { return Format<WebAddress>.webAddress.decode(node, report).map { Link(address: $0) } }
        return titledLink.decode(node, report)
    }

    private static let titledLink = Format.record("a link with 'address' and 'title'") { fields in
        let address = fields.required("address", .webAddress)
        let title = fields.optional("title", .nonBlank)
        return address.map { Link(address: $0, title: title) }
    }
}

extension Format<Image> {
    static let image = Format.record("a picture with 'file' and 'alt'") { Image(&$0) }
}

extension Image {
    init?(_ fields: inout Fields) {
        let file = fields.required("file", .imageFile)
        let alt = fields.required("alt", .text)
        let credit = fields.optional("credit", .nonBlank)
        let licence = fields.optional("licence", .nonBlank)
        let source = fields.optional("source", .webAddress)
        guard let file, let alt else { return nil }
        self.init(file: file, alt: alt)
        self.credit = credit
        self.licence = licence
        self.source = source
    }
}

extension Format<String> {
    /// A picture in the content folder; whether it exists is checked when all files are known.
    fileprivate static let imageFile = Format(name: "a picture such as images/leaves.svg") { node, report in
        guard let text = Format<String>.text.decode(node, report) else { return nil }
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        report.refer(to: path, in: .files, at: node)
        return path
    }
}

extension Format<Rating> {
    static let rating = Format.record("a rating") { fields in
        let source = fields.required("source", .source)
        let value = fields.required("value", .nonNegativeNumber)
        let outOf = fields.required("outOf", .positiveNumber)
        let asOf = fields.required("asOf", .knownDate)
        let votes = fields.optional("votes", .integer())
        let note = fields.optional("note", .text)
        guard let source, let value, let outOf, let asOf else { return nil }
        guard value <= outOf else {
            fields.report.error(
                at: fields.location(of: "value"), "a rating of \(value) out of \(outOf)", help: "'value' is at most 'outOf'"
            )
            return nil
        }
        var rating = Rating(source: source, value: value, outOf: outOf, asOf: asOf)
        rating.votes = votes
        rating.note = note
        return rating
    }
}

extension Fields {
    /// The entities of a file that maps ids to entities. Each id is defined in `namespace`.
    func entities<Entity, Value>(in namespace: Namespace, _ make: (EntityID<Entity>, inout Fields) -> Value?) -> [Value] {
        entries().compactMap { entry in
            // An id with an error is an id all the same, and so are the references to it.
            report.define(entry.name, in: namespace, at: report.location(of: entry.key))
            guard Format<String>.slug.decode(entry.key, report) != nil else { return nil }
            guard var fields = Fields(entry.value, report: report) else { return nil }
            let entity = make(EntityID(entry.name), &fields)
            fields.finish()
            return entity
        }
    }
}
