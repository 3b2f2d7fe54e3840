/// Reads the parts of a directive: its name, and its attributes.
struct DirectiveScan {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the line or the paragraph ends.
    let end: Int

    /// The name at `start`: a letter, then letters, digits, hyphens and underscores, the last of which is a letter or digit.
    func name(at start: Int) -> Range<Int>? {
        guard start < end, text[start].isLetter else { return nil }
        var index = start + 1
        while index < end, text[index].isLetterOrDigit || text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "_") {
            index += 1
        }
        return text[index - 1].isLetterOrDigit ? start..<index : nil
    }

    /// What is wrong with attributes, and where.
    struct Failure: Error {
        let offset: Int
        let message: String
        let help: String
    }

    /// No directive has more.
    private static let mostAttributes = 100

    /// Reads `{#id .class name=value name="value" name}`.
    ///
    /// - Parameter start: the offset of the brace. Everything must be on its line.
    /// - Returns: the attributes, and the offset after the closing brace.
    func attributes(at start: Int) throws(Failure) -> (AttributeSource, end: Int) {
        try attributes(at: start) { (_) throws(Failure) in }
    }

    /// - Parameter begin: called with the place of each attribute before it is read.
    func attributes(at start: Int, begin: (Int) throws(Failure) -> Void) throws(Failure) -> (AttributeSource, end: Int) {
        var source = AttributeSource()
        var index = start + 1
        while true {
            while text.byte(index).isBlank { index += 1 }
            try begin(index)
            guard index < end, !text[index].isLineEnd else {
                throw Failure(offset: start, message: "the attributes are not closed", help: "end them with '}' on the same line")
            }
            guard text[index] == UInt8(ascii: "}") || source.pairs.count + source.classes.count < Self.mostAttributes else {
                throw Failure(offset: index, message: "there are more than \(Self.mostAttributes) attributes", help: "leave the others out")
            }
            switch text[index] {
            case UInt8(ascii: "}"):
                return (source, index + 1)
            case UInt8(ascii: "#"):
                let id = try word(after: index, "an id")
                source.id = id
                index = id.upperBound
            case UInt8(ascii: "."):
                let name = try word(after: index, "a class")
                source.classes.append(name)
                index = name.upperBound
            default:
                let pair = try pair(at: &index)
                source.pairs.append(pair)
            }
        }
    }

    private func pair(at index: inout Int) throws(Failure) -> AttributeSource.Pair {
        let name = self.run(from: index) {
            $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":")
        }
        if let value = try valueWithoutName(at: &index) { return AttributeSource.Pair(name: value, value: nil) }
        guard !name.isEmpty, text[name.lowerBound].isLetter else {
            throw Failure(
                offset: index, message: "this is not an attribute",
                help: "write name=value or name=\"several words\", with spaces between attributes"
            )
        }
        index = name.upperBound
        guard text.byte(index) == UInt8(ascii: "="), index < end else {
            try expectSeparator(at: index)
            return AttributeSource.Pair(name: name, value: nil)
        }
        let value = try value(at: &index)
        if text.starts(with: "until", at: name.lowerBound), name.count == 5 { try expectNoWords(value) }
        try expectSeparator(at: index)
        return AttributeSource.Pair(name: name, value: value)
    }

    /// An address, a path, a number or a text in quotes where a name should be: for the site to report, which knows the names.
    private func valueWithoutName(at index: inout Int) throws(Failure) -> Range<Int>? {
        let first = index < end ? text[index] : 0
        if first == UInt8(ascii: "\"") {
            let words = run(from: index + 1) { $0 != first && !$0.isLineEnd }
            guard !words.isEmpty, words.upperBound < end, text[words.upperBound] == first else { return nil }
            index = words.upperBound + 1
            try expectSeparator(at: index)
            return words
        }
        guard first.isLetterOrDigit || "/.".utf8.contains(first) else { return nil }
        let word = run(from: index) { !$0.isWhitespace && !$0.endsValue && $0 != UInt8(ascii: "=") }
        guard let last = word.last, first.isDigit || text[word].contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
        else { return nil }
        // The query of an address may contain equals signs.
        let isAddress = text.starts(with: "http://", at: index) || text.starts(with: "https://", at: index)
        if text.byte(last + 1) == UInt8(ascii: "="), !isAddress { return nil }
        let value = isAddress ? run(from: index) { !$0.isWhitespace && !$0.endsValue } : word
        index = value.upperBound
        try expectSeparator(at: index)
        return value
    }

    /// The value after the equals sign at `index`, which moves past the value.
    private func value(at index: inout Int) throws(Failure) -> Range<Int> {
        let start = index + 1
        let quote = start < end ? text[start] : 0
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let value = run(from: start + 1) { $0 != quote && !$0.isLineEnd }
            guard value.upperBound < end, text[value.upperBound] == quote else {
                throw Failure(
                    offset: start, message: "the value is not closed",
                    help: "end it with \(Character(Unicode.Scalar(quote))) on the same line")
            }
            index = value.upperBound + 1
            return value
        }
        let value = run(from: start) { !$0.isWhitespace && !$0.endsValue }
        guard !value.isEmpty else {
            throw Failure(offset: start, message: "the attribute has no value", help: "write name=value or name=\"several words\"")
        }
        index = value.upperBound
        return value
    }

    /// Refuses `season 2` and `s2 e8`, which would be several attributes.
    private func expectNoWords(_ value: Range<Int>) throws(Failure) {
        guard value.upperBound < end, text[value.upperBound].isBlank else { return }
        let limit = min(end, value.lowerBound + WordedPoint.longest + 1)
        var close = value.upperBound
        while close < limit, text[close] != UInt8(ascii: "}"), !text[close].isLineEnd { close += 1 }
        guard close < limit, text[close] == UInt8(ascii: "}") else { return }
        let words = text.trimmed(value.lowerBound..<close)
        guard words.upperBound > value.upperBound, let point = WordedPoint.code(words, of: text) else { return }
        throw Failure(
            offset: value.lowerBound, message: "'\(text.string(words))' is not how a point of the story is written",
            help: "write until=\(point)")
    }

    private func word(after sign: Int, _ what: String) throws(Failure) -> Range<Int> {
        let word = run(from: sign + 1) { !$0.isWhitespace && !"}#.\"'<>=`{".utf8.contains($0) }
        guard !word.isEmpty else {
            throw Failure(offset: sign, message: "\(what) is missing here", help: "write {#id .class name=value}")
        }
        return word
    }

    private func expectSeparator(at index: Int) throws(Failure) {
        guard index < end, !text[index].isWhitespace, text[index] != UInt8(ascii: "}") else { return }
        throw Failure(
            offset: index, message: "this is not an attribute",
            help: "write name=value or name=\"several words\", with spaces between attributes"
        )
    }

    private func run(from start: Int, while isPart: (UInt8) -> Bool) -> Range<Int> {
        var index = start
        while index < end, isPart(text[index]) { index += 1 }
        return start..<max(start, index)
    }
}

extension UInt8 {
    /// Whether a value without quotation marks cannot contain it.
    fileprivate var endsValue: Bool {
        switch self {
        case UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): true
        default: false
        }
    }
}
