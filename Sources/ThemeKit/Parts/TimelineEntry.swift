import ContentReader
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
    /// How certain the date is. Anything that is still to come counts as expected.
    public let certainty: ClaimedDate.Certainty
    public let sources: [SourceEntry]

    package init(kind: Kind, date: PartialDate, what: TitledLink, note: String?, certainty: ClaimedDate.Certainty, sources: [SourceEntry]) {
        self.kind = kind
        self.date = date
        self.what = what
        self.note = note
        self.certainty = certainty
        self.sources = sources
    }
}

extension TimelineEntry {
    /// "expected", "rumoured"; `nil` for a certain date, and without a date.
    public func remark(_ phrases: Phrases) -> String? { date.isKnown ? phrases.text(for: certainty) : nil }
}
