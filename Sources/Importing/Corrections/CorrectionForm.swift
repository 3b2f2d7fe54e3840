import ContentReader
import Diagnostics

/// The form of a correction as text: lines such as `It says: Tori`, as a page fills them in, or headings with answers below, as the forms for
/// issues give them. Answers may be quoted with `>`.
struct CorrectionForm {
    private struct Answer {
        var text: String
        let line: Int
    }

    private var answers: [CorrectionField: Answer] = [:]

    /// - Parameters:
    ///   - phrases: the labels, which may also be in English.
    ///   - firstLine: the number of the text's first line in its file.
    init(_ text: String, phrases: Phrases, firstLine: Int = 1) {
        let labels = [phrases, Phrases()].flatMap { phrases in
            CorrectionField.allCases.map { (field: $0, label: $0.label(phrases)) }
        }
        var current: (field: CorrectionField, lines: [Substring], number: Int)?
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = Substring(line).withoutQuoteMarks
            if line.endsMessage { break }
            if let (field, rest) = Self.field(of: line, labels) {
                close(current)
                current = (field, [rest], firstLine + number)
            } else {
                current?.lines.append(line)
            }
        }
        close(current)
    }

    private mutating func close(_ current: (field: CorrectionField, lines: [Substring], number: Int)?) {
        guard let (field, lines, number) = current else { return }
        var answer = Answer(text: lines.joined(separator: "\n").trimmed, line: number)
        // What the forms for issues write for an empty answer.
        if answer.text == "_No response_" { answer.text = "" }
        switch field {
        case .was, .now: break
        case .page, .file, .source, .name:
            answer.text = String(answer.text.split(whereSeparator: \.isNewline).first ?? "").trimmed
        }
        // An empty form may be quoted below a filled one.
        if answers[field].map(\.text.isEmpty) ?? true { answers[field] = answer }
    }

    /// The field whose label the line begins with, and the rest of the line.
    private static func field(
        of line: Substring, _ labels: [(field: CorrectionField, label: String)]
    ) -> (CorrectionField, Substring)? {
        let isHeading = line.hasPrefix("#")
        let text = isHeading ? line.drop { $0 == "#" }.drop(while: \.isWhitespace) : line
        for (field, label) in labels {
            guard text.count >= label.count, text.prefix(label.count).lowercased() == label.lowercased() else { continue }
            let rest = text.dropFirst(label.count).drop(while: \.isWhitespace)
            if let colon = rest.first, colon == ":" || colon == "：" { return (field, rest.dropFirst()) }
            if isHeading, rest.isEmpty { return (field, rest) }
        }
        return nil
    }

    /// Whether nothing in the text was a part of the form.
    var isEmpty: Bool { answers.isEmpty }

    /// - Parameter start: where the text begins.
    func correction(in start: SourceLocation) -> Correction {
        func text(_ field: CorrectionField) -> String { answers[field]?.text ?? "" }
        func optional(_ field: CorrectionField) -> String? { text(field).isEmpty ? nil : text(field) }
        let (file, line) = Self.place(text(.file))
        let first = answers.values.map(\.line).min() ?? start.line
        return Correction(
            file: file, line: line, was: text(.was), now: text(.now), source: optional(.source), name: optional(.name),
            place: SourceLocation(file: start.file, line: first))
    }

    /// The path and the line in `shows/leaves/show.yaml:12`.
    static func place(_ text: String) -> (file: String, line: Int?) {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...].trimmed), line > 0 else {
            return (text, nil)
        }
        return (String(text[..<colon]), line)
    }
}

extension Substring {
    /// The line without the marks of a quoted mail.
    fileprivate var withoutQuoteMarks: Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        guard rest.hasPrefix(">") else { return self }
        while rest.hasPrefix(">") { rest = rest.dropFirst().drop { $0 == " " } }
        return rest
    }

    /// Whether what follows is a signature or another mail.
    fileprivate var endsMessage: Bool { self == "-- " || self == "--" || hasPrefix("-----Original Message-----") }
}
