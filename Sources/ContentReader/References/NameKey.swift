import CUTF8Proc

/// What two spellings of one name have in common: `Nick’s Room`, `nick's  room` and `Ｎｉｃｋ'ｓ room` have the same key.
///
/// Case, width, the amount of white space, and which of several apostrophes, quotation marks and hyphens was typed make no difference. Nor
/// do the zeros in `S01E01`.
package struct NameKey: Hashable, Sendable {
    package let text: String
    /// The same without the accents of Latin letters, for a name that nothing has with the accents as typed.
    package let withoutAccents: String

    package init(_ name: String) {
        if name.isASCII {
            text = name.wordsOfASCII { $0 == 0x20 || 0x09...0x0D ~= $0 }.withShortEpisodeCode
            withoutAccents = text
        } else {
            text = Self.folded(name).split(whereSeparator: \.isWhitespace).joined(separator: " ").withShortEpisodeCode
            withoutAccents = text.isASCII ? text : Self.unaccented(text)
        }
    }

    private static func folded(_ name: String) -> String {
        let options =
            UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
            | UTF8PROC_IGNORE.rawValue
        var folded = String.UnicodeScalarView()
        for scalar in name.mapped(by: options).unicodeScalars {
            switch scalar.value {
            case 0x2018...0x201B, 0x2BC, 0x2B9, 0x2032, 0xB4, 0x60, 0x5F3: folded.append("'")
            case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x5F4: folded.append("\"")
            case 0x2010...0x2015, 0x2212, 0xFE58, 0x30A0, 0x301C, 0x5BE: folded.append("-")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }

    static func unaccented(_ text: String) -> String {
        // Marks of other scripts are not accents: without them, words mean something else.
        let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x370 || 0x1E00...0x1EFF ~= $0.value || !$0.properties.isAlphabetic }
        guard isLatin else { return text }
        let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue
        var plain = String.UnicodeScalarView()
        for scalar in text.mapped(by: options).unicodeScalars {
            switch scalar {
            case "ø": plain.append("o")
            case "ł": plain.append("l")
            case "đ", "ð": plain.append("d")
            case "ı": plain.append("i")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}

extension String {
    /// Whether each byte is a character, so that only the case of letters can differ between spellings.
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

    /// The words of an ASCII text in lower case, with one space between them. Most names are such texts, and there may be very many.
    func wordsOfASCII(separatedBy isSeparator: (UInt8) -> Bool) -> String {
        String(unsafeUninitializedCapacity: utf8.count) { words in
            var count = 0
            var isAfterWord = false
            for byte in utf8 {
                guard !isSeparator(byte) else {
                    isAfterWord = count > 0
                    continue
                }
                if isAfterWord {
                    words[count] = UInt8(ascii: " ")
                    count += 1
                    isAfterWord = false
                }
                words[count] = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }
}

extension String {
    /// `s1e1` for `s01e01`, `s1 e1` and `1x01`, `s1` for `s01`, each also after the id of a show and a slash. Anything else stays.
    fileprivate var withShortEpisodeCode: String {
        guard utf8.count <= 80, let last = utf8.last, 0x30...0x39 ~= last else { return self }
        let start = utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? startIndex
        guard utf8[start...].mayBeEpisodeCode else { return self }
        let code = self[start...].filter { $0 != " " }
        let isCross = code.first.map { $0.isASCII && $0.isNumber } ?? false
        let parts = (isCross ? code[...] : code.dropFirst()).split(separator: isCross ? "x" : "e", omittingEmptySubsequences: false)
        guard isCross ? parts.count == 2 : code.first == "s" && parts.count <= 2 else { return self }
        let numbers = parts.map { part in part.allSatisfy { $0.isASCII && $0.isNumber } && part.utf8.count <= 4 ? Int(part) : nil }
        guard let season = numbers[0] else { return self }
        guard numbers.count == 2 else { return self[..<start] + "s\(season)" }
        return numbers[1].map { self[..<start] + "s\(season)e\($0)" } ?? self
    }
}

extension Substring.UTF8View {
    /// Whether there is nothing but digits, spaces, and the letters of episode codes.
    fileprivate var mayBeEpisodeCode: Bool {
        allSatisfy { 0x30...0x39 ~= $0 || " esx".utf8.contains($0) }
    }
}
