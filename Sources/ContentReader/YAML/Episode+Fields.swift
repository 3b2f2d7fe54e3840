import ShowData

extension Format<Episode> {
    /// An episode of a season; `season` is `nil` where the season's number cannot be read.
    static func episode(season: Int?, of show: Show.ID) -> Format {
        let namespace = Namespace.screen(show: show.rawValue)
        return Format(name: "an episode") { node, report in
            guard var fields = Fields(node, report: report) else {
                report.missesNames(in: namespace)
                return nil
            }
            defer { fields.finish() }
            let code = fields.episodeCode()
            let title = fields.required("title", .title(in: show))
            let date = fields.optional("date", .partialDate)
            let minutes = fields.optional("minutes", .integer(1...9_999))
            let summary = fields.optional("summary", .spoilable(.text, in: show))
            let writers = fields.distinct("writers", of: .person)
            let directors = fields.distinct("directors", of: .person)
            let image = fields.optional("image", .image(in: show))
            let ratings = fields.list("ratings", of: .rating)
            let sources = fields.distinct("sources", of: .source)
            guard let season, let code else {
                report.missesNames(in: namespace)
                return nil
            }
            let key = code.number == nil ? "id" : "number"
            report.define(StoryPoint.episode(season: season, code).description, in: namespace, at: fields.location(of: key))
            let subject = ClaimSubject.episode(season: season, code)
            if let date { fields.state(ClaimedFact(.premiere, .date(date)), of: subject, in: show, at: "date") }
            if let minutes { fields.state(ClaimedFact(.minutes, .number(minutes)), of: subject, in: show, at: "minutes") }
            guard let title else { return nil }
            var episode = Episode(code, title: title)
            episode.date = date
            episode.minutes = minutes
            episode.summary = summary
            episode.writers = writers
            episode.directors = directors
            episode.image = image
            episode.ratings = ratings
            episode.sources = sources
            return episode
        }
    }
}

extension Fields {
    /// The `number` of an episode, or the `id` of one that has none.
    fileprivate mutating func episodeCode() -> EpisodeCode? {
        let number = optional("number", .integer(0...9_999))
        let id = optional("id", .slug)
        switch (number, id) {
        case (let number?, nil): return .number(number)
        case (nil, let id?): return .special(id)
        case (_?, _?):
            report.error(
                at: location(of: "id"), "an episode with a number and an id", help: "keep 'number'; 'id' is for specials without one")
            return nil
        case (nil, nil):
            if !has("number"), !has("id") {
                report.error(at: node, "'number' is missing", help: "add 'number: …', or 'id: …' for a special without a number")
            }
            return nil
        }
    }
}

extension [Episode] {
    /// By number; a special stays behind the episode that it follows in the file.
    func inOrderOfTelling() -> [Episode] {
        var last = -1
        let keys = enumerated().map { position, episode in
            last = episode.code.number ?? last
            return (number: last, isSpecial: episode.code.number == nil, position: position)
        }
        return keys.sorted { ($0.number, $0.isSpecial ? 1 : 0, $0.position) < ($1.number, $1.isSpecial ? 1 : 0, $1.position) }.map {
            self[$0.position]
        }
    }
}
