/// Words that look like a directive but are not one.
extension InlineScan {
    struct FoundAttempt {
        /// From the first colon to the end of the name.
        let range: Range<Int>
        let name: Range<Int>
        let reason: DirectiveAttempt.Reason
    }

    /// Notes `::name` and `:: name`, which are only directives alone on a line.
    mutating func noteDirective(atColons index: Int) {
        guard index == start || text[index - 1].isWhitespace else { return }
        var next = index + 1
        while next < end, text[next] == UInt8(ascii: ":") { next += 1 }
        let colons = next - index
        while next < end, text[next] == UInt8(ascii: " ") { next += 1 }
        guard colons <= 3, let name = DirectiveScan(text: text, end: end).name(at: next) else { return }
        let hasSpace = next > index + colons
        // Three colons at the start of a line, and a title with words after it, are an error already.
        let isAtStart = isFirstOnLine(index)
        if isAtStart, colons == 3 || text.byte(name.upperBound) == UInt8(ascii: "[") && !hasSpace { return }
        // `a :: b` is how some write types; only alone on its line it is meant.
        let hasBrace = isAtStart && startsAttributes(afterBlankAt: name.upperBound)
        if hasSpace, !isAtStart || !hasBrace && !endsLine(name.upperBound) { return }
        let reason: DirectiveAttempt.Reason =
            hasSpace ? .space : hasBrace ? .spaceBeforeBrace : isAtStart ? .beforeWords : .amongWords
        attempts.append(FoundAttempt(range: index..<name.upperBound, name: name, reason: reason))
    }

    /// Notes `:name` if it is alone on its line.
    mutating func noteDirective(atColon index: Int, _ name: Range<Int>) {
        guard isFirstOnLine(index), endsLine(name.upperBound) else { return }
        attempts.append(FoundAttempt(range: index..<name.upperBound, name: name, reason: .singleColon))
    }

    /// Whether only attributes in braces, with a space before them, follow on the line.
    private mutating func startsAttributes(afterBlankAt index: Int) -> Bool {
        var brace = index
        while brace < end, text[brace].isBlank { brace += 1 }
        guard brace > index, brace < end, text[brace] == UInt8(ascii: "{") else { return false }
        var lineEnd = brace
        while lineEnd < end, lineEnd < brace + LostLink.reach, !text[lineEnd].isLineEnd { lineEnd += 1 }
        lostSteps += lineEnd - brace
        let attributes = text.trimmed(brace..<lineEnd)
        return text[attributes.upperBound - 1] == UInt8(ascii: "}")
    }

    private func isFirstOnLine(_ index: Int) -> Bool {
        var before = index
        while before > start, text[before - 1].isBlank { before -= 1 }
        return before == start || text[before - 1].isLineEnd || text[before - 1] == UInt8(ascii: ">")
    }

    /// Whether only white space, or a title or attributes, follow.
    private func endsLine(_ index: Int) -> Bool {
        var next = index
        while next < end, text[next].isBlank { next += 1 }
        return next >= end || text[next].isLineEnd || next == index && (text[next] == UInt8(ascii: "[") || text[next] == UInt8(ascii: "{"))
    }
}
