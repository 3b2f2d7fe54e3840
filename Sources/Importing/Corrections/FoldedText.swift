/// A text in which words are found however their spaces, quotation marks and dashes are typed: pages show “curly” quotes where the file may
/// have straight ones, and programs for mail break lines.
struct FoldedText {
    private var characters: [Character] = []
    /// The bytes of each.
    private var bytes: [Range<Int>] = []

    init(_ text: some StringProtocol) {
        var offset = 0
        for character in text {
            let range = offset..<(offset + character.utf8.count)
            offset = range.upperBound
            switch character {
            case _ where character.isWhitespace: add(" ", range, isOnce: true)
            case "“", "”", "„", "‟", "«", "»", "″", "「", "」", "『", "』": add("\"", range)
            case "‘", "’", "‚", "‛", "‹", "›", "′": add("'", range)
            case "-", "‐", "‑", "‒", "–", "—", "−": add("-", range, isOnce: true)
            case "…": for _ in 0..<3 { add(".", range) }
            default: add(character, range)
            }
        }
    }

    /// - Parameter isOnce: whether several in a row count as one.
    private mutating func add(_ character: Character, _ range: Range<Int>, isOnce: Bool = false) {
        if isOnce, characters.last == character, let last = bytes.last {
            bytes[bytes.count - 1] = last.lowerBound..<range.upperBound
        } else {
            characters.append(character)
            bytes.append(range)
        }
    }

    private var trimmed: ArraySlice<Character> {
        var rest = characters[...]
        if rest.first == " " { rest.removeFirst() }
        if rest.last == " " { rest.removeLast() }
        return rest
    }

    /// Whether both have the same words.
    func matches(_ other: FoldedText) -> Bool { trimmed == other.trimmed }

    /// The bytes of each place where `words` are, without overlaps.
    ///
    /// - Complexity: O(n) in the length of both (Knuth, Morris and Pratt 1977).
    func places(of words: FoldedText) -> [Range<Int>] {
        let pattern = Array(words.trimmed)
        guard !pattern.isEmpty else { return [] }
        var fallback = [0]
        var length = 0
        for position in pattern.indices.dropFirst() {
            while length > 0, pattern[position] != pattern[length] { length = fallback[length - 1] }
            if pattern[position] == pattern[length] { length += 1 }
            fallback.append(length)
        }
        var places: [Range<Int>] = []
        length = 0
        for position in characters.indices {
            while length > 0, characters[position] != pattern[length] { length = fallback[length - 1] }
            if characters[position] == pattern[length] { length += 1 }
            guard length == pattern.count else { continue }
            places.append(bytes[position - length + 1].lowerBound..<bytes[position].upperBound)
            length = 0
        }
        return places
    }
}
