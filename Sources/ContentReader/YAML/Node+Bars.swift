extension Node {
    /// Whether the value, if it is a text, contains no `||words||`. Outside Markdown those are an error, because everybody could read the
    /// words.
    ///
    /// - Parameter help: how to guard the value instead.
    func isFreeOfBars(
        _ report: FileReport, help: String = "leave the words out, or guard the whole entry with 'until', where the table of keys has it"
    ) -> Bool {
        guard let text, text.utf8.contains(UInt8(ascii: "|")), text.ranges(of: "||").count > 1 else { return true }
        report.error(at: self, "these bars guard nothing, because they only work in Markdown", help: help)
        return false
    }
}
