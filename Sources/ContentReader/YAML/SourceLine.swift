/// A line of a YAML text, taken apart as a person would who sees nothing else.
struct SourceLine {
    /// From 1.
    let number: Int
    /// The columns, from 1, of the hyphens that begin items of a list.
    let hyphens: [Int]
    /// The column of what follows them.
    let column: Int
    /// The line without indentation and hyphens, and without white space at its end.
    let content: String
    /// The key, if there is one, and the column of its colon.
    let key: (name: String, colon: Int)?
    /// What follows the key's colon, or everything, without white space around it.
    let value: String
    let valueColumn: Int

    init(_ line: Substring, number: Int) {
        self.number = number
        let scalars = Array(line.unicodeScalars)
        let end = (scalars.lastIndex { !$0.isBlank } ?? -1) + 1
        var start = scalars[..<end].firstIndex { $0 != " " } ?? end
        var hyphens: [Int] = []
        while start + 1 < end, scalars[start] == "-", scalars[start + 1].isBlank {
            hyphens.append(start + 1)
            start = scalars[(start + 1)..<end].firstIndex { !$0.isBlank } ?? end
        }
        self.hyphens = hyphens
        column = start + 1
        content = String(scalars[start..<end])
        let colon = Self.colon(in: scalars[start..<end])
        key = colon.map { (String(scalars[start..<$0].trimmed), $0 + 1) }
        let rest = scalars[(colon.map { $0 + 1 } ?? start)..<end].drop(while: \.isBlank)
        value = String(rest)
        valueColumn = rest.startIndex + 1
    }

    /// The column of the first hyphen or letter.
    var firstColumn: Int { hyphens.first ?? column }

    /// Whether it says nothing to YAML.
    var isEmpty: Bool { content.isEmpty && hyphens.isEmpty || content.hasPrefix("#") }

    /// The value without a comment after it, if it begins without a quote.
    var valueBeforeComment: String { value.firstRange(of: " #").map { String(value[..<$0.lowerBound].trimmed) } ?? value }

    /// The only word, if it has no colon; a comma or semicolon in place of the colon is left out.
    var wordWithoutColon: String? {
        let word = content.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let rest = content[word.endIndex...]
        return key == nil && hyphens.isEmpty && word.first != "-" && !word.isEmpty && ["", ";", ",", "."].contains(rest)
            ? String(word) : nil
    }

    /// What it may have been meant to be, if it has no key.
    var repaired: (message: String, line: String)? {
        guard key == nil else { return nil }
        let word = content.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let rest = content[word.endIndex...]
        let value = rest.drop(while: \.isWhitespace)
        guard !word.isEmpty, let sign = value.first else { return nil }
        if rest.first == ":", !rest.hasPrefix("://") {
            let written = rest.dropFirst()
            let plain = written.withoutUncommonSpaces
            return plain.startIndex == written.startIndex
                ? ("a space is missing after the colon", "\(word): \(written)")
                : ("the space after the colon is not an ordinary one: type it again", "\(word): \(plain.trimmed)")
        }
        if rest.first == ";" || sign == "=" || sign == "：" { return ("a colon is missing", "\(word): \(value.dropFirst().trimmed)") }
        return rest.first == " " && (ContentKeys.contains(word) || word == "season") ? ("a colon is missing", "\(word): \(value)") : nil
    }

    /// The first colon that ends a key. A text in quotes may contain others; a list or a mapping is not a key.
    private static func colon(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = scalars.first, first != "[", first != "{", first != "#" else { return nil }
        var index = scalars.startIndex
        if first == "\"" || first == "'" {
            guard let close = scalars.dropFirst().firstIndex(of: first) else { return nil }
            index = close + 1
            return index < scalars.endIndex && scalars[index] == ":" ? index : nil
        }
        while index < scalars.endIndex {
            if scalars[index] == ":", index + 1 == scalars.endIndex || scalars[index + 1].isBlank { return index }
            index += 1
        }
        return nil
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> { lastIndex { !$0.isBlank }.map { self[...$0] } ?? self[..<startIndex] }
}

extension String {
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init()
        unicodeScalars.append(contentsOf: scalars)
    }
}

extension Unicode.Scalar {
    /// Whether it looks like a space, but is none to YAML, such as a no-break space from a web page.
    fileprivate var isUncommonSpace: Bool { !isASCII && properties.generalCategory == .spaceSeparator }
}

extension StringProtocol {
    /// The text without the spaces at its ends that are none to YAML, and the ordinary ones among them; `self` if there are none.
    var withoutUncommonSpaces: SubSequence {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.isBlank || scalar.isUncommonSpace }
        let start = unicodeScalars.firstIndex { !isSpace($0) } ?? endIndex
        let end = unicodeScalars.lastIndex { !isSpace($0) }.map(unicodeScalars.index(after:)) ?? start
        let isUncommon = { (spaces: SubSequence) in spaces.unicodeScalars.contains(where: \.isUncommonSpace) }
        return self[(isUncommon(self[..<start]) ? start : startIndex)..<(isUncommon(self[end...]) ? end : endIndex)]
    }

    /// The text without spaces, tabs and line breaks at its ends.
    var trimmed: String {
        let isInk = { (character: Character) in !character.isWhitespace || !character.isASCII }
        guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else { return "" }
        return String(self[first...last])
    }
}
