import ShowData

extension [Spoilable<Quote>] {
    /// Reads `quotes.yaml`.
    init(show: Show.ID, _ fields: inout Fields) {
        self = fields.list("quotes", of: .quote(in: show), "short quotations, in the order in which they are shown")
    }
}

extension Format<Spoilable<Quote>> {
    fileprivate static func quote(in show: Show.ID) -> Format {
        .spoilableRecord(
            "a quote", in: show, form: Form("{ text: % }"),
            noteGuarded: { quote, report, location in report.guardTexts(.words, [quote.text, quote.note], at: location) }
        ) { fields in
            var quote = Unfinished(fields.required("text", .nonBlank, "what is said"), make: Quote.init)
            quote.character = fields.optional("character", .character(in: show), "who says it")
            quote.place = fields.optional("in", .storyPoint(of: show), "where in the story")
            quote.note = fields.optional("note", .text, "anything else worth saying")
            quote.sources = fields.distinct("sources", of: .source, "where this comes from")
            return quote.finished
        }
    }
}

extension [Track] {
    /// Reads `music.yaml`.
    init(show: Show.ID, _ fields: inout Fields) {
        self = fields.list("tracks", of: .track(in: show), "pieces of music, in the order in which they are shown")
    }
}

extension Format<Track> {
    fileprivate static func track(in show: Show.ID) -> Format {
        .record("a piece of music", form: Form("{ title: % }")) { fields in
            var track = Unfinished(fields.required("title", .properName, "of the piece"), make: Track.init)
            track.artist = fields.optional("artist", .properName, "who plays or sings it")
            track.places = fields.distinct("in", of: .storyPoint(of: show), atMost: Amount.storyPoints, "where in the story it is heard")
            track.link = fields.optional("link", .webAddress, "where to listen to it")
            track.note = fields.optional("note", .text, "anything else worth saying")
            track.sources = fields.distinct("sources", of: .source, "where this comes from")
            return track.finished
        }
    }
}

/// A point of the story, or the part of it from one to another.
private enum Stretch: Hashable {
    case point(StoryPoint)
    case span(StorySpan)
}

extension Format<Stretch> {
    fileprivate static func stretch(of show: Show.ID) -> Format {
        let (point, span) = (Format<StoryPoint>.storyPoint(of: show), Format<StorySpan>.storySpan(in: show))
        return Format(name: point.name, schema: .either([point.schema, span.schema])) { node, report in
            guard let text = node.text, text.lowercased().contains(" to ") else { return point.decode(node, report).map { .point($0) } }
            return span.decode(node, report).map { $0.first == $0.last ? .point($0.first) : .span($0) }
        }
    }
}

extension Place {
    /// Reads an entry of `places.yaml`.
    init?(id: Place.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .properName, "of the place")
        let kind = fields.required("kind", .word(Kind.self), "`setting` if the story takes place there, `filming` if it was filmed there")
        var place = Unfinished(name, kind) { Place(id: id, name: $0, kind: $1) }
        place.location = fields.optional("location", .properName, "where it is in the real world, in words")
        place.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence or two")
        let places = fields.distinct(
            "in", of: .stretch(of: show), atMost: Amount.storyPoints,
            "where in the story it appears: points, or ranges such as `s1e2 to s1e4`")
        place.places = places.compactMap { if case .point(let point) = $0 { point } else { nil } }
        place.spans = places.compactMap { if case .span(let span) = $0 { span } else { nil } }
        place.image = fields.optional("image", .image(in: show), "the picture")
        place.sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let place = place.finished else { return nil }
        self = place
    }
}
