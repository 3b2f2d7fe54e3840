/// Places the nodes of a graph so that their distances are as near as possible to the number of steps between them
/// (stress majorization, one node at a time; Gansner, Koren and North 2005).
///
/// All numbers are integers, so that every machine computes the same places.
struct StressLayout {
    /// As long as one step.
    private static let unit = 1 << 12
    /// How often all nodes are moved: small graphs more often, because that is cheap.
    private static func sweeps(_ count: Int) -> Int { (8_000 / max(1, count)).clamped(to: 60...400) }

    /// One for each node, around no particular origin.
    private(set) var places: [Point]
    /// The ideal distance between each two nodes, and its weight, which is its inverse square.
    private let ideals: [[(distance: Int, weight: Int)]]

    /// - Parameter edges: pairs of nodes, which are numbers from 0 to `count - 1`.
    /// - Complexity: O(n²) for each of at most 400 sweeps.
    init(count: Int, edges: [(Int, Int)]) {
        ideals = Self.steps(count: count, edges: edges).map { $0.map { ($0 * Self.unit, $0 == 0 ? 0 : 100_000 / ($0 * $0)) } }
        places = Self.spiral(count)
        for _ in 0..<Self.sweeps(count) {
            let old = places
            for node in 0..<count { move(node) }
            if places == old { break }
        }
        turn()
    }

    /// Where one step is as long as the given numbers.
    func scaled(x: Int, y: Int) -> [Point] {
        let area = Box(around: places)
        return places.map { Point(x: ($0.x - area.x) * x / Self.unit, y: ($0.y - area.y) * y / Self.unit) }
    }

    /// How wide it is, in hundredths of steps.
    var width: Int { Box(around: places).width * 100 / Self.unit }

    /// Rotates everything so that the two nodes furthest from each other are side by side.
    private mutating func turn() {
        var (across, longest) = (Point(x: 1, y: 0), 0)
        for first in places.indices {
            for second in places.indices.dropFirst(first + 1) {
                let (dx, dy) = (places[second].x - places[first].x, places[second].y - places[first].y)
                let square = dx * dx + dy * dy
                if square > longest { (across, longest) = (Point(x: dx, y: dy), square) }
            }
        }
        let length = max(1, longest.squareRoot)
        places = places.map { place in
            Point(x: (place.x * across.x + place.y * across.y) / length, y: (place.y * across.x - place.x * across.y) / length)
        }
    }

    private mutating func move(_ node: Int) {
        var (x, y, total) = (0, 0, 0)
        for (other, (ideal, weight)) in ideals[node].enumerated() where other != node {
            let (dx, dy) = (places[node].x - places[other].x, places[node].y - places[other].y)
            let distance = max(1, (dx * dx + dy * dy).squareRoot)
            x += weight * (places[other].x + dx * ideal / distance)
            y += weight * (places[other].y + dy * ideal / distance)
            total += weight
        }
        if total > 0 { places[node] = Point(x: x / total, y: y / total) }
    }

    /// The number of steps between each two nodes, found by walking from each; nodes without a path between them are placed a little
    /// further apart than the furthest connected ones.
    private static func steps(count: Int, edges: [(Int, Int)]) -> [[Int]] {
        var neighbours = [[Int]](repeating: [], count: count)
        for (first, second) in edges {
            neighbours[first].append(second)
            neighbours[second].append(first)
        }
        return (0..<count).map { start in
            var steps = [Int?](repeating: nil, count: count)
            steps[start] = 0
            var queue = [start]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                for neighbour in neighbours[node] where steps[neighbour] == nil {
                    steps[neighbour] = (steps[node] ?? 0) + 1
                    queue.append(neighbour)
                }
            }
            return steps.map { $0 ?? 3 }
        }
    }

    /// Nodes around a centre, each rotated from the last by the golden angle, whose cosine and sine are about -0.737 and 0.675.
    private static func spiral(_ count: Int) -> [Point] {
        var direction = Point(x: 1 << 16, y: 0)
        return (0..<count).map { number in
            let radius = (number * unit * unit).squareRoot / 2
            let place = Point(x: (direction.x * radius) >> 16, y: (direction.y * radius) >> 16)
            let turned = Point(x: (direction.x * -737 - direction.y * 675) / 1_000, y: (direction.x * 675 + direction.y * -737) / 1_000)
            let length = max(1, (turned.x * turned.x + turned.y * turned.y).squareRoot)
            direction = Point(x: (turned.x << 16) / length, y: (turned.y << 16) / length)
            return place
        }
    }
}
