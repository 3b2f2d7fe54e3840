import Synchronization
import Testing

@testable import Preview

/// Some open files are kept for everything that is not a client.
@Suite struct ClientPlacesTests {
    @Test(arguments: [(openFiles: 16_384, places: 16_256), (1024, 896), (256, 128), (120, 60), (64, 32), (32, 8), (24, 4)])
    func filesAreKept(openFiles: Int, places: Int) {
        let clients = ClientPlaces(openFiles: openFiles) {}
        var taken = 0
        while clients.take() { taken += 1 }
        #expect(taken == places)
    }

    @Test func whoLeavesMakesRoomAndOnlyTheFirstWaitIsReported() {
        let reports = Mutex(0)
        let clients = ClientPlaces(openFiles: 28) { reports.withLock { $0 += 1 } }
        let taken = (0..<6).map { _ in clients.take() }
        #expect(taken == [true, true, true, true, false, false])
        clients.leave()
        let later = (0..<2).map { _ in clients.take() }
        #expect(later == [true, false])
        #expect(reports.withLock { $0 } == 1)
    }
}
