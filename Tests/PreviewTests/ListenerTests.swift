import CLibrary
import FlyingSocks
import Testing

@testable import Preview

/// The preview has its port at all addresses that `localhost` may lead to, or another port.
@Suite(.serialized) struct ListenerTests {
    /// Each with another program on its port, and the address that the failure names.
    static let others: [(address: String, domain: Int32, failure: Listener.Loopback)] = [
        ("127.0.0.1", AF_INET, .ip4), ("::1", AF_INET6, .ip6), ("0.0.0.0", AF_INET, .ip4), ("::", AF_INET6, .ip4),
    ]

    /// A socket of another program.
    private static func other(at address: String, _ domain: Int32, port: UInt16) throws -> Socket {
        let socket = try Socket(domain: domain)
        try socket.setValue(true, for: .localAddressReuse)
        if domain == AF_INET {
            try socket.bind(to: .inet(ip4: address, port: port))
        } else {
            try socket.bind(to: .inet6(ip6: address, port: port))
        }
        try socket.listen()
        return socket
    }

    /// A port that is free at both addresses, with some free ones after it.
    private static func freePort() throws -> UInt16 {
        let listener = try Listener(atFirstOf: UInt16(31_000 + getpid() % 1000)...33_000)
        for socket in listener.sockets { try socket.close() }
        return listener.port
    }

    @Test func bothAddressesAreListenedTo() throws {
        let listener = try Listener(at: try Self.freePort())
        defer { for socket in listener.sockets { try? socket.close() } }
        let names = try listener.sockets.map { try $0.sockname() }
        #expect(names == [.ip4("127.0.0.1", port: listener.port), .ip6("::1", port: listener.port)])
    }

    @Test(arguments: others)
    func aPortThatIsInUseAtOneOfThemIsLeftToItsOwner(_ other: (address: String, domain: Int32, failure: Listener.Loopback)) throws {
        let port = try Self.freePort()
        let owner = try Self.other(at: other.address, other.domain, port: port)
        defer { try? owner.close() }
        #expect(throws: Listener.Failure.inUse(other.failure, port)) { try Listener(at: port) }
        let next = try Listener(atFirstOf: port...(port + 20))
        defer { for socket in next.sockets { try? socket.close() } }
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
        let listener = try Listener(at: try Self.freePort())
        defer { for socket in listener.sockets { try? socket.close() } }
        let other = try Self.other(at: "127.0.0.1", AF_INET, port: try Self.freePort())
        let open = try Self.other(at: "0.0.0.0", AF_INET, port: try Self.freePort())
        let silent = try Socket(domain: AF_INET)
        defer { for socket in [other, open, silent] { try? socket.close() } }
        let numbers = listener.sockets.map(\.file.rawValue)
        #expect(Listener(inherited: numbers)?.port == listener.port)
        for wrong in [[], [-1], [numbers[0], -1], [numbers[0], other.file.rawValue], [open.file.rawValue], [silent.file.rawValue]] {
            #expect(Listener(inherited: wrong) == nil)
        }
    }
}
