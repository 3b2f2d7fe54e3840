import ShowData

extension Season {
    /// Reads a `season-*.yaml`. The season and its episodes are defined as points in the show's story.
    ///
    /// - Parameter nameNumber: the number in the file name, if any.
    init?(_ nameNumber: Int?, show: Show.ID, _ fields: inout Fields) {
        let written = fields.required("number", .integer(0...9_999), "of the season; 0 for specials")
        if let written, let nameNumber, written != nameNumber {
            fields.report.error(
                at: fields.location(of: "number"), "this is season \(written), but the file name says season \(nameNumber)",
                help: "write 'number: \(nameNumber)', or rename the file to season-\(written).yaml"
            )
        }
        // Where they differ, the number was probably copied from another season, whose episodes would all be defined twice.
        let number = written.map { nameNumber ?? $0 }
        if let number { fields.report.define("s\(number)", in: .screen(show: show.rawValue), at: fields.location(of: "number")) }
        var season = Unfinished(number, make: Season.init)
        season.title = fields.optional("title", .title(in: show), "if it has a name of its own")
        season.premiere = fields.fact(
            "premiere", .partialDate, "the day of its first showing; leave it out if a claim says it",
            .premiere, { .date($0) }, of: number.map { .season($0) }, in: show)
        season.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence or two")
        season.image = fields.optional("image", .image(in: show), "the picture")
        season.motif = fields.optional(
            "motif", .word(Motif.self), "what is drawn on its poster, if it has no picture, such as `music` or `sea`")
        season.networks = fields.distinct(
            "network", of: .properName, "the channel or streaming service, or several, if they are not those of the show")
        season.countries = fields.distinct("country", of: .properName, "where it was made, or several, if that differs from the show")
        season.trailer = fields.optional("trailer", .link, "its trailer on another site; pages link to it and load nothing from there")
        season.parts = fields.optional("parts", .parts, "the parts of a season that is shown in parts, in order")
        season.otherNumbers = fields.optional("orders", .otherNumbers, "its number in other numberings: `{ DVD: 3, Netflix: 2 }`")
        season.ratings = fields.list("ratings", of: .rating, "what viewers or critics thought")
        season.sources = fields.distinct("sources", of: .source, "where this comes from")
        let places = EpisodePlaces(of: fields.items(of: "episodes"), areSpecials: number == 0, languages: fields.report.languagesOfTexts)
        let episodes = fields.list("episodes", of: .located(.episode(season: number, of: show, at: places)), "its episodes, in order")
        fields.report.reportOverlaps(of: episodes)
        season.episodes = episodes.map(\.value).inOrderOfTelling()
        fields.report.noteKeys(of: number.map { .season(show: show, $0) }, fields)
        guard let season = season.finished else { return nil }
        self = season
    }
}

extension FileReport {
    /// Reports the episodes that have a number in common. Two with the same number are reported as defined twice.
    fileprivate func reportOverlaps(of episodes: [Located<Episode>]) {
        let numbered = episodes.compactMap { episode in episode.value.code.number.map { Located($0, at: episode.location) } }
            .filter { $0.value.wholeNumbers != nil }
            .sorted { ($0.value, $0.location) < ($1.value, $1.location) }
        var widest: EpisodeNumber?
        for number in numbered {
            if let before = widest, before != number.value, before.overlaps(number.value) {
                error(
                    at: number.location, "the episodes \(before) and \(number.value) have a number in common",
                    help: "an episode with several numbers has each of them; give the others numbers of their own")
            }
            if number.value.last >= widest?.last ?? -1 { widest = number.value }
        }
    }
}

extension Format {
    /// The same format, with the place of each value.
    fileprivate static func located<Element>(_ format: Format<Element>) -> Format where Value == Located<Element> {
        Format(name: format.name, schema: format.schema) { node, report in
            format.decode(node, report).map { Located($0, at: report.location(of: node)) }
        }
    }
}

extension Format<[Season.Part]> {
    /// The parts of a season that is shown in parts, in order.
    fileprivate static let parts = Format(name: "a list of parts with 'from'", schema: Format<[Located<Season.Part>]>.list.schema) {
        node, report in
        guard let parts = Format<[Located<Season.Part>]>.list.decode(node, report) else { return nil }
        for (part, next) in zip(parts, parts.dropFirst()) where next.value.from <= part.value.from {
            report.error(
                at: next.location,
                "a part that starts with episode \(next.value.from) after one that starts with episode \(part.value.from)",
                help: "list the parts in the order in which they are shown, each with the number of its first episode"
            )
            return nil
        }
        return parts.map(\.value)
    }
}

extension Format<[Located<Season.Part>]> {
    fileprivate static let list = Format.list(of: .part)
}

extension Format<Located<Season.Part>> {
    fileprivate static let part = Format.record("a part of a season", form: Form("{ from: 1, title: % }")) { fields in
        let from = fields.required("from", .integer(0...999_999), "the number of its first episode")
        var part = Unfinished(from, make: Season.Part.init)
        part.title = fields.optional("title", .nonBlank, "if it has a name of its own")
        part.premiere = fields.optional("premiere", .partialDate, "the day of its first showing")
        return part.finished.map { Located($0, at: fields.location(of: "from")) }
    }
}
