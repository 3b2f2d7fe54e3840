import ContentReader

/// What the pages load from other hosts, made from the settings that decide about it.
public struct PrivacyPage: PageModel {
    public let frame: Frame
    /// What counts the visits.
    public let statistics: StatisticsService?
    /// Where readers comment.
    public let comments: CommentService?
    /// The hosts that the owner's own HTML loads something from, by name.
    public let hosts: [String]
    /// Whether texts may show pictures of other hosts.
    public let hasOpenTexts: Bool

    /// Whether nothing at all is loaded from other hosts.
    public var loadsNothing: Bool { statistics == nil && comments?.host == nil && hosts.isEmpty && !hasOpenTexts }

    package init(frame: Frame, statistics: StatisticsService?, comments: CommentService?, hosts: [String], hasOpenTexts: Bool) {
        self.frame = frame
        self.statistics = statistics
        self.comments = comments
        self.hosts = hosts
        self.hasOpenTexts = hasOpenTexts
    }
}
