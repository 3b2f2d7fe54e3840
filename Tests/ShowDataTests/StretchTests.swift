@testable import ShowData
import Testing

@Suite struct StretchTests {
    @Test func overlappingStretchesAreMerged() {
        #expect(Stretches([5...9, 1...2, 8...12, 2...3, 20...20]).ranges == [1...3, 5...12, 20...20])
        #expect(Stretches([]).ranges == [])
    }

    /// All stretches of a small story, compared with asking each of them.
    @Test func theIndexFindsTheOwnersOfStretches() {
        let all = (0..<40).map { owner in Stretches([owner * 7 % 23...(owner * 7 % 23 + owner % 5), owner * 11 % 29...owner * 11 % 29]) }
        let index = StretchIndex(all)
        for first in 0..<32 {
            for last in first..<34 {
                let owners = all.indices.filter { all[$0].touch(first...last) }
                #expect(index.owners(touching: first...last) == owners)
                #expect(index.owners(touching: first...last, most: 3) == Array(owners.prefix(3)))
            }
        }
        #expect(StretchIndex([]).owners(touching: 0...9) == [])
    }

    enum Shape: CaseIterable {
        case oneEpisodeEach, aFewEpisodesEach, allInTheFirst

        func range(_ owner: Int, of count: Int) -> ClosedRange<Int> {
            switch self {
            case .oneEpisodeEach: owner...owner
            case .aFewEpisodesEach: owner...min(count, owner + 3)
            case .allInTheFirst: 0...0
            }
        }
    }

    /// However many owners touch a place, only those that are wanted are looked for.
    @Test func fewOfManyOwnersAreFoundQuickly() {
        for count in [500, 1_000, 2_000] {
            let index = StretchIndex((0..<count).map { Stretches([0...($0 + count)]) })
            #expect(index.search(for: 5...5, most: 10).owners == Array(0..<10) && index.search(for: 5...5, most: 10).steps < 40)
        }
    }

    /// How many stretches are examined to find those of every episode, with as many episodes as owners.
    @Test(arguments: Shape.allCases)
    func theStepsGrowWithWhatIsFound(shape: Shape) {
        for count in [500, 1_000, 2_000] {
            let index = StretchIndex((0..<count).map { Stretches([shape.range($0, of: count)]) })
            let found = (0..<count).map { index.search(for: $0...$0) }
            let owners = found.reduce(0) { $0 + $1.owners.count }
            let depth = Int.bitWidth - count.leadingZeroBitCount
            #expect(found.reduce(0) { $0 + $1.steps } <= (owners + count) * 2 * depth)
        }
    }
}
