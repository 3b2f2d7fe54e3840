import Hypertext
import Testing

@Suite struct SortedSearchTests {
    @Test(arguments: [(-1, 0), (1, 0), (2, 1), (3, 1), (5, 2), (6, 4), (9, 4)]) func firstPositionIsFound(value: Int, position: Int) {
        #expect([1, 3, 5, 5].firstPosition { $0 >= value } == position)
    }

    @Test(arguments: [(1, 0), (3, 1), (5, 2), (0, nil), (2, nil), (6, nil)] as [(Int, Int?)]) func onlyAnEqualKeyIsFound(
        value: Int, position: Int?
    ) {
        #expect([1, 3, 5, 5].position(of: value) { $0 } == position)
    }

    @Test func stepsGrowWithTheLogarithm() {
        let steps = [1_000, 2_000, 4_000].map { count in
            var steps = 0
            _ = (0..<count).firstPosition {
                steps += 1
                return $0 > 700
            }
            return steps
        }
        #expect(steps.allSatisfy { $0 <= 12 })
    }

    @Test func offsetsLeadToTheSource() {
        // "ab" + "XYZ" in place of "c" + "de"
        var map = OffsetMap()
        map.add(pieceAt: 0, from: 0)
        map.add(pieceAt: 5, from: 3)
        #expect((0..<7).map(map.source) == [0, 1, 2, 3, 3, 3, 4])
        #expect(OffsetMap().source(of: 4) == 4)
    }
}
