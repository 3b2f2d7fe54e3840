import Foundation

/// A text that was checked once by a person, kept in `Tests/Goldens`.
public struct Golden {
    public let name: String

    public init(_ name: String) { self.name = name }

    /// How `actual` differs from the stored text: the first different line, and where the whole actual text was put, to be checked and
    /// moved to `Tests/Goldens` if it is right. `nil` if nothing differs.
    public func difference(from actual: String) throws -> String? {
        let file = "\(TestContent.project)/Tests/Goldens/\(name)"
        let expected = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        guard Array(expected.utf8) != Array(actual.utf8) else { return nil }
        let kept = FileManager.default.temporaryDirectory.appendingPathComponent("marquee-\(name)")
        try Data(actual.utf8).write(to: kept)
        let lines = zip(lines(of: expected), lines(of: actual)).enumerated().first { $1.0 != $1.1 }
        let place = lines.map { "line \($0 + 1): '\($1.1)' in place of '\($1.0)'" } ?? "one is longer than the other"
        return "\(place); \(kept.path) is not Tests/Goldens/\(name)"
    }

    private func lines(of text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
