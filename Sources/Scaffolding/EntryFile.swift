/// A YAML file of entries by id, such as `people.yaml`, as text: what is in it stays as it is, comments too.
struct EntryFile {
    /// An entry to add.
    struct Entry {
        let id: String
        /// Keys with their values, which are YAML.
        let fields: [(key: String, value: String)]
    }

    private let text: String
    private let style: Style

    /// - Parameter bytes: of the file; none for a new one.
    /// - Returns: `nil` for a file that is not written as lines of `id:`, each with its keys below it or in braces after it.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let style = Style(of: text) else { return nil }
        self.text = text
        self.style = style
    }

    /// The file with one more entry at its end, written like the others.
    func adding(_ entry: Entry) -> [UInt8] {
        let end = style.lineEnd
        var lines: [String]
        if style.isInline {
            lines = ["\(style.margin)\(entry.id): { \(entry.fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"]
        } else {
            lines = ["\(style.margin)\(entry.id):"] + entry.fields.map { "\(style.margin)\(style.indentation)\($0.key): \($0.value)" }
        }
        if style.hasBlankLines, !text.isEmpty, !text.hasSuffix(end + end) { lines.insert("", at: 0) }
        let gap = text.isEmpty || text.hasSuffix("\n") || text.hasSuffix("\r\n") ? "" : end
        return Array((text + gap + lines.map { $0 + end }.joined()).utf8)
    }
}

extension EntryFile {
    /// How the entries of a file are written.
    private struct Style {
        var lineEnd = "\n"
        /// Before each id.
        var margin = ""
        /// Before each key, after the margin.
        var indentation = "  "
        /// Whether each entry is on one line, in braces.
        var isInline = false
        /// Whether blank lines separate the entries.
        var hasBlankLines = true

        /// `nil` if the text is written in another way.
        init?(of text: String) {
            if text.contains("\r\n") { lineEnd = "\r\n" }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.last == "\r" ? $0.dropLast() : $0 }
            let used = lines.filter { !$0.isBlankOrComment && $0 != "---" && !$0.hasPrefix("%") }
            guard let first = used.first else { return }
            margin = String(first.prefix { $0 == " " })
            let heads = lines.indices.filter { !lines[$0].isBlankOrComment && lines[$0].margin == margin.count && lines[$0] != "---" }
            // Braces around everything, a list, and the end of a document.
            guard heads.allSatisfy({ lines[$0].isHead }) else { return nil }
            let inside = used.first { $0.margin > margin.count && $0.isHead }
            if let inside { indentation = String(repeating: " ", count: inside.margin - margin.count) }
            isInline = heads.allSatisfy { lines[$0].hasSuffix("}") }
            let followers = heads.dropFirst().filter { $0 > 0 }
            hasBlankLines = followers.isEmpty ? !isInline : followers.contains { lines[$0 - 1].allSatisfy(\.isWhitespace) }
        }
    }
}

extension Substring {
    fileprivate var margin: Int { prefix { $0 == " " }.count }

    fileprivate var isBlankOrComment: Bool {
        let rest = drop { $0.isWhitespace }
        return rest.isEmpty || rest.hasPrefix("#")
    }

    /// Whether it begins with a key.
    fileprivate var isHead: Bool {
        let rest = drop { $0 == " " }
        guard let first = rest.first, !"{[-&*!|>%@`}]".contains(first) else { return false }
        return rest.contains(": ") || rest.hasSuffix(":") || rest.contains(":\t")
    }
}
