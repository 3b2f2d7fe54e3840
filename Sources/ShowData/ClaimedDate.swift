/// A date of a show, and how sure it is.
public struct ClaimedDate: Sendable {
    public let date: PartialDate
    /// What was said of the date; `nil` where the files of data say it themselves.
    package let claim: Claim?

    package init(_ date: PartialDate, from claim: Claim? = nil) {
        self.date = date
        self.claim = claim
    }

    /// How sure it is. What the files of data say themselves is confirmed.
    public var status: Claim.Status { claim?.status ?? .confirmed }

    /// The date where it is known and confirmed.
    package var confirmed: PartialDate? { status == .confirmed && date.year != nil ? date : nil }
}
