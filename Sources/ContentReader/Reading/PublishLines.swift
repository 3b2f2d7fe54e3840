/// The lines of a `site.yaml` that say where the site is published.
///
/// A password among them may look like any other word, and what is wrong with the file may be the very reason why nobody can tell which
/// word is one. So the letters of the file decide, not its meaning.
enum PublishLines {
    /// - Returns: the numbers of the lines, from 1: from the first that names the targets to the next key at the start of a line.
    static func find(in bytes: [UInt8]) -> Range<Int> {
        let lines = lines(of: bytes)
        guard let first = lines.firstIndex(where: { line in names.contains { line.firstRange(of: $0) != nil } }) else { return 0..<0 }
        // Inside braces, only the end of the file is sure to be outside.
        let isBlock = names.contains { lines[first].drop { "\"'? ".utf8.contains($0) }.starts(with: $0) }
        let end = isBlock ? lines[(first + 1)...].firstIndex(where: startsKey) : nil
        return first + 1..<(end ?? lines.endIndex) + 1
    }

    private static let names = ["publish", "purge"].map { Array($0.utf8) }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() {
            let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isPair else { continue }
            lines.append(bytes[start..<index])
            start = index + 1
        }
        return lines + [bytes[start...]]
    }

    private static func startsKey(_ line: ArraySlice<UInt8>) -> Bool { line.first.map { $0 > 0x20 && !"#-}],".utf8.contains($0) } ?? false }
}
