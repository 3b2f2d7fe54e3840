import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The top of every page: the site's name and its navigation. On the home page the name is the sign itself, in the page.
    public func masthead(_ frame: Frame) -> HTML {
        """
        <header class="masthead">
        \(frame.isHome ? nil : "<a class=\"nameplate\" href=\"\(frame.links.path(to: .home))\">\(frame.site.title)</a>\n")\
        \(navigation(frame))
        </header>
        """
    }

    private func navigation(_ frame: Frame) -> HTML? {
        guard !frame.navigation.isEmpty else { return nil }
        let current = frame.navigation.filter(\.isCurrent).map(\.target.text).max { $0.utf8.count < $1.utf8.count }
        return """
            <nav aria-label="\(frame.phrases.mainNavigation)">
            <ul>
            \(frame.navigation.map { entry in
                """
                <li><a \(address(entry.target))\(entry.target.text == current ? " aria-current=\"true\"" : nil)>\(entry.title)</a></li>

                """
            })</ul>
            </nav>
            """
    }

    private func address(_ target: NavigationEntry.Target) -> HTML {
        switch target {
        case .inside(let path): "href=\"\(path)\""
        case .outside(let address): "href=\"\(address)\" rel=\"external\""
        }
    }

    /// The way from the home page to this page.
    public func breadcrumbs(_ frame: Frame) -> HTML? {
        guard frame.breadcrumbs.count > 1 else { return nil }
        return """
            <nav class="crumbs" aria-label="\(frame.phrases.breadcrumbs)">
            <ol>
            \(frame.breadcrumbs.map { crumb in
                crumb.path.map { "<li><a href=\"\($0)\">\(crumb.title)</a></li>\n" }
                    ?? "<li><span aria-current=\"page\">\(crumb.title)</span></li>\n"
            })</ol>
            </nav>
            """
    }

    /// The bottom of every page: what the owner wants to say, and the pages that belong to no other.
    public func footer(_ frame: Frame) -> HTML {
        """
        <footer class="foot">
        <p class="nameplate">\(frame.site.title)</p>
        \(frame.site.footer.map { "<p class=\"note\">\($0)</p>\n" })\
        <ul>
        <li><a href="\(frame.links.path(to: .tags))">\(frame.phrases.tags)</a></li>
        <li><a href="\(frame.links.path(to: .sources))">\(frame.phrases.sources)</a></li>
        \(frame.alternates.filter { $0.kind != .feed(.json) }.map { alternate in
            """
            <li><a href="\(alternate.path)">\(alternate.kind.name(frame.phrases))\(alternate.title == frame.site.title ? nil : ": \(alternate.title)")</a></li>

            """
        })\
        </ul>
        <p class="colophon">\(frame.phrases.madeWith)</p>
        </footer>
        """
    }
}

extension AlternateLink.Kind {
    /// What people are offered it as.
    func name(_ phrases: Phrases) -> String {
        switch self {
        case .feed: phrases.feed
        case .calendar: phrases.calendar
        case .data: phrases.data
        }
    }
}

extension NavigationEntry.Target {
    /// The address. Of two entries that the page belongs to, the one with the longer address is nearer to it.
    fileprivate var text: String {
        switch self {
        case .inside(let path): path.text
        case .outside(let address): address.description
        }
    }
}
