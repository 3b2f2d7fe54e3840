import ContentReader
import Hypertext
import ShowData

extension Site {
    /// What a page tells search engines: a graph in the vocabulary of schema.org, as JSON-LD 1.1, for `<script type="application/ld+json">`.
    ///
    /// Its things are linked by their ids, within the page and across the site. It is made from what everybody may see.
    ///
    /// - Parameter crumbs: the way from the home page to the page.
    /// - Returns: `nil` for a page that wants not to be found.
    func structuredData(of route: Route, _ head: PageHead, _ crumbs: [Crumb]) -> JSONText? {
        guard RoutePlan.isListed(route) else { return nil }
        let things = things(on: route)
        let page = webPage(route, head, main: isAboutOneThing(route) ? things.first?.id : nil)
        let way = route == .home ? [] : [breadcrumbList(of: route, crumbs)]
        return "{\"@context\": \"https://schema.org\", \"@graph\": [\(([page] + things + way).lazy.map(\.json))]}"
    }

    private func isAboutOneThing(_ route: Route) -> Bool {
        switch route {
        case .books, .page: false
        default: true
        }
    }

    /// The things that the page describes: the one that it is about first.
    private func things(on route: Route) -> [GraphNode] {
        switch route {
        case .home: [website, organization]
        case .article(let slug): index.articles[slug].map(article) ?? []
        case .show(let id): show(id).map { [work($0)] } ?? []
        case .season(let id, let number): season(id, number).map { [tvSeason($1, of: $0)] } ?? []
        case .episode(let id, let season, let code):
            episode(id, season, code).map { show, season, episode in
                [tvEpisode(episode, of: season, in: show)]
                    + videos(in: .episode(show: id, season: season.number, code), at: route, about: show)
            } ?? []
        case .character(let id, let character):
            self.character(id, character).map { show, character in
                played(show, character) + videos(in: .character(show: id, character.id), at: route, about: show)
            } ?? []
        case .cast(let id): show(id).map { [cast(of: $0)] } ?? []
        case .books(let id): show(id).map { volumes(of: $0).map(book) } ?? []
        case .person(let id): person(id).map(playing) ?? []
        case .author(let id, _): author(id).map { [person($0)] } ?? []
        case .page(let path): index.pages[path].map { videoObjects(in: content.pages[$0].body, at: route, about: onlyShow) } ?? []
        default: []
        }
    }

    private func article(_ position: Int) -> [GraphNode] {
        let article = content.articles[position]
        guard article.spoils == nil else { return [newsArticle(position)] }
        let show = article.show.flatMap(show) ?? onlyShow
        return [newsArticle(position)] + videoObjects(in: article.body, at: .article(slug: article.slug), about: show)
    }

    private func videos(in prose: ProseSubject, at route: Route, about show: Show) -> [GraphNode] {
        content.prose[prose].map { videoObjects(in: $0, at: route, about: show) } ?? []
    }

    private func work(_ show: Show) -> GraphNode {
        switch show.kind {
        case .series: tvSeries(show)
        case .film: movie(show)
        case .bookSeries: bookSeries(show)
        }
    }

    private func cast(of show: Show) -> GraphNode {
        work(show, parts: parts(of: show))
    }

    /// A character, and the show as whose part they are played.
    private func played(_ show: Show, _ character: Character) -> [GraphNode] {
        [person(character, in: show), work(show, parts: parts(of: character, in: show))]
    }

    /// A person, and the shows in which they play.
    private func playing(_ person: Person) -> [GraphNode] {
        var parts: [Int: [Part]] = [:]
        for case .role(let position, let number, let role) in index.appearances[person.id] ?? [] {
            let played = index.details[position].parts.parts(ofCharacter: number)
            parts[position, default: []].append(played[played.startIndex + role])
        }
        return [self.person(person)] + parts.sorted { $0.key < $1.key }.map { work(content.shows[$0], parts: $1) }
    }
}
