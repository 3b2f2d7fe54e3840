import ShowData

/// What happened when: announcements, releases, books.
public struct TimelinePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The time that the page is about; `nil` if it is about all of it.
    public let period: TitledLink?
    /// By date; entries to be announced come last. Of a timeline with periods, the page about all of it has only the beginnings of seasons.
    public let entries: [TimelineEntry]
    /// The day of the build.
    public let today: CalendarDate
    /// The periods that have pages of their own, in their order; none unless there are too many events for one page.
    public let periods: [PeriodLink]

    package init(
        frame: Frame, show: TitledLink, period: TitledLink? = nil, entries: [TimelineEntry], today: CalendarDate,
        periods: [PeriodLink] = []
    ) {
        self.frame = frame
        self.show = show
        self.period = period
        self.entries = entries
        self.today = today
        self.periods = periods
    }
}
