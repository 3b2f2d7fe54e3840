/// What was said about a show, by whom and when.
public struct AnnouncementsPage: PageModel {
    public let frame: Frame
    public let show: TitledLink
    /// The newest first.
    public let claims: [ClaimEntry]

    package init(frame: Frame, show: TitledLink, claims: [ClaimEntry]) {
        self.frame = frame
        self.show = show
        self.claims = claims
    }
}
