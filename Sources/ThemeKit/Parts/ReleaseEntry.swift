import ShowData

/// When a book appears.
public struct ReleaseEntry: Sendable {
    public let date: ClaimedDate
    /// Where, if it is not everywhere on that day, and in which edition: "UK, paperback".
    public let remark: String?

    package init(date: ClaimedDate, remark: String?) {
        self.date = date
        self.remark = remark
    }
}
