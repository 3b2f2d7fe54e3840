import Diagnostics
import ShowData

/// Which show continues the story of which other, and where the content says that.
struct Succession {
    private var predecessors: [Show.ID: Located<Show.ID>] = [:]

    mutating func add(_ show: Show.ID, follows predecessor: Located<Show.ID>) { predecessors[show] = predecessor }

    /// An error for each show that follows itself, directly or through others.
    var diagnostics: [Diagnostic] {
        let circle = circles
        return predecessors.compactMap { show, predecessor in
            guard let others = circle[show] else { return nil }
            let way = Self.way(by: others)
            return .error(
                at: predecessor.location,
                others.isEmpty ? "a show cannot follow itself" : "the show follows itself through \(way)",
                help: "'follows' names the show whose story this one continues"
            )
        }
    }

    private static let mostNamed = 5

    /// The first few shows of the chain, and how many more there are: in a large circle, each show has an error.
    private static func way(by others: ArraySlice<Show.ID>) -> String {
        let named = others.prefix(mostNamed).map { "'\($0)'" }.joined(separator: ", ")
        return others.count > mostNamed ? "\(named) and \(others.count - mostNamed) more" : named
    }

    /// For each show that follows itself, the shows in between.
    ///
    /// Each show is visited once, because it follows at most one other.
    private var circles: [Show.ID: ArraySlice<Show.ID>] {
        var circles: [Show.ID: ArraySlice<Show.ID>] = [:]
        var passed: Set<Show.ID> = []
        for start in predecessors.keys where !passed.contains(start) {
            var way: [Show.ID] = []
            var positions: [Show.ID: Int] = [:]
            var next: Show.ID? = start
            while let show = next, passed.insert(show).inserted {
                positions[show] = way.count
                way.append(show)
                next = predecessors[show]?.value
            }
            guard let meeting = next, let first = positions[meeting] else { continue }
            let circle = Array(way[first...])
            // Repeated, so that the path from each show back to itself is a slice of it.
            let twice = circle + circle
            for (position, show) in circle.enumerated() { circles[show] = twice[(position + 1)..<(position + circle.count)] }
        }
        return circles
    }
}
