import ShowData

extension Season {
    /// Reads a `season-*.yaml`. The season and its episodes are defined as points of the show's story.
    init?(show: Show.ID, _ fields: inout Fields) {
        let number = fields.required("number", .integer(0...9_999))
        let title = fields.optional("title", .text)
        let premiere = fields.optional("premiere", .partialDate)
        let summary = fields.optional("summary", .text)
        let image = fields.optional("image", .image)
        let ratings = fields.list("ratings", of: .rating)
        let sources = fields.list("sources", of: .source)
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
        .record("an episode") { fields in
            let number = fields.required("number", .integer(0...9_999))
            let title = fields.required("title", .text)
            let date = fields.optional("date", .partialDate)
            let minutes = fields.optional("minutes", .integer(1...9_999))
            let summary = fields.optional("summary", .text)
            let writers = fields.list("writers", of: .person)
            let directors = fields.list("directors", of: .person)
            let image = fields.optional("image", .image)
            let sources = fields.list("sources", of: .source)
            guard let number, let title else { return nil }
            if let season {
                fields.report.define("s\(season)e\(number)", in: .screen(show: show.rawValue), at: fields.location(of: "number"))
            }
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
