import Diagnostics
import Files
import Hypertext
import ShowData

/// How a YAML value is written, and what it is decoded into.
struct Format<Value>: Sendable {
    /// What is expected, for messages: "a date such as 2023-08-03".
    var name: String { named() }
    /// The value of a node, or `nil` after an error was reported.
    let decode: @Sendable (YAMLNode, FileReport) -> Value?
    /// Whether it may have several values.
    let isList: Bool
    private let named: @Sendable () -> String
    private let accepted: @Sendable () -> Schema
    /// How a value is written that is a spoiler, if it can be one.
    var guarded: GuardedForm?

    /// - Parameters:
    ///   - name: made only for a message or a schema. Most values are as they should be.
    ///   - schema: what `decode` accepts. Made only if a schema is wanted.
    init(
        name: @autoclosure @escaping @Sendable () -> String, isList: Bool = false, schema: @autoclosure @escaping @Sendable () -> Schema,
        decode: @escaping @Sendable (YAMLNode, FileReport) -> Value?
    ) {
        named = name
        self.isList = isList
        self.decode = decode
        accepted = schema
    }

    /// What `decode` accepts, under the format's name.
    var schema: Schema {
        let schema = accepted()
        guard case .titled(_, let untitled) = schema else { return .titled(name, schema) }
        return .titled(name, untitled)
    }
}

extension Format {
    /// A scalar that `parse` understands.
    ///
    /// - Parameter advice: what to write in place of a text that it does not understand, if that is known.
    static func scalar(
        _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema,
        advice: @escaping @Sendable (String) -> String? = { _ in nil }, parse: @escaping @Sendable (String) -> Value?
    ) -> Format {
        Format(name: name, schema: schema()) { node, report in
            guard let value = node.text.flatMap(parse) else {
                report.mismatch(node, expected: name, help: node.text.flatMap(advice))
                return nil
            }
            return value
        }
    }

    /// A list; a single value counts as a list of one.
    ///
    /// - Parameter limit: the most values that it may have, for schemas; enforced by `Fields`.
    static func list<Element>(of element: Format<Element>, atMost limit: Int = .max) -> Format<[Element]> where Value == [Element] {
        let count = limit == .max ? nil : 0...limit
        return Format(
            name: "a list of \(Plural.of(element.name))", isList: true,
            schema: .either([.list(of: element.schema, count: count), element.schema])
        ) { node, report in
            guard !node.isListInOneText(report, mayBeOne: { element.accepts($0) }) else { return nil }
            return switch node.content {
            case .sequence(let items): items.compactMap { element.decode($0, report) }
            default: element.decode(node, report).map { [$0] }
            }
        }
    }

    /// A list with at least one value.
    static func nonEmptyList<Element>(of element: Format<Element>) -> Format<[Element]> where Value == [Element] {
        let list = Format.list(of: element)
        return Format(
            name: list.name, isList: true, schema: .either([.list(of: element.schema, count: 1 ... .max), element.schema])
        ) { node, report in
            if case .sequence(let items) = node.content, items.isEmpty {
                report.error(at: node, "expected \(list.name), found an empty list")
                return nil
            }
            return list.decode(node, report)
        }
    }

    /// A mapping that `make` reads.
    ///
    /// - Parameter form: what to write in place of a text.
    static func record(_ name: String, form: Form? = nil, _ make: @escaping @Sendable (inout Fields) -> Value?) -> Format {
        Format(name: name, schema: .record(of: make)) { node, report in
            guard var fields = Fields(node, report: report, form: form) else { return nil }
            let value = make(&fields)
            fields.finish()
            return value
        }
    }

    /// Whether it reads `text` in quotes without an error, and without a reference to something.
    func accepts(_ text: String) -> Bool {
        let report = FileReport(file: "")
        let value = decode(YAMLNode(content: .scalar(text, isPlain: false), mark: .start), report)
        return value != nil && report.findings.diagnostics.isEmpty && report.findings.references.isEmpty
    }

    /// The same value, converted to something else.
    func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Format<Other> {
        Format<Other>(name: name, schema: schema) { node, report in decode(node, report).map(transform) }
    }
}

extension Format<String> {
    /// Text that a program reads, such as an argument.
    static let literal = Format(name: "a text", schema: .text) { node, report in
        guard let text = node.text else {
            let guarded = "only the whole entry can be guarded here: write 'until' next to the key"
            report.mismatch(node, expected: "a text", help: node.guardsSomething ? guarded : node.asText)
            return nil
        }
        return node.isNoLonger(than: Amount.textLength, report, help: "shorten it; a long text belongs in a Markdown file") ? text : nil
    }

    /// Text that visitors may see, as it was typed.
    static let typed = Format(name: literal.name, schema: literal.schema) { node, report in
        node.isFreeOfSpoilers(report) && node.keepsPasswords(report) ? literal.decode(node, report) : nil
    }

    /// Text that visitors read. Its punctuation is that of the site's other texts.
    static let text = written.inEachLanguage(.noted)

    /// The same, in the one language that is being read.
    static let written = Format(name: literal.name, schema: literal.schema) { node, report in
        guard let text = typed.decode(node, report)?.trimmed else { return nil }
        node.warnOfSurprises(report)
        return report.typography?.applied(to: text) ?? text
    }

    /// A title or another short text that a reader can see.
    static let nonBlank = written.visible.inEachLanguage(.noted)

    /// A name, which is usually the same in all languages.
    static let properName = written.visible.inEachLanguage(.kept)

    /// The same format, for text that is short and not only white space.
    var visible: Format {
        Format(name: name, schema: .matching(Pattern.visible, longest: Amount.nameLength)) { node, report in
            guard node.isNoLonger(than: Amount.nameLength, report, help: "shorten it"), let text = decode(node, report) else { return nil }
            guard !node.isNothing, !text.allSatisfy(\.isWhitespace) else {
                report.mismatch(node, expected: "a text")
                return nil
            }
            return text.trimmed
        }
    }

    /// A name that can be part of a URL.
    static let slug = Format(
        name: "a name of at most \(Slug.longest) lower-case letters, digits and hyphens",
        schema: .pattern(Pattern.slug, longest: Slug.longest)
    ) { node, report in
        guard let text = node.text else {
            report.mismatch(node, expected: "a name")
            return nil
        }
        guard Slug.isUsable(text) else {
            report.error(at: node, "'\(text)' cannot be part of a web address", help: Slug.advice(for: text))
            return nil
        }
        return text
    }
}

extension YAMLNode {
    /// Whether it has at most `limit` characters; if not, that is an error.
    func isNoLonger(than limit: Int, _ report: FileReport, help: String) -> Bool {
        // A character has at least one byte.
        guard let text, text.utf8.count > limit, text.unicodeScalars.count > limit else { return true }
        report.error(at: self, "a text of \(text.unicodeScalars.count) characters, and at most \(limit) are allowed here", help: help)
        return false
    }
}

extension Slug {
    /// Whether `text` can be part of an address, and be the name of the page's folder on every system.
    static func isUsable(_ text: String) -> Bool { isValid(text) && PathProblem(with: text) == nil }

    static func advice(for text: String) -> String {
        let better = Slug.from(text)
        if case .device? = PathProblem(with: better) {
            return "Windows reserves that name for a device; choose another, such as 'the-\(better)'"
        }
        if !isShort(text) { return "shorten it to \(longest) letters\(better.isEmpty ? "" : ", such as '\(better)'")" }
        return better.isEmpty ? "use lower-case letters, digits and hyphens" : "write '\(better)'"
    }
}

extension Format<Int> {
    static func integer(_ range: ClosedRange<Int> = 0...1_000_000_000) -> Format {
        .scalar(
            "a whole number from \(range.lowerBound) to \(range.upperBound)", .integer(range),
            advice: { text in
                // In small numbers, such as those of minutes, an `m` means something else.
                let inFull = range.upperBound < 1_000_000 ? nil : NumberAdvice.inFull(text)
                let number = inFull ?? NumberAdvice.help(for: text) ?? NumberAdvice.onlyNumber(in: text)
                return number.flatMap { range.contains($0) ? "write \($0)" : nil }
            }
        ) { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension Format<Double> {
    static let nonNegativeNumber = Format.scalar("a number, 0 or more", .number(.from(0)), advice: NumberAdvice.help(forDecimal:)) { text in
        Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    static let positiveNumber = Format.scalar("a number above 0", .number(.above(0)), advice: NumberAdvice.help(forDecimal:)) { text in
        Double(text).flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }
}

extension Format<Bool> {
    static let boolean = Format.scalar(
        "true or false", .boolean,
        advice: { text in
            switch text.lowercased() {
            case "true", "yes", "on", "y", "1", "ja", "oui", "si", "sí": "write true"
            case "false", "no", "off", "n", "0", "nein", "non": "write false"
            default: nil
            }
        }, parse: Bool.init(inYAML:))
}

extension Bool {
    /// Reads `true`, `yes` and `on` with their opposites, in the cases of letters that YAML 1.1 and 1.2 have: `True`, `TRUE`.
    init?(inYAML text: String) {
        guard let value = Self.wordsOfYAML[text] else { return nil }
        self = value
    }

    private static let wordsOfYAML: [String: Bool] = Dictionary(
        uniqueKeysWithValues: [("true", true), ("yes", true), ("on", true), ("false", false), ("no", false), ("off", false)].flatMap {
            word, value in [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()].map { ($0, value) }
        })
}

extension Format<PartialDate> {
    static let partialDate = Format.date(
        "a date such as 2023, 2023-08, 2023-08-03, early 2023 or tba", .either([.pattern(Pattern.date), year])
    ) { _ in true }

    /// The date of something that has happened.
    static let knownDate = Format.date("a date such as 2023, 2023-08 or 2023-08-03", .either([.pattern(Pattern.knownDate), year])) {
        $0.isKnown
    }

    /// - Parameter accepts: whether a date can be used here.
    private static func date(_ name: String, _ schema: Schema, where accepts: @escaping @Sendable (PartialDate) -> Bool) -> Format {
        Format.scalar(
            name, schema,
            advice: { text in PartialDate.suggestion(for: text).map { "write \($0)" } ?? DateAdvice.help(for: text) }
        ) { text in
            PartialDate(text).flatMap { accepts($0) ? $0 : nil }
        }
    }

    /// YAML reads a year without quotes as a number.
    static let year = Schema.integer(1_000...9_999)
}

/// The day on which an episode is shown, and the time on it if that is known.
struct Showing: Sendable {
    let date: PartialDate
    let time: AirTime?
}

extension Format<Showing> {
    /// A date, or a day and a time with its zone.
    static let showing = Format(
        name: Format<PartialDate>.partialDate.name,
        schema: .either([.pattern(Pattern.date), .pattern(Pattern.airTime), Format<PartialDate>.year])
    ) { node, report in
        guard let text = node.text, let (day, clock) = timed(text) else {
            return Format<PartialDate>.partialDate.decode(node, report).map { Showing(date: $0, time: nil) }
        }
        guard let time = AirTime(clock) else {
            report.error(
                at: node, "'\(clock)' is not a time with its zone",
                help: "write the date and the time as in '\(day)T21:00+01:00', with the hours ahead of UTC, or as in '\(day)T20:00Z'")
            return nil
        }
        return Showing(date: PartialDate(day), time: time)
    }

    /// The day and what follows it, for a text that starts with a day and goes on after a `T` or a space.
    private static func timed(_ text: String) -> (CalendarDate, Substring)? {
        guard text.utf8.count > 11, let separator = text.dropFirst(10).first, "Tt ".contains(separator) else { return nil }
        return CalendarDate(text.prefix(10)).map { ($0, text.dropFirst(11)) }
    }
}

extension Format<EpisodeNumber> {
    static let episodeNumber = Format.scalar(
        "an episode number such as 5, 12.5 or 1-2", .either([.number(.from(0)), .pattern(Pattern.episodeNumber)]),
        advice: { text in
            if case .episode(_, .number(let number))? = StoryPoint(text.lowercased()) ?? PointAdvice.point(text) {
                return "write \(number)"
            }
            if text.hasSuffix("."), let number = Int(text.dropLast()) { return "write \(number)" }
            if let numbers = numbersOfTwo(text) { return "write \(numbers)" }
            let number = text.contains(where: \.isNumber) ? NumberAdvice.onlyNumber(in: text) : NumberAdvice.help(for: text)
            return number.map { "write \($0)" }
        }
    ) { EpisodeNumber($0) }

    /// `2-3` for two episodes in one, whose numbers are joined in another way: `2–3`, `2 & 3`, `2/3`.
    private static func numbersOfTwo(_ text: String) -> String? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }
        guard numbers.count == 2, let first = Int(numbers[0]), let last = Int(numbers[1]), first < last else { return nil }
        let sign = text.dropFirst(numbers[0].count).dropLast(numbers[1].count).trimmed.lowercased()
        return ["-", "–", "—", "‒", "−", "~", "〜", "～", "&", "/", "+", "and", "to"].contains(sign) ? "\(first)-\(last)" : nil
    }
}

extension Format<PlaceInStory> {
    static let placeInStory = Format.scalar("a part such as 1 of 2", .pattern(Pattern.placeInStory)) { PlaceInStory($0) }
}

extension Format<Timestamp> {
    static let timestamp = Format.scalar(
        "a date such as 2023-08-03 or 2023-08-03 18:30", .pattern(Pattern.timestamp),
        advice: { DateAdvice.help(for: $0, withTime: true) }, parse: Timestamp.init)
}

extension Format<WebAddress> {
    static let webAddress = Format(name: unnoted.name, schema: unnoted.schema) { node, report in
        guard node.keepsPasswords(report), let address = unnoted.decode(node, report) else { return nil }
        if AddressAdvice.pathOnOwnComputer(address.description) != nil {
            report.warning(
                at: report.location(of: node), AddressAdvice.ownComputer, help: "write the address at which everybody finds the page")
        }
        node.nameRedirect(address, report)
        report.note(address, at: node)
        return address
    }

    private static let unnoted = Format.scalar(
        "an address that begins with https://, http:// or mailto:", .pattern(Pattern.webAddress, longest: 2_000),
        advice: AddressAdvice.help(for:), parse: WebAddress.init)
}

extension YAMLNode {
    /// Warns of an address that only leads on to another one.
    func nameRedirect(_ address: WebAddress, _ report: FileReport) {
        guard let (service, page) = URLReference.destinationOfRedirect(address.description) else { return }
        report.warning(at: report.location(of: self), AddressAdvice.leadsOn(through: service), help: "write \(page)")
    }
}

extension Format<Color> {
    static let color = Format.scalar(
        "a colour such as \"#d6336c\" or d6336c", .either([.pattern(Pattern.color), .integer(0...999_999)]),
        advice: { text in
            if let color = Color.named(text) ?? Color(short: text) { return "write \"\(color)\"" }
            let digits = text.drop { $0 == "#" }
            if digits.count == 8, digits.allSatisfy(\.isHexDigit) {
                return "write \"#\(digits.prefix(6).lowercased())\": no colour here is transparent"
            }
            let isTransparent = ["transparent", "rgba(", "hsla("].contains(where: text.lowercased().hasPrefix)
            return isTransparent ? "no colour here is transparent; write one such as \"#d6336c\"" : nil
        }, parse: { Color($0) })
}

extension Format where Value: RawRepresentable<String> & CaseIterable & Sendable {
    /// One of a few words.
    static func word(_ type: Value.Type = Value.self) -> Format {
        Format(name: listOfWords, schema: .words(words)) { node, report in
            guard let text = node.text else {
                report.mismatch(node, expected: listOfWords)
                return nil
            }
            guard let value = Value(rawValue: text) else {
                let meant = Synonyms.word(for: text, among: words) ?? words.nearest(to: text)
                report.mismatch(node, expected: listOfWords, help: meant.map { "did you mean '\($0)'?" })
                return nil
            }
            return value
        }
    }

    private static var words: [String] { Value.allCases.map(\.rawValue) }

    private static var listOfWords: String { words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "") }
}

extension Format {
    /// The id of an entity that is defined elsewhere; its existence is checked when all files are read.
    static func reference<Entity>(in namespace: Namespace) -> Format where Value == EntityID<Entity> {
        let expected = "the id of \(namespace.entityName.withArticle)"
        return Format(name: expected, schema: namespace.idSchema) { node, report in
            guard let text = node.text, !text.isEmpty else {
                let isList = node.items.map { $0.count > 1 } ?? false
                report.mismatch(
                    node, expected: expected,
                    help: isList ? "only one fits here; write an entry for each of the others" : nil)
                return nil
            }
            let name = namespace.name(for: text)
            report.refer(to: name, as: text, in: namespace, at: node)
            return EntityID(name)
        }
    }
}

extension Format<Person.ID> { static let person = Format.reference(in: .people) }
extension Format<Author.ID> { static let author = Format.reference(in: .authors) }
extension Format<Source.ID> { static let source = Format.reference(in: .sources) }
extension Format<Show.ID> { static let show = Format.reference(in: .shows) }
extension Format<Character.ID> {
    static func character(in show: Show.ID) -> Format { .reference(in: .characters(show: show.rawValue)) }
}
