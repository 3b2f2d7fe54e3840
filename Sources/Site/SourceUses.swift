import ContentReader
import ShowData

/// Which pages rest on which source.
struct SourceUses: Sendable {
    /// By source, in the order of the content, each page once.
    let routes: [Source.ID: [(route: Route, title: String)]]

    init(_ content: SiteContent) {
        var uses: [Source.ID: [(route: Route, title: String)]] = [:]
        func add(_ sources: [Source.ID], _ route: Route, _ title: String) {
            for source in sources where uses[source]?.last?.route != route { uses[source, default: []].append((route, title)) }
        }
        for show in content.shows {
            add(show.sources + show.ratings.map(\.source), .show(show.id), show.title)
            for season in show.seasons {
                let title = "\(show.title), \(season.name(content.settings.phrases))"
                add(season.sources + season.ratings.map(\.source), .season(show.id, number: season.number), title)
                for episode in season.episodes {
                    add(episode.sources, .episode(show.id, season: season.number, number: episode.number), episode.title)
                }
            }
            for character in show.characters {
                add(character.sources + character.roles.flatMap(\.sources), .character(show.id, character.id), character.name)
            }
            add(show.cast.flatMap(\.sources), .cast(show.id), "\(show.title), \(content.settings.phrases.cast)")
            let bookSources = show.volumes.flatMap(\.sources) + show.adaptations.flatMap(\.sources)
            add(bookSources, .books(show.id), "\(show.title), \(content.settings.phrases.books)")
        }
        for person in content.people { add(person.sources, .person(person.id), person.name) }
        for article in content.articles { add(article.sources, .article(slug: article.slug), article.title) }
        routes = uses
    }
}

extension Season {
    /// Its title, or "Season 2".
    func name(_ phrases: Phrases) -> String {
        title ?? (number == 0 ? phrases.specials : Phrases.fill(phrases.seasonNumber, ["number": String(number)]))
    }
}
