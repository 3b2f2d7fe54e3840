/// Blocks that go on, or end, where their writer did not mean it.
extension BlockScan {
    /// Names `  - item` below `1. item`, which is not indented enough to be a part of it.
    ///
    /// - Parameters:
    ///   - line: at the marker.
    ///   - depth: how many containers are around the item.
    ///   - indent: the columns before its marker.
    mutating func nameOutdentedItem(_ line: Line, depth: Int, indent: Int) {
        guard let above = numberedItems.last, above.depth == depth, above.indent.number < indent, indent < above.indent.words else {
            return
        }
        if line.byte.isDigit {
            // A list that is counted on is only untidy.
            let number = text[line.rest].prefix(while: \.isDigit)
            guard number.elementsEqual("1".utf8), above.number > 0 else { return }
        }
        let (width, words) = (above.indent.words, text.string(line.rest))
        let item = words.utf8.count <= LostLink.longestWords ? words : "\(words.prefix(2))…"
        warn(
            line.index, "this is not part of the item above it, because it is indented by \(Self.spaces(indent)) and not by \(width)",
            "write '\(String(repeating: " ", count: width))\(item)', with \(Self.spaces(width)) before it")
    }

    private static func spaces(_ count: Int) -> String { count == 1 ? "one space" : "\(count) spaces" }

    /// A program that breaks lines breaks longer ones.
    private static let longestUnbroken = 50

    /// Names a line right below a quotation or a list that becomes a part of it, if it reads like the start of a paragraph: it begins with
    /// a capital letter, and the line above it ends a sentence, or had room for its first word.
    ///
    /// - Parameters:
    ///   - line: without the white space before it.
    ///   - above: the last line of the paragraph that it continues.
    mutating func nameLazyLine(_ line: Range<Int>, after above: Range<Int>, isInQuotation: Bool) {
        let (words, before) = (text.trimmed(line), text.trimmed(above))
        guard knowsDialect, let first = words.first, let last = before.last, text[last] != UInt8(ascii: "\\") else { return }
        let start =
            "\"'*_([".utf8.contains(text[first]) && first + 1 < words.upperBound ? text.scalar(at: first + 1).0 : text.scalar(at: first).0
        guard start.properties.isUppercase || "“‘„«".unicodeScalars.contains(start) else { return }
        let word = words.prefix { !text[$0].isWhitespace }.count
        let endsSentence =
            ".!?\"".utf8.contains(text[last]) || text.starts(with: "…", at: last - 2) || text.starts(with: "”", at: last - 2)
        guard endsSentence || before.count + 1 + word <= Self.longestUnbroken else { return }
        lost.close()
        let shown = words.count <= LostLink.longestWords ? text.string(words) : "…"
        warn(
            first, isInQuotation ? "this line becomes a part of the quotation above it" : "this line becomes a part of the item above it",
            isInQuotation
                ? "put an empty line before it; if it belongs to the quotation, write '> \(shown)'"
                : "put an empty line before it; if it belongs to the item, write two spaces before it")
    }

    /// A fence with what is known after another line in it.
    func read(_ line: Line, in fence: Fence) -> Fence {
        guard fence.isDivider else { return fence }
        var fence = fence
        if !fence.hasLines, !line.isBlank { fence.isDivider = false }
        fence.hasLines = true
        if !fence.hasProse, Self.isProse(text, text.trimmed(line.rest)) { fence.hasProse = true }
        return fence
    }

    /// Names paragraphs between two lines of tildes that were meant as lines between paragraphs.
    mutating func nameDivider(_ fence: Fence) {
        guard fence.isDivider, fence.hasProse else { return }
        let line = String(repeating: "~", count: fence.length)
        warn(
            fence.start, "the text between this '\(line)' and the next is shown as code",
            "for a line between two paragraphs, write '***' in place of each '\(line)'")
    }
}
