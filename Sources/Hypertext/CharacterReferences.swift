extension RandomAccessCollection<UInt8> where Index == Int {
    /// The text with its character references resolved: `&#38;`, `&#x26;`, `&amp;` and the other four that every markup language has.
    ///
    /// HTML has two thousand more names, for characters that are rare in addresses. Those stay as they are.
    package var resolvingCharacterReferences: String {
        guard contains(UInt8(ascii: "&")) else { return String(decoding: self, as: UTF8.self) }
        var text: [UInt8] = []
        var position = startIndex
        while position < endIndex {
            if self[position] == UInt8(ascii: "&"), let (scalar, end) = characterReference(at: position) {
                text += String(scalar).utf8
                position = end
            } else {
                text.append(self[position])
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func characterReference(at start: Int) -> (Unicode.Scalar, end: Int)? {
        // The longest is `&#x10FFFF;`.
        guard let semicolon = self[start..<endIndex].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: self[(start + 1)..<semicolon], as: UTF8.self)
        guard let scalar = Self.scalar(named: name) else { return nil }
        return (scalar, semicolon + 1)
    }

    package static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x") || name.hasPrefix("#X"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}
