import ContentReader

/// A list that is too long for one page.
public struct Pagination: Sendable {
    /// From 1.
    public let number: Int
    public let count: Int
    private let links: Links
    private let route: @Sendable (Int) -> Route

    init(_ number: Int, of count: Int, links: Links, route: @escaping @Sendable (Int) -> Route) {
        self.number = number
        self.count = count
        self.links = links
        self.route = route
    }

    /// To a page of the list, from 1 to `count`.
    public func path(to page: Int) -> SitePath { links.path(to: route(page)) }

    public var newer: SitePath? { number > 1 ? path(to: number - 1) : nil }
    public var older: SitePath? { number < count ? path(to: number + 1) : nil }
}

extension Pagination {
    /// How many pages a list of `count` articles has; an empty list has one.
    static func pageCount(_ count: Int, _ settings: SiteSettings) -> Int {
        max(1, (count + settings.articlesPerPage - 1) / settings.articlesPerPage)
    }

    /// The positions in the list that page `number` shows.
    static func range(of number: Int, of count: Int, _ settings: SiteSettings) -> Range<Int> {
        let start = (number - 1) * settings.articlesPerPage
        return start..<min(count, start + settings.articlesPerPage)
    }
}
