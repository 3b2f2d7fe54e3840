import ThemeKit

/// What programs are told that look at all of the site: where its list of pages is.
struct RobotsFile: PlannedFile {
    static let isIndex = true
    static let routes: [Route] = [.robots]

    let site: Site

    var contentFiles: [String] { ["site.yaml"] }

    var bytes: [UInt8]? { Array("User-agent: *\nAllow: /\n\nSitemap: \(site.links.address(of: .sitemap))\n".utf8) }
}
