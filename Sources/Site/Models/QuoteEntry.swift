/// A short quotation, who says it and where.
public struct QuoteEntry: Sendable {
    public let text: String
    public let character: TitledLink?
    public let place: TitledLink?
    public let note: String?
    public let sources: [SourceEntry]
}
