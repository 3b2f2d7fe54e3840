import ShowData

/// An event in the real world.
public struct TimelineEntry: Sendable {
    /// The kind of event.
    public enum Kind: String, Sendable, CaseIterable {
        /// An announcement about the show.
        case announcement
        /// The premiere of a season or a film.
        case release
        case book
    }

    public let kind: Kind
    public let date: PartialDate
    public let what: TitledLink
    /// Where, if it is not everywhere on that day; and any other notes.
    public let note: String?
    /// Whether the date is unconfirmed.
    public let isExpected: Bool
    public let sources: [SourceEntry]

    package init(kind: Kind, date: PartialDate, what: TitledLink, note: String?, isExpected: Bool, sources: [SourceEntry]) {
        self.kind = kind
        self.date = date
        self.what = what
        self.note = note
        self.isExpected = isExpected
        self.sources = sources
    }
}
