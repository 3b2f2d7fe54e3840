/// What happened when: announcements, releases, books.
public struct TimelinePage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// By date; what is to be announced comes last.
    public let entries: [TimelineEntry]
}
