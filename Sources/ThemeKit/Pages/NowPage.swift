import ShowData

/// What is known about a show now.
public struct NowPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The day of the build.
    public let date: CalendarDate
    /// What is confirmed, the newest first. Each question has one answer.
    public let confirmed: [ClaimEntry]
    /// What is only expected or rumoured, the newest first.
    public let open: [ClaimEntry]
    public let announcements: SitePath

    package init(frame: Frame, show: TitledLink, date: CalendarDate, confirmed: [ClaimEntry], open: [ClaimEntry], announcements: SitePath) {
        self.frame = frame
        self.show = show
        self.date = date
        self.confirmed = confirmed
        self.open = open
        self.announcements = announcements
    }
}
