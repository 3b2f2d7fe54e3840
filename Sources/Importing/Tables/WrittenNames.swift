/// The people in one cell of a table, as others write them: `Jane Smith & Bob O’Neil`, `Smith, Jane; O’Neil, Bob`.
struct WrittenNames {
    private(set) var names: [String] = []
    /// The parts that may be two people or one whose last name comes first: `Smith, Jane`.
    private(set) var unclear: [String] = []

    init(_ text: String) {
        let words = text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard !["na", "tba", "tbc", "tbd", "none", "unknown"].contains(words) else { return }
        // After these signs, a comma belongs to a name.
        let isExplicit = text.contains { ";\n|".contains($0) }
        for part in isExplicit ? text.split(whereSeparator: { ";\n|".contains($0) }).map(String.init) : Self.parts(of: text) {
            guard let name = SourceWords.name(part) else { continue }
            let pieces = name.split(separator: ",").compactMap { SourceWords.name(String($0)) }
            if pieces.count < 2 {
                names.append(name)
            } else if isExplicit {
                names.append(pieces.count == 2 && !Self.isSuffix(pieces[1]) ? "\(pieces[1]) \(pieces[0])" : name)
            } else if pieces.count == 2, pieces.allSatisfy({ !$0.contains(" ") }), !Self.isSuffix(pieces[1]) {
                unclear.append(name)
            } else {
                for piece in pieces {
                    if Self.isSuffix(piece), let last = names.popLast() { names.append("\(last), \(piece)") } else { names.append(piece) }
                }
            }
        }
    }

    /// The text between signs and words that stand between people.
    private static func parts(of text: String) -> [String] {
        var parts = [text]
        for separator in [" & ", " and ", " / ", "/", " + ", " und ", " et ", "&", "、"] {
            parts = parts.flatMap { part in
                // `Sam&Max` may be a name.
                separator == "&" && !part.contains(" ") ? [part] : part.split(separator: separator).map(String.init)
            }
        }
        return parts
    }

    /// Whether it only follows a name, as in `Sammy Davis, Jr.`.
    private static func isSuffix(_ word: String) -> Bool {
        ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"].contains(word.lowercased().filter(\.isLetter))
    }
}
