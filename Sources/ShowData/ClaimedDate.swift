/// A date of a show, and how certain it is.
public struct ClaimedDate: Sendable {
    public let date: PartialDate
    /// The claim that the date comes from; `nil` if it comes from a data file itself.
    package let claim: Claim?
    public let certainty: Certainty

    /// How certain a date is on the day of the build.
    public enum Certainty: Hashable, Sendable, CaseIterable {
        case certain, expected, rumoured
        /// The day has passed, and nobody has confirmed it.
        case expectedOverdue, rumouredOverdue
    }

    /// - Parameter day: the day of the build; `nil` if nothing is to count as passed.
    package init(_ date: PartialDate, from claim: Claim? = nil, on day: CalendarDate? = nil) {
        self.date = date
        self.claim = claim
        let hasPassed = day.flatMap { day in date.latest.map { $0 < day } } ?? false
        certainty =
            switch claim?.status {
            case .expected: hasPassed ? .expectedOverdue : .expected
            case .rumoured, .denied: hasPassed ? .rumouredOverdue : .rumoured
            case .confirmed, nil: .certain
            }
    }

    /// How certain it was when somebody said it. A date from a data file itself is confirmed.
    public var status: Claim.Status { claim?.status ?? .confirmed }

    /// The date, if it is known and confirmed.
    package var confirmed: PartialDate? { status == .confirmed && date.isKnown ? date : nil }
}

extension ClaimedDate.Certainty {
    /// Whether it is a rumour and no more.
    public var isRumour: Bool { self == .rumoured || self == .rumouredOverdue }

    /// Whether the day has passed, and nobody has confirmed it.
    public var isOverdue: Bool { self == .expectedOverdue || self == .rumouredOverdue }
}
