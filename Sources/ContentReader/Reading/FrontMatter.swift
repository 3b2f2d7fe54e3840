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

    /// Whether a text has front matter, but not at its very beginning.
    static func comesLate(in bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes.drop { $0 <= UInt8(ascii: " ") }
        var lines = Lines(rest)
        return rest.startIndex > bytes.startIndex && lines.next().map(isFence) ?? false
    }

    /// Three hyphens, followed only by white space.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") } && line.dropFirst(3).allSatisfy { $0 <= UInt8(ascii: " ") }
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
