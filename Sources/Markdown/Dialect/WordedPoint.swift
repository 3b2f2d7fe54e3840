/// A point of a story in words: `season 2`, `Season 2, Episode 8`, `S2 Ep8`, `volume 3` or `volume 3, chapter 12`.
enum WordedPoint {
    /// More bytes are not a point.
    static let longest = 40

    /// The point as it is to be written, such as `s2e8`; `nil` if the words name none.
    static func code(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> String? {
        guard range.count <= longest else { return nil }
        var words: [String] = []
        var isWordOpen = false
        for index in range {
            let byte = text[index]
            guard byte.isLetterOrDigit else {
                guard byte.isBlank || ",.".utf8.contains(byte) else { return nil }
                isWordOpen = false
                continue
            }
            let character = Character(Unicode.Scalar(byte.isLetter ? byte | 0x20 : byte))
            if isWordOpen, text[index - 1].isDigit == byte.isDigit {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            isWordOpen = true
        }
        guard words.count == 2 || words.count == 4, let number = Int(words[1]) else { return nil }
        if ["volume", "vol", "v"].contains(words[0]) {
            guard words.count == 4 else { return "v\(number)" }
            guard ["chapter", "ch", "c"].contains(words[2]), let chapter = Int(words[3]) else { return nil }
            return "v\(number)c\(chapter)"
        }
        guard ["season", "series", "s"].contains(words[0]) else { return nil }
        guard words.count == 4 else { return "s\(number)" }
        guard ["episode", "ep", "e"].contains(words[2]), let episode = Int(words[3]) else { return nil }
        return "s\(number)e\(episode)"
    }
}
