import ShowData

/// How a record is written, for those who wrote only a part of it.
struct Form: Sendable {
    private let make: @Sendable (_ text: String) -> String
    /// Whether `make` takes the text as it is, and not as it can be written in a record.
    private let takesText: Bool

    /// - Parameter make: the record with `text`, which is safe to write there, as its main value.
    init(_ make: @escaping @Sendable (_ text: String) -> String) { self.init(takesText: false, make: make) }

    private init(takesText: Bool, make: @escaping @Sendable (_ text: String) -> String) {
        self.make = make
        self.takesText = takesText
    }

    /// - Parameter make: the record for a text, as it was typed.
    static func ofText(_ make: @escaping @Sendable (_ text: String) -> String) -> Form { Form(takesText: true, make: make) }

    /// A label and a value; a text may have both, as in `"Sister: Tori"`.
    static func pair(_ template: String) -> Form {
        .ofText { text in
            let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("//") else {
                return template.replacing("%", with: text.inQuotesIfNeeded)
            }
            return "{ \(parts[0].inQuotesIfNeeded): \(parts[1].inQuotesIfNeeded) }"
        }
    }

    /// What to write in place of `node`.
    func help(for node: YAMLNode) -> String? {
        switch node.content {
        case .scalar(let text, _):
            "write \(make(text.isEmpty || node.isNothing ? "…" : takesText ? text : text.inQuotesIfNeeded))"
        case .sequence, .mapping: "write \(make("…"))"
        }
    }

    /// A record in braces, in which `%` stands for the text.
    init(_ template: String) { self.init { template.replacing("%", with: $0) } }

    /// The same, with the text as an id.
    static func id(_ template: String) -> Form {
        Form { text in
            let id = Slug.from(text)
            return template.replacing("%", with: id.isEmpty ? "…" : id)
        }
    }

    /// The same, with the text as the id of a person; a text may also say who they are or what they do, as in `Dave as himself` and
    /// `Dave (himself)`.
    ///
    /// - Parameters:
    ///   - key: for that.
    ///   - template: for a text without it.
    static func person(_ key: String, else template: String) -> Form {
        .ofText { text in
            var name = text
            var part: String?
            if let word = [" as ", " als ", " comme ", " como "].lazy.compactMap({ text.firstRange(of: $0) }).first {
                (name, part) = (text[..<word.lowerBound].trimmed, text[word.upperBound...].trimmed)
            } else if text.hasSuffix(")"), let bracket = text.firstIndex(of: "("), bracket > text.startIndex {
                (name, part) = (text[..<bracket].trimmed, text[bracket...].dropFirst().dropLast().trimmed)
            }
            let id = Slug.from(name)
            guard let part, !part.isEmpty, !id.isEmpty else {
                return template.replacing("%", with: Slug.from(text).isEmpty ? "…" : Slug.from(text))
            }
            return "{ person: \(id), \(key): \(part.inQuotesIfNeeded) }"
        }
    }

    /// A whole file, which begins with these lines.
    static func lines(_ lines: String...) -> Form {
        Form { _ in "\(lines.map { "'\($0)'" }.joined(separator: " and ")) on \(lines.count == 1 ? "a line" : "lines") above it" }
    }

    static let picture = Form.ofText { text in
        let name = pictureName(in: text)
        guard !name.contains("://"), name != "…" else { return "{ file: images/…, alt: \"…\" }, with a file that is in 'images'" }
        let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
        let file = path.hasPrefix("images/") ? path : "images/" + path
        return "{ file: \(file.inQuotesIfNeeded), alt: \"…\" }, with what it shows after 'alt'"
    }

    /// The file that `[[leaf.png]]`, `![[leaf.png|300]]`, `[[File:leaf.png]]` or `![words](/images/leaf.png)` names.
    private static func pictureName(in text: String) -> String {
        let marks = text.hasPrefix("!") ? text.dropFirst() : text[...]
        if marks.hasPrefix("[["), marks.hasSuffix("]]") {
            let target = marks.dropFirst(2).dropLast(2).prefix { $0 != "|" }
            let space = ["file:", "image:"].first { target.lowercased().hasPrefix($0) } ?? ""
            return String(target.dropFirst(space.count)).trimmed
        }
        if marks.hasPrefix("["), marks.hasSuffix(")"), let tail = marks.firstRange(of: "](") {
            return String(marks[tail.upperBound...].dropLast().prefix { $0 != " " })
        }
        return text
    }
}
