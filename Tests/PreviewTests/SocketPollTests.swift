import CLibrary
import Testing

@testable import Preview

/// Whoever waits for a socket is woken by what happens to it.
@Suite(.timeLimit(.minutes(1))) struct SocketPollTests {
    private let near: Socket
    private let far: Socket

    init() throws {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            let kind = SOCK_STREAM
        #else
            let kind = Int32(SOCK_STREAM.rawValue)
        #endif
        try #require(socketpair(AF_UNIX, kind, 0, &ends) == 0)
        (near, far) = (Socket(descriptor: ends[0]), Socket(descriptor: ends[1]))
        near.neverBlocks()
        far.neverBlocks()
    }

    private func close() {
        near.close()
        far.close()
    }

    @Test func bytesWakeTheReader() async throws {
        defer { close() }
        async let received = near.read(atMost: 10)
        try await far.write([1, 2, 3])
        #expect(try await received == [1, 2, 3])
    }

    @Test func theEndOfTheConnectionWakesTheReader() async throws {
        defer { close() }
        let reader = Task { [near] in try await near.read(atMost: 10) }
        far.shutDown(.both)
        await #expect(throws: Socket.Failure.disconnected) { try await reader.value }
    }

    @Test func cancellingWakesTheReader() async throws {
        defer { close() }
        let reader = Task { [near] in try await near.read(atMost: 10) }
        await Task.yield()
        reader.cancel()
        await #expect(throws: CancellationError.self) { try await reader.value }
        // Nobody waits any more, and whoever comes next is served.
        try await far.write([4])
        #expect(try await near.read(atMost: 10) == [4])
    }

    /// One that reads and one that writes wait for the same socket, and each is woken for itself.
    @Test func bothDirectionsAreWaitedForAtOnce() async throws {
        defer { close() }
        let bytes = [UInt8](repeating: 7, count: 4 << 20)
        let writer = Task { [near] in try await near.write(bytes[...]) }
        async let received = near.read(atMost: 10)
        try await far.write([5])
        #expect(try await received == [5])
        var arrived = 0
        while arrived < bytes.count { arrived += try await far.read(atMost: 1 << 20).count }
        try await writer.value
        #expect(arrived == bytes.count)
    }

    @Test func manyWaitAtOnce() async throws {
        defer { close() }
        let pairs = try (0..<100).map { _ in try SocketPollTests() }
        defer { for pair in pairs { pair.close() } }
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for pair in pairs { group.addTask { try await pair.near.read(atMost: 10) } }
            for (number, pair) in pairs.enumerated() { try await pair.far.write([UInt8(number)]) }
            let received = try await group.reduce(into: []) { $0 += $1 }
            #expect(received.sorted() == (0..<100).map(UInt8.init))
        }
    }
}
