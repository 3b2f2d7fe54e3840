/// Formats diagnostics for people: place, message, the source line, a mark under the column, and what to do. Anything that looks like a
/// secret is left out, because logs have more readers than files.
///
///     shows/heartstopper/characters.yaml:14:15: error: no person has the id 'kit-conor'
///        14 |     person: kit-conor
///           |             ^~~~~~~~~ did you mean 'kit-connor' (people.yaml:9)?
package struct DiagnosticPrinter {
    /// Prefix for every file's path, such as `Content/`.
    package let prefix: String
    /// Whether severities and marks are coloured with ANSI escape sequences.
    package let coloured: Bool
    private let source: (_ file: String) -> [UInt8]?
    private let privateLines: (_ file: String, _ bytes: [UInt8]) -> Range<Int>
    private var file: (path: String, lines: SourceLines, privateLines: Range<Int>)?
    /// The scalars of the line that was shown last, kept because a long line may have many errors.
    private var line: (location: SourceLocation, scalars: [Unicode.Scalar])?

    /// - Parameter source: the bytes of a file named as in `SourceLocation.file`, or `nil` where it cannot be read;
    ///   the diagnostic is then printed without its line.
    /// - Parameter privateLines: the lines of a file that may contain secrets of any shape, so that none of them is shown.
    package init(
        prefix: String = "", coloured: Bool = false, source: @escaping (_ file: String) -> [UInt8]?,
        privateLines: @escaping (_ file: String, _ bytes: [UInt8]) -> Range<Int> = { _, _ in 0..<0 }
    ) {
        self.prefix = prefix
        self.coloured = coloured
        self.source = source
        self.privateLines = privateLines
    }

    /// How many bytes a list of diagnostics has. Nobody reads more.
    package static let longestList = 200_000

    /// What is said after a list that is too short for some diagnostics.
    package static func remark(omitting count: Int) -> String {
        "\(count) more not shown; fix those above first, or list all of them with --json"
    }

    /// How often a list repeats the same help.
    static let mostRepetitions = 5

    /// One text of a list.
    package struct ListEntry {
        package let text: String
        /// The diagnostic that the text is about; `nil` for a sentence about those that say the same as the one before.
        package let diagnostic: Diagnostic?
    }

    /// The texts of ``list(of:)``.
    package mutating func texts(for diagnostics: [Diagnostic]) -> (texts: [String], omitted: Int) {
        let (entries, omitted) = list(of: diagnostics)
        return (entries.map(\.text), omitted)
    }

    /// The diagnostics in order, each as in ``text(for:)``, until the list is long enough. Of many that say the same there are the first
    /// few, and then where the others are; help that has been repeated often enough is left out.
    ///
    /// - Returns: the entries, and how many diagnostics the list is too short for.
    package mutating func list(of diagnostics: [Diagnostic]) -> (entries: [ListEntry], omitted: Int) {
        var list: [ListEntry] = []
        var rest = Self.longestList
        var helps: [String: Int] = [:]
        let entries = Repetitions(in: diagnostics).entries
        for (position, entry) in entries.enumerated() {
            let next: ListEntry
            switch entry {
            case .others(let sentence): next = ListEntry(text: "      … \(sentence.printable)", diagnostic: nil)
            case .diagnostic(let diagnostic):
                let isRepeated = diagnostic.help.map { help in
                    helps[help, default: 0] += 1
                    return helps[help, default: 0] > Self.mostRepetitions
                }
                next = ListEntry(text: text(for: isRepeated == true ? diagnostic.withoutHelp : diagnostic), diagnostic: diagnostic)
            }
            rest -= next.text.utf8.count + 1
            if rest < 0, !list.isEmpty { return (list, entries[position...].count { $0.isDiagnostic }) }
            list.append(next)
        }
        return (list, 0)
    }

    /// The diagnostic in up to three lines, without a final line break.
    package mutating func text(for diagnostic: Diagnostic) -> String {
        let place = "\(prefix)\(diagnostic.location)".printable
        let severity = painted(diagnostic.severity.rawValue + ":", diagnostic.severity)
        var lines = ["\(painted(place, .bold)): \(severity) \(diagnostic.message.withoutSecrets.printable)"]
        if !diagnostic.hidesLine, let line = sourceLine(diagnostic.location) {
            lines += markedLines(line, diagnostic)
        } else if let help = diagnostic.help {
            lines.append("      = \(help.withoutSecrets.printable)")
        }
        return lines.joined(separator: "\n")
    }
}

extension DiagnosticPrinter {
    private enum Paint: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case cyan = "1;36"
    }

    /// How much of a very long line to show on either side of the mark, in columns.
    private static let window = 60

    private func markedLines(_ scalars: [Unicode.Scalar], _ diagnostic: Diagnostic) -> [String] {
        let column = max(0, min(diagnostic.location.column - 1, scalars.count))
        let start = max(0, column - Self.window)
        let end = min(scalars.count, column + Self.window)
        let shown = (start > 0 ? "…" : "") + String(scalars: scalars[start..<end]).printable + (end < scalars.count ? "…" : "")
        let indent = (start > 0 ? " " : "") + String(scalars: scalars[start..<column].map { $0 == "\t" ? $0 : " " })
        let mark = painted("^" + String(repeating: "~", count: markLength(scalars[column..<end]) - 1), diagnostic.severity)
        let number = String(diagnostic.location.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
        let blank = String(repeating: " ", count: gutter.count)
        return [
            "\(gutter) | \(shown)",
            "\(blank) | \(indent)\(mark)\(diagnostic.help.map { " \($0.withoutSecrets.printable)" } ?? "")",
        ]
    }

    /// The length of the word or quoted text that `rest` begins with, at least 1.
    private func markLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
        guard let first = rest.first else { return 1 }
        if first == "\"" || first == "'", let close = rest.dropFirst().firstIndex(of: first) { return close - rest.startIndex + 1 }
        let word = rest.prefix { !$0.properties.isWhitespace && !",:;[]{}()\"'".unicodeScalars.contains($0) }
        return max(1, word.count)
    }

    private mutating func sourceLine(_ location: SourceLocation) -> [Unicode.Scalar]? {
        if let line, line.location.file == location.file, line.location.line == location.line { return line.scalars }
        if file?.path != location.file {
            let bytes = source(location.file) ?? []
            file = (location.file, SourceLines(bytes), privateLines(location.file, bytes))
        }
        guard file?.privateLines.contains(location.line) == false else { return nil }
        guard let bytes = file?.lines.line(location.line) else { return nil }
        let scalars = String(decoding: bytes, as: UTF8.self).scalarsWithoutSecrets
        line = (location, scalars)
        return scalars
    }

    private func painted(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: painted(text, .red)
        case .warning: painted(text, .yellow)
        case .note: painted(text, .cyan)
        }
    }

    private func painted(_ text: String, _ paint: Paint) -> String {
        coloured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}
