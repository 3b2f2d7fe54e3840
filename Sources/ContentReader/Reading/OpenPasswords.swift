import Diagnostics

/// Finds addresses with a password that are openly readable in a text: as words, or in raw HTML. Those in links are found when links are
/// resolved.
///
/// Code is left alone, because it may explain how such an address is written.
struct OpenPasswords {
    private(set) var diagnostics: [Diagnostic] = []
    /// The fence of the open code block.
    private var fence: (byte: UInt8, count: Int)?

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - firstLine: the number of its first line in the file.
    ///   - known: the lines for which this has already been reported.
    init(in text: ArraySlice<UInt8>, of file: String, firstLine: Int, known: Set<Int>) {
        guard text.mayNameUser else { return }
        for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard !isCode(line), line.mayNameUser, !known.contains(firstLine + index) else { continue }
            let open = String(decoding: Self.withoutCode(line), as: UTF8.self)
            guard open.tellsPassword, let secret = SecretSearch(open, as: .address).found.first else { continue }
            let column = String(decoding: line.prefix(secret.lowerBound), as: UTF8.self).unicodeScalars.count + 1
            diagnostics.append(
                Diagnostic(
                    .error, at: SourceLocation(file: file, line: firstLine + index, column: column), PublishedPassword.message,
                    help: PublishedPassword.help, hidesLine: true))
        }
    }

    /// Whether a line belongs to a code block, or starts or ends one.
    private mutating func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { " >".utf8.contains($0) }
        guard let byte = text.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else {
            return fence != nil || Self.isIndented(line)
        }
        let count = text.prefix { $0 == byte }.count
        if let open = fence {
            if open.byte == byte, count >= open.count, text.dropFirst(count).allSatisfy({ $0 <= 0x20 }) { fence = nil }
            return true
        }
        guard count >= 3, byte == UInt8(ascii: "~") || !text.dropFirst(count).contains(byte) else { return false }
        fence = (byte, count)
        return true
    }

    private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: "\t") || line.starts(with: "    ".utf8)
    }

    /// The line with spaces in place of everything between backticks.
    private static func withoutCode(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = Array(line)
        var open: Range<Int>?
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = index..<(bytes[index...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count)
            index = run.upperBound
            if let start = open, start.count == run.count {
                for place in start.upperBound..<run.lowerBound { bytes[place] = UInt8(ascii: " ") }
                open = nil
            } else if open == nil {
                open = run
            }
        }
        return bytes
    }
}
