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

    func moved(down distance: Int) -> NetPath {
        NetPath(from: from.moved(down: distance), by: by.moved(down: distance), to: to.moved(down: distance))
    }
}
