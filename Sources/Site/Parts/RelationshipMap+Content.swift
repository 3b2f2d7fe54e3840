import ContentReader
import ShowData
import ThemeKit

/// Only relationships outside spoilers, so that not even the number of lines gives anything away.
extension RelationshipMap {
    /// Of more characters, only the most connected are in one map.
    static let mostAtOnce = 40
    private static let mostConnected = 30

    /// All relationships of a show.
    init(of show: Show, from catalogue: Catalogue) {
        let related = Set(show.openRelationships.flatMap { [$0.first, $0.second] })
        self.init(show.characters.filter { related.contains($0.id) }, show.openRelationships, of: show, from: catalogue)
    }

    /// The relationships of the most connected characters of a show, or of all if they are few; `nil` if none are known.
    static func leading(of show: Show, from catalogue: Catalogue) -> RelationshipMap? {
        guard catalogue.details(of: show).relatedCount > 0 else { return nil }
        let map = RelationshipMap(of: show, from: catalogue)
        return map.characters.count > mostAtOnce ? map.mostConnected(mostConnected) : map
    }

    /// The relationships of a character, and of those with each other; `nil` if they say nothing that the map of the show does not, or only one thing.
    ///
    /// - Complexity: O(relationships of the character), and for each two of at most 30 characters the relationships of the less connected.
    static func around(_ character: Character, of show: Show, from catalogue: Catalogue) -> RelationshipMap? {
        let details = catalogue.details(of: show)
        guard details.relatedCount > mostAtOnce else { return nil }
        let own = open(of: character.id, in: show, details)
        let known = Set(own.flatMap { [$0.first, $0.second] }.filter { $0 != character.id })
        guard known.count > 1 else { return nil }
        let degrees = Dictionary(uniqueKeysWithValues: known.map { ($0, details.relationships(of: $0).count) })
        let leading = known.sorted { (-(degrees[$0] ?? 0), $0) < (-(degrees[$1] ?? 0), $1) }.prefix(mostConnected - 1)
        let drawn = Set(leading)
        var relations = own.filter { drawn.contains($0.first) || drawn.contains($0.second) }
        for (position, first) in leading.enumerated() {
            // They are ordered by their number of relationships, so the later one has fewer.
            for second in leading.dropFirst(position + 1) {
                relations += open(of: second, in: show, details).filter { $0.first == first || $0.second == first }
            }
        }
        let others = leading.compactMap { catalogue.character(show.id, $0)?.1 }
        return RelationshipMap([character] + others, relations, count: known.count + 1, of: show, from: catalogue)
    }

    private init(_ characters: [Character], _ relationships: [Relationship], count: Int? = nil, of show: Show, from catalogue: Catalogue) {
        let positions = Dictionary(characters.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let relations = relationships.compactMap { relationship -> Relation? in
            guard let first = positions[relationship.first], let second = positions[relationship.second] else { return nil }
            return Relation(
                first: first, second: second, kind: relationship.kind, firstIs: relationship.firstIs, secondIs: relationship.secondIs)
        }
        self.init(characters: characters.map { catalogue.link($0, of: show) }, relations: relations, characterCount: count)
    }

    private static func open(of character: Character.ID, in show: Show, _ details: ShowIndex) -> [Relationship] {
        details.relationships(of: character).compactMap { show.relationships[$0].open }.filter { $0.first != $0.second }
    }

    /// The relations in the order of the names, those at the positions in `range`.
    func lines(_ range: Range<Int>) -> RelationshipMap {
        let keys = characters.map { NameKey($0.title).withoutAccents }
        let order = relations.indices.sorted {
            (keys[relations[$0].first], keys[relations[$0].second], $0) < (keys[relations[$1].first], keys[relations[$1].second], $1)
        }
        return RelationshipMap(characters: characters, relations: order[range.clamped(to: order.indices)].map { relations[$0] })
    }
}

extension Show {
    /// The relationships of two characters outside spoilers.
    var openRelationships: [Relationship] { relationships.compactMap(\.open).filter { $0.first != $0.second } }
}
