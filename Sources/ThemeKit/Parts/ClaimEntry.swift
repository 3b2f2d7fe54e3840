import ShowData

/// Something that was said, as the log of announcements shows it.
public struct ClaimEntry: Sendable {
    public let summary: ClaimSummary
    /// What it is about.
    public let subject: TitledLink
    public let fact: ClaimedFactEntry?
    /// What has become of it.
    public let outcome: ClaimLedger.Outcome
    /// The claims that say so, oldest first; of many, the newest. Empty if it still holds.
    public let since: [ClaimSummary]
    /// Whether more claims supersede it than `since` has. Each of them names it on the page of announcements.
    public let hasMoreSince: Bool
    /// The claims that it supersedes.
    public let supersedes: [ClaimSummary]

    package init(
        summary: ClaimSummary, subject: TitledLink, fact: ClaimedFactEntry?, outcome: ClaimLedger.Outcome, since: [ClaimSummary],
        hasMoreSince: Bool, supersedes: [ClaimSummary]
    ) {
        self.summary = summary
        self.subject = subject
        self.fact = fact
        self.outcome = outcome
        self.since = since
        self.hasMoreSince = hasMoreSince
        self.supersedes = supersedes
    }
}

/// Something that was said, as another page refers to it.
public struct ClaimSummary: Sendable {
    /// The id of its entry on the page of announcements.
    public let anchor: String
    /// To that entry.
    public let path: SitePath
    public let date: PartialDate
    public let status: Claim.Status
    /// In one sentence.
    public let statement: Spoilable<String>
    public let speaker: Speaker?
    public let sources: [SourceEntry]

    package init(
        anchor: String, path: SitePath, date: PartialDate, status: Claim.Status, statement: Spoilable<String>, speaker: Speaker?,
        sources: [SourceEntry]
    ) {
        self.anchor = anchor
        self.path = path
        self.date = date
        self.status = status
        self.statement = statement
        self.speaker = speaker
        self.sources = sources
    }

    /// Who said it: a person with a page on the site, or someone else.
    public enum Speaker: Sendable {
        case person(TitledLink)
        case named(String)
    }
}

/// A question and the answer that a claim gives.
public struct ClaimedFactEntry: Sendable {
    /// Such as "Premiere".
    public let label: String
    /// The place that it applies to; `nil` for everywhere.
    public let region: String?
    /// In words.
    public let value: String

    package init(label: String, region: String?, value: String) {
        self.label = label
        self.region = region
        self.value = value
    }
}
