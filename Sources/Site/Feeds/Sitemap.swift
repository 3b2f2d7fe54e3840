import ContentReader
import Hypertext
import ShowData

/// The list of all pages for search engines (sitemaps.org, protocol 0.9), in parts where there are more than a file may hold.
struct Sitemap {
    /// The most addresses that one file may hold, by the protocol.
    static let capacity = 50_000

    /// The numbers of the parts that `count` pages need; none where one file holds them all.
    static func parts(of count: Int) -> Range<Int> { count > capacity ? 1..<(count + capacity - 1) / capacity + 1 : 1..<1 }

    private let site: Site
    private let routes: [Route]

    init(_ site: Site) {
        self.site = site
        routes = site.routes.filter(RoutePlan.isListed)
    }

    /// `sitemap.xml`: the pages, or the parts.
    var root: XML {
        let parts = Self.parts(of: routes.count)
        if parts.isEmpty { return urlSet(routes[...]) }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(parts.map { "<sitemap><loc>\(site.links.address(of: .sitemapPart($0)))</loc></sitemap>\n" })</sitemapindex>

            """
    }

    /// The pages of a part, from 1.
    func part(_ number: Int) -> XML { urlSet(routes.dropFirst((number - 1) * Self.capacity).prefix(Self.capacity)) }

    private func urlSet(_ routes: ArraySlice<Route>) -> XML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(routes.lazy.map(entry))</urlset>

        """
    }

    private func entry(_ route: Route) -> XML {
        """
        <url><loc>\(site.links.address(of: route))</loc>\(lastChange(of: route).map { "<lastmod>\($0.description)</lastmod>" })</url>

        """
    }

    private func lastChange(of route: Route) -> CalendarDate? {
        guard case .article(let slug) = route, let position = site.index.articles[slug] else { return nil }
        let article = site.content.articles[position]
        return (article.updated ?? article.date).date
    }
}
