import Files

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Which addresses on the web have answered, and when, kept in a file: they are not requested again for a day.
package struct AnswerRecord: Equatable, Sendable {
    private static let secondsKept: TimeInterval = 86_400

    private var dates: [String: Date]

    package init() { dates = [:] }

    /// Reads the record at `path`. If it is missing, damaged or too large, it is treated as empty.
    package init(at path: String) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let bytes = (try? File.read(path, atMost: .answerRecord)) ?? []
        dates = (try? decoder.decode([String: Date].self, from: Data(bytes))) ?? [:]
    }

    /// Whether `address` has answered less than a day before `now`.
    package func knows(_ address: String, at now: Date) -> Bool {
        guard let date = dates[address] else { return false }
        return 0..<Self.secondsKept ~= now.timeIntervalSince(date)
    }

    /// Records that `address` has answered.
    package mutating func add(_ address: String, at now: Date) { dates[address] = now }

    /// Writes what is known at `now` to the file at `path`, and makes its folder if it is missing.
    package func save(to path: String, at now: Date) throws(FileError) {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts and dates always have a JSON form.
        guard let data = try? encoder.encode(dates.filter { knows($0.key, at: now) }) else { return }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            let folder = String(path[..<slash])
            // A link could lead to someone else's files.
            guard try FileStatus(of: folder)?.kind != .symbolicLink else { throw FileError(.write, path, .notAFolder) }
            try Folder.create(folder)
        }
        try File.write(Array(data) + [UInt8(ascii: "\n")], to: path)
    }
}
