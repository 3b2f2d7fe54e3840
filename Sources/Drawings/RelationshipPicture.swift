import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// The relationships of characters: a map of names with lines between them if there is room for it, otherwise a list of names with arcs beside it.
struct RelationshipPicture: DrawnPicture {
    /// Of more characters, only the most connected are drawn.
    static let characterLimit = 80
    static let mostConnected = 30

    let map: RelationshipMap
    let id: String
    let title: String
    let phrases: Phrases

    var summary: String {
        Phrases.fill(
            phrases.relationshipPicture, ["count": String(drawn.relations.count), "characters": String(drawn.characters.count)])
    }

    var note: HTML? {
        guard drawn.characters.count < map.characters.count else { return nil }
        let counts: KeyValuePairs = ["count": String(drawn.characters.count), "number": String(map.characters.count)]
        return HTML(text: Phrases.fill(phrases.mostConnected, counts))
    }

    private var drawn: RelationshipMap { map.characters.count <= Self.characterLimit ? map : map.mostConnected(Self.mostConnected) }

    func drawing(width: Int) -> Drawing {
        let drawn = drawn
        var drawing =
            width > Layout.narrow.width ? RelationshipNet(drawn).drawing(width: width) : RelationshipArcs(drawn).drawing(width: width)
        legend.add(to: &drawing)
        return drawing
    }

    /// Only the kinds that occur.
    private var legend: Legend {
        let used = Set(drawn.relations.map(\.kind))
        return Legend(
            entries: Relationship.Kind.allCases.filter(used.contains).map { kind in
                Legend.Entry(text: phrases.text(for: kind)) { drawing, center in
                    let line = Drawing.Shape.line(from: Point(x: center.x - 17, y: center.y), to: Point(x: center.x + 17, y: center.y))
                    for ink in kind.inks { drawing.add(line, ink) }
                }
            })
    }

    var table: HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.character)</th><th scope="col">\(phrases.relation)</th><th scope="col">\(phrases.character)</th></tr></thead>
        <tbody>
        \(map.relations.map { relation in
            """
            <tr><th scope="row">\(map.characters[relation.first].html)\(relation.firstIs.map { " <small>\($0)</small>" })</th>\
            <td>\(phrases.text(for: relation.kind))</td>\
            <td>\(map.characters[relation.second].html)\(relation.secondIs.map { " <small>\($0)</small>" })</td></tr>

            """
        })</tbody>
        </table>
        """
    }
}

extension Relationship.Kind {
    /// The strokes of the line, drawn one over another. Each kind has its own.
    var inks: [Drawing.Ink] {
        switch self {
        case .family: [.rails, .gap]
        case .romance: [.thick]
        case .friendship: [.line]
        case .rivalry: [.dashed]
        case .work: [.dotted]
        case .other: [.thin]
        }
    }
}

extension RelationshipMap {
    /// At most `count` characters in their order, and the relations between them: those of the most connected pairs, so that everyone has a relation.
    func mostConnected(_ count: Int) -> RelationshipMap {
        let degrees = degrees
        let weights = relations.map { degrees[$0.first] + degrees[$0.second] }
        var chosen: Set<Int> = []
        for position in relations.indices.sorted(by: { (-weights[$0], $0) < (-weights[$1], $1) }) {
            let pair = chosen.union([relations[position].first, relations[position].second])
            if pair.count <= count { chosen = pair }
            if chosen.count == count { break }
        }
        let kept = chosen.sorted()
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        return RelationshipMap(
            characters: kept.map { characters[$0] },
            relations: relations.compactMap { relation in
                guard let first = places[relation.first], let second = places[relation.second] else { return nil }
                return Relation(
                    first: first, second: second, kind: relation.kind, firstIs: relation.firstIs, secondIs: relation.secondIs)
            })
    }

    /// The numbers of the relations that each character has.
    var degrees: [Int] {
        relations.reduce(into: [Int](repeating: 0, count: characters.count)) { degrees, relation in
            degrees[relation.first] += 1
            degrees[relation.second] += 1
        }
    }
}
