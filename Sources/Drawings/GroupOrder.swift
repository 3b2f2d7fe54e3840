import ShowData
import ThemeKit

/// The groups of characters one below another, related ones close together and couples above all.
struct GroupOrder {
    private static let sweeps = 8
    private static let weightOfCouples = 8

    /// The members of each group from top to bottom: of a family the first one at the top or at the bottom.
    private(set) var groups: [[Int]]
    /// The row of each character.
    private var rows: [Int]
    private let groupOf: [Int]
    private let neighbours: [[(other: Int, weight: Int)]]

    /// An order with short lines: each group moves to where they are the shortest in total, until none does.
    ///
    /// - Complexity: O(groups · relations) for each of a fixed number of sweeps.
    init(_ characters: CharacterGroups) {
        groups = characters.members
        groupOf = characters.groupOf
        var neighbours = [[(other: Int, weight: Int)]](repeating: [], count: groupOf.count)
        for relation in characters.drawn {
            let weight = relation.kind == .romance ? Self.weightOfCouples : 1
            neighbours[relation.first].append((relation.second, weight))
            neighbours[relation.second].append((relation.first, weight))
        }
        self.neighbours = neighbours
        rows = [Int](repeating: 0, count: groupOf.count)
        for (row, member) in groups.joined().enumerated() { rows[member] = row }
        for _ in 0..<Self.sweeps {
            var isBetter = false
            for members in characters.members {
                let moves = sift(groupOf[members[0]])
                let turns = turn(groupOf[members[0]])
                isBetter = isBetter || moves || turns
            }
            if !isBetter { break }
        }
    }

    private func position(of group: Int) -> Int? { groups.firstIndex { groupOf[$0[0]] == group } }

    /// The length of the lines from the members, without those to one group.
    private func length(of members: [Int], without group: Int? = nil) -> Int {
        members.reduce(0) { sum, member in
            neighbours[member].reduce(sum) { groupOf[$1.other] == group ? $0 : $0 + abs(rows[member] - rows[$1.other]) * $1.weight }
        }
    }

    /// Moves the group to where the lines are the shortest.
    ///
    /// - Returns: whether it has moved.
    private mutating func sift(_ group: Int) -> Bool {
        guard var place = position(of: group) else { return false }
        var (change, best) = (0, (change: 0, place: place))
        let steps = Array((0..<place).reversed()) + Array(groups.indices.dropLast())
        for upper in steps {
            change += swap(at: upper)
            place = place == upper ? upper + 1 : upper
            if change < best.change { best = (change, place) }
        }
        while place > best.place {
            place -= 1
            _ = swap(at: place)
        }
        return best.change < 0
    }

    /// Lets the group at the position and the next one change places.
    ///
    /// - Returns: by how much the lines become longer.
    private mutating func swap(at position: Int) -> Int {
        let (one, other) = (groups[position], groups[position + 1])
        let group = groupOf[one[0]]
        let before = length(of: one) + length(of: other, without: group)
        for member in one { rows[member] += other.count }
        for member in other { rows[member] -= one.count }
        groups.swapAt(position, position + 1)
        return length(of: one) + length(of: other, without: group) - before
    }

    /// Turns the group upside down if that makes the lines shorter.
    private mutating func turn(_ group: Int) -> Bool {
        guard let position = position(of: group), groups[position].count > 1 else { return false }
        let before = length(of: groups[position])
        reverse(position)
        if length(of: groups[position]) < before { return true }
        reverse(position)
        return false
    }

    private mutating func reverse(_ position: Int) {
        let top = groups[position].map { rows[$0] }.min() ?? 0
        groups[position].reverse()
        for (number, member) in groups[position].enumerated() { rows[member] = top + number }
    }
}
