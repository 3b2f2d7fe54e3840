import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension Theme {
    /// The main page of a show: its cover, and everything that belongs to it.
    public func show(_ page: ShowPage) -> HTML {
        let (show, frame, phrases) = (page.show.show, page.frame, page.phrases)
        let seasons = Parts.bills("seasons", phrases.seasons, page.seasons.map { seasonCard($0, of: show.title, frame: frame) })
        let isShort = page.seasons.count <= mostSeasonsBesideFacts
        let latest = Parts.latestNews(page.latest.map { articleCard($0, level: 3, frame: frame) }, frame: frame)
        // A film would have only links beside its facts.
        let hasLatestBesideFacts = page.seasons.isEmpty
        return """
            \(cover(page.cover, frame: frame))
            \(Parts.watchNext(frame))\
            \(Parts.spread(
                [
                    Parts.watch(show.offers, trailer: show.trailer, frame: frame), isShort ? seasons : nil, furtherPages(page),
                    Parts.ratings(page.ratings, frame: frame), Parts.castSection(page.players, frame: frame),
                    hasLatestBesideFacts ? latest : nil,
                ], infobox: [showFacts(page)], frame: frame))
            \(isShort ? nil : seasons)
            \(Parts.relationships(page.relationships, all: page.allRelationships, frame: frame))
            \(Parts.bills("characters", phrases.characters, page.characters.map { characterCard($0, frame: frame) }, more: moreCharacters(page)))
            \(Parts.bills("books", phrases.books, page.volumes.map { Parts.volumeBill($0, frame: frame) }, more: moreBooks(page)))
            \(Parts.places(page.places, all: page.allPlaces, frame: frame))
            \(Parts.tracks(page.tracks, all: page.allTracks, frame: frame))
            \(Parts.quotes(page.quotes, all: page.allQuotes, frame: frame))
            \(Parts.awards(page.awards, frame: frame))
            \(hasLatestBesideFacts ? nil : latest)
            \(Parts.sourceList(page.sources, frame: frame))
            """
    }
}

/// More seasons need all the width.
private let mostSeasonsBesideFacts = 4

/// To all characters if the page does not have them, otherwise to the cast.
private func moreCharacters(_ page: ShowPage) -> (path: SitePath, title: String)? {
    if page.characters.count < page.characterCount, let all = page.allCharacters {
        return (all, page.phrases.fill(\.allOfCharacters, count: page.characterCount))
    }
    return page.cast.map { ($0, page.phrases.cast) }
}

/// To all books.
private func moreBooks(_ page: ShowPage) -> (path: SitePath, title: String)? {
    let isWhole = page.volumes.count == page.volumeCount
    return page.books.map {
        ($0, isWhole ? nameOfBooks(page) : page.phrases.fill(\.allOfBooks, count: page.volumeCount))
    }
}

/// The name of the page of the books, which may only say which there are.
private func nameOfBooks(_ page: ShowPage) -> String { page.areBooksAdapted ? page.phrases.bookToScreen : page.phrases.books }

extension ShowPage {
    /// The top of the page.
    public var cover: Cover {
        Cover(
            poster: Poster(show.show), image: image, kicker: Parts.showOutline(show, frame: frame),
            title: Title(show.show.title), details: show.show.tagline.map { "<p class=\"tagline\">\($0)</p>\n" },
            summary: show.show.summary)
    }
}

private func showFacts(_ page: ShowPage) -> HTML? {
    let (show, phrases) = (page.show.show, page.phrases)
    return Parts.facts(
        [
            FactRow(
                phrases.status, show.status.map { "\(phrases.text(for: $0, of: show.kind))\(Parts.references(page.statusSources))" as HTML }
            ),
            FactRow(phrases.premiere, page.show.premiere.map { "\(phrases.time($0))\(Parts.references(page.premiereSources))" as HTML }),
            FactRow(phrases.network, show.network),
            FactRow(phrases.country, show.country),
            FactRow(phrases.language, Parts.languages(show.languages)),
            FactRow(phrases.fieldMinutes, show.runningTime.map { phrases.duration($0) }),
            FactRow(phrases.otherTitles, Parts.otherTitles(show.otherTitles)),
            FactRow(phrases.createdBy, phrases.list(page.creators).nonEmpty),
            FactRow(phrases.writtenBy, phrases.list(page.writers).nonEmpty),
            FactRow(phrases.directedBy, phrases.list(page.directors).nonEmpty),
        ] + Parts.credits(page.crew, phrases) + [
            FactRow(phrases.basedOn, phrases.list([page.adapts?.html, show.basedOn.map { HTML(text: $0) }].compactMap(\.self)).nonEmpty),
            FactRow(phrases.adaptedAs, phrases.list(page.adaptedAs).nonEmpty),
            FactRow(phrases.genres, phrases.list(show.genres.map { HTML(text: $0) }).nonEmpty),
            FactRow(phrases.continues, page.follows?.html),
            FactRow(phrases.continuedIn, phrases.list(page.continuedIn).nonEmpty),
        ] + relations(page) + [
            FactRow(phrases.elsewhere, Parts.externalLinks(elsewhere(show)))
        ], frame: page.frame)
}

/// The show's own links, and its pages in databases that these do not lead to.
private func elsewhere(_ show: Show) -> [Link] {
    let known = Set(show.links.map(\.address))
    return show.links
        + show.identifiers.compactMap { id in
            id.address(of: show.kind).flatMap { known.contains($0) ? nil : Link(address: $0, title: id.database.name) }
        }
}

/// A row for each way in which the show belongs to others.
private func relations(_ page: ShowPage) -> [FactRow?] {
    let phrases = page.phrases
    var labels: [String] = []
    var shows: [String: [HTML]] = [:]
    for relation in page.relations {
        let label = phrases.text(for: relation.kind, isInverse: relation.isInverse)
        if shows[label] == nil { labels.append(label) }
        shows[label, default: []].append(
            "\(relation.show.html)\(relation.note.map { " <span class=\"note\">\($0)</span>" })\(Parts.references(relation.sources))")
    }
    return labels.map { FactRow($0, phrases.list(shows[$0] ?? [])) }
}

/// The pages of the show, and its files for calendars and other programs.
private func furtherPages(_ page: ShowPage) -> HTML? {
    let phrases = page.phrases
    let pages = [
        (page.now, phrases.whereAreWeNow), (page.timeline, phrases.timeline), (page.announcements, phrases.announcements),
        (page.episodes, phrases.episodeGuide), (page.allCharacters, phrases.characters), (page.cast, phrases.cast),
        (page.books, nameOfBooks(page)),
    ]
    let files = page.frame.alternates.filter { $0.kind == .calendar || $0.kind == .data }
    let links = pages + files.map { ($0.path, $0.kind.name(phrases)) }
    let items = links.compactMap { path, title in path.map { "<li><a href=\"\($0)\">\(title)</a></li>\n" as HTML } }
    guard !items.isEmpty else { return nil }
    return """
        <nav class="further" aria-label="\(page.show.show.title)">
        <ul>
        \(items)</ul>
        </nav>
        """
}
