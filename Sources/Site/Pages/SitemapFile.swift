import ContentReader
import Exports
import ThemeKit

/// The list of all pages for search engines, or one part of it.
struct SitemapFile: PlannedFile {
    static let isIndex = true
    static let isForHosts = true

    /// - Parameter routes: all other routes of the site.
    static func routes(for routes: [Route], in content: SiteContent) -> [Route] {
        guard content.settings.crawlers.search != .refuse else { return [] }
        return [.sitemap] + Sitemap.parts(of: routes.count(where: \.isListed)).map { .sitemapPart($0) }
    }

    /// From 1; `nil` for the file that lists all pages, or all parts.
    let part: Int?
    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    var bytes: [UInt8]? {
        let listed = site.ownRoutes.filter(\.isListed)
        let parts = Sitemap.parts(of: listed.count)
        if part == nil, !parts.isEmpty { return Sitemap.index(of: parts.map { site.links.address(of: .sitemapPart($0)) }).bytes }
        let pages = listed[Sitemap.range(ofPart: part ?? 1, of: listed.count)].lazy.map { route in
            Sitemap.Page(
                address: site.links.address(of: route), lastChange: route.kind.plan(site)?.lastChange,
                alternates: site.editions.addresses(of: route))
        }
        return Sitemap.list(of: pages, hasTranslations: !site.editions.all.isEmpty).bytes
    }
}
