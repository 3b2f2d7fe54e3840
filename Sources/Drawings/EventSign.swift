import ThemeKit

/// The sign for an event: each kind has its own shape, and expected events are hollow.
struct EventSign {
    let kind: TimelineEntry.Kind
    let isExpected: Bool

    func paint(on drawing: inout Drawing, at center: Point) {
        let (x, y) = (center.x, center.y)
        switch kind {
        case .release: drawing.add(.circle(center, radius: 8), isExpected ? .hollow : .accent)
        case .book: drawing.add(.box(Box(x: x - 6, y: y - 8, width: 12, height: 16), radius: 0), isExpected ? .hollow : .spot)
        case .announcement:
            let corners = [Point(x: x, y: y - 8), Point(x: x + 8, y: y), Point(x: x, y: y + 8), Point(x: x - 8, y: y)]
            drawing.add(.polygon(corners), isExpected ? .hollow : .pop)
        }
    }
}
