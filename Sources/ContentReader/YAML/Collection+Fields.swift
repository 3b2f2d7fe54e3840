import Diagnostics
import ShowData

extension Format<[ContentCollection]> {
    /// The collections of a site, by the names of their folders.
    static let collections = Format(
        name: "collections by the names of their folders",
        schema: .entries(.titled("a collection", .record { ContentCollection("art", at: SourceLocation(file: ""), &$0) }))
    ) { node, report in
        if let names = node.items?.compactMap(\.text), !names.isEmpty, names.count == node.items?.count {
            let entries = names.map { "\(Slug.from($0)): { title: \(($0.prefix(1).uppercased() + $0.dropFirst()).inQuotesIfNeeded) }" }
            report.mismatch(node, expected: "'key: value' lines", help: "write { \(entries.joined(separator: ", ")) }")
            return nil
        }
        guard let fields = Fields(node, report: report, form: .id("{ %: { title: … } }")) else { return nil }
        let entries = fields.entries()
        guard entries.count <= Amount.collections else {
            report.error(
                at: entries[Amount.collections].key, "\(entries.count) collections, and at most \(Amount.collections) are allowed",
                help: "put pages of one kind into one collection, and tell them apart by a key")
            return nil
        }
        return entries.compactMap { entry in
            guard Format<String>.slug.decode(entry.key, report) != nil,
                var fields = Fields(entry.value, report: report, form: Form("{ title: % }"))
            else { return nil }
            let collection = ContentCollection(entry.name, at: report.location(of: entry.key), &fields)
            fields.finish()
            return collection
        }
    }
}

extension ContentCollection {
    /// - Parameter location: of its declaration.
    fileprivate init?(_ id: String, at location: SourceLocation, _ fields: inout Fields) {
        let title = fields.required("title", .nonBlank, "the name of its list, such as `Fan art`")
        let description = fields.optional("description", .text, "one or two sentences for its list and for search engines")
        let order = fields.optional(
            "order", .word(Order.self), "which of its pages is first: `newest` (the default) or `oldest` by their dates, or by `title`")
        let hasFeed = fields.optional("feed", .boolean, "`true`: feed readers can follow it, and each of its pages needs a `date`")
        let keys = fields.optional(
            "keys", .collectionKeys, "its own keys, each with the kind of its values: `{ artist: text, drawn: date, of: reference }`")
        guard let title else { return nil }
        self.init(
            id: id, title: title, description: description, order: order ?? .newest, hasFeed: hasFeed ?? false, keys: keys ?? [],
            location: location)
    }
}

extension Format<[ContentCollection.Key]> {
    fileprivate static let collectionKeys = Format(
        name: "keys with the kinds of their values", schema: .labels(.either([kind.schema, labelled.schema]))
    ) { node, report in
        guard let fields = Fields(node, report: report, form: Form("{ %: text }")) else { return nil }
        return fields.entries().compactMap { entry in
            guard entry.name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }), !entry.name.isEmpty else {
                report.error(
                    at: entry.key, "'\(entry.name)' cannot be a key",
                    help: "a key is a word such as 'artist'; write 'artist: { type: text, label: Drawn by }' to show other words")
                return nil
            }
            guard !CollectionItem.usualKeys.contains(entry.name) else {
                report.error(
                    at: entry.key, "every page of a collection has the key '\(entry.name)'", help: "delete it here, or choose another name")
                return nil
            }
            let words = entry.name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
            let place = report.location(of: entry.key)
            let (type, label): (ContentCollection.Key.Kind?, String?) =
                if case .mapping = entry.value.content {
                    labelled.decode(entry.value, report).map { ($0.kind, $0.label) } ?? (nil, nil)
                } else { (kind.decode(entry.value, report), nil) }
            let usual = words.prefix(1).uppercased() + words.dropFirst()
            guard let type, let label = label ?? Format<String>.label(entry.key, as: usual, report) else { return nil }
            return .init(name: entry.name, label: label, kind: type, location: place)
        }
    }

    private static let kind = Format<ContentCollection.Key.Kind>.word()

    private static let labelled = Format<LabelledKind>.record("a key with 'type' and 'label'") { fields in
        let type = fields.required("type", kind, "the kind of its values")
        let label = fields.optional("label", .nonBlank, "what pages call it; the key itself by default")
        return type.map { LabelledKind(kind: $0, label: label) }
    }
}

private struct LabelledKind: Sendable {
    let kind: ContentCollection.Key.Kind
    let label: String?
}

extension CollectionItem {
    /// The keys that the pages of all collections have.
    static let usualKeys: Set = ["title", "date", "description", "image", "audio", "show", "spoils", "draft", "aliases"]

    /// Reads the front matter of a page of `collection`.
    ///
    /// - Parameter body: its text; the argument says whether headings have ids.
    init?(_ fields: inout Fields, of collection: ContentCollection, slug: String, body: (_ headingIDs: Bool) -> Body) {
        let title = fields.required("title", .nonBlank, "must not spoil anything")
        let date =
            collection.hasFeed
            ? fields.required("date", .timestamp, "a day, or a day and a time in UTC")
            : fields.optional("date", .timestamp, "a day, or a day and a time in UTC")
        var item = CollectionItem(
            collection: collection.id, slug: slug, title: title ?? "", location: SourceLocation(file: fields.report.file))
        item.date = date
        item.description = fields.optional("description", .text, "one sentence; must not spoil anything either")
        item.image = fields.optional("image", .image, "the picture at the top and in lists")
        item.audio = fields.optional("audio", .audio, "something to listen to: a file such as `files/one.mp3`, or its web address")
        item.show = fields.optional("show", .show, "the id of the show that it is about")
        let spoils = fields.optional(
            "spoils", .spoils, "a point of the story: the whole text is closed until then; `true` closes it until the end of the show")
        let guardedUntil: SpoilerGuard? = if case .until(let guardedUntil)? = spoils { guardedUntil } else { nil }
        item.spoils = guardedUntil.map { Located($0, at: fields.location(of: "spoils")) }
        item.isDraft = fields.optional("draft", .boolean, "`true` keeps it off the site") ?? false
        item.formerAddresses = fields.formerAddresses()
        item.values = collection.keys.map { key in
            fields.list(key.name, of: .value(of: key), atMost: Amount.distinctValues, "the collection’s own key")
        }
        item.body = body(guardedUntil == nil)
        guard title != nil, date != nil || !collection.hasFeed else { return nil }
        self = item
    }
}

extension CollectionItem {
    /// Reads the front matter of a translation: what readers see of it. The facts are those of `original`.
    init?(translating original: CollectionItem, of collection: ContentCollection, _ fields: inout Fields, body: Body) {
        let title = fields.required("title", .nonBlank, "must not spoil anything")
        var item = original
        item.description = fields.optional("description", .text, "one sentence; must not spoil anything either")
        if let image = fields.optional("image", .image, "the picture at the top and in lists") { item.image = image }
        if let audio = fields.optional("audio", .audio, "something to listen to") { item.audio = audio }
        if fields.optional("draft", .boolean, "`true` keeps it off the site") == true { item.isDraft = true }
        for (position, key) in collection.keys.enumerated() where fields.has(key.name) {
            item.values[position] = fields.list(
                key.name, of: .value(of: key), atMost: Amount.distinctValues, "the collection’s own key")
        }
        fields.leaveToOriginal(["date", "show", "spoils", "aliases"])
        item.formerAddresses = FormerAddresses()
        item.location = SourceLocation(file: fields.report.file)
        item.body = body
        guard let title else { return nil }
        item.title = title
        self = item
    }
}

extension Format<CollectionItem.Value> {
    /// A value of a key that a collection declares. An error about one says where that is.
    fileprivate static func value(of key: ContentCollection.Key) -> Format {
        let open: Format =
            switch key.kind {
            case .text: Format<String>.nonBlank.map { .text($0) }
            case .date: Format<PartialDate>.partialDate.map { .date($0) }
            case .number: Format<Double>.nonNegativeNumber.map { .number($0) }
            case .link: Format<Link>.link.map { .link($0) }
            case .reference: Format<Located<String>>.nameOnSite.map { .reference($0) }
            }
        return Format(name: open.name, schema: open.schema) { node, report in
            let inner = FileReport(frontMatterOf: report)
            let value = open.decode(node, inner)
            report.add(inner, explaining: "\(key.location.file):\(key.location.line) declares '\(key.name)' as a \(key.kind)")
            return value
        }
    }
}

extension Format<Located<String>> {
    /// The name of something on the site; what it stands for is known when all files are read.
    fileprivate static let nameOnSite = Format(
        name: "a name or an id, as in [[…]]", schema: .matching(Pattern.visible, longest: Amount.nameLength)
    ) { node, report in
        Format<String>.typed.visible.decode(node, report).map { Located($0, at: report.location(of: node)) }
    }
}

extension Format<CollectionItem.Audio> {
    /// The endings of files that browsers play.
    fileprivate static let audioTypes = [
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "opus": "audio/ogg", "flac": "audio/flac",
        "wav": "audio/wav",
    ]

    fileprivate static let audio = Format(name: "a sound such as files/one.mp3, or its web address", schema: .text) { node, report in
        guard let text = Format<String>.typed.decode(node, report) else { return nil }
        if text.contains("://") { return Format<WebAddress>.webAddress.decode(node, report).map { .address($0) } }
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        report.refer(to: path, in: .files, at: node)
        guard let ending = path.split(separator: ".").last?.lowercased(), audioTypes[ending] != nil else {
            report.error(
                at: node, "'\(text)' is not a sound that browsers play",
                help: "name a file in 'files' that ends in \(audioTypes.keys.sorted().joined(separator: ", "))")
            return nil
        }
        return .file(path)
    }
}

extension CollectionItem.Audio {
    /// The media type, by the ending; that of MP3 for an address that does not say.
    package var type: String {
        let path =
            switch self {
            case .file(let path): path[...]
            case .address(let address): address.description.prefix { $0 != "?" && $0 != "#" }
            }
        return path.split(separator: ".").last.flatMap { Format<CollectionItem.Audio>.audioTypes[$0.lowercased()] } ?? "audio/mpeg"
    }
}
