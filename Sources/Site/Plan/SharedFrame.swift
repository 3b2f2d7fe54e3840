import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// What the frames of all pages have in common.
struct SharedFrame: Sendable {
    let home: Crumb
    /// The feeds of the whole site.
    let feeds: [AlternateLink]
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    let policy: ContentPolicy
    /// The owner's words at the bottom of every page.
    let footer: HTML?
    let ownHTML: [OwnPart.Place: HTML]
    /// For the parts of pages in another direction or language.
    let languageMarks: LanguageMarks
    private let navigation: [Entry]

    /// An entry of the navigation.
    fileprivate enum Entry {
        case page(title: String, Route, SitePath)
        case outside(title: String, WebAddress)
        case menu(title: String, [Entry])
    }

    /// - Parameter titles: the languages of the titles that are not in the language of the site.
    init(
        _ settings: SiteSettings, titles: [String: String], navigation routes: [Route?], assets: [String: SitePath], policy: ContentPolicy,
        theme: ThemeFolder, footer: HTML?, links: Links
    ) {
        home = Crumb(title: settings.phrases.home, path: links.path(to: .home))
        feeds = links.feeds(about: .site, title: settings.title)
        self.assets = assets
        self.policy = policy
        self.footer = footer
        ownHTML = theme.parts.mapValues { HTML(trusted: $0.html) }
        languageMarks = LanguageMarks(
            isRightToLeft: settings.isRightToLeft, english: settings.isInEnglish ? [] : settings.phrases.inEnglish, titles: titles)
        var rest = routes[...]
        navigation = settings.navigation.compactMap { item in
            guard !item.items.isEmpty else { return Entry(item, rest.popFirst() ?? nil, links) }
            return .menu(title: item.title, item.items.compactMap { Entry($0, rest.popFirst() ?? nil, links) })
        }
    }

    /// The navigation of a page. An entry is current on its own page and on all pages below it.
    func navigation(at current: Route) -> [NavigationEntry] { navigation.map { $0.entry(at: current, path: current.path) } }
}

extension SharedFrame.Entry {
    /// `nil` for an entry that leads nowhere.
    ///
    /// - Parameter route: the page that it leads to.
    fileprivate init?(_ item: NavigationItem, _ route: Route?, _ links: Links) {
        if case .address(let address)? = item.target?.value {
            self = .outside(title: item.title, address)
        } else if let route {
            self = .page(title: item.title, route, links.path(to: route))
        } else {
            return nil
        }
    }

    /// - Parameter path: of the page that has the navigation.
    fileprivate func entry(at current: Route, path: String) -> NavigationEntry {
        switch self {
        case .page(let title, let route, let target):
            let isCurrent = route == .home ? current == .home : path.hasPrefix(route.path)
            return NavigationEntry(title: title, target: .inside(target), isCurrent: isCurrent)
        case .outside(let title, let address): return NavigationEntry(title: title, target: .outside(address), isCurrent: false)
        case .menu(let title, let items):
            let entries = items.map { $0.entry(at: current, path: path) }
            return NavigationEntry(title: title, target: .menu(entries), isCurrent: entries.contains(where: \.isCurrent))
        }
    }
}
