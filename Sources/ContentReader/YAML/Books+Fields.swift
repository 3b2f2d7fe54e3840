import ShowData

/// The books of a show and what became of them on the screen.
struct Books {
    let volumes: [Volume]
    let adaptations: [Adaptation]

    /// Reads `books.yaml`.
    init(show: Show.ID, _ fields: inout Fields) {
        volumes = fields.optional("volumes", .volumes(of: show)) ?? []
        adaptations = fields.list("adaptations", of: .adaptation(of: show))
    }
}

extension Format<[Volume]> {
    fileprivate static func volumes(of show: Show.ID) -> Format {
        Format(name: "volumes by their ids") { node, report in
            let namespace = Namespace.volumes(show: show.rawValue)
            guard let fields = Fields(node, report: report) else {
                report.missesNames(in: namespace)
                return nil
            }
            return fields.entities(in: namespace) { Volume(id: $0, show: show, &$1) }.inOrderOfReading()
        }
    }
}

extension Volume {
    fileprivate init?(id: Volume.ID, show: Show.ID, _ fields: inout Fields) {
        let title = fields.required("title", .title(in: show))
        let order = fields.optional("order", .integer(1...9_999))
        let kind = fields.optional("kind", .word(Kind.self))
        let authors = fields.distinct("authors", of: .person)
        let summary = fields.optional("summary", .spoilable(.text, in: show))
        let isbn = fields.optional("isbn", .isbn)
        let image = fields.optional("image", .image(in: show))
        let releases = fields.distinct("releases", of: .release(of: id, in: show))
        let sources = fields.distinct("sources", of: .source)
        guard let title else { return nil }
        self.init(id: id, title: title)
        self.order = order
        self.kind = kind ?? .volume
        self.authors = authors
        self.summary = summary
        self.isbn = isbn
        self.image = image
        self.releases = releases
        self.sources = sources
    }
}

extension Format<Release> {
    fileprivate static func release(of volume: Volume.ID, in show: Show.ID) -> Format {
        .record("a release with 'date'") { fields in
            let date = fields.required("date", .partialDate)
            let region = fields.optional("region", .nonBlank)
            let note = fields.optional("note", .text)
            guard let date else { return nil }
            fields.state(ClaimedFact(.release, region: region, .date(date)), of: .volume(volume), in: show, at: "date")
            return Release(date: date, region: region, note: note)
        }
    }
}

extension Format<Adaptation> {
    fileprivate static func adaptation(of show: Show.ID) -> Format {
        .record("an adaptation") { fields in
            let screen = fields.required("screen", .screenPoint(of: show))
            let volumes = fields.required("volumes", .nonEmptyList(of: Format<Volume.ID>.reference(in: .volumes(show: show.rawValue))))
            let extent = fields.required("extent", .word(Adaptation.Extent.self))
            let note = fields.optional("note", .text)
            let sources = fields.distinct("sources", of: .source)
            guard let screen, let volumes, let extent else { return nil }
            var adaptation = Adaptation(screen: screen, volumes: volumes.withoutRepetitions(), extent: extent)
            adaptation.note = note
            adaptation.sources = sources
            return adaptation
        }
    }
}

extension Format<String> {
    /// An International Standard Book Number with its check digit (ISO 2108), with or without hyphens.
    fileprivate static let isbn = Format.scalar("an ISBN of 10 or 13 digits") { text in
        let digits = text.filter { $0 != "-" && $0 != " " }
        return ISBN.isValid(digits) ? digits : nil
    }
}
