import ShowData

/// A prize or a nomination.
public struct AwardEntry: Sendable {
    public let award: Award
    public let sources: [SourceEntry]

    package init(award: Award, sources: [SourceEntry]) {
        self.award = award
        self.sources = sources
    }
}
