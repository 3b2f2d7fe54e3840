/// The shows of a site and how they belong together: computed once, so that no show has to search all others.
package struct RelatedShows: Sendable {
    private let shows: [Show]
    private let positions: [Show.ID: Int]
    /// By the show that they follow.
    private let sequels: [Show.ID: [Int]]
    private let films: [Show.ID: [Int]]
    /// By the book series that they are based on.
    private let adaptations: [Show.ID: [Int]]
    /// By the show that they name: who names it, and how.
    private let relations: [Show.ID: [(relation: ShowRelation, show: Int)]]

    package init(_ shows: [Show]) {
        var sequels: [Show.ID: [Int]] = [:]
        var films: [Show.ID: [Int]] = [:]
        var adaptations: [Show.ID: [Int]] = [:]
        var relations: [Show.ID: [(relation: ShowRelation, show: Int)]] = [:]
        for (position, show) in shows.enumerated() {
            if let followed = show.follows {
                sequels[followed, default: []].append(position)
                if show.kind.form == .film { films[followed, default: []].append(position) }
            }
            for relation in show.relations { relations[relation.show, default: []].append((relation, position)) }
            if let books = show.adapts { adaptations[books, default: []].append(position) }
        }
        self.shows = shows
        self.sequels = sequels
        self.films = films
        self.adaptations = adaptations
        self.relations = relations
        positions = Dictionary(shows.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The shows that continue the story of `show`, in the order of the site.
    package func sequels(of show: Show) -> [Show] { (sequels[show.id] ?? []).map { shows[$0] } }

    /// The sequels that are films.
    package func films(of show: Show) -> [Show] { (films[show.id] ?? []).map { shows[$0] } }

    /// The first film that continues its story.
    package func firstFilm(of show: Show) -> Show? { films[show.id]?.first.map { shows[$0] } }

    /// The shows that are based on the books of `show`, in the order of the site.
    package func adaptations(of show: Show) -> [Show] { (adaptations[show.id] ?? []).map { shows[$0] } }

    /// The book series that the show is based on, if that is a show of the site.
    package func original(of show: Show) -> Show? { show.adapts.flatMap { positions[$0] }.map { shows[$0] } }

    /// What `show` says about its relations to others, then what others say about theirs to it, each with the other show. What both say is
    /// listed once.
    package func relations(of show: Show) -> [(relation: ShowRelation, other: Show, isInverse: Bool)] {
        let own = show.relations.compactMap { relation in positions[relation.show].map { (relation, shows[$0], false) } }
        let said = Set(show.relations.filter(\.kind.isMutual).map { "\($0.kind) \($0.show)" })
        let others = (relations[show.id] ?? []).map { ($0.relation, shows[$0.show], !$0.relation.kind.isMutual) }
            .filter { $0.2 || !said.contains("\($0.0.kind) \($0.1.id)") }
        return own + others
    }

    /// The show itself, and the book series that it is based on.
    package func books(of show: Show) -> [Show] { [show] + [original(of: show)].compactMap(\.self) }
}
