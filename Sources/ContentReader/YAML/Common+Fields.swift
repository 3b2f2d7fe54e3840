import Files
import ShowData

extension Format<Link> {
    /// An address, or a mapping of an address and a title.
    static let link = Format(name: "a web address", schema: .either([Format<WebAddress>.webAddress.schema, titledLink.schema])) {
        node, report in
        if case .scalar = node.content { return Format<WebAddress>.webAddress.decode(node, report).map { Link(address: $0) } }
        if let pairs = node.labels(insteadOf: ["address", "title"]) {
            let links = pairs.map { "{ address: \($0.value), title: \($0.label) }" }
            let help = links.count == 1 ? links[0] : "[\(links.joined(separator: ", "))]"
            report.error(at: node, "a link has an 'address' and a 'title'", help: "write \(help)")
            return nil
        }
        return titledLink.decode(node, report)
    }

    private static let titledLink = Format.record("a link with 'address' and 'title'") { fields in
        let address = fields.required("address", .webAddress, "where it leads")
        let title = fields.optional("title", .nonBlank, "its text; the address by default")
        return address.map { Link(address: $0, title: title) }
    }
}

extension Format<Image> {
    static let image = Format.record("a picture with 'file' and 'alt'", form: .picture) { Image(&$0) }
}

extension Image {
    init?(_ fields: inout Fields) {
        let file = fields.required("file", .imageFile, "its path in this folder, such as `images/leaves.svg`")
        let meaning = "what it shows, for people who cannot see it; `\"\"` for decoration. A drawing (.svg) without it is decoration"
        var alt = fields.optional("alt", .text, meaning)
        if !fields.has("alt") {
            if file?.lowercased().hasSuffix(".svg") ?? false { alt = "" } else { fields.misses("alt", help: "add 'alt: …' with a text") }
        }
        var image = Unfinished(file, alt, make: Image.init)
        image.caption = fields.optional("caption", .nonBlank, "the words below it")
        image.credit = fields.optional("credit", .properName, "who made it")
        image.licence = fields.optional("licence", .properName, "the licence that allows you to use it")
        image.source = fields.optional("source", .webAddress, "where it is from")
        image.focus = fields.optional(
            "focus", .focus, "what stays when it is cropped: `top`, or `{ x: 40%, y: 20% }` from the left and the top")
        guard let image = image.finished else { return nil }
        fields.report.note(image, at: fields.node)
        self = image
    }
}

extension Format<FocusPoint> {
    /// The name of a side, or two shares of the picture.
    static let focus = Format(name: "a focus such as top or { x: 40%, y: 20% }", schema: .either([side.schema, point.schema])) {
        node, report in
        if case .scalar = node.content { return side.decode(node, report) }
        return point.decode(node, report)
    }

    private static let side = Format<Side>.word(Side.self).map(\.point)

    private static let point = Format.record("a point in a picture, with 'x' and 'y'") { fields in
        let x = fields.optional("x", .share, "from the left: `0%` to `100%`; `50%` by default")
        let y = fields.optional("y", .share, "from the top: `0%` to `100%`; `50%` by default")
        return FocusPoint(x: x ?? 50, y: y ?? 50)
    }
}

extension Format<Int> {
    fileprivate static let share = Format.scalar(
        "a share of the picture such as 40%", .pattern(Pattern.share), advice: { Int($0).map { "write \($0)%" } }
    ) { text in
        guard text.hasSuffix("%"), let number = Int(plain: String(text.dropLast())), 0...100 ~= number else { return nil }
        return number
    }
}

private enum Side: String, CaseIterable, Sendable {
    case top, bottom, left, right, center

    var point: FocusPoint {
        switch self {
        case .top: FocusPoint(x: 50, y: 0)
        case .bottom: FocusPoint(x: 50, y: 100)
        case .left: FocusPoint(x: 0, y: 50)
        case .right: FocusPoint(x: 100, y: 50)
        case .center: FocusPoint(x: 50, y: 50)
        }
    }
}

extension Format<String> {
    /// A picture in the content folder; its existence is checked when all files are known.
    static let imageFile = Format(name: "a picture such as images/leaves.svg", schema: .text) { node, report in
        guard let text = Format<String>.typed.decode(node, report) else { return nil }
        let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
        report.refer(to: path, in: .files, at: node)
        if let problem = PictureFormat.problem(with: path) {
            report.error(at: node, problem, help: PictureFormat.help)
            return nil
        }
        return path
    }
}

extension Format<Rating> {
    static let rating = Format.record(
        "a rating", form: Form("{ source: imdb, value: %, outOf: 10, asOf: … }, with the day on which you looked it up")
    ) { fields in
        let source = fields.required("source", .source, "the id of the source of the rating")
        let value = fields.required("value", .nonNegativeNumber, "from 0 to `outOf`")
        let outOf = fields.required("outOf", .positiveNumber, "the best possible value")
        let asOf = fields.required("asOf", .knownDate, "the date on which it was looked up")
        var rating = Unfinished(source, value, outOf, asOf, make: Rating.init)
        rating.votes = fields.optional("votes", .integer(), "how many votes or reviews it is based on")
        rating.note = fields.optional("note", .text, "anything else worth saying")
        guard let rating = rating.finished else { return nil }
        guard rating.value <= rating.outOf else {
            fields.report.error(
                at: fields.location(of: "value"), "a rating of \(rating.value) out of \(rating.outOf)",
                help: "'value' can be at most 'outOf'"
            )
            return nil
        }
        fields.report.note(rating, at: fields.node)
        return rating
    }
}

extension Format {
    /// Entities by their ids, each of which is defined in `namespace`.
    ///
    /// - Parameter entity: what one of them is called.
    static func entities<Entity, Element>(
        _ entity: String, in namespace: Namespace, _ make: @escaping @Sendable (EntityID<Entity>, inout Fields) -> Element?
    ) -> Format where Value == [Element] {
        let schema = Schema.record { make(EntityID("id"), &$0) }
        return Format(name: "entries by their ids", schema: .entries(.titled(entity, schema))) { node, report in
            let entries = EntryShape(of: node, keys: schema.keys, report)
            guard let fields = Fields(entries.node, report: report, form: entries.form) else {
                report.missesNames(in: namespace)
                return nil
            }
            return fields.entities(in: namespace, form: entries.entryForm, make)
        }
    }
}

extension Fields {
    /// The entities of a file that maps ids to entities. Each id is defined in `namespace`.
    fileprivate func entities<Entity, Value>(
        in namespace: Namespace, form: Form?, _ make: (EntityID<Entity>, inout Fields) -> Value?
    ) -> [Value] {
        entries().compactMap { entry in
            // An id counts even if its entry has an error, and so do the references to it.
            report.define(entry.name, in: namespace, at: report.location(of: entry.key))
            if let key = entry.key.plainText, let colon = key.firstIndex(of: ":"), colon > key.startIndex {
                let rest = key[key.index(after: colon)...].trimmed
                report.error(at: entry.key, "a space is missing after the colon", help: "write '\(key[..<colon]): \(rest)…'")
                return nil
            }
            guard Format<String>.slug.decode(entry.key, report) != nil else { return nil }
            guard var fields = Fields(entry.value, report: report, form: form) else { return nil }
            let entity = make(EntityID(entry.name), &fields)
            fields.finish()
            return entity
        }
    }
}
