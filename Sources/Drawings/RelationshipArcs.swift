import ThemeKit

/// The names of characters one below another, related ones close together, with arcs beside them.
struct RelationshipArcs {
    private static let rowHeight = 40
    private static let nameWidth = 140

    private let map: RelationshipMap
    /// The row of each character.
    private let rows: [Int]

    init(_ map: RelationshipMap) {
        self.map = map
        rows = Self.rows(of: map)
    }

    func drawing(width: Int) -> Drawing {
        var drawing = Drawing(width: width, height: map.characters.count * Self.rowHeight)
        let stem = Self.nameWidth + 10
        // Leave room for words beyond the arcs.
        let reach = (width - stem) * 9 / 20
        let longest = map.relations.map { abs(rows[$0.first] - rows[$0.second]) }.max() ?? 1
        var parallel: [[Int]: Int] = [:]
        let arcs = map.relations.map { relation -> NetPath in
            let (upper, lower) = (min(rows[relation.first], rows[relation.second]), max(rows[relation.first], rows[relation.second]))
            let number = parallel[[upper, lower], default: 0]
            parallel[[upper, lower]] = number + 1
            let depth = min(reach, 22 + (reach - 22) * (lower - upper) / longest + number * 14)
            let (from, to) = (Point(x: stem, y: middle(of: upper)), Point(x: stem, y: middle(of: lower)))
            return NetPath(from: from, by: Point(x: stem + depth * 2, y: (from.y + to.y) / 2), to: to)
        }
        for (relation, arc) in zip(map.relations, arcs) {
            for ink in relation.kind.inks { drawing.add(arc.shape, ink) }
        }
        for (character, row) in zip(map.characters, rows) {
            let lines = Lettering.name.lines(of: character.title, width: Self.nameWidth - 6, limit: 2)
            drawing.link(to: character.path) { part in
                part.add(.box(Box(x: 0, y: row * Self.rowHeight, width: stem + 6, height: Self.rowHeight), radius: 0), .touch)
                part.add(.circle(Point(x: stem, y: middle(of: row)), radius: 6), .accent)
                for (number, line) in lines.enumerated() {
                    let y = middle(of: row) - (lines.count - 1) * 10 + 5 + number * 20
                    part.write(line, at: Point(x: Self.nameWidth - 4, y: y), .name, .end)
                }
            }
        }
        addWords(to: arcs, in: &drawing)
        return drawing
    }

    private func middle(of row: Int) -> Int { row * Self.rowHeight + Self.rowHeight / 2 }

    /// Labels each arc with the relationship of its ends, the upper one first, where there is room.
    private func addWords(to arcs: [NetPath], in drawing: inout Drawing) {
        var taken: [Box] = []
        let paper = Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
        for (relation, arc) in zip(map.relations, arcs) {
            let words = [relation.firstIs, relation.firstIs == relation.secondIs ? nil : relation.secondIs].compactMap { $0 }
            let isDownward = rows[relation.first] < rows[relation.second]
            let lines = isDownward ? words : words.reversed()
            let candidates = [50, 42, 58, 34, 66, 28, 72].map { labels(lines, beside: arc.point(at: $0), width: drawing.width) }
            let free = candidates.first { labels in
                labels.allSatisfy { label in paper.contains(label.box) && !taken.contains { $0.overlaps(label.box) } }
            }
            for label in free ?? [] {
                taken.append(label.box)
                drawing.add(label)
            }
        }
    }

    /// The words one below another, centred on the place vertically.
    private func labels(_ words: [String], beside place: Point, width: Int) -> [Drawing.Label] {
        let height = Lettering.small.ascent + Lettering.small.descent
        return words.enumerated().map { number, word in
            let top = place.y - words.count * height / 2 + number * height
            return Drawing.Label(
                text: Lettering.small.line(of: word, width: width - place.x - 8),
                place: Point(x: place.x + 6, y: top + Lettering.small.ascent),
                anchor: .start, lettering: .small, tone: .over)
        }
    }

    /// An order with short arcs: characters swap places while that makes the arcs shorter in total.
    ///
    /// - Complexity: O(n² · relations of a character) for each of a fixed number of sweeps.
    private static func rows(of map: RelationshipMap) -> [Int] {
        var neighbours = [[Int]](repeating: [], count: map.characters.count)
        for relation in map.relations {
            neighbours[relation.first].append(relation.second)
            neighbours[relation.second].append(relation.first)
        }
        var rows = Array(map.characters.indices)
        let length = { (character: Int, rows: [Int]) in neighbours[character].reduce(0) { $0 + abs(rows[character] - rows[$1]) } }
        for _ in 0..<20 {
            var isBetter = false
            for first in rows.indices {
                for second in rows.indices.dropFirst(first + 1) {
                    let before = length(first, rows) + length(second, rows)
                    rows.swapAt(first, second)
                    if length(first, rows) + length(second, rows) < before { isBetter = true } else { rows.swapAt(first, second) }
                }
            }
            if !isBetter { break }
        }
        return rows
    }
}
