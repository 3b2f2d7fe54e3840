import Diagnostics
import Files
import Markdown
import ShowData

/// Articles in caches, without their text, which is kept beside them.
extension Article {
    func pack(into bytes: inout PackedBytes) {
        bytes.add(slug)
        bytes.add(title)
        bytes.add(date)
        bytes.add(updated) { bytes, updated in bytes.add(updated) }
        bytes.add(authors) { bytes, author in bytes.add(author.rawValue) }
        bytes.add(tags) { bytes, tag in tag.pack(into: &bytes) }
        bytes.add(show) { bytes, show in bytes.add(show.rawValue) }
        bytes.add(text: series)
        bytes.add(text: description)
        bytes.add(image) { bytes, image in image.pack(into: &bytes) }
        bytes.add(isDraft)
        bytes.add(isFeatured)
        bytes.add(text: motif?.rawValue)
        bytes.add(aliases) { bytes, alias in bytes.add(alias) { bytes, path in bytes.add(path) } }
        bytes.add(hostAliases) { bytes, alias in
            bytes.add(alias) { bytes, alias in
                bytes.add(alias.path)
                bytes.add(text: alias.query)
            }
        }
        bytes.add(sources) { bytes, source in bytes.add(source.rawValue) }
        bytes.add(discussion) { bytes, post in bytes.add(post) { bytes, address in bytes.add("\(address)") } }
        bytes.add(spoils) { bytes, spoils in
            bytes.add(spoils) { bytes, guarded in bytes.add(guarded.points) { bytes, point in bytes.add("\(point)") } }
        }
        bytes.add(isSaidToSpoilNothing)
        for place in [datePlace, updatedPlace, slugPlace] { bytes.add(place) { bytes, place in bytes.add(placeOf: place) } }
        bytes.add(placeOf: location)
    }

    /// - Parameter file: the file that it was in.
    init(_ bytes: inout PackedBytes.Reader, body: Body, file: String) throws(PackedBytes.Broken) {
        self.init(slug: try bytes.text(), title: try bytes.text(), date: try bytes.timestamp(), location: SourceLocation(file: file))
        updated = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.timestamp() }
        authors = try bytes.list { bytes throws(PackedBytes.Broken) in Author.ID(try bytes.text()) }
        tags = try bytes.list { bytes throws(PackedBytes.Broken) in try Tag(&bytes, file: file) }
        show = try bytes.optional { bytes throws(PackedBytes.Broken) in Show.ID(try bytes.text()) }
        series = try bytes.optionalText()
        description = try bytes.optionalText()
        image = try bytes.optional { bytes throws(PackedBytes.Broken) in try Image(&bytes) }
        isDraft = try bytes.flag()
        isFeatured = try bytes.flag()
        motif = try bytes.optional { bytes throws(PackedBytes.Broken) in
            guard let motif = Motif(rawValue: try bytes.text()) else { throw PackedBytes.Broken() }
            return motif
        }
        aliases = try bytes.list { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in try bytes.text() }
        }
        hostAliases = try bytes.list { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in
                HostAlias(path: try bytes.text(), query: try bytes.optionalText())
            }
        }
        sources = try bytes.list { bytes throws(PackedBytes.Broken) in Source.ID(try bytes.text()) }
        discussion = try bytes.optional { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in try bytes.webAddress() }
        }
        spoils = try bytes.optional { bytes throws(PackedBytes.Broken) in
            try bytes.located(in: file) { bytes throws(PackedBytes.Broken) in try bytes.spoilerGuard() }
        }
        isSaidToSpoilNothing = try bytes.flag()
        datePlace = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.place(in: file) }
        updatedPlace = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.place(in: file) }
        slugPlace = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.place(in: file) }
        location = try bytes.place(in: file)
        self.body = body
    }
}

extension Image {
    func pack(into bytes: inout PackedBytes) {
        bytes.add(file)
        bytes.add(alt)
        for text in [caption, credit, licence, source?.description] { bytes.add(text: text) }
        bytes.add(focus) { bytes, focus in
            bytes.add(focus.x)
            bytes.add(focus.y)
        }
    }

    init(_ bytes: inout PackedBytes.Reader) throws(PackedBytes.Broken) {
        self.init(file: try bytes.text(), alt: try bytes.text())
        caption = try bytes.optionalText()
        credit = try bytes.optionalText()
        licence = try bytes.optionalText()
        source = try bytes.optional { bytes throws(PackedBytes.Broken) in try bytes.webAddress() }
        focus = try bytes.optional { bytes throws(PackedBytes.Broken) in FocusPoint(x: try bytes.number(), y: try bytes.number()) }
    }
}

extension PackedBytes {
    mutating func add(text: String?) { add(text) { bytes, text in bytes.add(text) } }

    /// A value, and its place in a file that is known to whoever reads it.
    mutating func add<Value>(_ located: Located<Value>, _ addValue: (inout PackedBytes, Value) -> Void) {
        addValue(&self, located.value)
        add(placeOf: located.location)
    }

    fileprivate mutating func add(_ time: Timestamp) {
        add(time.date.daysSince1970)
        add(time.minutes)
    }
}

extension PackedBytes.Reader {
    mutating func optionalText() throws(PackedBytes.Broken) -> String? {
        try optional { bytes throws(PackedBytes.Broken) in try bytes.text() }
    }

    mutating func located<Value>(
        in file: String, _ value: (inout PackedBytes.Reader) throws(PackedBytes.Broken) -> Value
    ) throws(PackedBytes.Broken) -> Located<Value> {
        Located(try value(&self), at: try place(in: file))
    }

    mutating func webAddress() throws(PackedBytes.Broken) -> WebAddress {
        guard let address = WebAddress(try text()) else { throw PackedBytes.Broken() }
        return address
    }

    fileprivate mutating func timestamp() throws(PackedBytes.Broken) -> Timestamp {
        let (days, minutes) = (try number(), try number())
        guard -1_000_000...4_000_000 ~= days, 0..<1_440 ~= minutes else { throw PackedBytes.Broken() }
        return Timestamp(CalendarDate(daysSince1970: days), minutes: minutes)
    }

    fileprivate mutating func spoilerGuard() throws(PackedBytes.Broken) -> SpoilerGuard {
        let points = try list { bytes throws(PackedBytes.Broken) in
            guard let point = StoryPoint(guarding: try bytes.text()) else { throw PackedBytes.Broken() }
            return point
        }
        guard let guarded = SpoilerGuard(points) else { throw PackedBytes.Broken() }
        return guarded
    }
}
