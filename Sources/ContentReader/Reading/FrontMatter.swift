import Diagnostics

/// A Markdown file that starts with YAML between two lines `---`.
struct FrontMatter {
    /// The YAML text; `nil` if the file starts with its body.
    let yaml: ArraySlice<UInt8>?
    let body: ArraySlice<UInt8>
    /// The number of the first line of the body.
    let bodyLine: Int

    /// `nil`, with an error in the report, if the front matter is opened but never closed.
    init?(_ source: SourceText, report: FileReport) {
        let bytes = source.bytes
        var lines = Lines(bytes)
        guard let opening = lines.next(), Self.isFence(opening) else {
            yaml = nil
            body = bytes
            bodyLine = 1
            return
        }
        let start = lines.position
        var count = 1
        while let line = lines.next() {
            count += 1
            guard Self.isFence(line) else { continue }
            yaml = bytes[start..<line.startIndex]
            body = bytes[lines.position...]
            bodyLine = count + 1
            return
        }
        if let (line, text) = Self.likelyEnd(of: bytes[start...]) {
            report.error(
                at: SourceLocation(file: report.file, line: line + 1),
                "the front matter is never closed: its last line is '\(text)' and not '---'", help: "write '---' here")
        } else {
            report.error(at: report.location(of: nil), "the front matter is never closed", help: "write a line '---' below its last key")
        }
        return nil
    }

    /// The first line that somebody may have meant to be the last one, and its text.
    ///
    /// - Returns: lines count from 1.
    private static func likelyEnd(of bytes: ArraySlice<UInt8>) -> (line: Int, text: String)? {
        var lines = Lines(bytes)
        var number = 0
        while let line = lines.next() {
            number += 1
            guard line.count <= 40 else { continue }
            let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
            if text.count > 1 || text == "—", text.allSatisfy("-–—.=+*_~".contains) { return (number, text) }
        }
        return nil
    }

    /// Whether there are only empty lines and comments in it.
    var saysNothing: Bool {
        guard let yaml else { return false }
        var lines = Lines(yaml)
        while let line = lines.next() {
            if let first = line.first(where: { $0 > UInt8(ascii: " ") }), first != UInt8(ascii: "#") { return false }
        }
        return true
    }

    /// The first line of the YAML text that seems to belong to the body: it has no key, and follows an empty line.
    ///
    /// - Returns: lines count from 1.
    var lineOfBody: (line: Int, text: String)? {
        guard let yaml else { return nil }
        var lines = Lines(yaml)
        var (number, followsEmpty, hasKey) = (0, false, false)
        while let line = lines.next() {
            number += 1
            let text = String(decoding: line, as: UTF8.self).trimmed
            defer { followsEmpty = text.isEmpty }
            let parts = SourceLine(Substring(text), number: number)
            if parts.key.map({ ContentKeys.contains($0.name) }) ?? false { hasKey = true }
            let isIndented = line.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? true
            if hasKey, followsEmpty, !isIndented, !parts.isEmpty, parts.hyphens.isEmpty, parts.key == nil, parts.repaired == nil {
                return (number, text)
            }
        }
        return nil
    }

    /// The lines of front matter that begins a second time; `nil` if only the body follows the first one.
    var repetition: ClosedRange<Int>? {
        guard let (number, line) = firstLineOfBody, yaml != nil, Self.isFence(line) else { return nil }
        let lines = Beginning(body[line.startIndex...])
        guard lines.hasKey(after: 1), let last = lines.fence(after: 1) else { return nil }
        return number...number + last - 1
    }

    /// The line of a heading that begins the body and says `title` again.
    func repeats(title: String) -> Int? {
        guard let (number, line) = firstLineOfBody, line.first == UInt8(ascii: "#") else { return nil }
        let words = String(decoding: line, as: UTF8.self).drop { $0 == "#" }
        return words.first == " " && NameKey(words.trimmed).text == NameKey(title).text ? number : nil
    }

    /// The first line of the body that is not empty, and its number in the file.
    private var firstLineOfBody: (number: Int, line: ArraySlice<UInt8>)? {
        var lines = Lines(body)
        var number = bodyLine
        while let line = lines.next() {
            if line.contains(where: { $0 > UInt8(ascii: " ") }) { return (number, line) }
            number += 1
        }
        return nil
    }

    /// What is wrong with a text that has no front matter where it should be, and what to do.
    ///
    /// - Parameter keys: the required keys.
    static func absence(in bytes: ArraySlice<UInt8>, keys: String) -> (line: Int, message: String, help: String) {
        let lines = Beginning(bytes)
        let begin = "begin it with a line '---', then \(keys), then a line '---'"
        guard let (number, first) = lines.firstInk else { return (1, "the file has no front matter", begin) }
        if first == "+++" {
            return (
                number, "front matter in TOML is not read",
                "write it in YAML: a line '---' in place of each '+++', and 'title: …' in place of 'title = \"…\"'"
            )
        }
        if first.hasPrefix("{") {
            return (
                number, "front matter in JSON is not read",
                "write it in YAML: a line '---', then lines such as 'title: …', then a line '---'"
            )
        }
        if first == "---" {
            return (1, "the front matter does not begin on the first line", "remove the empty lines and spaces before '---'")
        }
        if first.hasPrefix("```"), lines.hasKey(after: number) {
            let help =
                lines.fence(after: number) == number + 1
                ? "delete the line '\(first)', and the line '```' below it" : "write '---' in place of '\(first)' and of the '```' below it"
            return (number, "the front matter is in a block of code", help)
        }
        if first.hasPrefix("---"), SourceLine(first.dropFirst(3), number: 1).key != nil {
            return (number, "the line '---' goes on", "write '---' on a line of its own, and '\(first.dropFirst(3).trimmed)' below it")
        }
        if first.count > 1 || first == "—", first.allSatisfy("-–—*_=~".contains), lines.hasKey(after: number) {
            return (number, "the front matter begins with '\(first)' and not with '---'", "write '---' here")
        }
        if SourceLine(first[...], number: 1).key.map({ ContentKeys.contains($0.name) }) ?? false {
            let end = lines.fence(after: number) == nil ? ", and another below the last key" : ""
            return (number, "the front matter does not begin with a line '---'", "write '---' above this line\(end)")
        }
        if let fence = lines.fence(after: number), lines.hasKey(after: fence) {
            return (
                number, "the front matter does not begin on the first line",
                "move it, from the '---' on line \(fence) to the next '---', above this line"
            )
        }
        return (1, "the file has no front matter", begin)
    }

    /// Three hyphens, followed only by white space.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") } && line.dropFirst(3).allSatisfy { $0 <= UInt8(ascii: " ") }
    }
}

/// The first lines of a text, for finding out what somebody meant by them.
private struct Beginning {
    private let lines: [String]

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = Lines(bytes)
        var lines: [String] = []
        while lines.count < 40, let line = rest.next() { lines.append(String(decoding: line.prefix(200), as: UTF8.self).trimmed) }
        self.lines = lines
    }

    /// The first line that is not empty; they count from 1.
    var firstInk: (number: Int, text: String)? { lines.firstIndex { !$0.isEmpty }.map { ($0 + 1, lines[$0]) } }

    /// The number of the first fence below a line.
    func fence(after number: Int) -> Int? { lines.dropFirst(number).firstIndex(of: "---").map { $0 + 1 } }

    /// Whether one of the two lines below a line has a known key.
    func hasKey(after number: Int) -> Bool {
        lines.dropFirst(number).prefix(2).contains { line in
            SourceLine(line[...], number: 1).key.map { ContentKeys.contains($0.name) } ?? false
        }
    }
}

/// The lines of a text, one after another, without their line feeds.
private struct Lines {
    private let bytes: ArraySlice<UInt8>
    /// Where the next line starts.
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard position < bytes.endIndex else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        defer { position = min(end + 1, bytes.endIndex) }
        return bytes[position..<end]
    }
}
