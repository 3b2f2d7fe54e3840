import ContentReader
import Hypertext
import ShowData

extension Site {
    /// What a page says about itself in its frame.
    struct PageHead {
        var title: String
        /// What the breadcrumbs call the page, where that is shorter than its title.
        var crumb: String?
        var description: String?
        var image: PageImage?
        var accent: Color?
        /// The pages between the home page and this one.
        var parents: [TitledLink] = []
        /// Whether the page shows a show's data, in logs, tables or drawings.
        var showsData = false
        /// The show whose story the page may give away.
        var show: Show?
        /// Whether search engines are asked to leave it out.
        var isHidden = false
    }

    /// A description made of a phrase, in which `{name}` is the site.
    func about(_ phrase: String, _ names: KeyValuePairs<String, String> = [:]) -> String {
        Phrases.fill(Phrases.fill(phrase, names), ["name": content.settings.title])
    }

    /// The head of a page about one side of a show, such as its cast.
    ///
    /// - Parameters:
    ///   - name: of the page; the show's title stands before it where the page is named alone.
    ///   - phrase: what the page is about, in which `{show}` is the show.
    func head(of show: Show, _ name: String, about phrase: String) -> PageHead {
        PageHead(
            title: "\(show.title): \(name)", crumb: name, description: about(phrase, ["show": show.title]), accent: show.accent,
            parents: [link(show)], showsData: true, show: show)
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
            openGraph: openGraph(of: route),
            image: head.image.map { PreviewImage(address: content.settings.baseURL.origin + $0.path.text, alt: $0.alt) },
            navigation: shared.navigation(at: route),
            breadcrumbs: route == .home ? [] : crumbs,
            accent: head.accent ?? content.settings.accent,
            alternates: shared.feeds + alternates(of: route),
            structuredData: structuredData(of: route, head, crumbs),
            mentions: (mentions.sources[route] ?? []).compactMap(self.link),
            showsData: head.showsData,
            story: (head.show ?? onlyShow).flatMap { stories[$0.id] },
            assets: shared.assets
        )
    }

    private func announcementFeeds(of show: Show) -> [AlternateLink] {
        show.announcements.isEmpty ? [] : links.feeds(about: .announcements(show.id), title: "\(show.title): \(phrases.announcements)")
    }

    private func feeds(of show: Show, _ season: Season) -> [AlternateLink] {
        guard show.hasFeed(of: season, details(of: show), on: content.date) else { return [] }
        return links.feeds(about: .season(show.id, number: season.number), title: "\(show.title): \(season.name(phrases))")
    }

    /// The files for programs that belong to a page, besides the feeds of the whole site.
    private func alternates(of route: Route) -> [AlternateLink] {
        switch route {
        case .show(let id): show(id).map { calendarLinks(to: $0) + announcementFeeds(of: $0) + [dataLink(to: $0)] } ?? []
        case .announcements(let id), .now(let id): show(id).map(announcementFeeds) ?? []
        case .season(let id, let number): season(id, number).map(feeds) ?? []
        case .tag(let slug, _):
            tag(slug).map { links.feeds(about: .tag(slug: slug), title: Phrases.fill(phrases.taggedWith, ["name": $0.name])) } ?? []
        default: []
        }
    }
}

/// What the frames of all pages have in common.
struct SharedFrame: Sendable {
    let home: Crumb
    /// Those of the whole site.
    let feeds: [AlternateLink]
    /// Those who make the site, as structured data refers to them.
    let organization: JSONText
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    private let navigation: [(entry: NavigationEntry, route: Route?)]

    init(_ settings: SiteSettings, navigation routes: [Route?], assets: [String: SitePath], links: Links) {
        home = Crumb(title: settings.phrases.home, path: links.path(to: .home))
        feeds = links.feeds(about: .site, title: settings.title)
        let address = links.address(of: .home)
        organization = GraphNode.reference("Organization", links.organizationID, name: settings.title, page: address)
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
    fileprivate func feeds(about subject: FeedSubject, title: String) -> [AlternateLink] {
        FeedFormat.allCases.map { AlternateLink(title: title, kind: .feed($0), path: path(to: .feed($0, of: subject))) }
    }
}
