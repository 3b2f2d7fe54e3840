/// The possible values of a piece of YAML, as far as JSON Schema (draft 2020-12) can express them.
///
/// Every `Format` has one, so that editors check what the reader reads. Where they differ, the schema is narrower about mere laxness of the
/// reader (a number in quotes), and wider about checks that need a calendar or another file.
indirect enum Schema: Hashable, Sendable {
    /// A scalar of any kind: in YAML `title: 1984` is a number, here it is a text.
    case text
    /// A text that contains a match of the regular expression, with at most so many characters.
    case matching(String, longest: Int? = nil)
    /// A string that matches the regular expression as a whole, with at most so many characters.
    case pattern(String, longest: Int? = nil)
    case integer(ClosedRange<Int>)
    case number(Bound)
    case boolean
    case words([String])
    case list(of: Schema, count: ClosedRange<Int>? = nil)
    /// A mapping with an entry for each id.
    case entries(Schema)
    /// A mapping whose names the writer chooses.
    case labels(Schema)
    case record(Record)
    case either([Schema])
    /// A value, or a mapping of one for each language of the site.
    case translated(Schema)
    /// A schema with a name for people.
    case titled(String, Schema)

    enum Bound: Hashable, Sendable {
        case from(Int)
        case above(Int)
    }

    /// A mapping with known keys.
    struct Record: Hashable, Sendable {
        /// In the order in which the reader asks for them.
        var keys: [Key] = []
        var rules: [Rule] = []
    }

    struct Key: Hashable, Sendable {
        let name: String
        let schema: Schema
        /// What it says about the thing it belongs to.
        let meaning: String
        let isRequired: Bool
    }

    /// A constraint between the keys of a record.
    enum Rule: Hashable, Sendable {
        /// At least one of the keys has a value.
        case atLeastOne(of: [String])
        /// Exactly one of the keys has a value.
        case exactlyOne(of: [String])
        /// At most one of the two keys has a value.
        case notBoth(String, String)
        /// Another key determines the kind of the value: for each group of its words, the schema of the value, which is then required.
        case choice(of: String, by: String, [Case])
    }

    struct Case: Hashable, Sendable {
        var words: [String]
        let schema: Schema
    }
}

extension Schema {
    /// The possible contents of a mapping: an empty one is read, and the keys that are asked for are recorded.
    static func record(of read: (inout Fields) -> some Any) -> Schema {
        var fields = Fields(recordingIn: FileReport(file: ""))
        _ = read(&fields)
        return .record(fields.recording ?? Record())
    }

    /// The schemas that make up this one.
    var parts: [Schema] {
        switch self {
        case .text, .matching, .pattern, .integer, .number, .boolean, .words: []
        case .list(let element, _), .entries(let element), .labels(let element), .titled(_, let element), .translated(let element):
            [element]
        case .either(let alternatives): alternatives
        case .record(let record): record.keys.map(\.schema) + record.rules.flatMap(\.schemas)
        }
    }

    /// The schema without its name.
    var untitled: Schema { if case .titled(_, let schema) = self { schema.untitled } else { self } }

    /// The keys of a record.
    var keys: [Key] { if case .record(let record) = self { record.keys } else { [] } }

    /// Whether it contains a mapping with known keys.
    var hasRecord: Bool {
        switch self {
        case .record, .translated: true
        default: parts.contains(where: \.hasRecord)
        }
    }
}

extension Schema.Rule {
    var schemas: [Schema] { if case .choice(_, _, let cases) = self { cases.map(\.schema) } else { [] } }
}
