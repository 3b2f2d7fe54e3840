/// A short quotation, who says it and where.
public struct QuoteEntry: Sendable {
    public let text: String
    public let character: TitledLink?
    public let place: TitledLink?
    public let note: String?
    public let sources: [SourceEntry]

    package init(text: String, character: TitledLink?, place: TitledLink?, note: String?, sources: [SourceEntry]) {
        self.text = text
        self.character = character
        self.place = place
        self.note = note
        self.sources = sources
    }
}
