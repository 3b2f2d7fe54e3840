import ShowData

/// The sign for the size of a part; each has its own shape.
struct PartSign {
    /// `nil` for a part whose size no source gives.
    let kind: Role.Kind?

    init(_ kind: Role.Kind?) { self.kind = kind }

    static let all = Role.Kind.allCases.map { PartSign($0) } + [PartSign(nil)]

    func paint(on drawing: inout Drawing, at center: Point) {
        let (x, y) = (center.x, center.y)
        switch kind {
        case .main: drawing.add(.circle(center, radius: 10), .accent)
        case .recurring: drawing.add(.box(Box(x: x - 8, y: y - 8, width: 16, height: 16), radius: 0), .spot)
        case .guest: drawing.add(.polygon([Point(x: x, y: y - 9), Point(x: x + 9, y: y + 7), Point(x: x - 9, y: y + 7)]), .pop)
        case .voice:
            drawing.add(
                .polygon([Point(x: x, y: y - 9), Point(x: x + 9, y: y), Point(x: x, y: y + 9), Point(x: x - 9, y: y)]), .hollow)
        case nil: drawing.add(.circle(center, radius: 5), .ink)
        }
    }
}
