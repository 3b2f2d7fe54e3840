import Markdown

extension YAMLNode {
    /// Whether the value, if it is a text, contains no `||words||` and nothing else that was meant to guard words. Outside Markdown that is an
    /// error, because everybody could read the words.
    ///
    /// - Parameter help: how to guard the value instead.
    func isFreeOfSpoilers(
        _ report: FileReport, help: String = "leave the words out, or guard the whole entry with 'until', where the table of keys has it"
    ) -> Bool {
        guard let text else { return true }
        if text.utf8.contains(UInt8(ascii: "|")), text.ranges(of: "||").count > 1 {
            report.error(at: self, "these bars guard nothing, because they only work in Markdown", help: help)
            return false
        }
        guard SpoilerSyntax.isUsed(in: text) else { return true }
        report.error(at: self, "the signs around a spoiler in this text guard nothing, because it is not Markdown", help: help)
        return false
    }
}
