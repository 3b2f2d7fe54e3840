import Diagnostics
import Files

/// The bytes of a file, known to be UTF-8.
struct SourceText {
    /// Without a byte order mark.
    let bytes: ArraySlice<UInt8>

    /// Reads the file that `report` is about. `nil` where it is empty, cannot be read or is not UTF-8; the report then says so.
    init?(folder: String, report: FileReport) {
        let start = report.location(of: nil)
        do {
            let read = try File.read("\(folder)/\(report.file)")
            let content = read.starts(with: [0xEF, 0xBB, 0xBF]) ? read[3...] : read[...]
            guard content.contains(where: { $0 > UInt8(ascii: " ") }) else {
                report.error(at: start, "the file is empty", help: "write something into it, or delete it")
                return nil
            }
            if let place = content.firstInvalidUTF8(in: report.file) {
                report.error(at: place, "the file is not UTF-8", help: "save it again with the encoding UTF-8")
                return nil
            }
            bytes = content
        } catch {
            report.error(at: start, "the file cannot be read: \(error.reason)")
            return nil
        }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
    /// Where the first bytes stand that are not UTF-8.
    fileprivate func firstInvalidUTF8(in file: String) -> SourceLocation? {
        if String(validating: self, as: UTF8.self) != nil { return nil }
        var line = 1
        var column = 1
        var decoder = UTF8()
        var bytes = makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return SourceLocation(file: file, line: line, column: column)
    }
}
