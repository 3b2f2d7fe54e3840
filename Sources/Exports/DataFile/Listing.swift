import ShowData

/// The people or the sources of a site in their order, found by their ids.
package struct Listing<Entity: Sendable>: Sendable {
    private let all: [Entity]
    private let positions: [EntityID<Entity>: Int]

    package init(_ all: [Entity], positions: [EntityID<Entity>: Int]) {
        self.all = all
        self.positions = positions
    }

    package init(_ all: [Entity]) where Entity: Identifiable, Entity.ID == EntityID<Entity> {
        self.init(all, positions: Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first })
    }

    subscript(id: EntityID<Entity>) -> Entity? { positions[id].map { all[$0] } }

    /// The elements with these ids, in the order of the site. None of the others is looked at.
    func inOrder(_ ids: Set<EntityID<Entity>>) -> [Entity] { ids.compactMap { positions[$0] }.sorted().map { all[$0] } }
}
