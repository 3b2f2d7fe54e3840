import ThemeKit

/// Cards of characters spread over the drawing, related ones close together, with lines between them. A family is a box with its members in
/// it: below each name is what they are to the first one, so that no lines are needed inside. A couple has a heart on its line.
struct RelationshipNet {
    private static let gap = 34
    /// The longest step from one box to the next.
    private static let longestStep = 300

    private let families: CharacterGroups
    private let cards: [CharacterCard]
    private let groups: [CharacterGroup]

    init(_ map: RelationshipMap) {
        let families = CharacterGroups(map)
        self.families = families
        let cards = map.characters.indices.map {
            CharacterCard(
                map.characters[$0], picture: map.pictures[$0], role: families.roles[$0], width: CharacterGroup.cardWidth, radius: 19)
        }
        self.cards = cards
        groups = families.members.map { CharacterGroup($0, cards: cards) }
    }

    /// Whether boxes say all relations of families.
    var hasOnlyBoxesOfFamilies: Bool { families.hasOnlyBoxesOfFamilies }

    func drawing(width: Int) -> Drawing {
        let areas = areas(width: width)
        let drawn = families.drawn
        var boxes = [Box](repeating: Box(x: 0, y: 0, width: 0, height: 0), count: cards.count)
        for group in groups.indices {
            for (member, box) in zip(groups[group].members, turnedBoxes(of: group, at: areas, drawn)) { boxes[member] = box }
        }
        var lines = NetLines(boxes: boxes, width: width)
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
        drawing.addWords(to: Array(zip(drawn, paths.map { $0.moved(down: shift) })), besides: taken, mayCross: true)
        return drawing
    }

    /// The boxes of the members of a group, turned so that those with relations to others are on their side.
    private func turnedBoxes(of group: Int, at areas: [Box], _ drawn: [RelationshipMap.Relation]) -> [Box] {
        let (members, area) = (groups[group].members, areas[group])
        let usual = groups[group].boxes(at: area)
        guard members.count > 1 else { return usual }
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        let outwards = drawn.compactMap { relation -> (place: Int, other: Point)? in
            switch (places[relation.first], places[relation.second]) {
            case (let place?, nil): (place, areas[families.groupOf[relation.second]].center)
            case (nil, let place?): (place, areas[families.groupOf[relation.first]].center)
            default: nil
            }
        }
        let turned = [(false, false), (false, true), (true, false), (true, true)].map { across, down in
            usual.map { box in
                Box(
                    x: across ? area.x + area.right - box.right : box.x, y: down ? area.y + area.bottom - box.bottom : box.y,
                    width: box.width, height: box.height)
            }
        }
        let lengths = turned.map { boxes in
            outwards.reduce(0) { sum, line in
                let (one, other) = (boxes[line.place].center, line.other)
                return sum + abs(one.x - other.x) + abs(one.y - other.y)
            }
        }
        let best = lengths.indices.min { (lengths[$0], $0) < (lengths[$1], $1) }
        return best.map { turned[$0] } ?? usual
    }

    private func areas(width: Int) -> [Box] {
        var known: Set<[Int]> = []
        let groupOf = families.groupOf
        let edges = families.map.relations.compactMap { relation -> (Int, Int)? in
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
}

/// Characters whose cards are together: a family in a box, or one alone. Of more than two, the first has a column of its own, so that lines
/// reach it from three sides.
private struct CharacterGroup {
    static let cardWidth = 176
    private static let gap = 8
    private static let padding = 10
    private static let longestColumn = 5

    let members: [Int]
    private let heights: [Int]

    init(_ members: [Int], cards: [CharacterCard]) {
        self.members = members
        heights = members.map { cards[$0].height }
    }

    var isFamily: Bool { members.count > 1 }

    private var padding: Int { isFamily ? Self.padding : 0 }

    /// The members of each column, by their places.
    private var columns: [Range<Int>] {
        switch members.count {
        case ...2: [0..<members.count]
        case ...(Self.longestColumn + 1): [0..<1, 1..<members.count]
        default: [0..<1, 1..<(members.count + 2) / 2, (members.count + 2) / 2..<members.count]
        }
    }

    private func height(of column: Range<Int>) -> Int { heights[column].reduce(0, +) + (column.count - 1) * Self.gap }

    var width: Int { columns.count * (Self.cardWidth + Self.gap) - Self.gap + 2 * padding }

    var height: Int { (columns.map(height).max() ?? 0) + 2 * padding }

    /// The boxes of the members, each column in the middle.
    func boxes(at area: Box) -> [Box] {
        columns.enumerated().flatMap { number, column -> [Box] in
            var y = area.center.y - height(of: column) / 2
            return column.map { member in
                defer { y += heights[member] + Self.gap }
                let x = area.x + padding + number * (Self.cardWidth + Self.gap)
                return Box(x: x, y: y, width: Self.cardWidth, height: heights[member])
            }
        }
    }
}

/// Routes each line around the boxes.
private struct NetLines {
    /// How far a line may bend.
    private static let bends = [0, 36, -36, 72, -72, 96, -96, 120, -120, 180, -180]
    /// Where on its way, in hundredths, a line bends most: in the middle, or nearer to one end if that takes it around a box there.
    private static let turns = [50, 25, 75]

    let boxes: [Box]
    let width: Int
    /// The boxes with some room around them.
    private let obstacles: [Box]
    /// The bends of other lines between the same two boxes.
    private var taken: [[Int]: Set<Int>] = [:]

    init(boxes: [Box], width: Int) {
        self.boxes = boxes
        self.width = width
        obstacles = boxes.map { $0.grown(by: 4) }
    }

    /// The route through the fewest boxes; of several, one that bends in the middle, and of those the straightest.
    mutating func path(between first: Int, and second: Int) -> NetPath {
        let pair = [min(first, second), max(first, second)]
        let used = taken[pair, default: []]
        var best: (cost: Int, bend: Int, path: NetPath)?
        search: for turn in Self.turns {
            for bend in Self.bends where !used.contains(bend) {
                let path = path(between: first, and: second, bend: first < second ? bend : -bend, at: turn)
                let cost = cost(of: path, first, second)
                if best.map({ cost < $0.cost }) ?? true { best = (cost, bend, path) }
                if cost == 0 { break search }
            }
        }
        guard let best else { return path(between: first, and: second, bend: 0, at: 50) }
        taken[pair, default: []].insert(best.bend)
        return best.path
    }

    private func cost(of path: NetPath, _ first: Int, _ second: Int) -> Int {
        let points = stride(from: 4, through: 96, by: 4).map(path.point)
        let hits = obstacles.indices.count { box in box != first && box != second && points.contains { obstacles[box].contains($0) } }
        return hits * 2 + (0...width ~= path.by.x ? 0 : 3)
    }

    private func path(between first: Int, and second: Int, bend: Int, at turn: Int) -> NetPath {
        let (from, to) = (boxes[first].center, boxes[second].center)
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = max(1, (dx * dx + dy * dy).squareRoot)
        // The control point of a quadratic curve is twice as far away as its middle.
        let by = Point(x: from.x + dx * turn / 100 - dy * bend * 2 / length, y: from.y + dy * turn / 100 + dx * bend * 2 / length)
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
