import CLibrary
import Testing

@testable import Preview

/// The preview has its port at all addresses that `localhost` may lead to, or another port.
@Suite(.serialized) struct ListenerTests {
    /// Each with another program on its port, and the address that the failure names.
    static let others: [(host: String, failure: Listener.Loopback)] = [
        ("127.0.0.1", .ip4), ("::1", .ip6), ("0.0.0.0", .ip4), ("::", .ip4),
    ]

    /// A port that is free at both addresses, with some free ones after it.
    private static func freePort() throws -> UInt16 {
        let listener = try Listener(atFirstOf: UInt16(31_000 + getpid() % 1000)...33_000)
        for socket in listener.sockets { socket.close() }
        return listener.port
    }

    /// What `make` returns for a free port. Programs that other tests start may hold one for an instant longer than the listener that found
    /// it.
    private static func atFreePort<Value>(_ make: (UInt16) throws -> Value) throws -> Value {
        for _ in 0..<20 {
            if let value = try? make(try freePort()) { return value }
        }
        return try make(try freePort())
    }

    @Test func bothAddressesAreListenedTo() throws {
        let listener = try Self.atFreePort { try Listener(at: $0) }
        defer { for socket in listener.sockets { socket.close() } }
        let expected = ["127.0.0.1", "::1"].map { SocketAddress(host: $0, port: listener.port) }
        #expect(listener.sockets.map(SocketAddress.init(of:)) == expected)
    }

    @Test(arguments: others)
    func aPortThatIsInUseAtOneOfThemIsLeftToItsOwner(_ other: (host: String, failure: Listener.Loopback)) throws {
        let (owner, port) = try Self.atFreePort { (try Socket(listeningAt: SocketAddress(host: other.host, port: $0)), $0) }
        defer { owner.close() }
        #expect(throws: Listener.Failure.inUse(other.failure, port)) { try Listener(at: port) }
        let next = try Listener(atFirstOf: port...(port + 20))
        defer { for socket in next.sockets { socket.close() } }
        #expect(next.port > port && next.sockets.count == 2)
        #expect(throws: Listener.Failure.allInUse(port...port)) { try Listener(atFirstOf: port...port) }
    }

    @Test func theMessageNamesTheAddress() {
        #expect(
            "\(Listener.Failure.inUse(.ip6, 8080))"
                == "port 8080 is in use: another program listens at [::1]:8080; pass another --port, or none to use the next free port"
        )
        #expect("\(Listener.Failure.allInUse(8080...8179))" == "all ports from 8080 to 8179 are in use; pass another --port")
        #expect("\(Listener.Failure.system(.ip4, "no"))" == "cannot listen at 127.0.0.1: no")
    }

    @Test func socketsAreTakenOverOnlyIfTheyListenAtOnePort() throws {
        let listener = try Self.atFreePort { try Listener(at: $0) }
        defer { for socket in listener.sockets { socket.close() } }
        let other = try Self.atFreePort { try Socket(listeningAt: SocketAddress(host: "127.0.0.1", port: $0)) }
        let open = try Self.atFreePort { try Socket(listeningAt: SocketAddress(host: "0.0.0.0", port: $0)) }
        let silent = try Socket(family: AF_INET)
        defer { for socket in [other, open, silent] { socket.close() } }
        let numbers = listener.sockets.map(\.descriptor)
        #expect(Listener(inherited: numbers)?.port == listener.port)
        for wrong in [[], [-1], [numbers[0], -1], [numbers[0], other.descriptor], [open.descriptor], [silent.descriptor]] {
            #expect(Listener(inherited: wrong) == nil)
        }
    }
}
