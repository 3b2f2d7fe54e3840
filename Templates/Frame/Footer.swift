import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The bottom of every page: the owner's text, and the pages that belong nowhere else.
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
    /// Its name for visitors.
    func name(_ phrases: Phrases) -> String {
        switch self {
        case .feed: phrases.feed
        case .calendar: phrases.calendar
        case .data: phrases.data
        }
    }
}
