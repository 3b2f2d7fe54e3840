extension [UInt8] {
    /// The markup with `<br>` in place of `<br />`, and so on for every void element.
    ///
    /// The slash means nothing in HTML (HTML Standard, section 13.1.2.1); libcmark writes it for XHTML. Where libcmark renders without raw
    /// HTML, every other `>` is a character reference, so ` />` is always the end of a void element.
    func withoutSlashesInVoidElements() -> [UInt8] {
        let slash = UInt8(ascii: "/")
        var result: [UInt8] = []
        var copied = startIndex
        var position = startIndex
        while let found = withUnsafeBufferPointer({ $0.firstIndex(of: slash, from: position) }) {
            position = found + 1
            guard found > 0, position < endIndex, self[found - 1] == UInt8(ascii: " "), self[position] == UInt8(ascii: ">") else {
                continue
            }
            if copied == startIndex { result.reserveCapacity(count) }
            result += self[copied..<found - 1]
            copied = position
        }
        return copied == startIndex ? self : result + self[copied...]
    }
}
