/// How much markup the dialect may bring into one text. A row of a table takes two bytes and can have a hundred empty cells, and a
/// reference to a footnote takes four and becomes two links; without a bound, the memory for a text would not be in proportion to it.
struct MarkupAllowance {
    /// In bytes. A table of a million bytes has two million of markup.
    static let most = 10_000_000

    private var rest = Self.most
    private(set) var problem: Problem?

    /// Takes `count` bytes for what is at `offset`.
    ///
    /// - Returns: whether there may be so many. Where there may not be, the text has an error at the first such place.
    mutating func takes(_ count: Int, at offset: Int) -> Bool {
        rest -= count
        guard rest < 0 else { return true }
        if problem == nil {
            problem = Problem(
                at: offset,
                message:
                    "with the tables, tasks and footnotes up to here, the page would have more than \(Self.most / 1_000_000) MB of markup",
                help: "split the text into several")
        }
        return false
    }
}
