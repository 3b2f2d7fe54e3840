import ShowData

extension Format<Episode> {
    /// An episode of a season.
    ///
    /// - Parameters:
    ///   - season: `nil` if the season's number cannot be read.
    ///   - places: what tells those apart that do not say it themselves.
    static func episode(season: Int?, of show: Show.ID, at places: EpisodePlaces) -> Format {
        let namespace = Namespace.screen(show: show.rawValue)
        let episode = Format.record("an episode", form: .episode) { fields in
            let report = fields.report
            let code = fields.episodeCode(at: places)
            let title = fields.optional("title", .title(in: show), "of the episode; without one, pages show its number")
            let subject = season.flatMap { season in code.map { ClaimSubject.episode(season: season, $0) } }
            var episode = Unfinished(code) { Episode($0, title: title ?? "") }
            episode.isTitled = title != nil
            let showing = fields.fact(
                "date", .showing,
                "if it differs from the premiere of the season or its part; `unknown` or `never` if it has none; "
                    + "with a time as in `2021-04-02T21:00+01:00`",
                .premiere, { .date($0.date) }, of: subject, in: show)
            episode.date = showing?.date
            episode.time = showing?.time
            episode.absolute = fields.optional("absolute", .integer(1...999_999), "its number among all episodes of the show")
            episode.part = fields.optional(
                "part", .placeInStory, "which part it is of a story that several episodes tell, such as `1 of 2`")
            episode.runningTime = fields.runningTime("how long it runs", of: subject, in: show)
            episode.otherTitles = fields.otherTitles(besides: title)
            episode.otherNumbers = fields.optional(
                "orders", .otherNumbers,
                "its number in other orders: `{ production: 7, dvd: s1e3 }`; `broadcast`, `production`, `dvd`, `story`, or any name")
            episode.production = fields.optional("production", .properName, "the code that its makers gave it")
            episode.viewers = fields.distinct("viewers", of: .viewers, "how many people watched it")
            episode.state = fields.optional(
                "state", .word(Episode.State.self), "`missing`, `incomplete` or `neverShown`, for one that nobody can see, or only in part")
            episode.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence")
            episode.writers = fields.distinct("writers", of: .person, "ids of people")
            episode.directors = fields.distinct("directors", of: .person, "ids of people")
            episode.crew = fields.list("crew", of: .credit, "everybody else who worked on it, each with what they did")
            episode.guests = fields.list("guests", of: .castMember, "people in it whose characters have no page")
            episode.identifiers = fields.optional("ids", .externalIDs(of: .episode), "its ids in other databases")
            episode.image = fields.optional("image", .image(in: show), "the picture")
            episode.ratings = fields.list("ratings", of: .rating, "what viewers or critics thought")
            episode.sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let season, let code else {
                report.missesNames(in: namespace)
                return nil
            }
            report.noteKeys(of: .episode(show: show, season: season, code), fields)
            let key = code.number == nil ? "id" : "number"
            report.define(StoryPoint.episode(season: season, code).description, in: namespace, at: fields.location(of: key))
            return episode.finished
        }
        return Format(name: episode.name, schema: episode.schema) { node, report in
            guard case .mapping(let pairs) = node.content else {
                report.missesNames(in: namespace)
                return episode.decode(node, report)
            }
            let numbers = pairs.compactMap { $0.key.text.flatMap { Int($0) ?? NumberAdvice.onlyNumber(in: $0) } }
            if let first = pairs.first, numbers.count == pairs.count, let number = numbers.first, let key = first.key.text {
                let title = first.value.text?.inQuotesIfNeeded ?? "…"
                let message = Int(key) == nil ? "'\(key)' is not a key" : "a number is not a key"
                report.error(at: first.key, message, help: "write - { number: \(number), title: \(title) }")
                report.missesNames(in: namespace)
                return nil
            }
            return episode.decode(node, report)
        }
    }
}

extension Form {
    /// An episode for a text such as `The Lamp` or `1. The Lamp`, or for the number of episodes.
    fileprivate static let episode = Form.ofText { text in
        let number = text.prefix { $0.isASCII && $0.isNumber }
        let title = text[number.endIndex...].drop { ".:)-– ".contains($0) }
        let sign = text[number.endIndex...].drop { $0 == " " }.first
        if !number.isEmpty, number.count < 5, !title.isEmpty, let sign, ".:)-–".contains(sign) {
            return "{ number: \(number), title: \(title.inQuotesIfNeeded) }"
        }
        return number.count == text.count
            ? "a list of them: each on a line '- { number: 1, title: … }'" : "{ number: …, title: \(text.inQuotesIfNeeded) }"
    }
}

extension Fields {
    /// The `number` of an episode, or the `id` of one without a number; or else what its place gives it.
    fileprivate mutating func episodeCode(at places: EpisodePlaces) -> EpisodeCode? {
        let number = optional(
            "number", .episodeNumber,
            "within its season; `12.5` for one between two others, `1-2` for one with two numbers; without one, it is the next")
        let id = optional("id", .slug, "a name for a special without a number")
        let isSpecial = optional(
            "special", .boolean,
            "`true` for a special without a number, whose id is made from its title in the language of the original; not needed in season 0"
        )
        let hasOnlyOne = allowsOne(
            of: "number", "id", else: "an episode with both a number and an id", help: "keep 'number'; 'id' is for specials without one")
        let isOneKind =
            isSpecial != true
            || allowsOne(
                of: "number", "special", else: "a special with a number",
                help: "delete 'special'; an episode with a number is not a special")
        guard hasOnlyOne, isOneKind else { return nil }
        return has("number") ? number.map { .number($0) } : has("id") ? id.map { .special($0) } : places[node]
    }
}

extension [Episode] {
    /// By number; a special stays after the episode that it follows in the file.
    func inOrderOfTelling() -> [Episode] {
        var last: EpisodeNumber?
        let keys = enumerated().map { position, episode in
            last = episode.code.number ?? last
            return (number: last, isSpecial: episode.code.number == nil, position: position)
        }
        return keys.sorted { left, right in
            // A special before all numbered episodes comes first.
            guard left.number == right.number else { return left.number.map { own in right.number.map { own < $0 } ?? false } ?? true }
            return (left.isSpecial ? 1 : 0, left.position) < (right.isSpecial ? 1 : 0, right.position)
        }.map { self[$0.position] }
    }
}
