import ContentReader

/// What `robots.txt` says to crawlers (RFC 9309).
package struct RobotsRules {
    private let crawlers: CrawlerSettings
    private let sitemaps: [String]

    /// - Parameter sitemaps: the full address of that of each language.
    package init(_ crawlers: CrawlerSettings, sitemaps: [String]) {
        self.crawlers = crawlers
        self.sitemaps = sitemaps
    }

    package var text: String {
        var groups: [String] = []
        if crawlers.ai == .refuse {
            let names = AICrawler.all.flatMap(\.names).map { "User-agent: \($0)\n" }.joined()
            groups.append("# Crawlers of language models and generators of pictures\n\(names)Disallow: /\n")
        }
        // A page that search engines may not fetch cannot tell them that they are not to show it.
        groups.append("User-agent: *\nAllow: /\n")
        if crawlers.search != .refuse { groups.append(sitemaps.map { "Sitemap: \($0)\n" }.joined()) }
        return groups.joined(separator: "\n")
    }
}
