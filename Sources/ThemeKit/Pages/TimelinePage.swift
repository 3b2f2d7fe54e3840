/// What happened when: announcements, releases, books.
public struct TimelinePage: PageModel {
    /// Some of the years of a long timeline.
    public struct Period: Sendable {
        public let link: TitledLink
        /// How many events are in it.
        public let count: Int

        package init(link: TitledLink, count: Int) {
            self.link = link
            self.count = count
        }
    }

    public let frame: Frame
    public let show: TitledLink
    /// The years that the page is about; `nil` if it is about all of them.
    public let period: TitledLink?
    /// By date; entries to be announced come last. Of a timeline with periods, the page about all years has only the beginnings of seasons.
    public let entries: [TimelineEntry]
    /// The periods that have pages of their own, in their order; none unless there are too many events for one page.
    public let periods: [Period]

    package init(frame: Frame, show: TitledLink, period: TitledLink? = nil, entries: [TimelineEntry], periods: [Period] = []) {
        self.frame = frame
        self.show = show
        self.period = period
        self.entries = entries
        self.periods = periods
    }
}
