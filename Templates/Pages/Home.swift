import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The home page: the lit sign, and the sections that the site wants; usually what is new, what is next and where to begin, the shows,
    /// and the latest news. What the site is about is above the first section that is a list.
    public func home(_ page: HomePage) -> HTML {
        let (frame, phrases) = (page.frame, page.phrases)
        let cards = { (articles: ArraySlice<ArticleSummary>) in articles.map { articleCard($0, level: 3, frame: frame) } }
        let about = frame.site.description.map { "<p class=\"about\">\($0)</p>\n" as HTML }
        let first = page.sections.prefix { $0.isOfToday }
        var html: HTML = "\(sign(frame))\n\(today(page, first, lead: cards(page.latest.prefix(1)).first))\(about)"
        var (rest, separator) = (page.sections[first.endIndex...], "" as HTML)
        while let section = rest.first {
            let together = rest.prefix { $0.isOfToday }
            rest = rest.dropFirst(max(together.count, 1))
            let part: HTML? =
                switch section {
                case .new, .next, .start: today(page, together, lead: cards(page.latest.prefix(1)).first)
                case .shows: bills(page, cards: page.shows.map { showCard($0, frame: frame) })
                case .featured: clippings("featured", phrases.featured, cards(page.featured[...]))
                case .characters:
                    Parts.bills(
                        "characters", phrases.characters, page.characters.map { characterCard($0, frame: frame) },
                        more: page.allCharacters.map { ($0, phrases.allCharacters) })
                case .quote: page.quote.flatMap { Parts.quotes([Spoilable($0)], frame: frame) }
                case .feed:
                    clippings(
                        "latest", phrases.latestNews, cards(page.latest.dropFirst(page.sections.contains(.new) ? 1 : 0)),
                        more: page.articleCount > page.latest.count + page.featured.count ? (page.news, phrases.allNews) : nil)
                }
            html += "\(separator)\(part)"
            separator = "\n"
        }
        return html
    }
}

extension HomeSection {
    /// Whether it is short, and beside others of its kind.
    fileprivate var isOfToday: Bool {
        switch self {
        case .new, .next, .start: true
        case .shows, .featured, .characters, .quote, .feed: false
        }
    }
}

extension Parts {
    /// The style sheet of the sign and the rest of the home page, for a page that has the sign; nothing for others.
    static func homeStyle(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.sign) else { return nil }
        return styleSheet("home.css", frame)
    }
}

private func sign(_ frame: Frame) -> HTML {
    """
    <header class="sign">
    <div class="board">
    <h1\(frame.site.title.count > 24 ? " class=\"long\"" : nil)>\(frame.site.title)</h1>
    \(frame.site.tagline.map { "<p class=\"tagline\">\($0)</p>\n" })</div>
    </header>
    """
}

/// Some of what is new, what is next and where to begin, each under its heading; nothing on a site without shows and articles.
private func today(_ page: HomePage, _ names: ArraySlice<HomeSection>, lead: HTML?) -> HTML? {
    let phrases = page.phrases
    let parts = names.compactMap { name -> (name: StaticString, heading: String, content: HTML?)? in
        switch name {
        case .new: ("fresh", phrases.newOnSite, lead)
        case .next: ("coming", phrases.comingNext, page.shows.isEmpty ? nil : coming(page))
        case .start: ("begin", phrases.startOrContinue, begin(page))
        case .shows, .featured, .characters, .quote, .feed: nil
        }
    }
    let sections = parts.compactMap { part in
        part.content.map { content in
            """
            <section class="\(HTML(stringLiteral: part.name))">
            <h2 class="kicker">\(part.heading)</h2>
            \(content)</section>

            """ as HTML
        }
    }
    return sections.isEmpty ? nil : "<div class=\"today\">\n\(sections)</div>\n"
}

/// What comes out next, with a countdown if its day is known; or that nothing is announced.
private func coming(_ page: HomePage) -> HTML {
    let phrases = page.phrases
    guard let next = page.upcoming else { return "<p>\(phrases.nothingAnnounced)</p>\n" }
    let what = next.what.title == next.show.title ? next.what.html : phrases.labelled(HTML(text: next.show.title), next.what.html)
    let isVague = next.date.certainty == .certain && next.date.date.isKnown && next.date.date.exact == nil
    let day =
        isVague ? Phrases.fill(phrases.announcedFor, "date", with: phrases.time(next.date.date)) : phrases.time(next.date)
    let date = phrases.joined([day, next.note.map { HTML(text: $0) }].compactMap(\.self))
    guard let day = next.date.date.exact, let days = next.daysLeft else { return "<p>\(what)</p>\n<p class=\"meta\">\(date)</p>\n" }
    return """
        <p class="countdown"\(Parts.countdownData(to: day, next.date.certainty, phrases))>\(what) \(Parts.daysLeft(days, phrases))</p>
        <p class="meta">\(date)</p>
        \(page.frame.assets["countdown.js"].map { "<script defer src=\"\($0)\"></script>\n" })
        """
}

/// The next episode of the site's only story, or its main show; nothing without shows.
private func begin(_ page: HomePage) -> HTML? {
    Parts.watchNext(page.frame) ?? page.shows.first.map { "<p class=\"main-show\"><a href=\"\($0.path)\">\($0.show.title)</a></p>\n" }
}

private func bills(_ page: HomePage, cards: [HTML]) -> HTML? {
    guard !cards.isEmpty else { return nil }
    return """
        <section class="shows">
        <h2>\(page.allShows == nil ? page.phrases.shows : page.phrases.newestShows)</h2>
        <div class="show-bills">
        \(cards)</div>
        \(page.allShows.map { path in
            "<p class=\"more\"><a href=\"\(path)\">\(page.phrases.fill(\.allShows, count: page.showCount))</a></p>\n"
        })</section>
        """
}

private func clippings(_ name: StaticString, _ heading: String, _ cards: [HTML], more: (path: SitePath, title: String)? = nil) -> HTML? {
    Parts.clippings(cards).map { clippings in
        """
        <section class="\(HTML(stringLiteral: name))">
        <h2>\(heading)</h2>
        \(clippings)
        \(more.map { "<p class=\"more\"><a href=\"\($0.path)\">\($0.title)</a></p>" })
        </section>
        """
    }
}
