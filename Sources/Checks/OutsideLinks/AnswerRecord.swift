import Files
import Hypertext

/// Which addresses on the web have answered, and when, kept in a file: they are not requested again for a day.
package struct AnswerRecord: Equatable, Sendable {
    private static let secondsKept = 86_400

    /// In seconds since 1970.
    private var dates: [String: Int]

    package init() { dates = [:] }

    /// Reads the record at `path`. If it is missing, damaged or too large, it is treated as empty.
    package init(at path: String) {
        self.init()
        guard let bytes = try? File.read(path, atMost: .answerRecord), let answers = try? JSONDocument(bytes).root.members else { return }
        for (address, date) in answers { dates[address] = date.integer }
    }

    /// Whether `address` has answered less than a day before `now`, in seconds since 1970.
    package func knows(_ address: String, at now: Int) -> Bool {
        guard let date = dates[address] else { return false }
        return date <= now && date > now - Self.secondsKept
    }

    /// Records that `address` has answered.
    package mutating func add(_ address: String, at now: Int) { dates[address] = now }

    /// Writes what is known at `now` to the file at `path`, and makes its folder if it is missing.
    package func save(to path: String, at now: Int) throws(FileError) {
        let json = JSON.object(sorting: dates.filter { knows($0.key, at: now) }.mapValues { .number($0) }, onLines: true)
        if let folder = path.parentPath {
            // A link could lead to someone else's files.
            guard try FileStatus(of: folder)?.kind != .symbolicLink else { throw FileError(.write, path, .notAFolder) }
            try Folder.create(folder)
        }
        try File.write(json.bytes + [UInt8(ascii: "\n")], to: path)
    }
}
