import CLibrary

extension WordReader {
    /// Reads what can be read in a page or an XML document.
    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, containers: GuardedContainers) {
        var scan = MarkupScan(text, reader: self, containers: containers)
        scan.run()
        self = scan.reader
    }
}

/// The elements of a file that may contain guarded texts.
enum GuardedContainers {
    case none
    /// `<details class="spoiler">`, without its summary.
    case spoilers
    /// The whole main content, for a page with nothing but a spoiler on it.
    case mainElement
}

/// Reads the words of a page that people or machines can read: its text, attributes, scripts, comments and drawings, but not the contents
/// of guarded containers.
struct MarkupScan<Sink: WordSink> {
    private let text: UnsafeBufferPointer<UInt8>
    private let containers: GuardedContainers
    private let readsAttributes: Bool
    private(set) var reader: WordReader<Sink>
    private var position = 0
    /// The guarded containers around the current position.
    private var depth = 0
    /// Whether it is in the summary of the outermost one.
    private var isInSummary = false
    private var isInDrawing = false

    init(
        _ text: UnsafeBufferPointer<UInt8>, reader: WordReader<Sink>, containers: GuardedContainers, readsAttributes: Bool = true
    ) {
        self.readsAttributes = readsAttributes
        self.text = text
        self.reader = reader
        self.containers = containers
    }

    private var isReadable: Bool { depth == 0 || isInSummary }

    mutating func run() {
        while position < text.count {
            let tag = find(UInt8(ascii: "<"), from: position)
            if isReadable, tag > position { reader.read(text, position..<tag) }
            position = tag
            if tag < text.count { readTag() }
        }
        reader.endWord()
    }
}

extension MarkupScan {
    private mutating func readTag() {
        guard position + 1 < text.count else {
            position += 1
            return
        }
        switch text[position + 1] {
        case UInt8(ascii: "/"):
            let name = name(from: position + 2)
            readEnd(of: name)
            position = min(find(UInt8(ascii: ">"), from: name.upperBound) + 1, text.count)
        case UInt8(ascii: "!") where text[position...].starts(with: "<!--".utf8):
            readRaw(from: position + 4, upTo: "-->", .plain)
        case let byte where byte.isTagName:
            readStart(of: name(from: position + 1))
        default:
            if isReadable { reader.endWord() }
            position += 1
        }
    }

    private mutating func readEnd(of name: Range<Int>) {
        if depth > 0 {
            switch containers {
            case .spoilers where matches(name, "details"), .mainElement where matches(name, "main"): depth -= 1
            case _ where matches(name, "summary"): isInSummary = false
            default: break
            }
        }
        if matches(name, "svg") { isInDrawing = false }
        if isReadable, !isInline(name) { reader.endWord() }
    }

    private mutating func readStart(of name: Range<Int>) {
        let isContainer = containers == .spoilers && matches(name, "details")
        guard isReadable else {
            if isContainer || containers == .mainElement && matches(name, "main") { depth += 1 }
            if depth == 1, containers == .spoilers, matches(name, "summary") { isInSummary = true }
            position = min(find(UInt8(ascii: ">"), from: name.upperBound) + 1, text.count)
            return
        }
        if !isInline(name) { reader.endWord() }
        if isInDrawing, !matches(name, "a") {
            position = min(find(UInt8(ascii: ">"), from: name.upperBound) + 1, text.count)
            return
        }
        let isSpoiler = readAttributes(from: name.upperBound, isContainer: isContainer)
        if isContainer, isSpoiler || depth > 0 { depth += 1 }
        if containers == .mainElement, matches(name, "main") { depth += 1 }
        guard text[name.lowerBound] | 0x20 == UInt8(ascii: "s") else { return }
        if matches(name, "svg") { isInDrawing = true }
        if matches(name, "script") { readRaw(from: position, upTo: "</script", .json) }
        if matches(name, "style") { position = end(of: "</style", from: position) }
    }

    /// Reads the attributes of a tag, and moves past it.
    ///
    /// - Returns: whether it is a container with the class of a spoiler.
    private mutating func readAttributes(from start: Int, isContainer: Bool) -> Bool {
        var isSpoiler = false
        position = start
        while position < text.count, text[position] != UInt8(ascii: ">") {
            guard !text[position].isWhitespace, text[position] != UInt8(ascii: "/") else {
                position += 1
                continue
            }
            let name = name(from: position)
            position = max(name.upperBound, position + 1)
            guard position < text.count, text[position] == UInt8(ascii: "=") else { continue }
            let value = value(from: position + 1)
            if matches(name, "class") {
                isSpoiler = isSpoiler || isContainer && beginsWithSpoiler(value)
            } else if readsAttributes, !isUnreadable(name), !value.isEmpty {
                readValue(value)
            }
        }
        position = min(position + 1, text.count)
        return isSpoiler
    }

    /// The value of an attribute, in quotes or not; the scan moves past it.
    private mutating func value(from start: Int) -> Range<Int> {
        guard start < text.count else {
            position = start
            return start..<start
        }
        let quote = text[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = find(quote, from: start + 1)
            position = min(end + 1, text.count)
            return min(start + 1, end)..<end
        }
        position = start
        while position < text.count, !text[position].isWhitespace, text[position] != UInt8(ascii: ">") { position += 1 }
        return start..<position
    }

    private mutating func readValue(_ value: Range<Int>) {
        let text = text
        reader.aside { $0.read(text, value) }
    }

    /// Reads text that has no tags, up to `end`.
    private mutating func readRaw(from start: Int, upTo end: StaticString, _ notation: WordReader<Sink>.Notation) {
        let close = self.end(of: end, from: min(start, text.count))
        if isReadable {
            reader.endWord()
            reader.read(text, min(start, text.count)..<close, notation)
            reader.endWord()
        }
        position = close
    }
}

extension MarkupScan {
    private func find(_ byte: UInt8, from start: Int) -> Int {
        // There is often nothing between two tags, or after a tag's name.
        if start < text.count, text[start] == byte { return start }
        guard start < text.count, let base = text.baseAddress, let found = memchr(base + start, Int32(byte), text.count - start) else {
            return text.count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where `word`, which begins with a `<` or a `-`, comes next.
    private func end(of word: StaticString, from start: Int) -> Int {
        var next = start
        while case let found = find(word.utf8Start[0], from: next), found < text.count {
            if matches(found..<min(found + word.utf8CodeUnitCount, text.count), word) { return found }
            next = found + 1
        }
        return text.count
    }

    private func name(from start: Int) -> Range<Int> {
        var end = min(start, text.count)
        while end < text.count, text[end].isTagName { end += 1 }
        return min(start, end)..<end
    }

    private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        range.count == word.utf8CodeUnitCount && UnsafeBufferPointer(rebasing: text[range]).matches(word)
    }

    private func isInline(_ name: Range<Int>) -> Bool { name.count <= 6 && UnsafeBufferPointer(rebasing: text[name]).isNameOfInlineElement }

    /// Whether an attribute is for browsers only, such as a style, a line's path or a type.
    private func isUnreadable(_ name: Range<Int>) -> Bool {
        switch name.count {
        case 1: matches(name, "d") || matches(name, "x") || matches(name, "y")
        case 3: matches(name, "rel")
        case 4: matches(name, "type")
        case 5: matches(name, "style") || matches(name, "width")
        case 6: matches(name, "height") || matches(name, "points")
        case 7: matches(name, "viewbox")
        case 8: matches(name, "datetime")
        case 9: matches(name, "transform")
        default: false
        }
    }

    /// Whether one of the words of a class attribute begins with `spoiler`.
    private func beginsWithSpoiler(_ value: Range<Int>) -> Bool {
        text[value].split(whereSeparator: \.isWhitespace).contains { $0.starts(with: "spoiler".utf8) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are `word`, whatever their case.
    func matches(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for offset in 0..<count where (self[offset] | 0x20) != (word.utf8Start[offset] | 0x20) { return false }
        return true
    }

    /// Whether the bytes are the name of an element that does not end a word.
    var isNameOfInlineElement: Bool {
        switch count {
        case 1: matches("a") || matches("b") || matches("i") || matches("q") || matches("s") || matches("u")
        case 2: matches("em")
        case 3:
            matches("bdi") || matches("del") || matches("dfn") || matches("ins") || matches("kbd") || matches("sub") || matches("sup")
                || matches("var") || matches("wbr")
        case 4: matches("span") || matches("time") || matches("abbr") || matches("cite") || matches("code") || matches("mark")
        case 5: matches("small") || matches("tspan")
        case 6: matches("strong")
        default: false
        }
    }
}

extension UInt8 {
    var isTagName: Bool {
        switch self | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self & 0x20 != 0
        default: self == UInt8(ascii: "-") || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
        }
    }
}
