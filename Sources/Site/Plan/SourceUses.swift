import ContentReader
import Markdown
import ShowData
import ThemeKit

/// Which pages use which source.
struct SourceUses: Sendable {
    /// By source, in the order of the content, each page once.
    let routes: [Source.ID: [(route: Route, title: String)]]

    /// - Parameter directives: the directives in which a text may name sources.
    init(_ content: SiteContent, index: SiteIndex, links: Links, directives: [String: DirectiveDefinition]) {
        var uses: [Source.ID: [(route: Route, title: String)]] = [:]
        let only = content.onlyShow
        func cited(_ body: Body?, about show: Show?) -> [Source.ID] {
            body?.text.sources(namedIn: directives, about: show ?? only) ?? []
        }
        func add(_ sources: [Source.ID], _ route: Route, _ title: String) {
            for source in sources where uses[source]?.last?.route != route { uses[source, default: []].append((route, title)) }
        }
        for (position, show) in content.shows.enumerated() {
            let extras = Extras(show, index.details[position])
            let credited = show.crew.flatMap(\.sources) + show.awards.flatMap(\.sources) + show.relations.flatMap(\.sources)
            add(show.sources + show.ratings.map(\.source) + extras.ofShow + credited, .show(show.id), show.title)
            for season in show.seasons {
                let title = "\(show.title), \(season.name(content.settings.phrases))"
                let ofSeason = season.sources + season.ratings.map(\.source) + extras.of(.season(season.number))
                add(ofSeason, .season(show.id, number: season.number), title)
                for episode in season.episodes {
                    let prose = content.prose[.episode(show: show.id, season: season.number, episode.code)]
                    let route = Route.episode(show.id, season: season.number, episode.code)
                    let ofEpisode = extras.of(.episode(season: season.number, episode.code)) + cited(prose, about: show)
                    let credited = episode.crew.flatMap(\.sources) + episode.guests.flatMap(\.sources) + episode.viewers.flatMap(\.sources)
                    add(episode.sources + episode.ratings.map(\.source) + ofEpisode + credited, route, episode.title.safe)
                }
            }
            for character in show.characters {
                let prose = content.prose[.character(show: show.id, character.id)]
                let facts = character.facts.compactMap { $0.open?.sources }.flatMap(\.self)
                let sources = character.sources + character.openRoles.flatMap(\.sources) + facts + extras.of(character.id)
                add(sources + cited(prose, about: show), links.page(at: .character(show.id, character.id)), character.name.safe)
            }
            add(show.cast.flatMap(\.sources), .cast(show.id), "\(show.title), \(content.settings.phrases.cast)")
            let announcements = "\(show.title), \(content.settings.phrases.announcements)"
            for claim in show.claims.claims { add(claim.sources, links.page(of: claim.id, about: show.id), announcements) }
            let books = "\(show.title), \(content.settings.phrases.books)"
            for volume in show.volumes { add(volume.sources, links.page(of: volume.id, in: show.id), books) }
            add(show.adaptations.flatMap(\.sources) + show.arcs.flatMap(\.sources), .books(show.id), books)
        }
        for person in content.people { add(person.sources + person.awards.flatMap(\.sources), .person(person.id), person.name) }
        let articles = content.articles
        for position in articles.indices {
            let cited = cited(articles[position].body, about: articles[position].show.flatMap { index.shows[$0] }.map { content.shows[$0] })
            add(articles[position].sources + cited, .article(slug: articles[position].slug), articles[position].title)
        }
        for page in content.pages { add(cited(page.body, about: nil), .page(path: page.path), page.title) }
        for item in content.items {
            let show = item.show.flatMap { index.shows[$0] }.map { content.shows[$0] }
            add(cited(item.body, about: show), ItemPlan.route(of: item), item.title)
        }
        routes = uses
    }
}

/// The sources of the quotes, music, places and relationships outside spoilers that a show's pages list.
private struct Extras {
    private let show: Show
    private let details: ShowIndex

    init(_ show: Show, _ details: ShowIndex) {
        self.show = show
        self.details = details
    }

    var ofShow: [Source.ID] {
        show.quotes.compactMap(\.open).filter(\.isTheShows).flatMap(\.sources) + show.tracks.flatMap(\.sources)
            + show.places.flatMap(\.sources)
    }

    func of(_ point: StoryPoint) -> [Source.ID] {
        show.quotes.at(details.quotes(of: point)).compactMap(\.open).filter { !$0.isTheShows }.flatMap(\.sources)
            + show.tracks.at(details.tracks(of: point)).flatMap(\.sources)
            + show.places.at(details.places(of: point)).flatMap(\.sources)
    }

    func of(_ character: Character.ID) -> [Source.ID] {
        show.relationships.at(details.relationships(of: character)).compactMap(\.open).flatMap(\.sources)
            + show.quotes.at(details.quotes(of: character)).compactMap(\.open).flatMap(\.sources)
    }
}

extension RichText {
    /// The sources that directives outside spoilers name, directly or through a claim.
    fileprivate func sources(namedIn directives: [String: DirectiveDefinition], about show: Show?) -> [Source.ID] {
        references.flatMap { reference -> [Source.ID] in
            guard !reference.isGuarded, case .directive(let directive) = reference.segment else { return [] }
            guard let definition = directives[directive.name] else { return [] }
            let named = definition.attributes.filter { $0.format == .source }.compactMap { directive[$0.name].map { Source.ID($0.text) } }
            guard definition.idMeaning == .claim, let id = directive.id?.text else { return named }
            return named + (show?.claims[Claim.ID(id)]?.sources ?? [])
        }
    }
}
