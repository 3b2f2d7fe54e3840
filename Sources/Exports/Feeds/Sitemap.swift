import Hypertext
import ShowData

/// The list of all pages for search engines (sitemaps.org, protocol 0.9), split into parts if there are more than one file may hold.
package enum Sitemap {
    /// The most addresses that the protocol allows in one file.
    package static let capacity = 50_000

    package struct Page {
        /// Full.
        let address: String
        /// The day of the last change, if it is known.
        let lastChange: CalendarDate?
        /// Its full address in each language that has it, by `hreflang`; empty for a page in one language.
        let alternates: [(language: String, address: String)]

        package init(address: String, lastChange: CalendarDate?, alternates: [(language: String, address: String)] = []) {
            self.address = address
            self.lastChange = lastChange
            self.alternates = alternates
        }
    }

    /// The numbers of the parts that `count` pages need; none if one file is enough.
    package static func parts(of count: Int) -> Range<Int> { count > capacity ? 1..<(count + capacity - 1) / capacity + 1 : 1..<1 }

    /// The positions of the pages in a part, from 1.
    package static func range(ofPart number: Int, of count: Int) -> Range<Int> {
        let start = (number - 1) * capacity
        return start..<min(count, start + capacity)
    }

    /// - Parameter hasTranslations: whether pages may have alternates.
    package static func list(of pages: some Sequence<Page>, hasTranslations: Bool = false) -> XML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\(hasTranslations ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : nil)>
        \(pages.lazy.map(entry))</urlset>

        """
    }

    /// - Parameter parts: their full addresses.
    package static func index(of parts: [String]) -> XML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(parts.map { "<sitemap><loc>\($0)</loc></sitemap>\n" })</sitemapindex>

        """
    }

    private static func entry(_ page: Page) -> XML {
        """
        <url><loc>\(page.address)</loc>\(page.lastChange.map { "<lastmod>\($0.description)</lastmod>" })\(page.alternates.map(alternate))</url>

        """
    }

    private static func alternate(_ page: (language: String, address: String)) -> XML {
        "<xhtml:link rel=\"alternate\" hreflang=\"\(page.language)\" href=\"\(page.address)\"/>"
    }
}
