import ContentReader
import ShowData

extension Site {
    /// What a page says about itself in its frame.
    struct PageHead {
        var title: String
        /// What the breadcrumbs call the page, where that is shorter than its title.
        var crumb: String?
        var description: String?
        var kind = "website"
        var image: PageImage?
        var published: Timestamp?
        var updated: Timestamp?
        var accent: Color?
        /// The pages between the home page and this one.
        var parents: [TitledLink] = []
        /// Feeds besides the site's own.
        var feeds: [FeedLink] = []
    }

    func frame(_ route: Route, _ head: PageHead) -> Frame {
        let path = links.path(to: route)
        let home = Crumb(title: phrases.home, path: links.path(to: .home))
        let crumbs = [home] + head.parents.map { Crumb(title: $0.title, path: $0.path) } + [Crumb(title: head.crumb ?? head.title, path: nil)]
        return Frame(
            site: content.settings,
            links: links,
            title: head.title,
            isHome: route == .home,
            description: head.description,
            canonical: route == .notFound ? nil : links.address(of: route),
            kind: head.kind,
            image: head.image.map { (address: content.settings.baseURL.origin + $0.path.text, alt: $0.alt) },
            published: head.published,
            updated: head.updated,
            navigation: navigation(at: path),
            breadcrumbs: route == .home ? [] : crumbs,
            accent: head.accent ?? content.settings.accent,
            feeds: feedLinks(.site, title: content.settings.title) + head.feeds,
            assets: assetPaths
        )
    }

    func feedLinks(_ subject: FeedSubject, title: String) -> [FeedLink] {
        FeedFormat.allCases.map { FeedLink(title: title, format: $0, path: links.path(to: .feed($0, of: subject))) }
    }

    private func navigation(at current: SitePath) -> [NavigationEntry] {
        content.settings.navigation.map { item in
            switch item.target.value {
            case .address(let address):
                NavigationEntry(title: item.title, target: .outside(address), isCurrent: false)
            case .path(let path):
                entry(item.title, path: path, current: current)
            }
        }
    }

    private func entry(_ title: String, path: String, current: SitePath) -> NavigationEntry {
        let isFile = path.split(separator: "/").last?.contains(".") ?? false
        let target = links.path(to: path.isEmpty ? .home : isFile ? .asset(path: path) : .page(path: path))
        let isCurrent = path.isEmpty ? current == target : current.text.hasPrefix(target.text)
        return NavigationEntry(title: title, target: .inside(target), isCurrent: isCurrent)
    }
}
