/// A short answer to a short question, with its sources.
public struct FactEntry: Sendable {
    public let label: String
    public let value: String
    public let sources: [SourceEntry]
}
