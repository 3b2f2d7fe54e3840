import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The top of every page: the site's name and its navigation. On the home page the sign in the page shows the name instead.
    public func masthead(_ frame: Frame) -> HTML {
        """
        <header class="masthead">
        \(frame.isHome ? nil : "<a class=\"nameplate\" href=\"\(frame.links.path(to: .home))\">\(frame.logo?.html(in: .line, loading: .first))\(frame.site.title)</a>\n")\
        \(navigation(frame))
        \(Parts.languages(frame).map { "\($0)\n" })\
        \(Parts.searchLink(frame))
        \(Parts.pointOfView(frame))</header>
        """
    }

    /// The entries of the navigation; nothing if `site.yaml` has none.
    public func navigation(_ frame: Frame) -> HTML? {
        guard !frame.navigation.isEmpty else { return nil }
        // If the page belongs to two entries, the one with the longer address is closer.
        let current = frame.navigation.flatMap(\.currentPages).max { $0.utf8.count < $1.utf8.count }
        return """
            <nav aria-label="\(frame.phrases.mainNavigation)">
            <ul>
            \(frame.navigation.map { $0.html(current: current) })</ul>
            </nav>
            """
    }
}

extension Parts {
    /// The script that closes the menus of the navigation; nothing without menus.
    static func menuScript(_ frame: Frame) -> HTML? {
        guard frame.site.hasMenus else { return nil }
        return frame.assets["menus.js"].map { "<script defer src=\"\($0)\"></script>" }
    }
}

extension SiteSettings {
    /// Whether entries of the navigation open others.
    var hasMenus: Bool { navigation.contains { !$0.items.isEmpty } }
}

extension NavigationEntry {
    /// The addresses of the pages, among it and the entries that it opens, that the page is or is below.
    fileprivate var currentPages: [String] {
        switch target {
        case .inside(let path): isCurrent ? [path.text] : []
        case .outside: []
        case .menu(let entries): entries.flatMap(\.currentPages)
        }
    }

    /// - Parameter current: the address of the entry that the page belongs to.
    fileprivate func html(current: String?) -> HTML {
        switch target {
        case .inside(let path):
            "<li><a href=\"\(path)\"\(path.text == current ? " aria-current=\"true\"" : nil)>\(title)</a></li>\n"
        case .outside(let address): "<li><a href=\"\(address)\" rel=\"external\">\(title)</a></li>\n"
        case .menu(let entries):
            """
            <li class="menu"><details name="menu"><summary\(currentPages.contains { $0 == current } ? " aria-current=\"true\"" : nil)>\(title)</summary>
            <ul>
            \(entries.map { $0.html(current: current) })</ul>
            </details></li>

            """
        }
    }
}
