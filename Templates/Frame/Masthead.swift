import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The top of every page: the site's name and its navigation. On the home page the sign in the page shows the name instead.
    public func masthead(_ frame: Frame) -> HTML {
        """
        <header class="masthead">
        \(frame.isHome ? nil : "<a class=\"nameplate\" href=\"\(frame.links.path(to: .home))\">\(frame.site.title)</a>\n")\
        \(navigation(frame))
        </header>
        """
    }

    /// The entries of the navigation; nothing if `site.yaml` has none.
    public func navigation(_ frame: Frame) -> HTML? {
        guard !frame.navigation.isEmpty else { return nil }
        let current = frame.navigation.filter(\.isCurrent).map(\.target.text).max { $0.utf8.count < $1.utf8.count }
        return """
            <nav aria-label="\(frame.phrases.mainNavigation)">
            <ul>
            \(frame.navigation.map { entry in
                """
                <li><a \(entry.target.attributes)\(entry.target.text == current ? " aria-current=\"true\"" : nil)>\(entry.title)</a></li>

                """
            })</ul>
            </nav>
            """
    }
}

extension NavigationEntry.Target {
    /// The address. If the page belongs to two entries, the one with the longer address is closer.
    fileprivate var text: String {
        switch self {
        case .inside(let path): path.text
        case .outside(let address): address.description
        }
    }

    /// The attributes of the link.
    fileprivate var attributes: HTML {
        switch self {
        case .inside(let path): "href=\"\(path)\""
        case .outside(let address): "href=\"\(address)\" rel=\"external\""
        }
    }
}
