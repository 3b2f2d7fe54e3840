import Diagnostics
import ShowData

/// Which show carries on the story of which other, and where the content says so.
struct Succession {
    private var predecessors: [Show.ID: Located<Show.ID>] = [:]

    mutating func add(_ show: Show.ID, follows predecessor: Located<Show.ID>) { predecessors[show] = predecessor }

    /// An error for each show that follows itself, be it by way of others.
    var diagnostics: [Diagnostic] {
        predecessors.compactMap { show, predecessor in
            guard let others = others(onTheWayFrom: show) else { return nil }
            let way = others.map { "'\($0)'" }.joined(separator: ", ")
            return .error(
                at: predecessor.location,
                others.isEmpty ? "a show cannot follow itself" : "the show follows itself by way of \(way)",
                help: "'follows' names the show whose story this one carries on"
            )
        }
    }

    /// The shows between `show` and itself, or `nil` where the way does not lead back.
    private func others(onTheWayFrom show: Show.ID) -> [Show.ID]? {
        var others: [Show.ID] = []
        var visited: Set = [show]
        var current = show
        while let next = predecessors[current]?.value {
            if next == show { return others }
            guard visited.insert(next).inserted else { return nil }
            others.append(next)
            current = next
        }
        return nil
    }
}
