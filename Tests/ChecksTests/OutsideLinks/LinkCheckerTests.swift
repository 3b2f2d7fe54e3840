@testable import Checks
import Synchronization
import Testing

@Suite struct LinkCheckerTests {
    private static let loopback = NetworkAddress.v4(0x7F00_0001)

    @Test func whatIsThereIsNoProblem() async throws {
        let server = try TestServer(["HEAD /": .status(200), "HEAD /a?b": .status(204), "HEAD /%C3%A9": .status(200)])
        #expect(try await problems(["/", "/a?b#c", "/é"], server) == [:])
        #expect(server.requests == ["HEAD / leaves.example", "HEAD /%C3%A9 leaves.example", "HEAD /a?b leaves.example"])
    }

    @Test func whatIsNotThereIsAskedForTwiceAndReported() async throws {
        let server = try TestServer(["HEAD /b": .status(500), "GET /b": .status(410)])
        #expect(try await problems(["/a", "/b"], server) == ["/a": .status(404), "/b": .status(410)])
        #expect(server.requests == ["GET /a leaves.example", "GET /b leaves.example", "HEAD /a leaves.example", "HEAD /b leaves.example"])
    }

    @Test func aServerThatOnlyKnowsWholePagesHasThem() async throws {
        let server = try TestServer(["HEAD /": .status(405), "GET /": .status(200)])
        #expect(try await problems(["/"], server) == [:])
    }

    @Test(arguments: [401, 403, 429, 999]) func aServerThatHasNoTimeForProgramsIsNoProblem(status: Int) async throws {
        let server = try TestServer(["HEAD /": .status(status), "GET /": .status(status)])
        #expect(try await problems(["/"], server) == [:])
    }

    @Test func redirectsAreFollowedFiveTimes() async throws {
        var answers: [String: TestServer.Answer] = ["HEAD /5": .status(200), "HEAD /loop": .redirect(to: "/loop")]
        for step in 0..<5 { answers["HEAD /\(step)"] = .redirect(to: step.isMultiple(of: 2) ? "/\(step + 1)" : "\(step + 1)") }
        answers["HEAD /start"] = .redirect(to: "/0")
        let server = try TestServer(answers)
        #expect(try await problems(["/0"], server) == [:])
        #expect(try await problems(["/start"], server) == ["/start": .tooManyRedirects])
        #expect(try await problems(["/loop"], server) == ["/loop": .tooManyRedirects])
        #expect(server.requests.count { $0.hasPrefix("HEAD /loop") } == 6)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://leaves.example/", "gopher://leaves.example/", "javascript:0"])
    func aRedirectOffTheWebIsNotFollowed(target: String) async throws {
        let server = try TestServer(["HEAD /": .redirect(to: target)])
        let found = try await problems(["/"], server)
        guard case .notWeb = try #require(found["/"]) else { throw Unexpected(found: found) }
        #expect(server.requests == ["HEAD / leaves.example"])
    }

    @Test func aSilentServerIsNotWaitedForLong() async throws {
        let server = try TestServer(["HEAD /": .silence])
        #expect(try await problems(["/"], server, seconds: 1) == ["/": .timeOut])
    }

    @Test func aServerThatIsNotThereIsReported() async throws {
        let port = try TestServer([:]).port
        let checker = try await LinkChecker(seconds: 20, addresses: { _ in [Self.loopback] }, mayAsk: { _ in true })
        #expect(await checker.problems(with: ["http://leaves.example:\(port)/"]) == ["http://leaves.example:\(port)/": .noAnswer])
    }

    @Test func aHostWithoutAnAddressIsReported() async throws {
        let checker = try await LinkChecker(seconds: 20, addresses: { _ in [] }, mayAsk: { _ in true })
        #expect(await checker.problems(with: ["https://none.example/x"]) == ["https://none.example/x": .unknownHost("none.example")])
    }

    /// The rule itself is in force here: nobody reaches a server of the machine's own.
    @Test func aPrivateHostIsNeverAsked() async throws {
        let server = try TestServer([:])
        let checker = try await LinkChecker()
        let hosts = [
            "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0",
            "a@127.0.0.1",
        ]
        for host in hosts {
            let link = "http://\(host):\(server.port)/"
            let found = await checker.problems(with: [link])
            let problem = try #require(found[link], "\(host)")
            switch problem {
            case .privateHost, .unknownHost: break
            default: throw Unexpected(found: found)
            }
        }
        #expect(server.requests == [])
    }

    @Test func aHostIsRefusedForOnePrivateAddressAmongPublicOnes() async throws {
        let server = try TestServer([:])
        let mixed = [NetworkAddress.v4(0x0808_0808), Self.loopback]
        let checker = try await LinkChecker(seconds: 20, addresses: { _ in mixed }, mayAsk: \.isPublic)
        let link = "http://leaves.example:\(server.port)/"
        #expect(await checker.problems(with: [link]) == [link: .privateHost("leaves.example")])
        #expect(server.requests == [])
    }

    @Test func aRedirectToAPrivateHostIsNotFollowed() async throws {
        let inner = try TestServer([:])
        let outer = try TestServer(["HEAD /": .redirect(to: "http://inner.example:\(inner.port)/")])
        // Both are on this machine; the rule here forbids only the second one.
        let allowed = NetworkAddress.v6([0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1])
        let checker = try await LinkChecker(
            seconds: 20, addresses: { $0 == "leaves.example" ? [allowed] : [Self.loopback] }, mayAsk: { $0 == allowed })
        let link = "http://leaves.example:\(outer.port)/"
        #expect(await checker.problems(with: [link]) == [link: .privateHost("inner.example")])
        #expect(outer.requests == ["HEAD / leaves.example"])
        #expect(inner.requests == [])
    }

    /// A name that has another address when it is asked for again would let a stranger in; it is asked for once.
    @Test func theConnectionGoesToTheAddressThatWasChecked() async throws {
        let server = try TestServer(["HEAD /": .status(200)])
        let checker = try await LinkChecker(seconds: 20, addresses: { _ in [Self.loopback] }, mayAsk: { _ in true })
        for host in ["leaves.example", "8.8.8.8", "localhost", "[2001:4860:4860::8888]", "a:b@leaves.example"] {
            #expect(await checker.problems(with: ["http://\(host):\(server.port)/"]) == [:], "\(host)")
        }
        #expect(server.requests.count == 5)
    }

    @Test func eightAreAskedAtOnce() async throws {
        let counts = Mutex((now: 0, most: 0, all: 0))
        let checker = try await LinkChecker(
            seconds: 20,
            addresses: { _ in
                counts.withLock { counts in
                    counts.now += 1
                    counts.all += 1
                    counts.most = max(counts.most, counts.now)
                }
                try? await Task.sleep(for: .milliseconds(20))
                counts.withLock { $0.now -= 1 }
                return []
            },
            mayAsk: { _ in true }
        )
        _ = await checker.problems(with: Set((0..<30).map { "https://\($0).example/" }))
        #expect(counts.withLock { $0 } == (now: 0, most: 8, all: 30))
    }

    private struct Unexpected: Error { let found: [String: LinkProblem] }

    /// The problems with these paths of the server, by path. The server is reached as `leaves.example`.
    private func problems(_ paths: [String], _ server: TestServer, seconds: Int = 20) async throws -> [String: LinkProblem] {
        let checker = try await LinkChecker(seconds: seconds, addresses: { _ in [Self.loopback] }, mayAsk: { _ in true })
        let origin = "http://leaves.example:\(server.port)"
        let found = await checker.problems(with: Set(paths.map { origin + $0 }))
        return Dictionary(uniqueKeysWithValues: found.map { (String($0.dropFirst(origin.count)), $1) })
    }
}
