import Exports
import ThemeKit

/// Tells crawlers where the list of all pages is, and which of them are not welcome.
struct RobotsFile: PlannedFile {
    static let isIndex = true
    static let isForHosts = true
    static let routes: [Route] = [.robots]

    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    private var sitemaps: [String] {
        site.translations.reduce([site.links.address(of: .sitemap)]) { $0 + [$1.site.links.address(of: .sitemap)] }
    }

    var bytes: [UInt8]? {
        Array(RobotsRules(site.content.settings.crawlers, sitemaps: sitemaps).text.utf8)
    }
}
