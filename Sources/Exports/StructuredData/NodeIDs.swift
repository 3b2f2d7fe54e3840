import ContentReader
import ShowData
import ThemeKit

/// The ids of things in the graph. They stay the same while the pages keep their addresses.
extension StructuredData {
    func nodeID(of show: Show) -> String { nodeID(.show(show.id), "show") }

    func nodeID(of season: Season, in show: Show) -> String { nodeID(.season(show.id, number: season.number), "season") }

    func nodeID(of episode: Episode, in season: Season, of show: Show) -> String {
        nodeID(.episode(show.id, season: season.number, episode.code), "episode")
    }

    func nodeID(of volume: Volume, in show: Show) -> String { nodeID(links.page(of: volume.id, in: show.id), "book-\(volume.id)") }

    func nodeID(of character: Character, in show: Show) -> String { nodeID(links.page(at: .character(show.id, character.id)), "character") }

    func nodeID(of person: Person.ID) -> String { nodeID(.person(person), "person") }

    func nodeID(of author: Author.ID) -> String { nodeID(.author(author, page: 1), "author") }

    func nodeID(of article: Article) -> String { nodeID(.article(slug: article.slug), "article") }

    /// The part that a person plays as a character.
    func nodeID(of character: Character, in show: Show, playedBy person: Person.ID) -> String {
        nodeID(links.page(at: .character(show.id, character.id)), "role-\(person)")
    }

    func breadcrumbID(of route: Route) -> String { nodeID(route, "breadcrumb") }

    var websiteID: String { nodeID(.home, "website") }

    var organizationID: String { nodeID(.home, "organization") }

    func nodeID(_ route: Route, _ fragment: String) -> String { links.address(of: links.path(to: route, fragment: fragment)) }
}
