/// Reads prepared wikitext line by line, as HTML: headings, lists, tables and paragraphs.
struct WikiMarkup {
    var html: [UInt8] = []
    var references: WikiReferences
    /// How many bytes were looked at.
    var work = 0

    let site: WikiSite
    let stripped: [WikiText.Stripped]
    let notes: [[UInt8]?]
    /// The headings to which the text links.
    var anchors: Set<String> = []
    var isInParagraph = false
    /// The signs of the lists that are open.
    var list: [UInt8] = []
    var isPreformatted = false
    var tables: [WikiTable] = []
    /// How many empty cells were put in the place of those that reach down from above.
    var filled = 0

    /// How deep lists, tables and links may be inside one another.
    static let (deepestList, deepestTable, deepestLink, mostFilled) = (20, 5, 4, 10_000)

    /// - Parameters:
    ///   - parts: the ids of headings to which other pages link.
    ///   - earlier: the references of the text around this one, which go on.
    init(_ text: WikiText, bytes: [UInt8], parts: Set<String> = [], after earlier: WikiReferences = WikiReferences()) {
        site = text.site
        stripped = text.stripped
        notes = text.notes
        references = earlier
        anchors = Self.anchors(in: bytes).union(parts)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { add(line) }
        endBlocks()
        while !tables.isEmpty { endTable() }
    }

    /// The headings that links inside the page name.
    private static func anchors(in bytes: [UInt8]) -> Set<String> {
        var anchors: Set<String> = []
        var index = 0
        while index + 3 < bytes.count {
            if bytes[index] == UInt8(ascii: "["), bytes[index + 1] == bytes[index], bytes[index + 2] == UInt8(ascii: "#") {
                let name = bytes[(index + 3)...].prefix(200).prefix {
                    $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n")
                }
                anchors.insert(WikiAnchor.id(String(decoding: name, as: UTF8.self)))
                index += name.count
            }
            index += 1
        }
        return anchors
    }

    mutating func emit(_ text: String) { html += Array(text.utf8) }

    // MARK: Lines

    mutating func add(_ line: ArraySlice<UInt8>) {
        work += line.count
        let content = line.trimmedStart
        let indented = content.drop { $0 == UInt8(ascii: ":") }.trimmedStart
        if indented.starts(with: "{|".utf8), tables.count < Self.deepestTable {
            endBlocks()
            tables.append(WikiTable())
            emit("<table>")
            return
        }
        if !tables.isEmpty, tableLine(content) { return }
        guard !content.isEmpty else { return endBlocks() }
        if line.first == UInt8(ascii: "="), heading(line) { return }
        if line.starts(with: "----".utf8) {
            endBlocks()
            emit("<hr>")
            let rest = line.drop { $0 == UInt8(ascii: "-") }
            return rest.trimmedStart.isEmpty ? () : paragraph(rest)
        }
        if let first = line.first, Self.isListSign(first) { return item(line) }
        endList(to: 0)
        if line.first == UInt8(ascii: " "), tables.isEmpty, !isInParagraph || isPreformatted, content.first != UInt8(ascii: "<"),
            content.first != WikiText.opening
        {
            if !isPreformatted { emit("<pre>\n") }
            (isPreformatted, isInParagraph) = (true, true)
            inline(WikiQuotes.marked(line.dropFirst())[...])
            emit("\n")
            return
        }
        if isPreformatted { endBlocks() }
        paragraph(line)
    }

    mutating func paragraph(_ line: ArraySlice<UInt8>) {
        if !isInParagraph { emit("<p>") }
        isInParagraph = true
        inline(WikiQuotes.marked(line)[...])
        emit("\n")
    }

    mutating func endBlocks() {
        endList(to: 0)
        if isInParagraph { emit(isPreformatted ? "</pre>" : "</p>") }
        (isInParagraph, isPreformatted) = (false, false)
    }

    mutating func heading(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmedEnd
        let sign = UInt8(ascii: "=")
        let before = line.prefix { $0 == sign }.count
        let after = line.reversed().prefix { $0 == sign }.count
        let level = min(before, after, 6, (line.count - 1) / 2)
        guard level > 0 else { return false }
        endBlocks()
        let words = line[(line.startIndex + level)..<(line.endIndex - level)]
        let id = WikiAnchor.id(
            WikiValue(String(decoding: words, as: UTF8.self), stripped: stripped, site: site).words(separatedBy: " "))
        emit(anchors.contains(id) && !id.isEmpty ? "<h\(level) id=\"\(id)\">" : "<h\(level)>")
        inline(WikiQuotes.marked(words)[...])
        emit("</h\(level)>\n")
        return true
    }

    // MARK: Lists

    private static func isListSign(_ byte: UInt8) -> Bool { "*#:;".utf8.contains(byte) }

    /// `;` and `:` are parts of one list.
    private static func kind(_ sign: UInt8) -> UInt8 { sign == UInt8(ascii: ";") ? UInt8(ascii: ":") : sign }

    private static func names(_ sign: UInt8) -> (list: String, item: String) {
        switch sign {
        case UInt8(ascii: "*"): ("ul", "li")
        case UInt8(ascii: "#"): ("ol", "li")
        case UInt8(ascii: ";"): ("dl", "dt")
        default: ("dl", "dd")
        }
    }

    mutating func item(_ line: ArraySlice<UInt8>) {
        if list.isEmpty { endBlocks() }
        let signs = Array(line.prefix { Self.isListSign($0) }.prefix(Self.deepestList))
        var content = line.dropFirst(signs.count).drop { Self.isListSign($0) && signs.count == Self.deepestList }.trimmedStart
        let common = zip(list, signs).prefix { Self.kind($0.0) == Self.kind($0.1) }.count
        endList(to: common)
        if common == signs.count, let last = list.last, let sign = signs.last {
            emit("</\(Self.names(last).item)><\(Self.names(sign).item)>")
            list[common - 1] = sign
        }
        for sign in signs[common...] {
            emit("<\(Self.names(sign).list)><\(Self.names(sign).item)>")
            list.append(sign)
        }
        if signs.last == UInt8(ascii: ";"), let colon = Self.colon(in: content) {
            inline(WikiQuotes.marked(content[..<colon])[...])
            emit("</dt><dd>")
            list[list.count - 1] = UInt8(ascii: ":")
            content = content[(colon + 1)...].trimmedStart
        }
        inline(WikiQuotes.marked(content)[...])
        emit("\n")
    }

    mutating func endList(to count: Int) {
        while list.count > count, let sign = list.popLast() {
            emit("</\(Self.names(sign).item)></\(Self.names(sign).list)>")
            if list.isEmpty { emit("\n") }
        }
    }

    /// The colon between a term and its definition: not one in a link, a tag or an address.
    private static func colon(in content: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        for index in content.indices {
            switch content[index] {
            case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: ">"): depth -= 1
            case UInt8(ascii: ":") where depth <= 0 && !content[(index + 1)...].starts(with: "//".utf8): return index
            default: break
            }
        }
        return nil
    }
}
