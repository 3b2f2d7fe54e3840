/// What happened when: announcements, releases, books.
public struct TimelinePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// By date; what is to be announced comes last.
    public let entries: [TimelineEntry]

    package init(frame: Frame, show: TitledLink, entries: [TimelineEntry]) {
        self.frame = frame
        self.show = show
        self.entries = entries
    }
}
