/// Finds whose stretches touch a place in the story, without looking at the others.
///
/// It is a tree over the owners in their order. Each node has the union of the stretches below it, so every node that touches the place
/// leads to an owner that does.
public struct StretchIndex: Sendable {
    /// By owner.
    private let stretches: [Stretches]
    /// The unions: that of all at 1, those of both halves of a node at `n` at `2 * n` and `2 * n + 1`; the second half are the leaves, each
    /// of some owners in turn.
    private let unions: [Stretches]

    /// A node for each owner would take more memory, and not less time.
    private static let ownersOfLeaf = 8

    private var leaves: Int { unions.count / 2 }

    /// - Parameter stretches: owners are positions in this array.
    package init(_ stretches: [Stretches]) {
        self.stretches = stretches
        var leaves = 1
        while leaves * Self.ownersOfLeaf < stretches.count { leaves *= 2 }
        var unions = [Stretches](repeating: Stretches([]), count: 2 * leaves)
        for leaf in 0..<leaves {
            let first = leaf * Self.ownersOfLeaf
            guard first < stretches.count else { break }
            unions[leaves + leaf] = Stretches(
                stretches[first..<min(first + Self.ownersOfLeaf, stretches.count)].flatMap(\.ranges))
        }
        for node in (1..<leaves).reversed() { unions[node] = Stretches(unions[2 * node].ranges + unions[2 * node + 1].ranges) }
        self.unions = unions
    }

    /// The owners of the stretches that touch `place`, each once, ascending; the first of them if there are more than `most`.
    ///
    /// - Complexity: O(k log² n), for k owners found.
    public func owners(touching place: ClosedRange<Int>, most: Int = .max) -> [Int] { search(for: place, most: most).owners }

    /// - Returns: the owners, and how many nodes and owners were examined.
    func search(for place: ClosedRange<Int>, most: Int = .max) -> (owners: [Int], steps: Int) {
        var found: [Int] = []
        var steps = 0
        func visit(_ node: Int) {
            guard found.count < most else { return }
            steps += 1
            guard unions[node].touch(place) else { return }
            guard node >= leaves else {
                visit(2 * node)
                visit(2 * node + 1)
                return
            }
            let first = (node - leaves) * Self.ownersOfLeaf
            for owner in first..<min(first + Self.ownersOfLeaf, stretches.count) where found.count < most {
                steps += 1
                if stretches[owner].touch(place) { found.append(owner) }
            }
        }
        visit(1)
        return (found, steps)
    }
}
