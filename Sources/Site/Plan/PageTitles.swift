import ContentReader
import ShowData
import ThemeKit

/// The titles of pages that would otherwise have the same `<title>` as another page, which tells nobody which of them it is.
///
/// Owners name things alike that are different: a book and its film, two guests, the parts of a story. Each gets what tells it apart in
/// parentheses: the number of an episode, who plays a character, or else the address of the page.
struct PageTitles: Sendable {
    private let marked: [Route: String]

    /// - Complexity: O(n) in the things that have pages.
    init(_ content: SiteContent) {
        let phrases = content.settings.phrases
        let named = NamedThings(content)
        let titles = named.all.map(named.title)
        var counts: [String: Int] = [:]
        for title in titles { counts[title, default: 0] += 1 }
        // These pages have no other name.
        let fixed = [content.settings.title, phrases.news, phrases.shows, phrases.people, phrases.tags, phrases.sources, phrases.notFound]
        for title in fixed where counts[title] != nil { counts[title, default: 0] += 1 }
        var groups: [String: [NamedThings.Thing]] = [:]
        for (thing, title) in zip(named.all, titles) where counts[title] != 1 { groups[title, default: []].append(thing) }
        var marked: [Route: String] = [:]
        for (title, things) in groups {
            let routes = things.map(named.route)
            let marks = things.map(named.marks)
            let kinds = marks.map(\.count).min() ?? 0
            let best = (0..<kinds).lazy.map { kind in marks.map { $0[kind] } }.first { marks in
                Set(marks).count == marks.count && marks.allSatisfy { counts[Self.joined(title, $0)] == nil }
            }
            for (route, mark) in zip(routes, best ?? routes.map { String($0.path.dropLast()) }) { marked[route] = Self.joined(title, mark) }
        }
        self.marked = marked
    }

    private static func joined(_ title: String, _ mark: String) -> String { "\(title) (\(mark))" }

    /// The title of a page that needs another one than its own.
    subscript(route: Route) -> String? { marked[route] }
}

/// What has a page and a name that the owner chose.
private struct NamedThings {
    /// The numbers are positions in the lists of the content.
    enum Thing {
        case article(Int), page(Int), person(Int), author(Int)
        case show(Int), season(Int, Int), episode(Int, Int, Int), character(Int, Int)
    }

    let all: [Thing]
    private let content: SiteContent
    private let phrases: Phrases
    private let names: [Person.ID: String]

    init(_ content: SiteContent) {
        self.content = content
        names = Dictionary(content.people.map { ($0.id, $0.name) }) { first, _ in first }
        phrases = content.settings.phrases
        var all = content.articles.indices.map { Thing.article($0) }
        all += content.pages.indices.map { .page($0) }
        all += content.people.indices.map { .person($0) }
        all += content.authors.indices.map { .author($0) }
        for (position, show) in content.shows.enumerated() {
            all.append(.show(position))
            all += show.characters.indices.filter { show.characters[$0].original == nil }.map { .character(position, $0) }
            for (number, season) in show.seasons.enumerated() {
                all.append(.season(position, number))
                all += season.episodes.indices.map { .episode(position, number, $0) }
            }
        }
        self.all = all
    }

    func title(of thing: Thing) -> String {
        switch thing {
        case .article(let position): content.articles[position].title
        case .page(let position): content.pages[position].title
        case .person(let position): content.people[position].name
        case .author(let position): content.authors[position].name
        case .show(let position): content.shows[position].title
        case .season(let show, let season): SeasonPlan.title(of: content.shows[show].seasons[season], in: content.shows[show], phrases)
        case .episode(let show, let season, let episode):
            EpisodePlan.title(
                of: content.shows[show].seasons[season].episodes[episode], in: content.shows[show].seasons[season],
                of: content.shows[show], phrases)
        case .character(let show, let character):
            CharacterPlan.title(of: content.shows[show].characters[character], in: content.shows[show])
        }
    }

    func route(to thing: Thing) -> Route {
        switch thing {
        case .article(let position): ArticlePlan.route(of: content.articles[position])
        case .page(let position): PlainPlan.route(of: content.pages[position])
        case .person(let position): PersonPlan.route(of: content.people[position])
        case .author(let position): .author(content.authors[position].id, page: 1)
        case .show(let position): .show(content.shows[position].id)
        case .season(let show, let season): .season(content.shows[show].id, number: content.shows[show].seasons[season].number)
        case .episode(let show, let season, let episode):
            .episode(
                content.shows[show].id, season: content.shows[show].seasons[season].number,
                content.shows[show].seasons[season].episodes[episode].code)
        case .character(let show, let character): .character(content.shows[show].id, content.shows[show].characters[character].id)
        }
    }

    /// What may tell it apart from others with the same name, the best first.
    func marks(of thing: Thing) -> [String] {
        switch thing {
        case .article(let position): [phrases.text(for: content.articles[position].date)]
        case .person(let position): [content.people[position].occupation].compactMap(\.self)
        case .author(let position): [content.authors[position].role].compactMap(\.self)
        case .season(let show, let season): [phrases.text(forSeason: content.shows[show].seasons[season].number)]
        case .episode(let show, let season, let episode):
            switch content.shows[show].seasons[season].episodes[episode].code {
            case .number(let number): [phrases.text(for: number)]
            case .special(let id): [id]
            }
        case .character(let show, let character):
            [content.shows[show].characters[character].openRoles.first.flatMap { names[$0.person] }].compactMap(\.self)
        case .page, .show: []
        }
    }
}
