import Diagnostics

/// Turns byte offsets of a text, requested in ascending order, into places in its file.
struct SourceCursor {
    private let text: UnsafeBufferPointer<UInt8>
    private let path: String
    private var offset: Int
    private var line: Int
    private var column = 1
    /// The next line feed, in a text that has no other line endings.
    private var nextLineEnd: Int?

    init(text: UnsafeBufferPointer<UInt8>, file: SourceFile) {
        self.text = text
        path = file.path
        line = file.firstLine
        nextLineEnd = text.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil ? nil : text.firstIndex(of: UInt8(ascii: "\n"), from: 0)
        // A byte order mark does not count as a character of the first line.
        offset = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// - Complexity: linear in the distance from the previous offset.
    mutating func location(of target: Int) -> SourceLocation {
        while let end = nextLineEnd, end < target {
            offset = end + 1
            line += 1
            column = 1
            nextLineEnd = text.firstIndex(of: UInt8(ascii: "\n"), from: offset)
        }
        while offset < min(target, text.count) {
            let byte = text[offset]
            offset += 1
            if byte.isLineEnd, byte == UInt8(ascii: "\n") || offset == text.count || text[offset] != UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if !byte.continuesCharacter {
                column += 1
            }
        }
        return SourceLocation(file: path, line: line, column: column)
    }
}

/// The offsets at which the lines of a text start.
struct LineStarts {
    private var offsets = [0]
    private let end: Int

    init(of text: UnsafeBufferPointer<UInt8>) {
        end = text.count
        for index in text.indices where text[index].isLineEnd {
            let next = index + 1
            if text[index] == UInt8(ascii: "\r"), next < text.count, text[next] == UInt8(ascii: "\n") { continue }
            offsets.append(next)
        }
    }

    /// The offset of a byte given by line and column, both from 1, or the nearest one that the text has.
    func offset(_ place: (line: Int, column: Int)) -> Int {
        min(offsets[min(max(place.line, 1), offsets.count) - 1] + max(place.column, 1) - 1, end)
    }
}

extension UInt8 {
    /// Whether this is a byte of a character in UTF-8 other than its first.
    fileprivate var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
