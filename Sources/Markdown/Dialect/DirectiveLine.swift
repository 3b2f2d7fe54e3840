/// A line that starts with colons: a leaf directive, or the first or last line of a container.
struct DirectiveLine {
    enum Content {
        case directive(DirectiveSource, label: Range<Int>?)
        case containerEnd(colons: Int)
        /// It was meant to be one.
        case malformed(ScanProblem)
    }

    private let line: Line
    private var text: UnsafeBufferPointer<UInt8> { line.text }

    /// - Parameter line: at the first colon.
    init(_ line: Line) { self.line = line }

    /// What the line is, or `nil` if it is words.
    var content: Content? {
        var colons = 0
        while line.byte(after: colons) == UInt8(ascii: ":") { colons += 1 }
        guard colons >= 2 else { return nil }
        let start = line.index + colons
        let rest = text[start..<line.end].drop(while: \.isBlank)
        guard let first = rest.first else { return colons >= 3 ? .containerEnd(colons: colons) : nil }
        guard rest.startIndex == start, let name = DirectiveScan(text: text, end: line.end).name(at: start) else {
            guard colons >= 3, first.isLetter else { return nil }
            let name = DirectiveScan(text: text, end: line.end).name(at: rest.startIndex)
            return .malformed(misplaced(at: start, name: name, rest: name.map { $0.upperBound..<line.end }))
        }
        return directive(DirectiveSource(form: colons == 2 ? .leaf : .container, colons: colons, name: name))
    }

    private func directive(_ source: DirectiveSource) -> Content? {
        var source = source
        var index = source.name.upperBound
        var label: Range<Int>?
        if index < line.end, text[index] == UInt8(ascii: "[") {
            guard let close = labelEnd(from: index + 1) else {
                return .malformed(ScanProblem(offset: index, message: "the label is not closed", help: "end it with ']' on the same line"))
            }
            label = index + 1..<close
            index = close + 1
        }
        if index < line.end, text[index] == UInt8(ascii: "{") {
            do {
                source.brace = index
                index = try DirectiveScan(text: text, end: line.end).attributes(at: index).end
            } catch {
                return .malformed(ScanProblem(offset: error.offset, message: error.message, help: error.help))
            }
        }
        guard text[index..<line.end].allSatisfy(\.isBlank) else {
            guard source.form == .container || label != nil else { return nil }
            if let whole = corrected(source, label: label, rest: index..<line.end) {
                return .malformed(
                    ScanProblem(
                        offset: index, message: "what follows a directive's \(label == nil ? "name" : "title") belongs in \(whole.signs)",
                        help: "write '\(whole.line)'"))
            }
            return .malformed(misplaced(at: index, name: source.name, rest: index..<line.end))
        }
        return .directive(source, label: label)
    }

    private static let longest = 120

    /// The line as it was meant: `::video[title]{url=…}` for `::video[title](…)`, and `:::note[Title]` for `:::note Title`.
    private func corrected(_ source: DirectiveSource, label: Range<Int>?, rest: Range<Int>) -> (line: String, signs: String)? {
        let (name, rest) = (text.string(source.name), text.trimmed(rest))
        guard name != Directive.spoilerName, rest.count <= Self.longest, let first = rest.first else { return nil }
        let colons = text.string(line.index..<source.name.lowerBound)
        if let label, text[first] == UInt8(ascii: "("), text[rest.upperBound - 1] == UInt8(ascii: ")"), label.count <= Self.longest {
            let address = text.string(text.trimmed(first + 1..<rest.upperBound - 1))
            let attributes = ["figure": "src", "video": "url", "link": "url", "countdown": "to", "episodes": "season"]
            guard let attribute = attributes[name], !address.contains("\"") else { return nil }
            let isPlain = !address.isEmpty && !address.contains { $0.isWhitespace || "{}'<>`".contains($0) }
            return ("\(colons)\(name)[\(text.string(label))]{\(attribute)=\(isPlain ? address : "\"\(address)\"")}", "braces")
        }
        guard label == nil, source.brace == nil, text[first].isLetterOrDigit || text[first] >= 0x80,
            !text[rest].contains(where: { "[]{}=".utf8.contains($0) })
        else { return nil }
        return ("\(colons)\(name)[\(text.string(rest))]", "brackets")
    }

    /// - Parameters:
    ///   - name: the name, if there is one.
    ///   - rest: what follows the name, its title and its attributes.
    private func misplaced(at offset: Int, name: Range<Int>?, rest: Range<Int>?) -> ScanProblem {
        let isSpoiler = name.map { text.string($0) == Directive.spoilerName } ?? false
        return ScanProblem(
            offset: offset, message: "a directive must be alone on its line, with its name right after the colons",
            help: isSpoiler
                ? adviceOnPoints(rest.map(text.trimmed) ?? offset..<offset)
                : "write '\(text.string(line.index..<line.index + (text.byte(line.index + 2) == UInt8(ascii: ":") ? 3 : 2)))name[title]{name=value}', with the title in brackets"
        )
    }

    /// `:::spoiler s2e8`.
    private func adviceOnPoints(_ words: Range<Int>) -> String {
        let points = StoryPoints.list(in: words, of: text).map { text.string($0.startIndex..<$0.endIndex) }
        switch points.count {
        case 0: return "write ':::spoiler{until=s2e8}', with the point of the story until which it stays closed; a title goes in brackets"
        case 1: return "write ':::spoiler{until=\(points[0])}'"
        default: return "write ':::spoiler{until=\"\(points.joined(separator: ", "))\"}'"
        }
    }

    /// The bracket that closes the label, skipping escapes, code spans and nested brackets.
    private func labelEnd(from start: Int) -> Int? {
        var codeSpans = CodeSpanScan()
        var depth = 0
        var index = start
        while index < line.end {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): index = codeSpans.end(ofRunAt: index, in: text, upTo: line.end)
            case UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                index += 1
            default: index += 1
            }
        }
        return nil
    }
}

extension BlockScan {
    /// Whether the line is a directive or ends one. If it was only meant to be one, that is reported.
    mutating func isDirective(_ line: Line) -> Bool {
        switch content(of: line)?.content {
        case nil: return false
        case .malformed(let problem):
            problems.append(problem)
            if text.starts(with: ":::", at: line.index) { brokenContainers.append(line.index) }
            return false
        case .directive, .containerEnd: return true
        }
    }

    mutating func addDirective(_ line: Line) {
        guard let content = content(of: line) else { return }
        let start = line.indent.end
        switch content.content {
        case .directive(let source, let label?):
            tokens.append(Token(meaning: .directive(source), opening: start..<label.lowerBound, closing: label.upperBound..<line.end))
            regions.append(Region(range: label, isCell: false))
        case .directive(let source, nil):
            tokens.append(Token(meaning: .directive(source), opening: start..<line.end, closing: nil))
        case .containerEnd(let colons):
            tokens.append(Token(meaning: .containerEnd(colons: colons), opening: start..<line.end, closing: nil))
        case .malformed, nil: break
        }
    }

    private func content(of line: Line) -> DirectiveLine? {
        let indent = line.indent
        guard text.byte(indent.end) == UInt8(ascii: ":"), indent.end < line.end, indent.columns < 4 else { return nil }
        var line = line
        line.skipIndent(indent.columns)
        return DirectiveLine(line)
    }
}
