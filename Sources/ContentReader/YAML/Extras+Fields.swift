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
            var track = Unfinished(fields.required("title", .nonBlank, "of the piece"), make: Track.init)
            track.artist = fields.optional("artist", .nonBlank, "who plays or sings it")
            track.places = fields.distinct("in", of: .storyPoint(of: show), atMost: Amount.storyPoints, "where in the story it is heard")
            track.link = fields.optional("link", .webAddress, "where to listen to it")
            track.note = fields.optional("note", .text, "anything else worth saying")
            track.sources = fields.distinct("sources", of: .source, "where this comes from")
            return track.finished
        }
    }
}

extension Place {
    /// Reads an entry of `places.yaml`.
    init?(id: Place.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "of the place")
        let kind = fields.required("kind", .word(Kind.self), "`setting` if the story takes place there, `filming` if it was filmed there")
        var place = Unfinished(name, kind) { Place(id: id, name: $0, kind: $1) }
        place.location = fields.optional("location", .nonBlank, "where it is in the real world, in words")
        place.summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence or two")
        place.places = fields.distinct("in", of: .storyPoint(of: show), atMost: Amount.storyPoints, "where in the story it appears")
        place.image = fields.optional("image", .image(in: show), "the picture")
        place.sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let place = place.finished else { return nil }
        self = place
    }
}
