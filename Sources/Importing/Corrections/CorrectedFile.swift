import ContentReader

/// A file of the content to which corrections are applied: the words that are wrong are replaced, and nothing else.
struct CorrectedFile: Sendable {
    typealias Change = Acceptance.Proposal.Change

    let path: String
    private(set) var bytes: [UInt8]
    /// By how many lines earlier corrections have moved those below them.
    private var shifts: [(below: Int, by: Int)] = []

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The keys that decide what visitors see, and not what it says.
    private static let protectedKeys: Set = ["until", "spoils", "safe", "draft", "file", "id", "aliases", "show", "authors"]

    /// Applies a correction.
    ///
    /// - Throws: why that is not possible.
    mutating func apply(_ correction: Correction) throws(Refusal) -> Change {
        var correction = correction
        // The reader's lines are those of the file before all corrections.
        correction.line = correction.line.map { line in shifts.reduce(line) { $1.below < $0 ? $0 + $1.by : $0 } }
        let changed: [UInt8]
        if path.hasSuffix(".yaml") {
            changed = try data(bytes[...], correction, linesBefore: 0)
        } else {
            changed = try text(correction)
        }
        let change = Change(in: path, from: bytes, to: changed)
        shifts.append((below: change.line, by: changed[...].lineCount - bytes[...].lineCount))
        bytes = changed
        return change
    }

    struct Refusal: Error {
        let message: String
        let help: String?
    }

    /// A Markdown file: its text, and otherwise its front matter.
    private func text(_ correction: Correction) throws(Refusal) -> [UInt8] {
        let matter = FrontMatterLines(bytes)
        let body = bytes[matter.body...]
        let words = FoldedText(correction.was)
        let places = FoldedText(String(decoding: body, as: UTF8.self)).places(of: words).map {
            ($0.lowerBound + matter.body)..<($0.upperBound + matter.body)
        }
        if places.isEmpty, !matter.yaml.isEmpty {
            let inMatter = try? data(bytes[matter.yaml], correction, linesBefore: 1)
            if let inMatter { return Array(bytes[..<matter.yaml.lowerBound]) + inMatter + bytes[matter.yaml.upperBound...] }
        }
        let lines = places.map { bytes[..<$0.lowerBound].lineCount }
        let place = try one(of: lines, correction)
        let range = places[place]
        guard bytes[range].firstRange(of: Array("::".utf8)) == nil, bytes[range].firstRange(of: Array("{{".utf8)) == nil else {
            throw Refusal(message: "the words span a directive or a placeholder", help: "make this change yourself, in the file")
        }
        return Array(bytes[..<range.lowerBound]) + Array(correction.now.utf8) + bytes[range.upperBound...]
    }

    /// Data: a whole value, or a part of one.
    private func data(_ source: ArraySlice<UInt8>, _ correction: Correction, linesBefore: Int) throws(Refusal) -> [UInt8] {
        guard let scalars = WrittenScalars(Array(source)) else {
            throw Refusal(message: "'\(path)' cannot be corrected as it is written", help: "make this change yourself, in the file")
        }
        let words = FoldedText(correction.was)
        let values = scalars.all.indices.filter { scalars.all[$0].key != nil }
        var found = values.filter { FoldedText(scalars.all[$0].text).matches(words) }
        let isWhole = !found.isEmpty
        if !isWhole { found = values.filter { !FoldedText(scalars.all[$0].text).places(of: words).isEmpty } }
        let position = found[try one(of: found.map { scalars.all[$0].line + linesBefore }, correction)]
        let scalar = scalars.all[position]
        if let key = scalar.key, Self.protectedKeys.contains(key) {
            throw Refusal(message: "'\(key)' is not for readers to change", help: "make this change yourself, in the file")
        }
        // A value is one text; lines are where a mail was broken.
        var now = correction.now.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !isWhole {
            let places = FoldedText(scalar.text).places(of: words)
            guard places.count == 1 else {
                throw Refusal(
                    message: "one value of '\(path)' has these words \(places.count) times (line \(scalar.line + linesBefore))",
                    help: "ask for more of the words around them")
            }
            let text = Array(scalar.text.utf8)
            now =
                String(decoding: text[..<places[0].lowerBound], as: UTF8.self) + now
                + String(decoding: text[places[0].upperBound...], as: UTF8.self)
            now = now.trimmed
        }
        guard let changed = scalars.replacing(position, by: now) else {
            throw Refusal(
                message: "line \(scalar.line + linesBefore) of '\(path)' cannot be changed without changing others",
                help: "make this change yourself, in the file")
        }
        return changed
    }

    /// Which of several places is meant: that on the line which the correction names, or the only one.
    private func one(of lines: [Int], _ correction: Correction) throws(Refusal) -> Int {
        if lines.count == 1 { return 0 }
        if let line = correction.line {
            let there = lines.indices.filter { lines[$0] == line }
            if there.count == 1 { return there[0] }
        }
        guard !lines.isEmpty else {
            throw Refusal(
                message: "'\(path)' does not say '\(correction.was)'",
                help: path.hasSuffix(".md")
                    ? "it may have changed since, or have signs such as '*' between these words; make this change yourself, in the file"
                    : "it may have changed since; make this change yourself, in the file")
        }
        let numbers = Set(lines).sorted()
        let list = "\(numbers.count == 1 ? "line" : "lines") \(numbers.prefix(10).map { String($0) }.joined(separator: ", "))"
        throw Refusal(message: "'\(path)' says these words \(lines.count) times, on \(list)", help: "ask which of them is meant")
    }
}

/// Where the front matter of a Markdown file is, and its body.
private struct FrontMatterLines {
    private(set) var yaml = 0..<0
    private(set) var body = 0

    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var position = start
        var first: Int?
        for line in bytes[start...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let isFence = String(decoding: line, as: UTF8.self).trimmed == "---"
            if position == start, !isFence { return }
            defer { position = min(line.endIndex + 1, bytes.count) }
            guard isFence else { continue }
            guard let begin = first else {
                first = min(line.endIndex + 1, bytes.count)
                continue
            }
            yaml = begin..<line.startIndex
            body = min(line.endIndex + 1, bytes.count)
            return
        }
    }
}

extension ArraySlice<UInt8> {
    /// The number of the line that follows.
    fileprivate var lineCount: Int { count { $0 == UInt8(ascii: "\n") } + 1 }
}

extension CorrectedFile.Change {
    init(in file: String, from before: [UInt8], to after: [UInt8]) {
        let old = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let new = after.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let shorter = min(old.count, new.count)
        var start = 0
        while start < shorter, old[start] == new[start] { start += 1 }
        var end = 0
        while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        self.init(
            file: file, line: start + 1,
            before: old[start..<(old.count - end)].map { String(decoding: $0, as: UTF8.self) },
            after: new[start..<(new.count - end)].map { String(decoding: $0, as: UTF8.self) })
    }
}
