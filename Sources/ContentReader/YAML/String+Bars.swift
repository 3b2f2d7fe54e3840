extension String {
    /// Whether there is no `||words||` in it. That is an error outside of Markdown, because everybody could read the words.
    ///
    /// - Parameter help: how the value is guarded instead.
    func isFreeOfBars(
        at node: Node, _ report: FileReport,
        help: String = "leave the words out; where the table of the keys has 'until', it guards a whole entry"
    ) -> Bool {
        guard utf8.contains(UInt8(ascii: "|")), ranges(of: "||").count > 1 else { return true }
        report.error(at: node, "these bars guard nothing, because they do only in Markdown", help: help)
        return false
    }
}
