import ShowData

extension [Spoilable<Quote>] {
    /// Reads `quotes.yaml`.
    init(show: Show.ID, _ fields: inout Fields) { self = fields.list("quotes", of: .quote(in: show)) }
}

extension Format<Spoilable<Quote>> {
    fileprivate static func quote(in show: Show.ID) -> Format {
        .spoilableRecord("a quote", in: show) { fields in
            let text = fields.required("text", .nonBlank)
            let character = fields.optional("character", .character(in: show))
            let place = fields.optional("in", .storyPoint(of: show))
            let note = fields.optional("note", .text)
            let sources = fields.distinct("sources", of: .source)
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
    init(show: Show.ID, _ fields: inout Fields) { self = fields.list("tracks", of: .track(in: show)) }
}

extension Format<Track> {
    fileprivate static func track(in show: Show.ID) -> Format {
        .record("a piece of music") { fields in
            let title = fields.required("title", .nonBlank)
            let artist = fields.optional("artist", .nonBlank)
            let places = fields.distinct("in", of: .storyPoint(of: show))
            let link = fields.optional("link", .webAddress)
            let note = fields.optional("note", .text)
            let sources = fields.distinct("sources", of: .source)
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
        let name = fields.required("name", .nonBlank)
        let kind = fields.required("kind", .word(Kind.self))
        let location = fields.optional("location", .nonBlank)
        let summary = fields.optional("summary", .spoilable(.text, in: show))
        let places = fields.distinct("in", of: .storyPoint(of: show))
        let image = fields.optional("image", .image(in: show))
        let sources = fields.distinct("sources", of: .source)
        guard let name, let kind else { return nil }
        self.init(id: id, name: name, kind: kind)
        self.location = location
        self.summary = summary
        self.places = places
        self.image = image
        self.sources = sources
    }
}
