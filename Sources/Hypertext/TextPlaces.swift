/// Finds lines and columns in a text, also where all of it is one line of many megabytes.
package struct TextPlaces: Sendable {
    private let bytes: [UInt8]
    /// Where each line starts.
    private var lines = [0]
    /// How many characters are before each block of bytes.
    private var characters: [Int] = []

    private static let block = 1_024

    /// - Complexity: O(n) in the bytes.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { characters.append(count) }
            if byte == UInt8(ascii: "\n") { lines.append(offset + 1) }
            if byte.startsCharacter { count += 1 }
        }
        characters.append(count)
    }

    /// The line and the column of a byte, from 1; columns count characters.
    ///
    /// - Complexity: O(log n) in the lines.
    package func place(of offset: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, count(before: offset) - count(before: lines[low]) + 1)
    }

    private func count(before offset: Int) -> Int {
        let block = min(offset, bytes.count) / Self.block
        return characters[block] + bytes[block * Self.block..<min(offset, bytes.count)].count { $0.startsCharacter }
    }
}

extension UInt8 {
    /// Whether it is not a continuation byte of UTF-8.
    fileprivate var startsCharacter: Bool { self & 0xC0 != 0x80 }
}
