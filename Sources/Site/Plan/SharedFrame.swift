import ContentReader
import Hypertext
import ThemeKit

/// What the frames of all pages have in common.
struct SharedFrame: Sendable {
    let home: Crumb
    /// The feeds of the whole site.
    let feeds: [AlternateLink]
    /// The published path of each asset of the theme, by its name.
    let assets: [String: SitePath]
    /// For the parts of pages in another direction or language.
    let languageMarks: LanguageMarks
    private let navigation: [(entry: NavigationEntry, route: Route?)]

    init(_ settings: SiteSettings, navigation routes: [Route?], assets: [String: SitePath], links: Links) {
        home = Crumb(title: settings.phrases.home, path: links.path(to: .home))
        feeds = links.feeds(about: .site, title: settings.title)
        self.assets = assets
        languageMarks = LanguageMarks(
            isRightToLeft: settings.isRightToLeft, english: settings.isInEnglish ? [] : settings.phrases.inEnglish)
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

    /// The navigation of a page. An entry is current on its own page and on all pages below it.
    func navigation(at current: Route) -> [NavigationEntry] {
        let path = current.path
        return navigation.map { entry, route in
            guard let route else { return entry }
            let isCurrent = route == .home ? current == .home : path.hasPrefix(route.path)
            return NavigationEntry(title: entry.title, target: entry.target, isCurrent: isCurrent)
        }
    }
}
