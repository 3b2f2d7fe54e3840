/// What was said about a show, by whom and when.
public struct AnnouncementsPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The time that the page is about; `nil` if it is about all of it.
    public let period: TitledLink?
    /// The newest first. Of a long log with periods, the page about all of it has only the newest, and what has no date.
    public let claims: [ClaimEntry]
    /// The periods that have pages of their own, the newest first; none unless there are too many claims for one page.
    public let periods: [PeriodLink]

    package init(frame: Frame, show: TitledLink, period: TitledLink? = nil, claims: [ClaimEntry], periods: [PeriodLink] = []) {
        self.frame = frame
        self.show = show
        self.period = period
        self.claims = claims
        self.periods = periods
    }
}
