import Diagnostics
import Files

/// The text of a file to import.
package struct SourceText: Sendable {
    /// As it was named.
    package let file: String
    /// Valid UTF-8, without a byte order mark.
    package let bytes: [UInt8]
    /// How many bytes were not UTF-8, and were read as Windows-1252.
    package private(set) var repairedBytes = 0

    /// Larger files are refused: a show of 8,000 episodes with summaries and casts has 30 MB.
    package static let limit = SizeLimit(bytes: 50_000_000)

    /// - Throws: `ImportError` if the file cannot be read, is larger than the limit, or is not UTF-8.
    package init(_ file: String) throws(ImportError) {
        let bytes: [UInt8]
        do { bytes = try File.read(file, atMost: Self.limit) } catch { throw .environment("\(error)") }
        try self.init(bytes, of: file)
    }

    package init(_ bytes: [UInt8], of file: String) throws(ImportError) {
        self.file = file
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(64).contains(0) {
            throw .source([.error(at: SourceLocation(file: file), "this is not UTF-8 but UTF-16, or no text", help: Self.advice)])
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .source([
                .error(
                    at: SourceLocation(file: file, line: Self.lineOfInvalidByte(in: bytes), column: 1),
                    "this line is not valid UTF-8", help: Self.advice)
            ])
        }
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// A file in any encoding that spreadsheets write: UTF-8, UTF-16 with its mark, or Windows-1252.
    package init(anyEncodingOf file: String) throws(ImportError) {
        let bytes: [UInt8]
        do { bytes = try File.read(file, atMost: Self.limit) } catch { throw .environment("\(error)") }
        try self.init(anyEncoding: bytes, of: file)
    }

    package init(anyEncoding bytes: [UInt8], of file: String) throws(ImportError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let (low, high) = bytes[0] == 0xFF ? (0, 1) : (1, 0)
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low]) }
            try self.init(Array(String(decoding: units, as: UTF16.self).utf8), of: file)
            return
        }
        var repair = EncodingRepair([])
        let sound = repair.repaired(bytes, isLast: true)
        try self.init(sound, of: file)
        repairedBytes = repair.count
    }

    private static let advice = "save it again with the encoding UTF-8; a spreadsheet calls that 'CSV UTF-8'"

    /// The first line that is not valid, from 1.
    private static func lineOfInvalidByte(in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    package func location(line: Int, column: Int = 1) -> SourceLocation { SourceLocation(file: file, line: line, column: column) }
}

/// Why an import changed nothing.
package enum ImportError: Error, Sendable {
    /// What is wrong with the file to import.
    case source([Diagnostic])
    /// What is wrong with the site, before the import or as it would be after it.
    case content([Diagnostic], isBefore: Bool)
    /// A sentence about wrong arguments.
    case usage(String)
    /// A sentence about a failure of the disk, the network or another program.
    case environment(String)
}
