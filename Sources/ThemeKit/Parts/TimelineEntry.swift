import ShowData

/// Something that happened in the real world.
public struct TimelineEntry: Sendable {
    /// What can happen.
    public enum Kind: String, Sendable, CaseIterable {
        /// Somebody said something about the show.
        case announcement
        /// A season or a film could be seen for the first time.
        case release
        case book
    }

    public let kind: Kind
    public let date: PartialDate
    public let what: TitledLink
    /// Where, if it is not everywhere on that day; and whatever else there is to say.
    public let note: String?
    /// Whether nobody has confirmed the date.
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
