/// How many people watched an episode.
public struct ViewersEntry: Sendable {
    public let count: Int
    /// What was counted, and where.
    public let note: String?
    public let sources: [SourceEntry]

    package init(count: Int, note: String?, sources: [SourceEntry]) {
        self.count = count
        self.note = note
        self.sources = sources
    }
}
