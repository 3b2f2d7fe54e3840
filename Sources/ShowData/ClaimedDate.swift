/// A date of a show, and how certain it is.
public struct ClaimedDate: Sendable {
    public let date: PartialDate
    /// The claim that the date comes from; `nil` if it comes from a data file itself.
    package let claim: Claim?

    package init(_ date: PartialDate, from claim: Claim? = nil) {
        self.date = date
        self.claim = claim
    }

    /// How certain it is. A date from a data file itself is confirmed.
    public var status: Claim.Status { claim?.status ?? .confirmed }

    /// The date, if it is known and confirmed.
    package var confirmed: PartialDate? { status == .confirmed && date.year != nil ? date : nil }
}
