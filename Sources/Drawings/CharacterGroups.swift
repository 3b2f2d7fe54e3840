import ThemeKit

/// The characters of a map in groups: each family, and everybody else alone.
struct CharacterGroups {
    let map: RelationshipMap
    /// Positions of characters; in a family the one to whom the others are relatives first.
    let members: [[Int]]
    /// The group of each character.
    let groupOf: [Int]
    /// What members of families are to the first, such as "mother".
    let roles: [Int: String]

    init(_ map: RelationshipMap) {
        self.map = map
        let families = map.families
        var roles: [Int: String] = [:]
        for family in families {
            for member in family.dropFirst() { roles[member] = map.role(of: member, to: family[0]) }
        }
        self.roles = roles
        let inFamilies = Set(families.joined())
        members =
            (families + map.characters.indices.filter { !inFamilies.contains($0) }.map { [$0] })
            .sorted { $0.min() ?? 0 < $1.min() ?? 0 }
        var groupOf = [Int](repeating: 0, count: map.characters.count)
        for (number, group) in members.enumerated() {
            for member in group { groupOf[member] = number }
        }
        self.groupOf = groupOf
    }

    /// The relations that need a line, because no box around a family says them.
    var drawn: [RelationshipMap.Relation] { map.relations.filter { !isInFamily($0) } }

    /// Whether boxes say all relations of families.
    var hasOnlyBoxesOfFamilies: Bool { map.relations.allSatisfy { $0.kind != .family || isInFamily($0) } }

    private func isInFamily(_ relation: RelationshipMap.Relation) -> Bool {
        relation.kind == .family && groupOf[relation.first] == groupOf[relation.second]
    }
}
