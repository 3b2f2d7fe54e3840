import ContentReader
import Exports
import Hypertext
import ShowData
import ThemeKit

/// The search, and everything with a name from A to Z. A long list is divided by letters, and a letter with many names into pages.
struct SearchPlan: PlannedPage {
    static let isIndex = true

    static func routes(of names: NameIndex) -> [Route] {
        guard isDivided(names) else { return [.search()] }
        return [.search()]
            + names.letters.flatMap { letter in
                (1...LongList.names.pageCount(letter.things.count)).map { Route.search(letter: letter.path, page: $0) }
            }
    }

    private static func isDivided(_ names: NameIndex) -> Bool { LongList.names.pageCount(names.count) > 1 }

    /// `nil` for the list as a whole.
    let letter: NameIndex.Letter?
    let number: Int
    let site: Site

    var route: Route { .search(letter: letter?.path, page: number) }

    var name: String { number > 1 ? phrases.name(ofPage: number) : letter?.name ?? phrases.search }

    var head: PageHead {
        let whole = PageHead(title: phrases.search, description: site.about(phrases.aboutSearch), showsData: true)
        guard let letter else { return whole }
        let ofLetter = PageHead(
            title: "\(phrases.search): \(letter.name)", description: site.about(phrases.aboutSearchOf, ["letter": letter.name]),
            parents: [TitledLink(title: phrases.search, path: links.path(to: .search()))], showsData: true)
        return LongList.names.head(
            ofLetter, page: number, named: letter.name, at: links.path(to: .search(letter: letter.path)),
            numbered: phrases.name(ofPage: number))
    }

    func model(in frame: Frame) -> SearchPage {
        let names = site.index.names
        let isDivided = Self.isDivided(names)
        let shown = letter.map { [$0] } ?? (isDivided ? [] : names.letters)
        let groups = shown.map { shown in
            let things = letter == nil ? shown.things[...] : shown.things[LongList.names.range(of: number, of: shown.things.count)]
            return LetterGroup(letter: shown.name, anchor: Self.anchor(shown), things: things.map { thing(names.things[$0]) })
        }
        let letters = names.letters.map { letter in
            TitledLink(
                title: letter.name,
                path: isDivided
                    ? links.path(to: .search(letter: letter.path)) : links.path(to: .search(), fragment: Self.anchor(letter)))
        }
        return SearchPage(
            frame: frame, title: head.title, isStart: letter == nil, letters: letters, groups: groups,
            pagination: Pagination(number, of: letter.map { LongList.names.pageCount($0.things.count) } ?? 1, links: links) {
                [letter] in .search(letter: letter?.path, page: $0)
            })
    }

    func html(of page: SearchPage, by theme: any Theme) -> HTML { theme.search(page) }

    var graph: PageGraph { PageGraph(type: .collectionPage) }

    var contentFiles: [String] { ["site.yaml"] }
}

extension SearchPlan {
    /// `nil` if there is no such letter.
    init?(_ letter: String?, _ number: Int, on site: Site) {
        if let letter {
            guard let found = site.index.names.letter(at: letter) else { return nil }
            self.init(letter: found, number: number, site: site)
        } else {
            self.init(letter: nil, number: number, site: site)
        }
    }

    private static func anchor(_ letter: NameIndex.Letter) -> String { "letter-\(letter.path)" }

    private func thing(_ thing: NamedThing) -> SearchPage.Thing {
        let content = site.content
        let tags = site.index.tags
        let name = thing.name(in: content, tags: tags) ?? ""
        func found(_ path: SitePath, in show: Show? = nil, _ more: String? = nil) -> SearchPage.Thing {
            let details = [phrases.text(for: thing.kind), show.flatMap { content.shows.count > 1 ? $0.title : nil }, more]
            return SearchPage.Thing(title: name, path: path, details: details.compactMap(\.self))
        }
        switch thing.subject {
        case .show(let position): return found(links.path(to: .show(content.shows[position].id)))
        case .character(let show, let position):
            let show = content.shows[show]
            return found(links.path(to: .character(show.id, show.characters[position].id)), in: show)
        case .person(let position): return found(links.path(to: .person(content.people[position].id)))
        case .episode(let show, let season, let position):
            let (show, season) = (content.shows[show], content.shows[show].seasons[season])
            let code = season.episodes[position].code
            let number = code.number.map { "\(season.name(phrases)), \(phrases.text(for: $0))" } ?? season.name(phrases)
            return found(links.path(to: .episode(show.id, season: season.number, code)), in: show, number)
        case .season(let show, let position):
            let show = content.shows[show]
            let number = show.seasons[position].number
            return found(links.path(to: .season(show.id, number: number)), in: show)
        case .book(let show, let position):
            let show = content.shows[show]
            return found(links.path(to: show.volumes[position], of: show), in: show)
        case .page(let position): return found(links.path(to: .page(path: content.pages[position].path)))
        case .item(let position): return found(links.path(to: ItemPlan.route(of: content.items[position])))
        case .author(let position): return found(links.path(to: .author(content.authors[position].id, page: 1)))
        case .tag(let position): return found(links.path(to: .tag(slug: tags[position].slug, page: 1)))
        case .article(let position):
            let article = content.articles[position]
            return found(links.path(to: .article(slug: article.slug)), in: nil, phrases.text(for: article.date))
        }
    }
}
