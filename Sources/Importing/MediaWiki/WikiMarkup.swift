import ShowData

/// Reads prepared wikitext line by line, as HTML: headings, lists, tables and paragraphs.
struct WikiMarkup {
    private(set) var html: [UInt8] = []
    private(set) var references: WikiReferences
    /// How many bytes were looked at.
    private(set) var work = 0

    let site: WikiSite
    let stripped: [WikiText.Stripped]
    private let notes: [[UInt8]?]
    /// The headings to which the text links.
    private var anchors: Set<String> = []
    private var isInParagraph = false
    /// The signs of the lists that are open.
    private var list: [UInt8] = []
    private var isPreformatted = false
    private var tables: [WikiTable] = []
    /// How many empty cells were put in the place of those that reach down from above.
    private var filled = 0

    /// How deep lists, tables and links may be inside one another.
    private static let (deepestList, deepestTable, deepestLink, mostFilled) = (20, 5, 4, 10_000)

    /// - Parameter earlier: the references of the text around this one, which go on.
    init(_ text: WikiText, bytes: [UInt8], after earlier: WikiReferences = WikiReferences()) {
        site = text.site
        stripped = text.stripped
        notes = text.notes
        references = earlier
        anchors = Self.anchors(in: bytes)
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

    private mutating func emit(_ text: String) { html += Array(text.utf8) }

    // MARK: Lines

    private mutating func add(_ line: ArraySlice<UInt8>) {
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

    private mutating func paragraph(_ line: ArraySlice<UInt8>) {
        if !isInParagraph { emit("<p>") }
        isInParagraph = true
        inline(WikiQuotes.marked(line)[...])
        emit("\n")
    }

    private mutating func endBlocks() {
        endList(to: 0)
        if isInParagraph { emit(isPreformatted ? "</pre>" : "</p>") }
        (isInParagraph, isPreformatted) = (false, false)
    }

    private mutating func heading(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmedEnd
        let sign = UInt8(ascii: "=")
        let before = line.prefix { $0 == sign }.count
        let after = line.reversed().prefix { $0 == sign }.count
        let level = min(before, after, 6, (line.count - 1) / 2)
        guard level > 0 else { return false }
        endBlocks()
        let words = line[(line.startIndex + level)..<(line.endIndex - level)]
        let id = WikiAnchor.id(WikiHTML.words(String(decoding: words, as: UTF8.self)))
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

    private mutating func item(_ line: ArraySlice<UInt8>) {
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

    private mutating func endList(to count: Int) {
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

    // MARK: Tables

    /// - Returns: whether it was a line of a table.
    private mutating func tableLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") else { return false }
        let second = line.dropFirst().first
        endBlocks()
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "}") {
            endTable()
            let rest = line.dropFirst(2).trimmedStart
            if !rest.isEmpty { paragraph(rest) }
            return true
        }
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "-") {
            endRow()
            return true
        }
        if first == UInt8(ascii: "|"), second == UInt8(ascii: "+") {
            endCell()
            emit("<caption>")
            inline(WikiQuotes.marked(WikiTable.cell(line.dropFirst(2)).content)[...])
            emit("</caption>")
            return true
        }
        for cell in WikiTable.cells(line.dropFirst(), isHeader: first == UInt8(ascii: "!")) {
            begin(cell, isHeader: first == UInt8(ascii: "!"))
        }
        return true
    }

    private mutating func begin(_ written: ArraySlice<UInt8>, isHeader: Bool) {
        endCell()
        var table = tables[tables.count - 1]
        if !table.isInRow { emit("<tr>") }
        table.isInRow = true
        for _ in 0..<fill(&table) { emit("<td></td>") }
        let (attributes, content) = WikiTable.cell(written)
        let (columns, rows) = table.add(attributes)
        table.cell = isHeader ? "th" : "td"
        emit(columns > 1 ? "<\(table.cell) colspan=\"\(columns)\">" : "<\(table.cell)>")
        if rows > 1 { table.reach(columns: columns, rows: rows) }
        tables[tables.count - 1] = table
        let words = content.trimmedStart
        if !words.isEmpty {
            inline(WikiQuotes.marked(words)[...])
            emit("\n")
            // What follows on other lines is a part of the cell.
        }
    }

    private mutating func fill(_ table: inout WikiTable) -> Int {
        let count = min(table.skip(), Self.mostFilled - filled)
        filled += count
        return count
    }

    private mutating func endCell() {
        endBlocks()
        guard !tables.isEmpty, !tables[tables.count - 1].cell.isEmpty else { return }
        emit("</\(tables[tables.count - 1].cell)>")
        tables[tables.count - 1].cell = ""
    }

    private mutating func endRow() {
        endCell()
        guard !tables.isEmpty, tables[tables.count - 1].isInRow else { return }
        var table = tables[tables.count - 1]
        for _ in 0..<fill(&table) { emit("<td></td>") }
        emit("</tr>\n")
        table.endRow()
        tables[tables.count - 1] = table
    }

    private mutating func endTable() {
        endRow()
        emit("</table>\n")
        tables.removeLast()
    }

    // MARK: Words

    mutating func inline(_ text: ArraySlice<UInt8>, depth: Int = 0) {
        work += text.count
        let ends = depth < Self.deepestLink ? WikiLink.ends(in: text) : [:]
        var hasBracket = true
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case WikiText.opening:
                let digits = text[(index + 1)...].prefix { $0 != WikiText.closing }
                put(Int(String(decoding: digits, as: UTF8.self)))
                index = digits.endIndex
            case UInt8(ascii: "<"):
                if let (tag, end) = WikiTag.read(text, at: index) {
                    emit(tag)
                    index = end
                    continue
                }
                emit("&lt;")
            case UInt8(ascii: ">"): emit("&gt;")
            case UInt8(ascii: "&"): emit(WikiTag.isEntity(text, at: index) ? "&" : "&amp;")
            case UInt8(ascii: "["):
                if let end = ends[index] {
                    index = link(text[(index + 2)..<end], trail: text[(end + 2)...], depth)
                    continue
                }
                if hasBracket, WikiLink.isAddress(text[(index + 1)...]) {
                    if let end = text[index...].firstIndex(of: UInt8(ascii: "]")) {
                        external(text[(index + 1)..<end], depth)
                        index = end + 1
                        continue
                    }
                    work += text.endIndex - index
                    hasBracket = false
                }
                html.append(byte)
            default: html.append(byte)
            }
            index += 1
        }
    }

    private mutating func put(_ number: Int?) {
        guard let number, stripped.indices.contains(number) else { return }
        switch stripped[number] {
        case .html(let text): emit(text)
        case .note(let note):
            guard notes[note] != nil else { return }
            emit("<x-note id=\"\(references.number(of: note))\"></x-note>")
        }
    }

    /// - Returns: where the text goes on.
    private mutating func link(_ content: ArraySlice<UInt8>, trail: ArraySlice<UInt8>, _ depth: Int) -> Int {
        let parts = WikiLink.parts(of: content)
        let target = String(decoding: parts[0], as: UTF8.self)
        guard !target.trimmed.isEmpty, !target.utf8.contains(where: { "[]{}<>".utf8.contains($0) || $0 <= WikiText.closing }) else {
            emit("[[")
            inline(content, depth: depth + 1)
            emit("]]")
            return trail.startIndex
        }
        let page = WikiTag.decoded(target.trimmed)
        let hasColon = page.hasPrefix(":")
        let name = hasColon ? String(page.dropFirst()) : page
        let title = site.title(name)
        if title.namespace == 6, !hasColon {
            picture(title.text, parts.dropFirst(), depth)
            return trail.startIndex
        }
        let (ending, end) = WikiLink.trail(trail)
        emit("<a href=\"\(WikiHTML.escaped(address(of: name, title)))\">")
        let words = parts.count > 1 ? content[parts[1].startIndex...] : content[..<content.startIndex]
        if words.contains(where: { $0 > 0x20 }) {
            inline(words, depth: depth + 1)
        } else {
            emit(WikiHTML.escaped(name.hasPrefix("#") ? String(name.dropFirst()) : name))
        }
        emit(WikiHTML.escaped(ending) + "</a>")
        return end
    }

    private func address(of name: String, _ title: WikiTitle) -> String {
        if name.hasPrefix("#") { return "#\(WikiAnchor.id(String(name.dropFirst())))" }
        if title.namespace == -2 { return WikiHTML.file + title.text }
        return WikiHTML.page + name
    }

    private mutating func picture(_ name: String, _ options: ArraySlice<ArraySlice<UInt8>>, _ depth: Int) {
        var caption: ArraySlice<UInt8> = []
        var alternative: String?
        var isFramed = false
        for option in options {
            let words = String(decoding: option, as: UTF8.self).trimmed
            switch WikiLink.option(words) {
            case .frame: isFramed = true
            case .alternative(let text): alternative = text
            case .layout: break
            case .caption: caption = option
            }
        }
        let plain = WikiHTML.words(String(decoding: caption, as: UTF8.self))
        let words = WikiTag.decoded(alternative ?? plain)
        guard isFramed, caption.contains(where: { $0 > 0x20 }) else {
            return emit(WikiHTML.picture(name, alternative: words, caption: ""))
        }
        emit("<figure>\(WikiHTML.picture(name, alternative: words, caption: ""))<figcaption>")
        inline(caption, depth: depth + 1)
        emit("</figcaption></figure>")
    }

    private mutating func external(_ content: ArraySlice<UInt8>, _ depth: Int) {
        let address = content.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != WikiText.opening }
        let words = content[address.endIndex...].trimmedStart
        emit("<a href=\"\(WikiHTML.escaped(WikiTag.decoded(String(decoding: address, as: UTF8.self))))\">")
        if words.isEmpty {
            let text = String(decoding: address, as: UTF8.self)
            emit(WikiHTML.escaped(WebAddress(text)?.short ?? text))
        } else {
            inline(words, depth: depth + 1)
        }
        emit("</a>")
    }
}

/// The references that a text has, in order.
struct WikiReferences: Sendable {
    /// By their positions in the notes.
    private(set) var notes: [Int] = []
    private var numbers: [Int: Int] = [:]

    /// The number that a reference has in the text, from 1.
    mutating func number(of note: Int) -> Int {
        if let number = numbers[note] { return number }
        notes.append(note)
        numbers[note] = notes.count
        return notes.count
    }
}

/// The id of a heading to which a link leads.
enum WikiAnchor {
    static func id(_ heading: String) -> String {
        Slug.from(heading.replacing("_", with: " ").lowercased())
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces and tabs at the beginning.
    var trimmedStart: ArraySlice<UInt8> { drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }

    /// Without spaces and tabs at the end.
    var trimmedEnd: ArraySlice<UInt8> {
        dropLast(reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count)
    }
}
