import ContentReader
import ShowData

extension Site {
    /// What the page at `route` is about. Lists and pages about nothing in particular are a website's.
    func openGraph(of route: Route) -> OpenGraph {
        let found: OpenGraphObject? =
            switch route {
            case .article(let slug): index.articles[slug].map(article)
            case .show(let id): show(id).map(graph)
            case .season(let id, let number): season(id, number).map(graph)
            case .episode(let id, let season, let code): episode(id, season, code).map(graph)
            case .person, .author, .character: .profile
            default: nil
            }
        return OpenGraph(found ?? .website)
    }

    private func article(_ position: Int) -> OpenGraphObject {
        let article = content.articles[position]
        return .article(
            .init(
                published: article.date,
                updated: article.updated,
                authors: article.authors.map { links.address(of: .author($0, page: 1)) },
                section: articles[position].show?.title,
                tags: article.tags.map(\.name)
            ))
    }

    private func graph(_ show: Show) -> OpenGraphObject {
        if show.kind == .bookSeries {
            let authors = show.writers + show.creators + show.volumes.flatMap(\.authors)
            return .book(.init(authors: addresses(of: authors), released: show.confirmedPremiere, tags: show.genres))
        }
        var video = OpenGraphObject.VideoDetails()
        video.actors = parts(of: show).map(actor) + show.cast.map { .init(profile: links.address(of: .person($0.person)), role: nil) }
        video.directors = addresses(of: show.directors)
        video.writers = addresses(of: show.writers)
        video.minutes = show.minutes
        video.released = show.confirmedPremiere
        video.tags = show.genres
        return show.kind == .film ? .film(video) : .show(video)
    }

    private func graph(_ show: Show, _ season: Season) -> OpenGraphObject {
        var video = OpenGraphObject.VideoDetails()
        video.actors = parts(in: season, of: show).map(actor)
        video.released = show.confirmedPremiere(of: season)
        video.tags = show.genres
        return .show(video)
    }

    private func graph(_ show: Show, _ season: Season, _ episode: Episode) -> OpenGraphObject {
        var video = OpenGraphObject.VideoDetails()
        video.actors = parts(in: episode, of: season, in: show).map(actor)
        video.directors = addresses(of: episode.directors)
        video.writers = addresses(of: episode.writers)
        video.minutes = episode.minutes
        video.released = show.confirmedPremiere(of: episode, in: season)
        video.tags = show.genres
        return .episode(video, series: links.address(of: .show(show.id)))
    }

    private func actor(_ part: Part) -> OpenGraphObject.VideoDetails.Actor {
        .init(profile: links.address(of: .person(part.role.person)), role: part.character.name.safe)
    }

    /// Each once, in their order.
    private func addresses(of people: [Person.ID]) -> [String] {
        var seen: Set<Person.ID> = []
        return people.filter { seen.insert($0).inserted }.map { links.address(of: .person($0)) }
    }
}
