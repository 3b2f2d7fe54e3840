import ShowData

/// What is known about a show now.
public struct NowPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// When the newest of the answers was given; `nil` without answers.
    public let date: PartialDate?
    /// What is confirmed, the newest first. Each question has one answer.
    public let confirmed: [ClaimEntry]
    /// What is only expected or rumoured, the newest first.
    public let open: [ClaimEntry]
    public let announcements: SitePath

    package init(frame: Frame, show: TitledLink, date: PartialDate?, confirmed: [ClaimEntry], open: [ClaimEntry], announcements: SitePath) {
        self.frame = frame
        self.show = show
        self.date = date
        self.confirmed = confirmed
        self.open = open
        self.announcements = announcements
    }
}
