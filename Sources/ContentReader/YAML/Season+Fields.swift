import ShowData

extension Season {
    /// Reads a `season-*.yaml`. The season and its episodes are defined as points of the show's story.
    ///
    /// - Parameter nameNumber: the number in the file's name, where it has one.
    init?(_ nameNumber: Int?, show: Show.ID, _ fields: inout Fields) {
        let number = fields.required("number", .integer(0...9_999))
        if let number, let nameNumber, number != nameNumber {
            fields.report.error(
                at: fields.location(of: "number"), "this is season \(number), and season \(nameNumber) by the file's name",
                help: "write 'number: \(nameNumber)', or rename the file to season-\(number).yaml"
            )
        }
        let title = fields.optional("title", .nonBlank)
        let premiere = fields.optional("premiere", .partialDate)
        let summary = fields.optional("summary", .text)
        let image = fields.optional("image", .image)
        let ratings = fields.list("ratings", of: .rating)
        let sources = fields.distinct("sources", of: .source)
        if let number {
            fields.report.define("s\(number)", in: .screen(show: show.rawValue), at: fields.location(of: "number"))
        }
        let episodes = fields.list("episodes", of: .episode(season: number, of: show))
        guard let number else { return nil }
        self.init(number: number)
        self.title = title
        self.premiere = premiere
        self.summary = summary
        self.image = image
        self.ratings = ratings
        self.sources = sources
        self.episodes = episodes.sorted { $0.number < $1.number }
    }
}

extension Format<Episode> {
    fileprivate static func episode(season: Int?, of show: Show.ID) -> Format {
        let namespace = Namespace.screen(show: show.rawValue)
        return Format(name: "an episode") { node, report in
            guard var fields = Fields(node, report: report) else {
                report.missesNames(in: namespace)
                return nil
            }
            defer { fields.finish() }
            let number = fields.required("number", .integer(0...9_999))
            let title = fields.required("title", .nonBlank)
            let date = fields.optional("date", .partialDate)
            let minutes = fields.optional("minutes", .integer(1...9_999))
            let summary = fields.optional("summary", .text)
            let writers = fields.distinct("writers", of: .person)
            let directors = fields.distinct("directors", of: .person)
            let image = fields.optional("image", .image)
            let sources = fields.distinct("sources", of: .source)
            if let season, let number {
                report.define("s\(season)e\(number)", in: namespace, at: fields.location(of: "number"))
            } else {
                report.missesNames(in: namespace)
            }
            guard let number, let title else { return nil }
            var episode = Episode(number: number, title: title)
            episode.date = date
            episode.minutes = minutes
            episode.summary = summary
            episode.writers = writers
            episode.directors = directors
            episode.image = image
            episode.sources = sources
            return episode
        }
    }
}
