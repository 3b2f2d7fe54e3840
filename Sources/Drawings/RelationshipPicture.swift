import ContentReader
import Hypertext
import ShowData
import ThemeKit

/// The relationships of characters: a map of names with lines between them if there is room for it, otherwise a column of cards with arcs
/// beside it.
struct RelationshipPicture: DrawnPicture {
    let map: RelationshipMap
    let id: String
    let title: String
    let phrases: Phrases

    var summary: String {
        phrases.fill(\.relationshipPicture, count: map.relations.count, ["characters": String(map.characters.count)])
    }

    var note: HTML? {
        guard map.characters.count < map.characterCount else { return nil }
        let counts: KeyValuePairs = ["count": String(map.characters.count), "number": String(map.characterCount)]
        return HTML(text: Phrases.fill(phrases.mostConnected, counts))
    }

    func drawing(width: Int) -> Drawing {
        guard width > Layout.narrow.width else {
            let arcs = RelationshipArcs(map)
            var drawing = arcs.drawing(width: width)
            legend(familiesAreBoxes: arcs.hasOnlyBoxesOfFamilies).add(to: &drawing)
            return drawing
        }
        let net = RelationshipNet(map)
        var drawing = net.drawing(width: width)
        legend(familiesAreBoxes: net.hasOnlyBoxesOfFamilies).add(to: &drawing)
        return drawing
    }

    /// Only the kinds that occur.
    private func legend(familiesAreBoxes: Bool) -> Legend {
        let used = Set(map.relations.map(\.kind))
        return Legend(
            entries: Relationship.Kind.allCases.filter(used.contains).map { kind in
                Legend.Entry(text: phrases.text(for: kind)) { drawing, center in
                    if kind == .family, familiesAreBoxes {
                        drawing.add(.box(Box(x: center.x - 17, y: center.y - 9, width: 34, height: 18), radius: 6), .group)
                        return
                    }
                    let line = Drawing.Shape.line(from: Point(x: center.x - 17, y: center.y), to: Point(x: center.x + 17, y: center.y))
                    for ink in kind.inks { drawing.add(line, ink) }
                    if kind == .romance { drawing.add(.heart(center), .pop) }
                }
            })
    }

    var table: HTML { map.table(phrases) }
}

extension RelationshipMap {
    /// A `<table>` of who is what to whom.
    package func table(_ phrases: Phrases) -> HTML {
        """
        <table>
        <thead><tr><th scope="col">\(phrases.character)</th><th scope="col">\(phrases.relation)</th><th scope="col">\(phrases.character)</th></tr></thead>
        <tbody>
        \(relations.map { relation in
            """
            <tr><th scope="row">\(characters[relation.first].html)\(relation.firstIs.map { " <small>\($0)</small>" })</th>\
            <td>\(phrases.text(for: relation.kind))</td>\
            <td>\(characters[relation.second].html)\(relation.secondIs.map { " <small>\($0)</small>" })</td></tr>

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
