/// What happened when: announcements, releases, books.
public struct TimelinePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// By date; entries to be announced come last.
    public let entries: [TimelineEntry]

    package init(frame: Frame, show: TitledLink, entries: [TimelineEntry]) {
        self.frame = frame
        self.show = show
        self.entries = entries
    }
}
