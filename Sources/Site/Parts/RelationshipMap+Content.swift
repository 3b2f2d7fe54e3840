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
        let index = catalogue.details(of: show).openRelationships
        self.init(
            show.characters.filter { index.degrees[$0.id] != nil }, show.relationships.at(index.positions).compactMap(\.open), of: show,
            from: catalogue)
    }

    /// The relationships of the most connected characters of a show, or of all if they are few; `nil` if none are known.
    static func leading(of show: Show, from catalogue: Catalogue) -> RelationshipMap? {
        guard !catalogue.details(of: show).openRelationships.positions.isEmpty else { return nil }
        let map = RelationshipMap(of: show, from: catalogue)
        return map.characters.count > mostAtOnce ? map.mostConnected(mostConnected) : map
    }

    /// The most maps that a page has for those who are further in the story.
    private static let mostStages = 2

    /// For each season, or for some of many, whose episodes guard relationships: the map for those who have reached the last of these,
    /// guarded until then.
    ///
    /// - Complexity: O(n log n) in the relationships, and the drawing of at most ``mostStages`` maps.
    static func later(of show: Show, from catalogue: Catalogue) -> [Spoilable<RelationshipMap>] {
        let order = catalogue.details(of: show).order
        func place(_ guarded: SpoilerGuard) -> Int? { guarded.points.compactMap { order.place(of: $0)?.upperBound }.max() }
        var lastOfSeasons: [Int: (place: Int, point: StoryPoint)] = [:]
        for relationship in show.relationships {
            for point in relationship.guardedUntil?.points ?? [] {
                guard let season = point.season, let place = order.place(of: point)?.upperBound else { continue }
                if lastOfSeasons[season].map({ $0.place < place }) ?? true { lastOfSeasons[season] = (place, point) }
            }
        }
        let stages = lastOfSeasons.values.sorted { $0.place < $1.place }
        let kept = stages.count > mostStages ? (1...mostStages).map { stages[stages.count * $0 / mostStages - 1] } : stages
        return kept.compactMap { stage in
            SpoilerGuard([stage.point]).flatMap { point in
                Spoilable.gathered(show.relationships, until: point) { place($0).map { $0 <= stage.place } ?? false }
                    .compactMap { relationships in
                        let known = Set(relationships.filter { $0.first != $0.second }.flatMap { [$0.first, $0.second] })
                        guard !known.isEmpty else { return nil }
                        let map = RelationshipMap(
                            show.characters.filter { known.contains($0.id) }, relationships.filter { $0.first != $0.second }, of: show,
                            from: catalogue)
                        return map.characters.count > mostAtOnce ? map.mostConnected(mostConnected) : map
                    }
            }
        }
    }

    /// The relationships of a character, and of those with each other; `nil` if they say nothing that the map of the show does not, or only
    /// one thing.
    ///
    /// - Complexity: O(relationships of the character), and one look-up for each two of at most 30 characters.
    static func around(_ character: Character, of show: Show, from catalogue: Catalogue) -> RelationshipMap? {
        let details = catalogue.details(of: show)
        let index = details.openRelationships
        guard index.degrees.count > mostAtOnce, index.degrees[character.id] ?? 0 > 1 else { return nil }
        let own = show.relationships.at(details.relationships(of: character.id)).compactMap(\.open)
        let known = Set(own.flatMap { [$0.first, $0.second] }.filter { $0 != character.id })
        guard known.count > 1 else { return nil }
        let leading = known.sorted { (-(index.degrees[$0] ?? 0), $0) < (-(index.degrees[$1] ?? 0), $1) }.prefix(mostConnected - 1)
        let drawn = [character.id] + leading
        let positions = drawn.enumerated().flatMap { position, first in
            drawn.dropFirst(position + 1).flatMap { index.positions(of: first, $0) }
        }
        let others = leading.compactMap { catalogue.character(show.id, $0)?.1 }
        return RelationshipMap(
            [character] + others, show.relationships.at(positions).compactMap(\.open), count: known.count + 1, of: show, from: catalogue)
    }

    private init(_ characters: [Character], _ relationships: [Relationship], count: Int? = nil, of show: Show, from catalogue: Catalogue) {
        let positions = Dictionary(characters.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let relations = relationships.compactMap { relationship -> Relation? in
            guard let first = positions[relationship.first], let second = positions[relationship.second] else { return nil }
            return Relation(
                first: first, second: second, kind: relationship.kind, firstIs: relationship.firstIs, secondIs: relationship.secondIs)
        }
        self.init(
            characters: characters.map { catalogue.link($0, of: show) },
            pictures: characters.map { character in catalogue.image(character.image).map { $0.smallest } }, relations: relations,
            characterCount: count)
    }

    /// The relations in the order of the names, those at the positions in `range`.
    func lines(_ range: Range<Int>, in letters: LetterOrder) -> RelationshipMap {
        let keys = characters.map { NameOrder($0.title, in: letters) }
        let order = relations.indices.sorted {
            (keys[relations[$0].first], keys[relations[$0].second], $0) < (keys[relations[$1].first], keys[relations[$1].second], $1)
        }
        return RelationshipMap(
            characters: characters, pictures: pictures, relations: order[range.clamped(to: order.indices)].map { relations[$0] })
    }
}
