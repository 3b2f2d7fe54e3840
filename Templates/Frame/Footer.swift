import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// The bottom of every page: the owner's text, and the pages that belong nowhere else.
    public func footer(_ frame: Frame) -> HTML {
        """
        <footer class="foot">
        <p class="nameplate">\(frame.site.title)</p>
        \(frame.footer.map { "<div class=\"note\">\n\($0)</div>\n" })\
        \(Parts.socialLinks(frame))\
        <ul>
        <li><a href="\(frame.links.path(to: .tags))">\(frame.phrases.tags)</a></li>
        <li><a href="\(frame.links.path(to: .sources))">\(frame.phrases.sources)</a></li>
        <li><a href="\(frame.links.path(to: .privacy))">\(frame.phrases.privacy)</a></li>
        \(frame.alternates.filter { $0.kind != .feed(.json) }.map { alternate in
            let kind = alternate.kind.name(frame.phrases)
            return """
            <li><a href="\(alternate.path)">\(alternate.title == frame.site.title ? kind : frame.phrases.labelled(kind, alternate.title))</a></li>

            """
        })\
        \(Parts.corrections(frame))\
        </ul>
        \(Parts.colours(frame).map { "\($0)\n" })\
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
