/// The shows of a site, and which of them belong to which others: found once, so that no show has to look for its own among all.
package struct RelatedShows: Sendable {
    private let shows: [Show]
    private let positions: [Show.ID: Int]
    /// By the show that they follow.
    private let sequels: [Show.ID: [Int]]
    private let films: [Show.ID: [Int]]
    /// By the series of books that they are made from.
    private let adaptations: [Show.ID: [Int]]

    package init(_ shows: [Show]) {
        var sequels: [Show.ID: [Int]] = [:]
        var films: [Show.ID: [Int]] = [:]
        var adaptations: [Show.ID: [Int]] = [:]
        for (position, show) in shows.enumerated() {
            if let followed = show.follows {
                sequels[followed, default: []].append(position)
                if show.kind == .film { films[followed, default: []].append(position) }
            }
            if let books = show.adapts { adaptations[books, default: []].append(position) }
        }
        self.shows = shows
        self.sequels = sequels
        self.films = films
        self.adaptations = adaptations
        positions = Dictionary(shows.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The shows that carry on the story of `show`, in the order of the site.
    package func sequels(of show: Show) -> [Show] { (sequels[show.id] ?? []).map { shows[$0] } }

    /// Those of its sequels that are films.
    package func films(of show: Show) -> [Show] { (films[show.id] ?? []).map { shows[$0] } }

    /// The first of the films that carry on its story.
    package func firstFilm(of show: Show) -> Show? { films[show.id]?.first.map { shows[$0] } }

    /// The shows that are made from the books of `show`, in the order of the site.
    package func adaptations(of show: Show) -> [Show] { (adaptations[show.id] ?? []).map { shows[$0] } }

    /// The series of books that the show is made from, where it is a show of its own.
    package func original(of show: Show) -> Show? { show.adapts.flatMap { positions[$0] }.map { shows[$0] } }

    /// The show itself, and the series of books that it is made from.
    package func books(of show: Show) -> [Show] { [show] + [original(of: show)].compactMap(\.self) }
}
