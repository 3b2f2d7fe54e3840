/// Recognises spoilers that have become code, where they guard nothing.
enum SpoilerInCode {
    /// What is wrong with a line of code: it has a spoiler with its point, a line that starts a container, or, in a line that is code only
    /// because it is indented, words between bars.
    static func problem(in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, isIndented: Bool) -> ScanProblem? {
        let words = text.trimmed(line)
        guard let offset = container(in: words, of: text) ?? spoiler(in: words, of: text, needsPoint: !isIndented)?.lowerBound else {
            return nil
        }
        return ScanProblem(
            offset: offset, message: "this spoiler guards nothing, because it is in a block of code",
            help: isIndented
                ? "four spaces at the start of a line make it code: remove them; to show code, put a line '```markdown' before it and '```' after it"
                : "remove the lines with backticks or tildes around it; to show how spoilers are written, begin the block with '```markdown'"
        )
    }

    /// What is wrong with a code span: it has a spoiler with its point among other words.
    static func problem(inSpan span: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> ScanProblem? {
        guard text.firstIndex(of: UInt8(ascii: "|"), in: span) != nil else { return nil }
        var words = span
        while let first = words.first, text[first] == UInt8(ascii: "`") || text[first].isWhitespace { words.removeFirst() }
        while let last = words.last, text[last] == UInt8(ascii: "`") || text[last].isWhitespace { words.removeLast() }
        guard let spoiler = spoiler(in: words, of: text, needsPoint: true), spoiler != words else { return nil }
        return ScanProblem(
            offset: spoiler.lowerBound, message: "this spoiler guards nothing, because it is between backticks, which make code",
            help:
                "remove the backticks, or close them before the spoiler; to show how spoilers are written, put only the spoiler between backticks"
        )
    }

    private static func container(in words: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.starts(with: ":::", at: words.lowerBound) else { return nil }
        var name = words.lowerBound
        while name < words.upperBound, text[name] == UInt8(ascii: ":") || text[name].isBlank { name += 1 }
        return SpoilerTags(text: text, end: words.upperBound, allowsLabels: false).word("spoiler", at: name) == nil ? nil : words.lowerBound
    }

    /// The first words between bars, with their point.
    private static func spoiler(in words: Range<Int>, of text: UnsafeBufferPointer<UInt8>, needsPoint: Bool) -> Range<Int>? {
        var opening: Int?
        var index = words.lowerBound
        while index < words.upperBound, let bar = text.firstIndex(of: UInt8(ascii: "|"), in: index..<words.upperBound),
            bar + 1 < words.upperBound
        {
            guard text[bar + 1] == UInt8(ascii: "|") else {
                index = bar + 1
                continue
            }
            index = bar + 2
            let isSpaceAfter = index >= words.upperBound || text[index].isWhitespace
            if let start = opening, !text[bar - 1].isWhitespace {
                if let end = StoryPoints(text: text, end: words.upperBound).end(ofBracesAt: index) { return start..<end }
                if !needsPoint, isSpaceAfter || text[index].isPunctuation { return start..<index }
            }
            let isStart = bar == words.lowerBound || text[bar - 1].isWhitespace || text[bar - 1].isPunctuation
            opening = isStart && !isSpaceAfter ? bar : nil
        }
        return nil
    }
}
