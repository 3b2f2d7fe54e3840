import ContentReader

/// A list that is too long for one page.
public struct Pagination: Sendable {
    /// From 1.
    public let number: Int
    public let count: Int
    /// To each page, the first first.
    public let pages: [SitePath]

    public var newer: SitePath? { number > 1 ? pages[number - 2] : nil }
    public var older: SitePath? { number < count ? pages[number] : nil }
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
