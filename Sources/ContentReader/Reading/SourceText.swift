import Files
import Hypertext

/// The bytes of a file, known to be UTF-8.
struct SourceText {
    /// Without a byte order mark.
    let bytes: ArraySlice<UInt8>

    /// Reads the file that `report` is about. `nil`, with an error in the report, if it is empty, cannot be read or is not UTF-8.
    init?(folder: String, report: FileReport) {
        let start = report.location(of: nil)
        let isData = report.file.hasSuffix(".yaml")
        do {
            let read = try File.read("\(folder)/\(report.file)", atMost: isData ? .data : .text)
            let content = (read.starts(with: [0xEF, 0xBB, 0xBF]) ? read[3...] : read[...]).withLineFeeds
            if content.isUTF16 {
                report.error(
                    at: start, "the file is UTF-16, and not UTF-8",
                    help: "save it again, and choose 'UTF-8' as its encoding; in Notepad that is in 'Save as'")
                return nil
            }
            guard content.contains(where: { $0 > UInt8(ascii: " ") }) else {
                report.error(at: start, "the file is empty", help: "add some content, or delete it")
                return nil
            }
            if let offset = content.firstInvalidUTF8 {
                let place = report.location(of: Mark(at: offset, in: content))
                report.error(at: place, "the file is not UTF-8", help: "save it again with UTF-8 encoding")
                return nil
            }
            if let finding = content.withUnsafeBufferPointer(InvisibleCharacters.first) {
                report.error(at: report.location(of: Mark(at: finding.offset, in: content)), finding.message, help: finding.help)
                return nil
            }
            bytes = content
        } catch {
            guard case .tooLarge(let limit) = error.reason else {
                report.error(at: start, "the file cannot be read: \(error.reason)")
                return nil
            }
            let help =
                isData
                ? "it should be a list of facts typed by hand; delete what does not belong in it"
                : "split it into several files, or move it to 'files' if it should be copied"
            report.error(at: start, "the file is larger than \(limit)", help: help)
            return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// The same text with a line feed at the end of each line, if all lines end as on old Macs: with a carriage return alone.
    fileprivate var withLineFeeds: ArraySlice<UInt8> {
        let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        guard !contains(feed), contains(carriage) else { return self }
        return map { $0 == carriage ? feed : $0 }[...]
    }

    /// Whether it is text with two bytes for each character, as some editors save it: with their byte order mark, or with Latin letters.
    fileprivate var isUTF16: Bool {
        let first = Array(prefix(8))
        guard first.count > 1 else { return false }
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return true }
        let zeros = first.indices.filter { first[$0] == 0 }
        return first.count > 3 && zeros.count >= first.count / 2 && Set(zeros.map { $0 % 2 }).count == 1
    }

    /// How many bytes precede the first that are not UTF-8; `nil` if all are UTF-8.
    var firstInvalidUTF8: Int? {
        if String(validating: self, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var bytes = makeIterator()
        var length = 0
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { length += UTF8.width(scalar) }
        return length
    }
}
