/// Where the entries and keys of a YAML file are, judged by its indentation, so that more can be written between what is there.
///
/// It recognises what people and Marquee write: keys on lines of their own, and mappings on one line in braces. Whoever changes a file with
/// it reads the result before it counts.
struct YAMLOutline {
    /// A line of the file, with what is written after it.
    private struct Line {
        var text: String?
        private var after: [(depth: Int, lines: [String])] = []

        init(text: String?, after: [String] = []) {
            self.text = text
            if !after.isEmpty { self.after = [(0, after)] }
        }

        /// Adds lines after it. Those that are deeper belong to what ends here, so they come before others.
        mutating func add(_ lines: [String], depth: Int) {
            // Most are as deep as the last ones.
            let isLast = after.last.map { $0.depth >= depth } ?? true
            after.insert((depth, lines), at: isLast ? after.endIndex : after.firstIndex { $0.depth < depth } ?? after.endIndex)
        }

        /// The line, and those after it.
        var written: [String] { (text.map { [$0] } ?? []) + after.flatMap(\.lines) }
    }

    private var lines: [Line]

    init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { Line(text: String($0)) }
        // The line after the last line break.
        if lines.last?.text == "" { lines.removeLast() }
    }

    var isEmpty: Bool { lines.isEmpty }

    /// The file with all changes, with a line break at its end.
    var text: String { lines.flatMap(\.written).map { $0 + "\n" }.joined() }

    /// A mapping in the file.
    enum Mapping {
        /// Keys on lines of their own, after so many spaces.
        case block(fields: [Field], indent: Int, lines: Range<Int>)
        /// In braces, on one line.
        case flow(line: Int, fields: [(key: String, value: String)])
    }

    /// A key on a line of its own.
    struct Field {
        let key: String
        /// What follows the key on its line.
        let value: String
        /// The line of the key, and those that belong to it.
        let lines: Range<Int>
    }
}

extension YAMLOutline.Mapping {
    var keys: [String] {
        switch self {
        case .block(let fields, _, _): fields.map(\.key)
        case .flow(_, let fields): fields.map(\.key)
        }
    }

    /// The text of a key with a simple value, without its quotes; `nil` if there is no such key, or if its value is not a text on one line.
    func scalar(_ key: String) -> String? {
        let written: String?
        switch self {
        case .block(let fields, _, _): written = fields.first { $0.key == key }.map { $0.value.withoutComment }
        case .flow(_, let fields): written = fields.first { $0.key == key }?.value
        }
        return written.flatMap(\.unquoted)
    }
}

extension YAMLOutline {
    /// The keys of the file itself.
    var top: Mapping { block(in: 0..<lines.count, indent: 0) }

    /// The mapping that is the value of a key; `nil` if the value is something else.
    func mapping(_ field: Field) -> Mapping? {
        if let flow = flow(at: field.lines.lowerBound, value: field.value) { return flow }
        guard field.value.withoutComment.isEmpty, let indent = firstIndent(in: field.lines.dropFirst()) else { return nil }
        return block(in: field.lines.dropFirst(), indent: indent)
    }

    /// A key among those of a mapping on several lines.
    func field(_ key: String, of mapping: Mapping) -> Field? {
        if case .block(let fields, _, _) = mapping { fields.first { $0.key == key } } else { nil }
    }

    /// The mappings in the list that is the value of a key, in order; an item that is something else is left out.
    func items(_ field: Field) -> [Mapping] {
        itemLines(field).compactMap { range in
            guard let text = lines[range.lowerBound].text else { return nil }
            let indent = text.prefix { $0 == " " || $0 == "-" }.count
            let rest = String(text.dropFirst(indent))
            if rest.hasPrefix("{") { return flow(at: range.lowerBound, value: rest) }
            return block(in: range, indent: indent)
        }
    }

    /// The lines of each item in the list that is the value of a key.
    func itemLines(_ field: Field) -> [Range<Int>] {
        let body = field.lines.dropFirst()
        guard let indent = firstIndent(in: body) else { return [] }
        let starts = body.filter { index in
            guard let text = lines[index].text else { return false }
            return text.prefix { $0 == " " }.count == indent && text.dropFirst(indent).hasPrefix("- ")
        }
        return zip(starts, starts.dropFirst() + [body.endIndex]).map { $0..<$1 }
    }

    private func firstIndent(in range: Range<Int>) -> Int? {
        range.lazy.compactMap { index -> Int? in lines[index].text.flatMap { $0.isContent ? $0.prefix { $0 == " " }.count : nil } }.first
    }

    private func block(in range: Range<Int>, indent: Int) -> Mapping {
        var starts: [(line: Int, key: String, value: String)] = []
        for index in range {
            guard let text = lines[index].text, text.isContent else { continue }
            let margin = text.prefix { $0 == " " }
            // The first key of an item is after its dash.
            let isItem = index == range.lowerBound && margin.count < indent && text.dropFirst(margin.count).hasPrefix("-")
            guard margin.count == indent || isItem, let pair = text.dropFirst(indent).keyAndValue else { continue }
            starts.append((index, pair.key, pair.value))
        }
        let ends = starts.dropFirst().map(\.line) + [range.upperBound]
        let fields = zip(starts, ends).map { start, end in
            Field(key: start.key, value: start.value, lines: start.line..<lastContent(in: start.line..<end))
        }
        return .block(fields: fields, indent: indent, lines: range)
    }

    /// The end of the lines in `range` without blank lines and comments at its end.
    private func lastContent(in range: Range<Int>) -> Int {
        (range.last { lines[$0].text?.isContent ?? false } ?? range.lowerBound) + 1
    }

    private func flow(at line: Int, value: String) -> Mapping? {
        value.flowFields.map { .flow(line: line, fields: $0) }
    }
}

extension YAMLOutline {
    /// Adds keys to a mapping.
    ///
    /// - Returns: whether it was possible.
    mutating func add(_ record: YAMLRecord, to mapping: Mapping) -> Bool {
        switch mapping {
        case .block(let fields, let indent, let range):
            guard let last = fields.last?.lines.last ?? (range.isEmpty ? nil : range.upperBound - 1) else {
                lines.append(Line(text: nil, after: record.lines(indent: indent)))
                return true
            }
            lines[last].add(record.lines(indent: indent), depth: 2 * indent)
        case .flow(let line, _):
            // An earlier change of the line counts.
            write(fields(at: line) + record.fields.map { ($0.key, $0.value.flow) }, at: line)
        }
        return true
    }

    /// Replaces the value of a key that has one line, or removes the key.
    ///
    /// - Returns: whether it was possible.
    mutating func replace(_ key: String, of mapping: Mapping, by value: YAMLValue?) -> Bool {
        switch mapping {
        case .block(let fields, let indent, _):
            guard let field = fields.first(where: { $0.key == key }), field.lines.count == 1, let text = lines[field.lines.lowerBound].text
            else { return false }
            if let value {
                lines[field.lines.lowerBound].text = text.prefix(indent) + "\(key): \(value.flow)"
            } else {
                // The dash of an item stays where its first key was.
                guard text.prefix(indent).allSatisfy({ $0 == " " }) else { return false }
                lines[field.lines.lowerBound].text = nil
            }
        case .flow(let line, _):
            write(fields(at: line).compactMap { $0.key == key ? value.map { (key, $0.flow) } : $0 }, at: line)
        }
        return true
    }

    /// The keys and values in braces on a line, as they are now.
    private func fields(at line: Int) -> [(key: String, value: String)] {
        guard let text = lines[line].text, let open = text.firstIndex(of: "{") else { return [] }
        return text[open...].flowFields ?? []
    }

    private mutating func write(_ fields: [(key: String, value: String)], at line: Int) {
        guard let text = lines[line].text, let open = text.firstIndex(of: "{"), let close = text.closing(of: open) else { return }
        lines[line].text =
            text[..<open] + "{ \(fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }" + text[text.index(after: close)...]
    }

    /// Adds an item to the list that is the value of a key, after the item at `position`, or at the end.
    ///
    /// - Returns: whether it was possible: not in a list on one line, unless that is empty.
    ///
    /// - Parameter ranges: the lines of the items that were there at first.
    mutating func append(_ item: YAMLValue, to field: Field, having ranges: [Range<Int>], after position: Int? = nil) -> Bool {
        let start = field.lines.lowerBound
        let value = field.value.withoutComment
        if value == "[]" {
            // The first item has removed the brackets.
            if let text = lines[start].text, let bracket = text.lastIndex(of: "[") {
                lines[start].text = String(text[..<bracket]).withoutSpacesAtEnd
            }
        } else if !value.isEmpty {
            return false
        }
        let range = position.flatMap { $0 < ranges.count ? ranges[$0] : nil } ?? ranges.last
        let margin = lines[start].text.map { $0.prefix { $0 == " " }.count } ?? 0
        let indent = ranges.first.flatMap { lines[$0.lowerBound].text?.prefix { $0 == " " }.count } ?? margin + 2
        let line = range.map { lastContent(in: $0) - 1 } ?? start
        // A list may be no deeper than its key.
        lines[line].add(item.itemLines(indent: indent), depth: 2 * indent + 1)
        return true
    }

    /// Adds lines to the end of the file.
    mutating func append(_ more: [String]) {
        lines.append(Line(text: nil, after: more))
    }
}

extension StringProtocol {
    /// Whether a line has more than a comment.
    fileprivate var isContent: Bool {
        let text = drop { $0 == " " || $0 == "\t" }
        return !text.isEmpty && text.first != "#"
    }

    /// The key and the value of a line such as `title: Love`; `nil` for any other line.
    fileprivate var keyAndValue: (key: String, value: String)? {
        guard let first, first != "-", first != "#", first != "{", first != "[" else { return nil }
        var index = startIndex
        if first == "\"" || first == "'" {
            guard let close = self[self.index(after: index)...].firstIndex(of: first) else { return nil }
            index = close
        }
        while let colon = self[index...].firstIndex(of: ":") {
            let after = self.index(after: colon)
            if after == endIndex || self[after] == " " {
                return (String(self[..<colon]).unquoted ?? "", self[after...].trimmedOfSpaces)
            }
            index = after
        }
        return nil
    }

    fileprivate var trimmedOfSpaces: String {
        var text = Substring(self)
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    /// The keys and values of a mapping in braces, as they are written; `nil` if this is not one, or if it ends on another line.
    fileprivate var flowFields: [(key: String, value: String)]? {
        guard first == "{", let close = String(self).closing(of: String(self).startIndex) else { return nil }
        let inside = String(self)[..<close].dropFirst()
        var fields: [(key: String, value: String)] = []
        for piece in inside.flowPieces {
            let piece = piece.trimmedOfSpaces
            if piece.isEmpty { continue }
            guard let pair = piece.keyAndValue else { return nil }
            fields.append(pair)
        }
        return fields
    }

    /// The parts between the commas that are in no brackets and quotes.
    private var flowPieces: [String] {
        var pieces: [String] = []
        var piece = ""
        var scan = FlowScan()
        for character in self {
            scan.take(character)
            if character == ",", scan.depth == 0, scan.quote == nil {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(character)
            }
        }
        return pieces + [piece]
    }
}

extension String {
    /// Where the bracket at `open` is closed; `nil` if that is on another line.
    fileprivate func closing(of open: Index) -> Index? {
        var scan = FlowScan()
        for index in self[open...].indices {
            scan.take(self[index])
            if scan.depth == 0, scan.quote == nil { return index }
        }
        return nil
    }

    /// A value without the comment after it.
    fileprivate var withoutComment: String {
        guard first != "#" else { return "" }
        guard first != "\"", first != "'", first != "{", first != "[" else { return self }
        return firstRange(of: " #").map { String(self[..<$0.lowerBound]).trimmedOfSpaces } ?? self
    }

    /// The text of a simple value; `nil` for a list, a mapping and a text on several lines.
    var unquoted: String? {
        switch first {
        case "\"":
            guard count > 1, last == "\"" else { return nil }
            var text = ""
            var isEscaped = false
            for character in dropFirst().dropLast() {
                if isEscaped { text.append(character == "n" ? "\n" : character) } else if character != "\\" { text.append(character) }
                isEscaped = !isEscaped && character == "\\"
            }
            return text
        case "'": return count > 1 && last == "'" ? String(dropFirst().dropLast()).replacing("''", with: "'") : nil
        case "{", "[", "|", ">": return nil
        default: return self
        }
    }

    fileprivate var withoutSpacesAtEnd: String {
        String(prefix(lastIndex { $0 != " " }.map { distance(from: startIndex, to: $0) + 1 } ?? 0))
    }

}

/// How deep in brackets and quotes a scan of one line is.
private struct FlowScan {
    private(set) var depth = 0
    private(set) var quote: Character?
    private var isEscaped = false
    /// Whether a quotation mark would begin a text: not inside one such as `Rock 'n' Roll`.
    private var mayQuote = true

    mutating func take(_ character: Character) {
        if let open = quote {
            if isEscaped {
                isEscaped = false
            } else if open == "\"", character == "\\" {
                isEscaped = true
            } else if character == open {
                quote = nil
            }
            return
        }
        switch character {
        case "\"" where mayQuote, "'" where mayQuote: quote = character
        case "{", "[": depth += 1
        case "}", "]": depth -= 1
        default: break
        }
        if character != " " { mayQuote = ",:{[".contains(character) }
    }
}
