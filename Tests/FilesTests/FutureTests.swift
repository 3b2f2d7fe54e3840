import Synchronization
import Testing

@testable import Files

@Suite struct FutureTests {
    @Test(arguments: [1, 2, 8]) func theWorkIsDoneOnce(threads: Int) {
        let calls = Mutex(0)
        let future = Future(threads: threads) { calls.withLock { $0 += 1 } }
        for _ in 0..<3 { future.value }
        #expect(calls.withLock(\.self) == 1)
    }

    @Test(arguments: [1, 2, 8]) func bothResultsCome(threads: Int) {
        let (first, second) = concurrently(threads: threads) {
            (1...100).reduce(0, +)
        } _: {
            "two"
        }
        #expect((first, second) == (5050, "two"))
    }

    /// Each waits for the one before it, so that more of them wait than there are threads.
    @Test func futuresMayWaitForEachOther() {
        var futures = [Future(threads: 2) { 0 }]
        for number in 1...100 {
            let before = futures[number - 1]
            futures.append(Future(threads: 2) { before.value + 1 })
        }
        #expect(futures.reversed().map(\.value) == (0...100).reversed())
        let nested = Array(0..<200).parallelMap(threads: 8) { number in
            concurrently(threads: 8) {
                Array(0..<10).parallelMap(threads: 4) { $0 + number }.count
            } _: {
                number
            }.1
        }
        #expect(nested == Array(0..<200))
    }
}
