import ContentReader
import Files

/// Which entry of the site is which of a source: kept in the content folder, so that names may change and a second import finds everything
/// again.
///
/// A hidden file in `.imports`, which is not part of the site but belongs to it, in git too. Each line is an entry of YAML:
/// `"person 14079": kit-connor`, or a fact as it was imported: `"episode 4952 date": "2011-04-17"`.
struct SavedIDs: Hashable, Sendable {
    /// In the content folder.
    let path: String
    private(set) var entries: [String: String] = [:]

    /// - Parameter source: the name of the source, such as `tvmaze`.
    init(of source: String, in folder: String) throws(ImportError) {
        path = ".imports/\(source).yaml"
        let bytes: [UInt8]
        do { bytes = try File.read("\(folder)/\(path)", atMost: SourceText.limit) } catch  where error.reason == .notFound { return } catch
        {
            throw .environment("\(error)")
        }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard line.hasPrefix("\""), let end = line.firstRange(of: "\": ") else { continue }
            entries[String(line[line.index(after: line.startIndex)..<end.lowerBound])] = String(line[end.upperBound...]).unquoted
        }
    }

    subscript(key: String) -> String? {
        get { entries[Self.written(key)] }
        set { entries[Self.written(key)] = newValue }
    }

    /// On one line, and without what would end it there.
    private static func written(_ key: String) -> String {
        key.contains { $0 == "\"" || $0.isNewline } ? String(key.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 }) : key
    }

    var text: String {
        "# Which entry of this site is which of the source. Keep it: a later import finds everything again by it.\n"
            + entries.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \(YAMLScalar.oneLine($0.value))\n" }.joined()
    }
}
