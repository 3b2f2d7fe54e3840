/// What a value in YAML may be, as far as JSON Schema (draft 2020-12) can say it.
///
/// Every `Format` carries one, so that what editors check is what the reader reads. Where the two differ, the schema is the narrower one
/// in what is only lax in the reader (a number in quotes), and the wider one in what takes a calendar or another file to know.
indirect enum Schema: Hashable, Sendable {
    /// A scalar of any kind: for YAML `title: 1984` is a number, here it is a text.
    case text
    /// A text of any kind in which the regular expression is found, of at most so many characters.
    case matching(String, longest: Int? = nil)
    /// A string that the regular expression describes as a whole, of at most so many characters.
    case pattern(String, longest: Int? = nil)
    case integer(ClosedRange<Int>)
    case number(Bound)
    case boolean
    case words([String])
    case list(of: Schema, count: ClosedRange<Int>? = nil)
    /// A mapping with an entry for each id.
    case entries(Schema)
    /// A mapping with names that the writer chooses.
    case labels(Schema)
    case record(Record)
    case either([Schema])
    /// A schema with what a person would call it.
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
        /// What it says about the thing that has it.
        let meaning: String
        let isRequired: Bool
    }

    /// What holds between the keys of a record.
    enum Rule: Hashable, Sendable {
        /// One of the keys has a value, or several.
        case atLeastOne(of: [String])
        /// One of the keys has a value, and no other.
        case exactlyOne(of: [String])
        /// Not both keys have a value.
        case notBoth(String, String)
        /// Another key says what the value is: for each group of its words, the schema of the value, which must then be there.
        case choice(of: String, by: String, [Case])
    }

    struct Case: Hashable, Sendable {
        var words: [String]
        let schema: Schema
    }
}

extension Schema {
    /// What a mapping may hold: it is read where nothing is in it, and what is asked for is noted.
    static func record(of read: (inout Fields) -> some Any) -> Schema {
        var fields = Fields(recordingIn: FileReport(file: ""))
        _ = read(&fields)
        return .record(fields.recording ?? Record())
    }

    /// The schemas that this one is made of.
    var parts: [Schema] {
        switch self {
        case .text, .matching, .pattern, .integer, .number, .boolean, .words: []
        case .list(let element, _), .entries(let element), .labels(let element), .titled(_, let element): [element]
        case .either(let alternatives): alternatives
        case .record(let record): record.keys.map(\.schema) + record.rules.flatMap(\.schemas)
        }
    }

    /// Whether there is a mapping with known keys in it.
    var hasRecord: Bool { if case .record = self { true } else { parts.contains(where: \.hasRecord) } }
}

extension Schema.Rule {
    var schemas: [Schema] { if case .choice(_, _, let cases) = self { cases.map(\.schema) } else { [] } }
}
