import ContentReader
import ShowData

extension Site {
    /// What a page says about itself in its frame.
    struct PageHead {
        var title: String
        /// What the breadcrumbs call the page, where that is shorter than its title.
        var crumb: String?
        var description: String?
        var kind = OpenGraphType.website
        var image: PageImage?
        var published: Timestamp?
        var updated: Timestamp?
        var accent: Color?
        /// The pages between the home page and this one.
        var parents: [TitledLink] = []
        /// Whether the page shows a show's data, in logs, tables or drawings.
        var showsData = false
        /// The show whose story the page may give away.
        var show: Show?
        /// Whether search engines are asked to leave it out.
        var isHidden = false
        /// Feeds besides the site's own.
        var feeds: [FeedLink] = []
    }

    /// A description made of a phrase, in which `{name}` is the site.
    func about(_ phrase: String, _ names: KeyValuePairs<String, String> = [:]) -> String {
        Phrases.fill(Phrases.fill(phrase, names), ["name": content.settings.title])
    }

    func frame(_ route: Route, _ head: PageHead) -> Frame {
        let crumbs =
            [shared.home] + head.parents.map { Crumb(title: $0.title, path: $0.path) } + [Crumb(title: head.crumb ?? head.title, path: nil)]
        return Frame(
            site: content.settings,
            links: links,
            title: head.title,
            isHome: route == .home,
            description: head.description.flatMap { $0.isEmpty ? nil : $0 },
            canonical: route == .notFound || head.isHidden ? nil : links.address(of: route),
            kind: head.kind,
            image: head.image.map { PreviewImage(address: content.settings.baseURL.origin + $0.path.text, alt: $0.alt) },
            published: head.published,
            updated: head.updated,
            navigation: shared.navigation(at: route),
            breadcrumbs: route == .home ? [] : crumbs,
            accent: head.accent ?? content.settings.accent,
            feeds: shared.feeds + head.feeds,
            mentions: (mentions.sources[route] ?? []).compactMap(self.link),
            showsData: head.showsData,
            story: (head.show ?? content.onlyShow).flatMap { stories[$0.id] },
            assets: shared.assets
        )
    }

    /// The links to both feeds about `subject`.
    func feedLinks(_ subject: FeedSubject, title: String) -> [FeedLink] { links.feeds(about: subject, title: title) }
}

/// What the frames of all pages have in common.
struct SharedFrame: Sendable {
    let home: Crumb
    /// Those of the whole site.
    let feeds: [FeedLink]
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    private let navigation: [(entry: NavigationEntry, route: Route?)]

    init(_ settings: SiteSettings, navigation routes: [Route?], assets: [String: SitePath], links: Links) {
        home = Crumb(title: settings.phrases.home, path: links.path(to: .home))
        feeds = links.feeds(about: .site, title: settings.title)
        self.assets = assets
        navigation = zip(settings.navigation, routes).compactMap { item, route in
            switch item.target.value {
            case .address(let address):
                return (NavigationEntry(title: item.title, target: .outside(address), isCurrent: false), nil)
            case .path:
                guard let route else { return nil }
                return (NavigationEntry(title: item.title, target: .inside(links.path(to: route)), isCurrent: false), route)
            }
        }
    }

    /// The navigation as a page shows it: an entry is current on its own page and on those below it.
    func navigation(at current: Route) -> [NavigationEntry] {
        let path = current.path
        return navigation.map { entry, route in
            guard let route else { return entry }
            let isCurrent = route == .home ? current == .home : path.hasPrefix(route.path)
            return NavigationEntry(title: entry.title, target: entry.target, isCurrent: isCurrent)
        }
    }
}

extension Links {
    fileprivate func feeds(about subject: FeedSubject, title: String) -> [FeedLink] {
        FeedFormat.allCases.map { FeedLink(title: title, format: $0, path: path(to: .feed($0, of: subject))) }
    }
}
