import ThemeKit

/// The sign for an event: each kind has its own shape, and events that are not certain are hollow.
struct EventSign {
    let kind: TimelineEntry.Kind
    let isHollow: Bool

    func paint(on drawing: inout Drawing, at center: Point) {
        let (x, y) = (center.x, center.y)
        switch kind {
        case .release: drawing.add(.circle(center, radius: 8), isHollow ? .hollow : .accent)
        case .book: drawing.add(.box(Box(x: x - 6, y: y - 8, width: 12, height: 16), radius: 0), isHollow ? .hollow : .spot)
        case .announcement:
            let corners = [Point(x: x, y: y - 8), Point(x: x + 8, y: y), Point(x: x, y: y + 8), Point(x: x - 8, y: y)]
            drawing.add(.polygon(corners), isHollow ? .hollow : .pop)
        }
    }
}
