/// The lines of a text, looked up by their numbers. They end with a line feed, a carriage return, or both. A byte order mark before the
/// first one is not part of it: nobody sees it, and columns do not count it.
struct SourceLines {
    private let bytes: [UInt8]
    /// The line that was looked up last, and where it starts.
    private var known = (number: 1, start: 0)

    init(_ bytes: [UInt8]) { self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes }

    /// The line with that number, from 1, without its line ending; `nil` if there is no such line.
    ///
    /// - Complexity: O(n) in the bytes between this line and the one looked up before it, if that one is not further down; otherwise from
    ///   the first line on.
    mutating func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard number > 0, !bytes.isEmpty else { return nil }
        if number < known.number { known = (1, 0) }
        while known.number < number {
            guard let end = end(from: known.start) else { return nil }
            let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
            known = (known.number + 1, end + (isPair ? 2 : 1))
        }
        return bytes[known.start..<(end(from: known.start) ?? bytes.count)]
    }

    private func end(from start: Int) -> Int? {
        bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
