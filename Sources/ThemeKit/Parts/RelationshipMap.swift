import ShowData

/// The relationships of a show's characters, without spoilers.
public struct RelationshipMap: Sendable {
    /// The characters with relationships, the more important ones first.
    public let characters: [TitledLink]
    /// Their pictures, in the same order; `nil` for one without a picture that everybody may see.
    public let pictures: [SitePath?]
    public let relations: [Relation]
    /// How many characters with relationships there are in all; more than in `characters` if these are the most connected.
    public let characterCount: Int

    /// - Parameter pictures: one for each character, or none at all.
    package init(characters: [TitledLink], pictures: [SitePath?] = [], relations: [Relation], characterCount: Int? = nil) {
        self.characters = characters
        self.pictures = pictures.count == characters.count ? pictures : characters.map { _ in nil }
        self.relations = relations
        self.characterCount = characterCount ?? characters.count
    }

    /// The relationship of two characters.
    public struct Relation: Sendable {
        /// Positions in `characters`; never the same.
        public let first, second: Int
        public let kind: Relationship.Kind
        /// Who the first is to the second, such as "mother"; `nil` if the kind says enough.
        public let firstIs: String?
        /// Who the second is to the first, such as "son".
        public let secondIs: String?

        package init(first: Int, second: Int, kind: Relationship.Kind, firstIs: String?, secondIs: String?) {
            self.first = first
            self.second = second
            self.kind = kind
            self.firstIs = firstIs
            self.secondIs = secondIs
        }
    }
}

extension RelationshipMap {
    /// At most `count` characters in their order, those with the most relations, and the relations between them. Whoever has no relation to
    /// any of the others is left out for the next.
    package func mostConnected(_ count: Int) -> RelationshipMap {
        let degrees = degrees
        var neighbours = [[Int]](repeating: [], count: characters.count)
        for relation in relations {
            neighbours[relation.first].append(relation.second)
            neighbours[relation.second].append(relation.first)
        }
        var (chosen, connected): (Set<Int>, Set<Int>) = ([], [])
        for character in characters.indices.sorted(by: { (-degrees[$0], $0) < (-degrees[$1], $1) }) where connected.count < count {
            let known = Set(neighbours[character]).intersection(chosen)
            chosen.insert(character)
            let joining = known.isEmpty ? [] : known.subtracting(connected).union([character])
            if connected.count + joining.count <= count { connected.formUnion(joining) }
        }
        return only(connected.sorted())
    }

    /// Only the characters at the ascending positions, and the relations between them.
    package func only(_ kept: [Int]) -> RelationshipMap {
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        return RelationshipMap(
            characters: kept.map { characters[$0] }, pictures: kept.map { pictures[$0] },
            relations: relations.compactMap { relation in
                guard let first = places[relation.first], let second = places[relation.second] else { return nil }
                return Relation(
                    first: first, second: second, kind: relation.kind, firstIs: relation.firstIs, secondIs: relation.secondIs)
            }, characterCount: characterCount)
    }

    /// The numbers of the relations that each character has.
    package var degrees: [Int] {
        relations.reduce(into: [Int](repeating: 0, count: characters.count)) { degrees, relation in
            degrees[relation.first] += 1
            degrees[relation.second] += 1
        }
    }
}

extension RelationshipMap {
    /// A larger family is not seen at a glance.
    private static let largestFamily = 10

    /// The characters whom relations of family connect, directly or by others: at least two together, the one with the most relations
    /// first, then by their positions. Nobody of a family that is too large to be one group.
    package var families: [[Int]] {
        var groups = characters.indices.map { $0 }
        func group(_ character: Int) -> Int {
            var group = character
            while groups[group] != group {
                groups[group] = groups[groups[group]]
                group = groups[group]
            }
            return group
        }
        for relation in relations where relation.kind == .family {
            let (one, other) = (group(relation.first), group(relation.second))
            groups[max(one, other)] = min(one, other)
        }
        let degrees = degrees
        return Dictionary(grouping: characters.indices, by: group).values.filter { 2...Self.largestFamily ~= $0.count }
            .sorted { $0[0] < $1[0] }
            .map { members in
                let head = members.max { (degrees[$0], -$0) < (degrees[$1], -$1) }
                return [head].compactMap(\.self) + members.filter { $0 != head }
            }
    }

    /// What the second character is to the first in their family, such as "mother"; `nil` if no relation says so.
    package func role(of second: Int, to first: Int) -> String? {
        for relation in relations where relation.kind == .family {
            if relation.first == first, relation.second == second { return relation.secondIs }
            if relation.first == second, relation.second == first { return relation.firstIs }
        }
        return nil
    }
}
