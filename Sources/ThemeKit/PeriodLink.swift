/// A link to a part of a list by date that is too long for one page.
public struct PeriodLink: Sendable {
    public let link: TitledLink
    /// How many entries are in the period.
    public let count: Int

    package init(link: TitledLink, count: Int) {
        self.link = link
        self.count = count
    }
}
