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
            "a quote", in: show,
            noteGuarded: { quote, report, location in report.guardTexts(.words, [quote.text, quote.note], at: location) }
        ) { fields in
            let text = fields.required("text", .nonBlank, "what is said")
            let character = fields.optional("character", .character(in: show), "who says it")
            let place = fields.optional("in", .storyPoint(of: show), "where in the story")
            let note = fields.optional("note", .text, "anything else worth saying")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let text else { return nil }
            var quote = Quote(text)
            quote.character = character
            quote.place = place
            quote.note = note
            quote.sources = sources
            return quote
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
        .record("a piece of music") { fields in
            let title = fields.required("title", .nonBlank, "of the piece")
            let artist = fields.optional("artist", .nonBlank, "who plays or sings it")
            let places = fields.distinct("in", of: .storyPoint(of: show), atMost: Amount.storyPoints, "where in the story it is heard")
            let link = fields.optional("link", .webAddress, "where to listen to it")
            let note = fields.optional("note", .text, "anything else worth saying")
            let sources = fields.distinct("sources", of: .source, "where this comes from")
            guard let title else { return nil }
            var track = Track(title: title)
            track.artist = artist
            track.places = places
            track.link = link
            track.note = note
            track.sources = sources
            return track
        }
    }
}

extension Place {
    /// Reads an entry of `places.yaml`.
    init?(id: Place.ID, show: Show.ID, _ fields: inout Fields) {
        let name = fields.required("name", .nonBlank, "of the place")
        let kind = fields.required("kind", .word(Kind.self), "`setting` if the story takes place there, `filming` if it was filmed there")
        let location = fields.optional("location", .nonBlank, "where it is in the real world, in words")
        let summary = fields.optional("summary", .spoilable(.text, in: show), "a sentence or two")
        let places = fields.distinct("in", of: .storyPoint(of: show), atMost: Amount.storyPoints, "where in the story it appears")
        let image = fields.optional("image", .image(in: show), "the picture")
        let sources = fields.distinct("sources", of: .source, "where this comes from")
        guard let name, let kind else { return nil }
        self.init(id: id, name: name, kind: kind)
        self.location = location
        self.summary = summary
        self.places = places
        self.image = image
        self.sources = sources
    }
}
