import ContentReader
import Diagnostics

/// The form of a correction as text: lines such as `It says: Tori`, as a page fills them in, or headings with answers below, as the forms
/// for issues give them. Answers may be quoted with `>`.
struct CorrectionForm {
    private struct Answer {
        var text: String
        let line: Int
    }

    private var answers: [CorrectionField: Answer] = [:]

    /// The filled forms in a text, one below the other: each begins with an answer that the one above has too, or, where the file comes
    /// before the words, with the page or the file below the words of another.
    ///
    /// One that says the same again, or is the empty form of another, as replies quote them, is left out. One without a file is about that
    /// of the form above.
    ///
    /// - Parameters:
    ///   - phrases: the labels, which may also be in English.
    ///   - firstLine: the number of the text's first line in its file.
    static func all(in text: String, phrases: Phrases, firstLine: Int = 1) -> [CorrectionForm] {
        let labels = [phrases, Phrases()].flatMap { phrases in
            CorrectionField.allCases.map { (field: $0, label: $0.label(phrases)) }
        }
        var forms = [CorrectionForm()]
        var current: (field: CorrectionField, lines: [Substring], number: Int)?
        func close() {
            guard let (field, lines, number) = current else { return }
            let answer = answer(to: field, lines, at: number)
            let last = forms[forms.count - 1]
            let isBelowWords = forms[0].hasFileFirst && [.page, .file].contains(field) && !answer.text.isEmpty && last.hasWords
            if isBelowWords || !forms[forms.count - 1].take(answer, to: field) {
                forms.append(CorrectionForm())
                _ = forms[forms.count - 1].take(answer, to: field)
            }
        }
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = Substring(line).withoutQuoteMarks
            if line.endsMessage { break }
            if let (field, rest) = Self.field(of: line, labels) {
                close()
                current = (field, [rest], firstLine + number)
            } else {
                current?.lines.append(line)
            }
        }
        close()
        for (above, form) in zip(forms.indices, forms.indices.dropFirst()) where forms[form][.file].isEmpty {
            let file = Self.place(forms[above][.file]).file
            if !file.isEmpty { forms[form].answers[.file] = Answer(text: file, line: forms[form].firstLine) }
        }
        return forms.withoutRepetitions.filter { !$0.answers.isEmpty }
    }

    private static func answer(to field: CorrectionField, _ lines: [Substring], at line: Int) -> Answer {
        var answer = Answer(text: lines.joined(separator: "\n").trimmed, line: line)
        // What the forms for issues write for an empty answer.
        if answer.text == "_No response_" { answer.text = "" }
        switch field {
        case .was, .now: break
        case .page, .file, .source, .name:
            answer.text = String(answer.text.split(whereSeparator: \.isNewline).first ?? "").trimmed
        }
        return answer
    }

    /// - Returns: whether it had no other answer to that.
    private mutating func take(_ answer: Answer, to field: CorrectionField) -> Bool {
        guard self[field].isEmpty || answer.text.isEmpty else { return false }
        // An empty form may be quoted below a filled one.
        if self[field].isEmpty { answers[field] = answer }
        return true
    }

    private subscript(field: CorrectionField) -> String { answers[field]?.text ?? "" }

    private var hasWords: Bool { !self[.was].isEmpty || !self[.now].isEmpty }

    private var hasFileFirst: Bool {
        guard let file = answers[.file]?.line, let words = answers[.was]?.line ?? answers[.now]?.line else { return false }
        return file < words
    }

    private var firstLine: Int { answers.values.map(\.line).min() ?? 1 }

    /// Whether it asks for nothing that `other` does not ask for.
    fileprivate func isRepeated(in other: CorrectionForm) -> Bool {
        func same(_ field: CorrectionField) -> Bool { self[field] == other[field] }
        return !hasWords || same(.file) && same(.was) && (same(.now) || self[.now].isEmpty)
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

    /// - Parameter start: where the text begins.
    func correction(in start: SourceLocation) -> Correction {
        func optional(_ field: CorrectionField) -> String? { self[field].isEmpty ? nil : self[field] }
        let (file, line) = Self.place(self[.file])
        return Correction(
            file: file, line: line, was: self[.was], now: self[.now], source: optional(.source), name: optional(.name),
            place: SourceLocation(file: start.file, line: firstLine))
    }

    /// The path and the line in `shows/leaves/show.yaml:12`.
    static func place(_ text: String) -> (file: String, line: Int?) {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...].trimmed), line > 0 else {
            return (text, nil)
        }
        return (String(text[..<colon]), line)
    }
}

extension [CorrectionForm] {
    /// Without those that another one has too: of equal ones, the first stays.
    fileprivate var withoutRepetitions: [CorrectionForm] {
        indices.filter { own in
            !indices.contains { other in
                other != own && self[own].isRepeated(in: self[other]) && (other < own || !self[other].isRepeated(in: self[own]))
            }
        }.map { self[$0] }
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
