import ThemeKit

/// Tells crawlers where the list of all pages is.
struct RobotsFile: PlannedFile {
    static let isIndex = true
    static let routes: [Route] = [.robots]

    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    var bytes: [UInt8]? { Array("User-agent: *\nAllow: /\n\nSitemap: \(site.links.address(of: .sitemap))\n".utf8) }
}
