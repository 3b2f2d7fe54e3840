extension Node {
    /// Whether there is no `||words||` in the text, if it is one. That is an error outside of Markdown, because everybody could read the words.
    ///
    /// - Parameter help: how the value is guarded instead.
    func isFreeOfBars(
        _ report: FileReport, help: String = "leave the words out; where the table of the keys has 'until', it guards a whole entry"
    ) -> Bool {
        guard let text, text.utf8.contains(UInt8(ascii: "|")), text.ranges(of: "||").count > 1 else { return true }
        report.error(at: self, "these bars guard nothing, because they do only in Markdown", help: help)
        return false
    }
}
