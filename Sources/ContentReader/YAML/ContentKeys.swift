/// The keys that files and front matter have somewhere, for guessing whether a word was meant as a key.
enum ContentKeys {
    static func contains(_ word: some StringProtocol) -> Bool { all.contains(String(word)) }

    /// Whether the value of the key is a list wherever it occurs.
    static func isList(_ word: String) -> Bool { lists.contains(word) }

    /// Whether the value of the key is a date wherever it occurs.
    static func isDate(_ word: String) -> Bool { dates.contains(word) }

    private static let records: [Schema.Key] = ContentSchema.allCases.flatMap(\.schema.allKeys)
    private static let all = Set(records.map(\.name))
    private static let lists = all.subtracting(records.lazy.filter { !$0.schema.isList }.map(\.name))
    private static let dates = all.subtracting(records.lazy.filter { !$0.schema.isDate }.map(\.name))
}

extension Schema {
    /// The keys of all records in it. Those of the phrases are words that occur in any text.
    fileprivate var allKeys: [Key] {
        guard case .record(let record) = self else { return parts.flatMap(\.allKeys) }
        let inside = record.keys.filter { $0.name != "phrases" }.flatMap(\.schema.allKeys)
        return record.keys + inside + record.rules.flatMap(\.schemas).flatMap(\.allKeys)
    }

    /// Whether it is a date, which may be one with a time.
    var isDate: Bool {
        switch self {
        case .titled(let name, let schema): name.hasPrefix("a date such as") || schema.isDate
        case .either(let alternatives): alternatives.first?.isDate ?? false
        default: false
        }
    }

    /// Whether it is a list, or first of all a list.
    var isList: Bool {
        switch self {
        case .list: true
        case .titled(_, let schema): schema.isList
        case .either(let alternatives): alternatives.first?.isList ?? false
        default: false
        }
    }
}
