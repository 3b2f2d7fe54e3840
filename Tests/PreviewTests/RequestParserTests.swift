import Testing

@testable import Preview

struct RequestParserTests {
    private func outcome(_ text: String) -> RequestParser.Outcome {
        var parser = RequestParser()
        parser.append(Array(text.utf8))
        return parser.next()
    }

    @Test func requestsAreReadOneAfterTheOther() {
        var parser = RequestParser()
        let first = Request("GET", "/a?b", fields: [Request.Field("Host", "localhost:8080"), Request.Field("X", "two words")])
        for byte in "\r\nGET /a?b HTTP/1.1\r\nHOST:localhost:8080\r\nX: \t two words \r\n\r".utf8 {
            parser.append([byte])
            #expect(parser.next() == .incomplete)
        }
        parser.append(Array("\nHEAD / HTTP/1.0\r\n\r\nGE".utf8))
        #expect(parser.next() == .request(first))
        #expect(parser.next() == .request(Request("HEAD", "/", isHTTP11: false)))
        #expect(parser.next() == .incomplete)
    }

    static let unreadable: [(String, Status)] = [
        ("GET / HTTP/1.1\nHost: a\n\n", Status.badRequest), ("GET  / HTTP/1.1\r\n\r\n", .badRequest), ("GET /\r\n\r\n", .badRequest),
        ("GET / a HTTP/1.1\r\n\r\n", .badRequest), (" GET / HTTP/1.1\r\n\r\n", .badRequest), ("G(T / HTTP/1.1\r\n\r\n", .badRequest),
        ("GET /\u{0} HTTP/1.1\r\n\r\n", .badRequest), ("GET /é HTTP/1.1\r\n\r\n", .badRequest), ("GET / http/1.1\r\n\r\n", .badRequest),
        ("GET / HTTP/2.0\r\n\r\n", .versionNotSupported), ("GET / HTTP/1.2\r\n\r\n", .versionNotSupported),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\n: a\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\nX: a\u{0}b\r\n\r\n", .badRequest),
        ("GET / HTTP/1.1\r\nX: a\rb\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\nnocolon\r\n\r\n", .badRequest),
        ("\u{16}\u{3}\u{1}\n", .badRequest), (long, .uriTooLong),
        ("GET /\(long) HTTP/1.1\r\n", .uriTooLong), ("GET / HTTP/1.1\r\nX: y\r\nZ: \(long)\(long)\(long)\(long)\r\n", .headTooLarge),
        ("GET / HTTP/1.1\r\nX: \(long)\(long)\(long)\(long)", .headTooLarge),
    ]

    static let long = String(repeating: "a", count: 9000)

    @Test(arguments: unreadable)
    func ambiguousRequestsAreRefused(_ text: String, _ status: Status) {
        #expect(outcome(text) == .refused(status))
    }

    static let connections: [(Request, Bool)] = [
        (Request("GET", "/"), true),
        (Request("GET", "/", isHTTP11: false), false),
        (Request("GET", "/", fields: [Request.Field("Connection", "Close")]), false),
        (Request("GET", "/", fields: [Request.Field("Connection", "x, close")]), false),
        (Request("GET", "/", fields: [Request.Field("Content-Length", "0")]), true),
        (Request("GET", "/", fields: [Request.Field("Content-Length", "5")]), false),
        (Request("GET", "/", fields: [Request.Field("Transfer-Encoding", "chunked")]), false),
    ]

    @Test(arguments: connections)
    func aConnectionIsKeptIfItsEndIsClear(_ request: Request, _ keeps: Bool) { #expect(request.keepsConnection == keeps) }
}
