import ShowData

/// Something that is still to come out: a season, an episode, a book, a film.
public struct UpcomingEntry: Sendable {
    public let show: TitledLink
    /// The show itself, or the part of it that comes out.
    public let what: TitledLink
    /// Where, if it is not everywhere on that day; and any other notes.
    public let note: String?
    /// Never a rumour. It may be to be announced.
    public let date: ClaimedDate
    /// From the day of the build; `nil` for a date that is not known to the day.
    public let daysLeft: Int?

    package init(show: TitledLink, what: TitledLink, note: String?, date: ClaimedDate, daysLeft: Int?) {
        self.show = show
        self.what = what
        self.note = note
        self.date = date
        self.daysLeft = daysLeft
    }
}
