/// Reads the words of a text as they are searched.
///
/// - A word is a run of letters, numbers and marks, folded (``SearchFolding``), of at most 32 characters.
/// - An apostrophe with one or two letters after it joins them to the word (`don’t` is `dont`), but `’s` is left out (`Nick’s` is `nick`);
///   any other one separates words (`l’amour` is `l` and `amour`).
/// - A run of characters of a script without spaces is its pairs: `東京都` is `東京` and `京都`.
///
/// - Complexity: linear in the bytes. Words of ASCII letters, which are nearly all, are read in place.
package struct SearchWords {
    static let longest = 32

    private var word: [UInt8] = []
    private var isASCII = true
    private var hasApostrophe = false

    /// Calls `take` with each word of a text.
    ///
    /// - Parameter isMarkup: whether it is HTML, whose tags and character references separate words.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, isMarkup: Bool, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var index = 0
        let count = text.count
        let kinds = Self.kinds
        while index < count {
            let byte = text[index]
            switch kinds[Int(byte)] {
            case .letter:
                let start = index
                repeat { index += 1 } while index < count && kinds[Int(text[index])] == .letter
                if word.isEmpty, index == count || kinds[Int(text[index])] == .other {
                    // Nearly all words are as they are searched.
                    take(UnsafeBufferPointer(rebasing: text[start..<min(index, start + Self.longest)]))
                } else {
                    word.append(contentsOf: text[start..<index])
                }
            case .capital:
                word.append(byte | 0x20)
                index += 1
            case .apostrophe:
                if !word.isEmpty {
                    word.append(byte)
                    hasApostrophe = true
                }
                index += 1
            case .other:
                index += 1
                if !word.isEmpty { end(take) }
                if isMarkup, byte == UInt8(ascii: "<") {
                    index = Self.endOfTag(text, from: index)
                } else if isMarkup, byte == UInt8(ascii: "&") {
                    index = Self.endOfReference(text, from: index)
                }
            case .long:
                index = readLong(text, from: index, take)
            }
        }
        if !word.isEmpty { end(take) }
    }

    /// Calls `take` with each word of a plain text.
    mutating func read(_ text: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { read($0, isMarkup: false, take) }
    }

    /// The words of a plain text.
    package static func all(in text: String) -> [String] {
        var words: [String] = []
        var reader = SearchWords()
        reader.read(text) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }
}

extension SearchWords {
    private enum Kind: UInt8 {
        case other, letter, capital, apostrophe
        /// Part of a character of several bytes.
        case long
    }

    private static let kinds: [Kind] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .letter
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
        case UInt8(ascii: "'"): .apostrophe
        case 0x80...: .long
        default: .other
        }
    }

    /// Reads one character of several bytes: the punctuation that is common in texts at once, everything else as part of a word that is
    /// looked at when it ends.
    private mutating func readLong(
        _ text: UnsafeBufferPointer<UInt8>, from index: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Int {
        let byte = text[index]
        if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
            switch text[index + 2] {
            case 0x98, 0x99, 0x9B:
                if !word.isEmpty {
                    word.append(UInt8(ascii: "'"))
                    hasApostrophe = true
                }
            case 0x8C, 0x8D: break
            default: if !word.isEmpty { end(take) }
            }
            return index + 3
        }
        if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 || text[index + 1] == 0xAD {
            if text[index + 1] == 0xA0, !word.isEmpty { end(take) }
            return index + 2
        }
        word.append(byte)
        isASCII = false
        return index + 1
    }

    /// The end of a tag whose `<` is before `index`.
    private static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < text.count, text[start] == UInt8(ascii: "/") || text[start] == UInt8(ascii: "!") || text[start] | 0x20 > 0x60 else {
            return start
        }
        var index = start
        var quote: UInt8 = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return index
    }

    /// The end of a character reference whose `&` is before `index`; `index` if none follows.
    private static func endOfReference(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < min(start + 10, text.count) {
            if text[index] == UInt8(ascii: ";") { return index + 1 }
            guard text[index] == UInt8(ascii: "#") || kinds[Int(text[index])] == .letter || kinds[Int(text[index])] == .capital else {
                break
            }
            index += 1
        }
        return start
    }

    /// Takes what has been read since the last separator.
    private mutating func end(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        defer {
            word.removeAll(keepingCapacity: true)
            isASCII = true
            hasApostrophe = false
        }
        if isASCII, !hasApostrophe {
            word.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0.prefix(Self.longest))) }
        } else if isASCII {
            Self.takeParts(of: &word, take)
        } else {
            let folded = SearchFolding.folded(String(decoding: word, as: UTF8.self))
            let isOfWord = { (scalar: Unicode.Scalar) in scalar == "'" || SearchFolding.isOfWord(scalar) }
            for run in folded.unicodeScalars.split(whereSeparator: { !isOfWord($0) }) {
                var run = Array(String(run).utf8)
                Self.takeParts(of: &run, take)
            }
        }
    }

    /// Takes the words of a run of letters and apostrophes, which it takes apart.
    private static func takeParts(of run: inout [UInt8], _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        let apostrophe = UInt8(ascii: "'")
        while run.last == apostrophe { run.removeLast() }
        guard let start = run.firstIndex(where: { $0 != apostrophe }) else { return }
        if let last = run.lastIndex(of: apostrophe), last > start {
            let ending = run[(last + 1)...]
            if ending.elementsEqual("s".utf8) {
                run.removeSubrange(last...)
            } else if ending.count(where: { $0 & 0xC0 != 0x80 }) <= 2 {
                run.remove(at: last)
            }
        }
        run.withUnsafeBufferPointer { run in
            for part in run.split(separator: apostrophe) {
                if part.allSatisfy({ $0 < 0x80 }) {
                    take(UnsafeBufferPointer(rebasing: part.prefix(longest)))
                } else {
                    takePairs(of: String(decoding: part, as: UTF8.self), take)
                }
            }
        }
    }

    private static func takePairs(of part: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        func give(_ scalars: some Collection<Unicode.Scalar>) {
            var term = String(String.UnicodeScalarView(scalars.prefix(longest)))
            term.withUTF8(take)
        }
        let scalars = Array(part.unicodeScalars)
        var start = 0
        while start < scalars.count {
            let isPaired = SearchFolding.isPaired(scalars[start])
            let end = scalars[start...].firstIndex { SearchFolding.isPaired($0) != isPaired } ?? scalars.count
            if isPaired, end - start > 1 {
                for index in start..<(end - 1) { give(scalars[index...(index + 1)]) }
            } else {
                give(scalars[start..<end])
            }
            start = end
        }
    }
}
