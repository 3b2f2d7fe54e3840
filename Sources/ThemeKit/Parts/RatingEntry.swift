import ShowData

/// A score from another site, with its date.
public struct RatingEntry: Sendable {
    public let source: SourceEntry
    /// Such as "8.9".
    public let value: String
    public let outOf: String
    public let votes: Int?
    public let asOf: PartialDate
    public let note: String?

    package init(source: SourceEntry, value: String, outOf: String, votes: Int?, asOf: PartialDate, note: String?) {
        self.source = source
        self.value = value
        self.outOf = outOf
        self.votes = votes
        self.asOf = asOf
        self.note = note
    }
}
