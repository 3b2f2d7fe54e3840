import Diagnostics

/// Finds headings, lists and tables that are none, from the starts of a paragraph's lines.
///
/// Nearly all lines begin with a letter, and cost one comparison.
struct LostBlocks {
    /// What a line was meant as.
    private enum Meaning {
        /// `#Heading`, which may be a tag of social networks too, or `##Heading`.
        case heading(signs: Int)
        /// `-item` or `1.item`.
        case item(marker: Range<Int>)
        /// A marker before a character that looks like a space, but is not one in Markdown.
        case foreignSpace(marker: Range<Int>)
        /// `＃ Heading`.
        case fullWidthHeading(Range<Int>)
        /// `• item`.
        case bullet(Range<Int>)
        /// `– item`, which may be a speech.
        case dash(Range<Int>)
        /// `| a | b |`.
        case row
        /// More signs than there are levels.
        case deepHeading
    }

    /// The first line of each kind with a meaning, and how many there are.
    private var first: (meaning: Meaning, line: Range<Int>, isFirstLine: Bool)?
    private var count = 0
    private var lines: [Range<Int>] = []
    private var lineCount: Int { lines.count }

    /// Whether the paragraph's problem is known.
    private var isKnown = false

    mutating func reset() {
        (first, count, isKnown) = (nil, 0, false)
        lines.removeAll(keepingCapacity: true)
    }

    /// To be called when something else has been said about the paragraph.
    mutating func close() { (first, isKnown) = (nil, true) }

    /// Reads a line of a paragraph.
    ///
    /// - Parameters:
    ///   - line: without the white space before it.
    ///   - isInItem: whether the paragraph is in a list.
    mutating func read(_ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, isInItem: Bool) {
        lines.append(line)
        guard !isKnown, let byte = line.first.map({ text[$0] }), !byte.isLetter else { return }
        guard let meaning = meaning(of: line, text, isInItem: isInItem) else { return }
        count += 1
        if first == nil { first = (meaning, line, lineCount == 1) }
    }

    private func meaning(of line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, isInItem: Bool) -> Meaning? {
        switch text[line.lowerBound] {
        case UInt8(ascii: "#"): heading(line, text, isInItem: isInItem)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            item(line, text, marker: line.lowerBound..<line.lowerBound + 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): numbered(line, text)
        case UInt8(ascii: "|"): row(line, text)
        case 0xC2, 0xE2, 0xE3, 0xEF: bullet(line, text)
        default: nil
        }
    }

    private func heading(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, isInItem: Bool) -> Meaning? {
        var end = line.lowerBound
        while end < line.upperBound, text[end] == UInt8(ascii: "#") { end += 1 }
        let signs = end - line.lowerBound
        guard end < line.upperBound else { return nil }
        if Self.foreignSpace(at: end, text) != nil { return signs <= 6 ? .foreignSpace(marker: line.lowerBound..<end) : nil }
        if text[end].isBlank { return signs > 6 ? .deepHeading : nil }
        guard signs <= 6, text[end].isLetter || text[end] >= 0x80 || signs > 1 && (text[end].isDigit || text[end] == UInt8(ascii: "*"))
        else {
            return nil
        }
        // `#heartstopper #netflix` in a list, at the start of a longer paragraph or of a sentence.
        guard signs > 1 || lineCount == 1 && !isInItem else { return nil }
        let rest = end..<line.upperBound
        let isTag =
            signs == 1
            && (rest.count > Self.longestHeading || text[line.upperBound - 1] == UInt8(ascii: ".")
                || text.firstIndex(of: UInt8(ascii: "#"), in: rest) != nil)
        return isTag ? nil : .heading(signs: signs)
    }

    private static let longestHeading = 80

    private func item(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, marker: Range<Int>) -> Meaning? {
        let next = marker.upperBound
        guard next < line.upperBound else { return nil }
        if let width = Self.foreignSpace(at: next, text) { return next + width < line.upperBound ? .foreignSpace(marker: marker) : nil }
        guard text[next].isLetter || text[next] >= 0xC3 && Neighbour(text.scalar(at: next).0).isWord else { return nil }
        return .item(marker: marker)
    }

    private func numbered(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        var end = line.lowerBound
        while end < line.upperBound, text[end].isDigit { end += 1 }
        guard end - line.lowerBound <= 3, end < line.upperBound, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else {
            return nil
        }
        return item(line, text, marker: line.lowerBound..<end + 1)
    }

    private func bullet(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        let (scalar, end) = text.scalar(at: line.lowerBound)
        guard end < line.upperBound else { return nil }
        let width = text[end].isBlank ? 1 : Self.foreignSpace(at: end, text) ?? 0
        let next = end + width
        guard next < line.upperBound, text.scalar(at: next).0 != scalar else { return nil }
        let marker = line.lowerBound..<end
        switch scalar {
        case "•", "●", "▪", "◦", "‣", "■", "○", "∙", "⁃", "\u{F0B7}", "\u{F0A7}":
            return width > 0 || text[next].isLetterOrDigit || Neighbour(text.scalar(at: next).0).isWord ? .bullet(marker) : nil
        case "·", "・": return .dash(marker)
        case "–", "—", "−", "‐", "‑", "－": return width > 0 ? .dash(marker) : nil
        case "＊", "＋": return width > 0 ? .bullet(marker) : nil
        case "＃": return width > 0 ? .fullWidthHeading(marker) : nil
        default: return nil
        }
    }

    private func row(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Meaning? {
        guard line.count > 4, text[line.lowerBound + 1] != UInt8(ascii: "|"), text[line.upperBound - 1] == UInt8(ascii: "|"),
            text[line.upperBound - 2] != UInt8(ascii: "|")
        else { return nil }
        return .row
    }

    /// The number of bytes of a space that Markdown does not know as one.
    private static func foreignSpace(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard index < text.count, text[index] >= 0xC2, text[index] <= 0xE3 else { return nil }
        let (scalar, end) = text.scalar(at: index)
        return Neighbour(scalar) == .space ? end - index : nil
    }
}

extension LostBlocks {
    /// What is wrong with the paragraph, which all has been read.
    ///
    /// - Parameters:
    ///   - paragraph: its bytes.
    ///   - isInQuotation: whether it is in a quotation, which may end with a dash and a name.
    ///   - isHeading: whether it has become a heading.
    func problem(in paragraph: Range<Int>, of text: UnsafeBufferPointer<UInt8>, isInQuotation: Bool, isHeading: Bool) -> ScanProblem? {
        guard let (meaning, line, isFirstLine) = first else { return isKnown || isHeading ? nil : runTogether(in: text) }
        let words = Self.shortened(text.string(line))
        func warning(_ message: String, _ help: String) -> ScanProblem {
            ScanProblem(offset: line.lowerBound, message: message, help: help, severity: .warning)
        }
        switch meaning {
        case .heading(let signs):
            let marks = String(repeating: "#", count: signs)
            let heading = words.dropFirst(signs)
            if words.lowercased().hasPrefix("#redirect ") {
                return warning(
                    "redirects of wikis are shown as text",
                    "delete this file; write its address below 'aliases:' in the front matter of the text to which it should lead")
            }
            return warning(
                "this is not a heading, because there is no space after '\(marks)'",
                // The title of the page is its largest heading.
                "write '\(signs == 1 ? "##" : marks) \(heading)'\(signs == 1 ? "; for a hashtag, write '\\\(words)'" : "")")
        case .deepHeading:
            return warning("this is not a heading, because there are more than six '#'", "a heading begins with one to six '#'")
        case .item(let marker):
            guard isFirstLine || count > 1 else { return nil }
            let isEmphasis =
                text[marker.lowerBound] == UInt8(ascii: "*")
                && (marker.upperBound..<paragraph.upperBound).contains {
                    text[$0] == UInt8(ascii: "*") && !text[$0 - 1].isWhitespace && text[$0 - 1] != UInt8(ascii: "\\")
                }
            // `-Hamlet` below a quotation, and `*Not in the UK.` below a table.
            let isName = isInQuotation && count == 1
            let isRemark = text[marker.lowerBound] == UInt8(ascii: "*") && count == 1 && ".!?)".utf8.contains(text[line.upperBound - 1])
            guard !isEmphasis, !isName, !isRemark else { return nil }
            let mark = text.string(marker)
            return warning(
                "this is not a list, because there is no space after '\(mark)'",
                "write '\(mark) \(words.dropFirst(marker.count))', with an empty line before the list; if it is not meant as one, write '\(Self.escaped(mark))'"
            )
        case .foreignSpace(let marker):
            let mark = text.string(marker)
            return warning(
                "the space after '\(mark)' is not an ordinary one, so this is not a \(mark.hasPrefix("#") ? "heading" : "list")",
                "delete it and type one with the space bar alone: on a Mac, Option and the space bar make another character")
        case .fullWidthHeading(let marker):
            return warning(
                "this is not a heading, because '\(text.string(marker))' is a full-width sign",
                "write '## \(Self.words(after: marker, in: line, text))'")
        case .bullet(let marker):
            return warning(
                "'\(text.string(marker))' makes no list",
                "begin each line with '- ', as in '- \(Self.words(after: marker, in: line, text))'")
        case .dash(let marker):
            let last = text[line.upperBound - 1]
            let next = Self.words(after: marker, in: line, text)
            let isWords =
                count == 1 && lineCount == 1 && next.first?.isLowercase ?? false && !".!?,;:\"'".utf8.contains(last) && last < 0x80
            guard count > 1 || isWords, !isInQuotation || count > 1 else { return nil }
            return warning(
                "'\(text.string(marker))' makes no list, so these lines become one paragraph",
                "begin each line with '- ', as in '- \(next)'; for a new paragraph, leave a line empty")
        case .row:
            let hasSpaces = text[line.lowerBound + 1].isBlank && text[line.upperBound - 2].isBlank
            let cells = Self.bars(line, text) - 1
            guard count > 1 || hasSpaces, cells > 1 || count > 1 && hasSpaces else { return nil }
            return warning(
                "these lines make no table, because the second is not one of dashes",
                "put a line '\(Self.delimiters(cells))' below the first one")
        }
    }

    private func runTogether(in text: UnsafeBufferPointer<UInt8>) -> ScanProblem? {
        RunTogetherLines(lines, of: text).problem.map {
            ScanProblem(offset: lines[$0.line].lowerBound, message: $0.message, help: $0.help, severity: .warning)
        }
    }

    /// The line of dashes for a table.
    static func delimiters(_ cells: Int) -> String { "|" + String(repeating: "---|", count: min(max(cells, 1), 10)) }

    private static func bars(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        line.count { text[$0] == UInt8(ascii: "|") && text.byte($0 - 1) != UInt8(ascii: "\\") }
    }

    private static func words(after marker: Range<Int>, in line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> String {
        var words = text.string(marker.upperBound..<line.upperBound)[...]
        while let first = words.first, first.isWhitespace { words.removeFirst() }
        return shortened(String(words))
    }

    private static func shortened(_ words: String) -> String { words.count > 40 ? words.prefix(39) + "…" : words }

    private static func escaped(_ marker: String) -> String { "\(marker.dropLast())\\\(marker.suffix(1))" }
}
