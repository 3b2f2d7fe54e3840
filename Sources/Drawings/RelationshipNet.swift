import ThemeKit

/// Cards of characters spread over the drawing, related ones close together, with lines between them. A family is a box with its members in it:
/// below each name is what they are to the first one, so that no lines are needed inside. A couple has a heart on its line.
struct RelationshipNet {
    private static let gap = 34
    /// The longest step from one box to the next.
    private static let longestStep = 300

    private let map: RelationshipMap
    private let cards: [CharacterCard]
    private let groups: [CharacterGroup]
    /// The group of each character.
    private let groupOf: [Int]

    init(_ map: RelationshipMap) {
        self.map = map
        let families = map.families
        var roles: [Int: String] = [:]
        for family in families {
            for member in family.dropFirst() { roles[member] = map.role(of: member, to: family[0]) }
        }
        cards = map.characters.indices.map { CharacterCard(map.characters[$0], picture: map.pictures[$0], role: roles[$0]) }
        let inFamilies = Set(families.joined())
        groups =
            (families + map.characters.indices.filter { !inFamilies.contains($0) }.map { [$0] })
            .sorted { $0.min() ?? 0 < $1.min() ?? 0 }.map { [cards] members in CharacterGroup(members, cards: cards) }
        var groupOf = [Int](repeating: 0, count: map.characters.count)
        for (number, group) in groups.enumerated() {
            for member in group.members { groupOf[member] = number }
        }
        self.groupOf = groupOf
    }

    func drawing(width: Int) -> Drawing {
        let areas = areas(width: width)
        let boxes = zip(groups, areas).reduce(into: [Box](repeating: Box(x: 0, y: 0, width: 0, height: 0), count: cards.count)) {
            boxes, next in
            for (member, box) in zip(next.0.members, next.0.boxes(at: next.1)) { boxes[member] = box }
        }
        var lines = NetLines(boxes: boxes, width: width)
        let drawn = map.relations.filter { !isInFamily($0) }
        let paths = drawn.map { lines.path(between: $0.first, and: $0.second) }
        // The curves may leave the area of the cards.
        let used = paths.map(\.shape.box) + areas
        let (top, bottom) = (used.map(\.y).min() ?? 0, used.map(\.bottom).max() ?? 0)
        let shift = 4 - top
        var drawing = Drawing(width: width, height: bottom - top + 8)
        for (group, area) in zip(groups, areas) where group.isFamily { drawing.add(.box(area.moved(down: shift), radius: 16), .group) }
        for (relation, path) in zip(drawn, paths) {
            for ink in relation.kind.inks { drawing.add(path.moved(down: shift).shape, ink) }
        }
        let placed = boxes.map { $0.moved(down: shift) }
        for (card, box) in zip(cards, placed) { card.draw(in: box, on: &drawing) }
        var taken = placed.map { $0.grown(by: 2) }
        for (relation, path) in zip(drawn, paths) where relation.kind == .romance {
            let heart = Drawing.Shape.heart(path.moved(down: shift).point(at: 50))
            drawing.add(heart, .pop)
            taken.append(heart.box.grown(by: 2))
        }
        addWords(to: zip(drawn, paths.map { $0.moved(down: shift) }), besides: taken, in: &drawing)
        return drawing
    }

    /// Whether the box around a family says it.
    private func isInFamily(_ relation: RelationshipMap.Relation) -> Bool {
        relation.kind == .family && groupOf[relation.first] == groupOf[relation.second]
    }

    /// Whether boxes say all relations of families.
    var hasOnlyBoxesOfFamilies: Bool { map.relations.allSatisfy { $0.kind != .family || isInFamily($0) } }

    private func areas(width: Int) -> [Box] {
        var known: Set<[Int]> = []
        let edges = map.relations.compactMap { relation -> (Int, Int)? in
            let (one, other) = (groupOf[relation.first], groupOf[relation.second])
            return one != other && known.insert([min(one, other), max(one, other)]).inserted ? (one, other) : nil
        }
        let layout = StressLayout(count: groups.count, edges: edges)
        let widest = groups.map(\.width).max() ?? 0
        let across = min(Self.longestStep, max(0, width - widest) * 100 / max(1, layout.width))
        // More cards need more space.
        let places = layout.scaled(x: across, y: min(across.clamped(to: 100...150) + cards.count * 2, 220))
        let used = places.map(\.x).max() ?? 0
        let left = (width - used) / 2
        let areas = zip(places, groups).map { place, group in
            Box(x: left + place.x - group.width / 2, y: place.y - group.height / 2, width: group.width, height: group.height)
        }
        return LabelBoxes.separated(areas, gap: Self.gap, width: width)
    }

    /// Labels each line with the relationship of its ends, where there is room.
    private func addWords(
        to lines: some Sequence<(RelationshipMap.Relation, NetPath)>, besides taken: [Box], in drawing: inout Drawing
    ) {
        var taken = taken
        for (relation, path) in lines {
            let words: [(text: String, shares: [Int])] =
                relation.firstIs == relation.secondIs
                ? [(relation.firstIs ?? "", [50, 42, 58, 34, 66, 26, 74])]
                : [(relation.firstIs ?? "", [26, 20, 32, 38, 44]), (relation.secondIs ?? "", [74, 80, 68, 62, 56])]
            for (text, shares) in words where !text.isEmpty {
                let line = Lettering.small.line(of: text, width: 130)
                // On the line, otherwise a little above or below it.
                let places = [0, -20, 20].flatMap { rise in shares.map { path.point(at: $0).moved(down: rise + 5) } }
                let labels = places.map { Drawing.Label(text: line, place: $0, anchor: .middle, lettering: .small, tone: .over) }
                let paper = Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
                guard let label = labels.first(where: { label in paper.contains(label.box) && !taken.contains { $0.overlaps(label.box) } })
                else { continue }
                taken.append(label.box)
                drawing.add(label)
            }
        }
    }
}

/// A character in the map: a picture or initials, the name, and perhaps what they are to the first of their family.
private struct CharacterCard {
    static let width = 176
    private static let radius = 19
    private static let textStart = 2 * radius + 16
    private static let textWidth = width - textStart - 8

    private let link: TitledLink
    private let picture: SitePath?
    private let names: [String]
    private let role: String?

    init(_ link: TitledLink, picture: SitePath?, role: String?) {
        self.link = link
        self.picture = picture
        names = Lettering.name.lines(of: link.title, width: Self.textWidth, limit: 2)
        self.role = role.map { Lettering.small.line(of: $0, width: Self.textWidth) }
    }

    private var textHeight: Int { names.count * Lettering.name.lineHeight + (role == nil ? 0 : Lettering.small.lineHeight) }

    var height: Int { max(2 * Self.radius + 10, textHeight + 12) }

    func draw(in box: Box, on drawing: inout Drawing) {
        drawing.link(to: link.path) { part in
            part.add(.box(box, radius: 10), .outline)
            let center = Point(x: box.x + 6 + Self.radius, y: box.center.y)
            if let picture {
                let side = 2 * Self.radius
                part.addPicture(picture, in: Box(x: center.x - Self.radius, y: center.y - Self.radius, width: side, height: side))
            } else {
                part.add(.circle(center, radius: Self.radius), .band)
                let initials = Initials(link.title).both
                if Lettering.small.width(of: initials) <= 2 * Self.radius - 6 {
                    part.write(initials, at: Point(x: center.x, y: center.y + 5), .small, .middle)
                }
            }
            var y = box.center.y - textHeight / 2
            for name in names {
                part.write(name, at: Point(x: box.x + Self.textStart, y: y + Lettering.name.ascent), .name)
                y += Lettering.name.lineHeight
            }
            if let role { part.write(role, at: Point(x: box.x + Self.textStart, y: y + Lettering.small.ascent), .small, tone: .soft) }
        }
    }
}

/// Characters whose cards are together: a family in a box, or one alone.
private struct CharacterGroup {
    private static let gap = 8
    private static let padding = 10

    let members: [Int]
    private let heights: [Int]

    init(_ members: [Int], cards: [CharacterCard]) {
        self.members = members
        heights = members.map { cards[$0].height }
    }

    var isFamily: Bool { members.count > 1 }

    private var columns: Int { members.count < 3 ? 1 : 2 }

    private var padding: Int { isFamily ? Self.padding : 0 }

    var width: Int { columns * CharacterCard.width + (columns - 1) * Self.gap + 2 * padding }

    var height: Int { rows.reduce(0, +) + (rows.count - 1) * Self.gap + 2 * padding }

    /// The height of each row of cards.
    private var rows: [Int] {
        stride(from: 0, to: heights.count, by: columns).map { heights[$0..<min($0 + columns, heights.count)].max() ?? 0 }
    }

    func boxes(at area: Box) -> [Box] {
        var y = area.y + padding
        return rows.enumerated().flatMap { row, height -> [Box] in
            defer { y += height + Self.gap }
            return (row * columns..<min((row + 1) * columns, members.count)).map { number in
                let x = area.x + padding + number % columns * (CharacterCard.width + Self.gap)
                return Box(x: x, y: y, width: CharacterCard.width, height: height)
            }
        }
    }
}

/// Routes each line around the boxes.
private struct NetLines {
    /// How far a line may bend.
    private static let bends = [0, 36, -36, 72, -72, 120, -120, 180, -180]

    let boxes: [Box]
    let width: Int
    /// The bends of other lines between the same two boxes.
    private var taken: [[Int]: Set<Int>] = [:]

    init(boxes: [Box], width: Int) {
        self.boxes = boxes
        self.width = width
    }

    /// The route through the fewest boxes; of several, the straightest.
    mutating func path(between first: Int, and second: Int) -> NetPath {
        let pair = [min(first, second), max(first, second)]
        let used = taken[pair, default: []]
        let bends = Self.bends.filter { !used.contains($0) }
        let candidates = bends.map { bend in (bend, path(between: first, and: second, bend: first < second ? bend : -bend)) }
        let best = candidates.enumerated().min { left, right in
            (cost(of: left.element.1, first, second), left.offset) < (cost(of: right.element.1, first, second), right.offset)
        }
        guard let best else { return path(between: first, and: second, bend: 0) }
        taken[pair, default: []].insert(best.element.0)
        return best.element.1
    }

    private func cost(of path: NetPath, _ first: Int, _ second: Int) -> Int {
        let points = stride(from: 4, through: 96, by: 4).map(path.point)
        let hits = boxes.indices.count { box in box != first && box != second && points.contains { boxes[box].grown(by: 4).contains($0) } }
        return hits * 2 + (0...width ~= path.by.x ? 0 : 3)
    }

    private func path(between first: Int, and second: Int, bend: Int) -> NetPath {
        let (from, to) = (boxes[first].center, boxes[second].center)
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = max(1, (dx * dx + dy * dy).squareRoot)
        // The control point of a quadratic curve is twice as far away as its middle.
        let by = Point(x: (from.x + to.x) / 2 - dy * bend * 2 / length, y: (from.y + to.y) / 2 + dx * bend * 2 / length)
        return NetPath(from: boxes[first].edge(towards: by), by: by, to: boxes[second].edge(towards: by))
    }
}

extension Point {
    func moved(down distance: Int) -> Point { Point(x: x, y: y + distance) }
}

extension Box {
    func moved(down distance: Int) -> Box { Box(x: x, y: y + distance, width: width, height: height) }

    /// Where the line from the middle to `point` crosses the edge; the point itself if it is inside.
    fileprivate func edge(towards point: Point) -> Point {
        let (dx, dy) = (point.x - center.x, point.y - center.y)
        let (halfWidth, halfHeight) = (width / 2, height / 2)
        if abs(dx) <= halfWidth, abs(dy) <= halfHeight { return point }
        return abs(dx) * halfHeight > abs(dy) * halfWidth
            ? Point(x: center.x + dx.signum() * halfWidth, y: center.y + dy * halfWidth / abs(dx))
            : Point(x: center.x + dx * halfHeight / max(1, abs(dy)), y: center.y + dy.signum() * halfHeight)
    }
}
