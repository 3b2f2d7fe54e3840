/// A place in a drawing, in its units: CSS pixels from the upper left corner.
struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
}

/// A rectangle in a drawing.
struct Box: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var right: Int { x + width }
    var bottom: Int { y + height }
    var center: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// The box with `margin` around it.
    func grown(by margin: Int) -> Box { Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin) }

    /// Whether the two overlap in more than an edge.
    func overlaps(_ other: Box) -> Bool { x < other.right && other.x < right && y < other.bottom && other.y < bottom }

    func contains(_ point: Point) -> Bool { x < point.x && point.x < right && y < point.y && point.y < bottom }

    func contains(_ other: Box) -> Bool { x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom }
}

extension Int {
    /// The largest integer whose square is not above the number; 0 for negative numbers.
    ///
    /// Drawings use integers, so that every machine draws the same. The floating-point root is at most one from the exact one.
    var squareRoot: Int {
        guard self > 0 else { return 0 }
        var root = Int(Double(self).squareRoot())
        if root > self / root { root -= 1 }
        if root + 1 <= self / (root + 1) { root += 1 }
        return root
    }

    func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
