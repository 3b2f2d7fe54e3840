/// A short answer to a short question, with its sources.
public struct FactEntry: Sendable {
    public let label: String
    public let value: String
    public let sources: [SourceEntry]

    package init(label: String, value: String, sources: [SourceEntry]) {
        self.label = label
        self.value = value
        self.sources = sources
    }
}
