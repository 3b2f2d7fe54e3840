/// A line of the source, read from left to right with its tabs expanded.
struct Line {
    let text: UnsafeBufferPointer<UInt8>
    let start: Int
    /// Where the line ends, not counting its line ending.
    let end: Int
    private(set) var index: Int
    /// The column of `index`, from 0.
    private(set) var column = 0

    init(text: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
        index = start
    }

    /// The byte at the current place, or a line feed at the end.
    var byte: UInt8 { index < end ? text[index] : UInt8(ascii: "\n") }

    /// The byte `distance` after the current place, or a line feed past the end.
    func byte(after distance: Int) -> UInt8 { index + distance < end ? text[index + distance] : UInt8(ascii: "\n") }

    var rest: Range<Int> { index..<end }

    /// The number of columns of white space that come next, and the offset after them.
    var indent: (columns: Int, end: Int) {
        var column = column
        var index = index
        while index < end {
            if text[index] == UInt8(ascii: " ") {
                column += 1
            } else if text[index] == UInt8(ascii: "\t") {
                column += 4 - column % 4
            } else {
                break
            }
            index += 1
        }
        return (column - self.column, index)
    }

    var isBlank: Bool { indent.end == end }

    /// Moves over `count` bytes, none of which is a tab.
    mutating func advance(_ count: Int = 1) {
        index += count
        column += count
    }

    /// Sets the column of the rest of the line, on which the width of its tabs depends.
    mutating func moveToColumn(_ column: Int) { self.column = column }

    /// Moves over white space of at most that many columns; possibly over only part of a tab.
    mutating func skipIndent(_ columns: Int) {
        let target = column + columns
        while column < target, index < end {
            if text[index] == UInt8(ascii: " ") {
                column += 1
                index += 1
            } else if text[index] == UInt8(ascii: "\t") {
                let next = column + 4 - column % 4
                guard next <= target else {
                    column = target
                    return
                }
                column = next
                index += 1
            } else {
                return
            }
        }
    }
}
