import ShowData

/// Who is related to whom outside spoilers.
struct RelationshipIndex: Sendable {
    private struct Pair: Hashable {
        let first, second: Character.ID

        init(_ one: Character.ID, _ other: Character.ID) { (first, second) = one < other ? (one, other) : (other, one) }
    }

    /// How many relationships each character has; no others are in it.
    let degrees: [Character.ID: Int]
    /// The positions of all relationships in the list of the show, ascending.
    let positions: [Int]
    private let positionsOfPairs: [Pair: [Int]]

    init(_ show: Show) {
        var (degrees, positions, pairs): ([Character.ID: Int], [Int], [Pair: [Int]]) = ([:], [], [:])
        for (position, relationship) in show.relationships.enumerated() {
            guard let relationship = relationship.open, relationship.first != relationship.second else { continue }
            positions.append(position)
            degrees[relationship.first, default: 0] += 1
            degrees[relationship.second, default: 0] += 1
            pairs[Pair(relationship.first, relationship.second), default: []].append(position)
        }
        (self.degrees, self.positions, positionsOfPairs) = (degrees, positions, pairs)
    }

    /// The positions of the relationships of two characters with each other.
    func positions(of one: Character.ID, _ other: Character.ID) -> [Int] { positionsOfPairs[Pair(one, other)] ?? [] }
}
