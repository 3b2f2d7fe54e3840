/// A list that is too long for one page.
public struct Pagination: Sendable {
    /// From 1.
    public let number: Int
    public let count: Int
    private let links: Links
    private let route: @Sendable (Int) -> Route

    package init(_ number: Int, of count: Int, links: Links, route: @escaping @Sendable (Int) -> Route) {
        self.number = number
        self.count = count
        self.links = links
        self.route = route
    }

    /// To a page of the list, from 1 to `count`.
    public func path(to page: Int) -> SitePath { links.path(to: route(page)) }

    /// To the page before; `nil` on the first.
    public var newer: SitePath? { number > 1 ? path(to: number - 1) : nil }
    /// To the page after; `nil` on the last.
    public var older: SitePath? { number < count ? path(to: number + 1) : nil }
}
