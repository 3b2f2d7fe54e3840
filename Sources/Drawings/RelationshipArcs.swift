import ShowData
import ThemeKit

/// Cards of characters one below another, with arcs beside them. A family is a box: beside its most connected member are the others, moved
/// in, each with what they are to that one, so that no arcs are needed inside. Couples are close together above all, with a heart on their
/// arc.
struct RelationshipArcs {
    private static let cardWidth = 200
    private static let gap = 6
    private static let groupGap = 12
    private static let padding = 6
    /// How far the relatives of the first of a family are moved in.
    private static let indent = 14
    private static let leastDepth = 20

    private let groups: CharacterGroups
    private let cards: [CharacterCard]

    init(_ map: RelationshipMap) {
        let groups = CharacterGroups(map)
        self.groups = groups
        let heads = Set(groups.members.map { $0[0] })
        cards = map.characters.indices.map { character in
            CharacterCard(
                map.characters[character], picture: map.pictures[character], role: groups.roles[character],
                width: Self.cardWidth - (heads.contains(character) ? 0 : Self.indent), radius: 17)
        }
    }

    /// Whether boxes say all relations of families.
    var hasOnlyBoxesOfFamilies: Bool { groups.hasOnlyBoxesOfFamilies }

    func drawing(width: Int) -> Drawing {
        var boxes = [Box](repeating: Box(x: 0, y: 0, width: 0, height: 0), count: cards.count)
        var families: [Box] = []
        let right = Self.padding + Self.cardWidth
        var y = 0
        for members in GroupOrder(groups).groups {
            let top = y
            let padding = members.count > 1 ? Self.padding : 0
            y += padding
            for member in members {
                let card = cards[member]
                boxes[member] = Box(x: right - card.width, y: y, width: card.width, height: card.height)
                y += card.height + Self.gap
            }
            y += padding - Self.gap
            if members.count > 1 { families.append(Box(x: 0, y: top, width: right + Self.padding, height: y - top)) }
            y += Self.groupGap
        }
        var drawing = Drawing(width: width, height: y - Self.groupGap)
        for family in families { drawing.add(.box(family, radius: 14), .group) }
        let lines = Array(zip(groups.drawn, arcs(between: boxes, width: width)))
        for (relation, arc) in lines {
            for ink in relation.kind.inks { drawing.add(arc.shape, ink) }
        }
        for (card, box) in zip(cards, boxes) { card.draw(in: box, on: &drawing) }
        var taken = boxes
        for (relation, arc) in lines where relation.kind == .romance {
            let heart = Drawing.Shape.heart(arc.point(at: 50))
            drawing.add(heart, .pop)
            taken.append(heart.box)
        }
        drawing.addWords(to: lines, besides: taken, mayCross: false)
        return drawing
    }

    /// An arc for each relation that needs one. Those of a character leave its card one below another, the longer ones outside of the
    /// shorter ones, so that they do not cross at once.
    private func arcs(between boxes: [Box], width: Int) -> [NetPath] {
        let drawn = groups.drawn
        var starts = [(first: Int, second: Int)](repeating: (0, 0), count: drawn.count)
        for character in boxes.indices {
            let box = boxes[character]
            let own = drawn.indices.filter { drawn[$0].first == character || drawn[$0].second == character }
            // Upwards the nearest first, and downwards the furthest.
            let sorted = own.map { number in
                (number, boxes[drawn[number].first == character ? drawn[number].second : drawn[number].first].y)
            }
            .sorted { one, other in
                let isUp = (one.1 < box.y, other.1 < box.y)
                if isUp.0 != isUp.1 { return isUp.0 }
                if one.1 != other.1 { return one.1 > other.1 }
                return isUp.0 ? one.0 < other.0 : one.0 > other.0
            }
            let step = min(8, (box.height - 12) / max(1, sorted.count - 1))
            for (place, (number, _)) in sorted.enumerated() {
                let y = box.center.y - step * (sorted.count - 1) / 2 + step * place
                if drawn[number].first == character { starts[number].first = y } else { starts[number].second = y }
            }
        }
        let edge = Self.padding + Self.cardWidth
        // Leave room for hearts.
        let reach = max(Self.leastDepth, width - edge - 16)
        let longest = max(1, starts.map { abs($0.first - $0.second) }.max() ?? 1)
        return starts.map { first, second in
            let span = abs(first - second)
            let depth = Self.leastDepth + min(span / 2, (reach - Self.leastDepth) * span / longest)
            return NetPath(
                from: Point(x: edge, y: first), by: Point(x: edge + depth * 2, y: (first + second) / 2), to: Point(x: edge, y: second))
        }
    }
}
