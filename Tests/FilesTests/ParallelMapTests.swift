import Files
import Synchronization
import Testing

@Suite struct ParallelMapTests {
    @Test(arguments: [-1, 1, 2, 8, 100]) func resultsAreInTheOrderOfTheElements(threads: Int) {
        #expect((0..<1000).parallelMap(threads: threads) { "\($0)" } == (0..<1000).map { "\($0)" })
        #expect(Array(0..<1000)[100..<200].parallelMap(threads: threads) { $0 } == Array(100..<200))
        #expect([Int]().parallelMap(threads: threads) { $0 } == [])
    }

    @Test(arguments: [1, 2, 8]) func theFirstFailureIsTheOneThrown(threads: Int) {
        struct Failure: Error, Equatable { let element: Int }
        for _ in 0..<50 {
            #expect(throws: Failure(element: 100)) {
                try (0..<1000).parallelMap(threads: threads) { number throws(Failure) in
                    if number >= 100 { throw Failure(element: number) }
                    return number
                }
            }
        }
    }

    @Test(arguments: [1, 2, 8]) func scratchIsMadeOncePerThread(threads: Int) {
        let made = Mutex<[Int]>([])
        let uses = (0..<500).parallelMap(threads: threads) { thread in
            made.withLock { $0.append(thread) }
            return 0
        } _: { _, uses in
            uses += 1
            return uses
        }
        let threadNumbers = made.withLock { $0.sorted() }
        #expect(threadNumbers == Array(0..<threads))
        #expect(uses.count { $0 == 1 } <= threads)
        #expect(uses.contains { $0 >= 500 / threads })
    }
}
