import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of everything with a name. On the first one, a script puts the search before the list.
    public func search(_ page: SearchPage) -> HTML {
        let phrases = page.phrases
        return """
            <header class="title">
            <h1>\(page.title)</h1>
            </header>
            \(page.isStart ? "<div data-finder></div>\n" : nil)\
            \(Parts.letters(page.letters, heading: phrases.fromAToZ, phrases: phrases))\
            \(Parts.byLetter(page.groups) { "<li><a href=\"\($0.path)\">\($0.title)</a> <small>\($0.details.joined(separator: ", "))</small></li>\n" })\
            \(Parts.pagination(page.pagination, isByDate: false, frame: page.frame))
            """
    }
}

extension Parts {
    /// The link to the search, which a script opens over the page; nothing if the theme has no such script.
    public static func searchLink(_ frame: Frame) -> HTML? {
        guard frame.assets["search.js"] != nil else { return nil }
        return """
            <a class="find" href="\(frame.links.path(to: .search()))" aria-keyshortcuts="/ Control+K"><span>\(frame.phrases.search)</span></a>
            """
    }

    /// The script that loads the search when somebody is about to use it, and the cards of links when somebody points at one. The names of
    /// their files are next to its own, so that they are found wherever the site is, even on a disk. With them is the key under which the
    /// visitor's progress is stored.
    static func searchScript(_ frame: Frame) -> HTML? {
        let name = { (asset: String) in frame.assets[asset]?.fileName }
        guard let find = frame.assets["find.js"], let script = name("search.js") else { return nil }
        let quotes = name("quotes.js").map { " data-quotes=\"\($0)\"" as HTML }
        let style = name("search.css").map { " data-style=\"\($0)\"" as HTML }
        let key: HTML = " data-key=\"marquee:\(frame.links.siteRoot)\""
        let folder = frame.links.folder.isEmpty ? nil : " data-folder=\"\(frame.links.folder)\"" as HTML
        let cards = frame.site.showsLinkCards ? name("cards.js").map { " data-cards=\"\($0)\"" as HTML } : nil
        let cardsStyle = cards == nil ? nil : name("cards.css").map { " data-cards-style=\"\($0)\"" as HTML }
        return "<script defer src=\"\(find)\" data-search=\"\(script)\"\(quotes)\(style)\(key)\(folder)\(cards)\(cardsStyle)></script>\n"
    }
}
