/// How many of a group a note is about, and which.
struct Enumeration {
    private let names: [String]
    private let total: Int
    private let noun: (one: String, many: String)

    /// `nil` if the note is about none of them.
    init?(_ names: [String], of total: Int, _ one: String, _ many: String) {
        guard !names.isEmpty else { return nil }
        self.names = names
        self.total = total
        noun = (one, many)
    }

    /// A sentence such as "6 of 8 episodes have no summary: 2, 3, 4, 6, 7, 8".
    func sentence(_ has: String, _ have: String) -> String {
        let subject = total == 1 ? "the only \(noun.one)" : "\(names.count) of \(total) \(noun.many)"
        return "\(subject) \(names.count == 1 ? has : have): \(names.shortList)"
    }
}

extension [String] {
    /// The first names, and how many more there are.
    var shortList: String {
        let rest = count - 12
        return rest > 1 ? prefix(12).joined(separator: ", ") + " and \(rest) more" : joined(separator: ", ")
    }

    /// "one", "one and two", "one, two and three"; if there are many, the first ones and how many more there are.
    var inWords: String {
        if count > 13 { return shortList }
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
