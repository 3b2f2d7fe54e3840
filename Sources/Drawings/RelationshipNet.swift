import ThemeKit

/// The names of characters spread over the drawing, related ones close together, with lines between them.
struct RelationshipNet {
    private static let nameWidth = 150
    private static let gap = 22
    /// The longest step from name to name.
    private static let longestStep = 270

    private let map: RelationshipMap
    private let names: [[String]]

    init(_ map: RelationshipMap) {
        self.map = map
        names = map.characters.map { Lettering.name.lines(of: $0.title, width: Self.nameWidth, limit: 2) }
    }

    func drawing(width: Int) -> Drawing {
        let boxes = boxes(width: width)
        var drawing = Drawing(width: width, height: boxes.map(\.bottom).max() ?? 0)
        var lines = NetLines(boxes: boxes, width: width)
        let paths = map.relations.map { lines.path(between: $0.first, and: $0.second) }
        // The curves may leave the area of the names.
        let areas = paths.map(\.shape.box) + boxes
        let (top, bottom) = (areas.map(\.y).min() ?? 0, areas.map(\.bottom).max() ?? 0)
        drawing.height = bottom - top + 8
        let shift = 4 - top
        for (relation, path) in zip(map.relations, paths) {
            for ink in relation.kind.inks { drawing.add(path.moved(down: shift).shape, ink) }
        }
        for (names, box) in zip(names, boxes) {
            let box = box.moved(down: shift)
            drawing.add(.box(box, radius: 10), .outline)
            for (number, name) in names.enumerated() {
                let baseline = box.y + 6 + number * Lettering.name.lineHeight + Lettering.name.ascent
                drawing.write(name, at: Point(x: box.center.x, y: baseline), .name, .middle)
            }
        }
        addWords(to: paths.map { $0.moved(down: shift) }, between: boxes.map { $0.moved(down: shift) }, in: &drawing)
        return drawing
    }

    private func boxes(width: Int) -> [Box] {
        let layout = StressLayout(count: map.characters.count, edges: map.relations.map { ($0.first, $0.second) })
        let room = width - Self.nameWidth - 40
        let across = min(Self.longestStep, room * 100 / max(1, layout.width))
        // More names need more space.
        let places = layout.scaled(x: across, y: min(across.clamped(to: 100...150) + map.characters.count * 2, 220))
        let used = places.map(\.x).max() ?? 0
        let left = (width - used) / 2
        let boxes = zip(places, names).map { place, lines in
            let size = (lines.map { Lettering.name.width(of: $0) }.max() ?? 0) + 20
            let height = max(1, lines.count) * Lettering.name.lineHeight + 12
            return Box(x: left + place.x - size / 2, y: place.y - height / 2, width: size, height: height)
        }
        return LabelBoxes.separated(boxes, gap: Self.gap, width: width)
    }

    /// Labels each line with the relationship of its ends, where there is room.
    private func addWords(to paths: [NetPath], between boxes: [Box], in drawing: inout Drawing) {
        var taken = boxes.map { $0.grown(by: 2) }
        for (relation, path) in zip(map.relations, paths) {
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
