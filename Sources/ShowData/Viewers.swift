/// How many people watched something.
public struct Viewers: Hashable, Sendable {
    public let count: Int
    /// What was counted, and where: "UK", "live", "within 7 days".
    public let note: String?
    public let sources: [Source.ID]

    package init(count: Int, note: String? = nil, sources: [Source.ID] = []) {
        self.count = count
        self.note = note
        self.sources = sources
    }
}
