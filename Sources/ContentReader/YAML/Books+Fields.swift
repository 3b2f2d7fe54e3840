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
            return fields.entities(in: namespace) { Volume(id: $0, &$1) }
        }
    }
}

extension Volume {
    fileprivate init?(id: Volume.ID, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank)
        let kind = fields.optional("kind", .word(Kind.self))
        let authors = fields.distinct("authors", of: .person)
        let summary = fields.optional("summary", .text)
        let releases = fields.distinct("releases", of: .release)
        let sources = fields.distinct("sources", of: .source)
        guard let title else { return nil }
        self.init(id: id, title: title)
        self.kind = kind ?? .volume
        self.authors = authors
        self.summary = summary
        self.releases = releases
        self.sources = sources
    }
}

extension Format<Release> {
    fileprivate static let release = Format.record("a release with 'date'") { fields in
        let date = fields.required("date", .partialDate)
        let region = fields.optional("region", .nonBlank)
        let note = fields.optional("note", .text)
        return date.map { Release(date: $0, region: region, note: note) }
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

extension Format<StoryPoint> {
    fileprivate static func screenPoint(of show: Show.ID) -> Format {
        let point = Format.scalar("a season or episode such as s1, s3e5 or film") { text in
            StoryPoint(text).flatMap { $0.isOnScreen ? $0 : nil }
        }
        return Format(name: point.name) { node, report in
            guard let point = point.decode(node, report) else { return nil }
            if point == .film {
                report.refer(to: show.rawValue, in: .films, at: node)
            } else {
                report.refer(to: point.description, in: .screen(show: show.rawValue), at: node)
            }
            return point
        }
    }
}

extension StoryPoint {
    fileprivate var isOnScreen: Bool {
        if case .volume = self { false } else { true }
    }
}
