import ThemeKit

extension Drawing {
    /// Labels each line with what its ends are to each other, where there is room: beside no other label, and if possible across no other
    /// line.
    ///
    /// - Parameters:
    ///   - taken: what the labels must not cover.
    ///   - mayCross: whether a label may cross another line if there is no better place. Otherwise the line has none.
    mutating func addWords(
        to lines: [(RelationshipMap.Relation, NetPath)], besides taken: [Box], mayCross: Bool
    ) {
        var taken = taken
        let paper = Box(x: 0, y: 0, width: width, height: height)
        let points = lines.map { _, path in stride(from: 2, through: 98, by: 2).map(path.point) }
        for (number, (relation, path)) in lines.enumerated() {
            let words: [(text: String, shares: [Int])] =
                relation.firstIs == relation.secondIs
                ? [(relation.firstIs ?? "", [50, 42, 58, 34, 66, 26, 74])]
                : [(relation.firstIs ?? "", [26, 20, 32, 38, 44]), (relation.secondIs ?? "", [74, 80, 68, 62, 56])]
            for (text, shares) in words where !text.isEmpty {
                let line = Lettering.small.line(of: text, width: 130)
                // On the line, otherwise a little above or below it.
                let places = [0, -20, 20].flatMap { rise in shares.map { path.point(at: $0).moved(down: rise + 5) } }
                let area = Label(text: line, place: Point(x: 0, y: 0), anchor: .middle, lettering: .small).box
                let boxes = places.map { Box(x: $0.x + area.x, y: $0.y + area.y, width: area.width, height: area.height) }
                let free = boxes.indices.filter { place in paper.contains(boxes[place]) && !taken.contains { $0.overlaps(boxes[place]) } }
                let crossesNone = { (place: Int) in
                    !points.indices.contains { other in other != number && points[other].contains { boxes[place].contains($0) } }
                }
                guard let place = free.first(where: crossesNone) ?? (mayCross ? free.first : nil) else { continue }
                taken.append(boxes[place])
                add(Label(text: line, place: places[place], anchor: .middle, lettering: .small, tone: .over))
            }
        }
    }
}
