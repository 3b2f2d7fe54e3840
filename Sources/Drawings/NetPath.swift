/// A line between two boxes, bent if it would otherwise run through a third.
struct NetPath {
    let from: Point
    /// The point it bends towards.
    let by: Point
    let to: Point

    var shape: Drawing.Shape { .bow(from: from, by: by, to: to) }

    /// The point on the curve at a parameter in hundredths.
    func point(at share: Int) -> Point {
        let rest = 100 - share
        let along = { (a: Int, b: Int, c: Int) in (rest * rest * a + 2 * rest * share * b + share * share * c) / 10_000 }
        return Point(x: along(from.x, by.x, to.x), y: along(from.y, by.y, to.y))
    }

    /// The area of the curve, which does not reach the point that it bends towards.
    var box: Box {
        // Where a quadratic curve turns on one axis (the zero of its derivative).
        let turn = { (from: Int, by: Int, to: Int) -> Int? in
            let curvature = from - 2 * by + to
            return curvature == 0 ? nil : 100 * (from - by) / curvature
        }
        let turns = [turn(from.x, by.x, to.x), turn(from.y, by.y, to.y)].compactMap(\.self)
        let shares = turns.flatMap { [$0, $0 + 1] }.filter { 0...100 ~= $0 }
        return Box(around: [from, to] + shares.map(point))
    }

    func moved(down distance: Int) -> NetPath {
        NetPath(from: from.moved(down: distance), by: by.moved(down: distance), to: to.moved(down: distance))
    }
}
