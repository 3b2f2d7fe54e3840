/// Bars of a spoiler without a partner.
extension InlineScan {
    /// Names bars without a partner in their paragraph: together with those of an earlier paragraph, if they were meant as a pair.
    mutating func name(lostBars bars: Int, in region: Range<Int>) {
        let isAfterWords = bars > region.lowerBound && !text[bars - 1].isWhitespace
        if isAfterWords, let open = openBars, !isCell {
            openBars = nil
            let brace = brace(after: bars)
            bracesAfterBars.insert(brace)
            let points = points(at: brace)
            problems[open.problem] = ScanProblem(
                offset: open.offset, message: "these bars guard nothing, because a spoiler of several paragraphs has other signs",
                help:
                    "put a line ':::spoiler\(attribute(points))' before the first paragraph and ':::' after the last, and delete all '||'\(points.map { " and '{\($0)}'" } ?? "")"
            )
            return
        }
        report(
            bars, "these bars guard nothing, because no others in this paragraph match them",
            help: "a spoiler needs '||' before and after its words, in each paragraph; for two bars, write '\\||'")
        if !isAfterWords, !isCell { openBars = (bars, problems.count - 1) }
    }

    /// The offset of what follows bars and white space.
    private func brace(after bars: Int) -> Int {
        var brace = bars + 2
        while brace < end, text[brace].isBlank { brace += 1 }
        return brace
    }

    /// The points in braces, as they are written; `nil` if there are none.
    private func points(at brace: Int) -> String? {
        StoryPoints(text: text, end: end).points(inBracesAt: brace).map { text.string($0.range) }
    }

    /// The attribute of a directive that means the same as points in braces.
    private func attribute(_ points: String?) -> String {
        guard let points else { return "{until=s2e8}" }
        return points.contains { $0 == " " || $0 == "," } ? "{until=\"\(points)\"}" : "{until=\(points)}"
    }
}
