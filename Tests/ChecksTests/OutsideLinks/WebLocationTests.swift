@testable import Checks
import Testing

@Suite struct WebLocationTests {
    @Test(
        arguments: [
            ("http://a.example", "http://a.example", "a.example", 80), ("HTTPS://A.example/?b#c", "https://A.example/?b", "A.example", 443),
            ("https://a.example:8443/é", "https://a.example:8443/%C3%A9", "a.example", 8443),
            ("http://u:p@a.example:81?x@y:1", "http://u:p@a.example:81?x@y:1", "a.example", 81),
            ("http://a@b@c.example/", "http://a@b@c.example/", "c.example", 80),
            ("http://[2001:db8::1]:82/", "http://[2001:db8::1]:82/", "2001:db8::1", 82),
            ("http://a.example:/", "http://a.example:/", "a.example", 80),
        ] as [(String, String, String, UInt16)])
    func isTakenApart(text: String, address: String, host: String, port: UInt16) throws {
        let location = try #require(WebLocation(text))
        #expect((location.address, location.host, location.port) == (address, host, port))
    }

    @Test(arguments: [
        "", "http", "http:", "http:/a", "http://", "http:///a", "http://:80/", "http://@/", "http://a:65536/", "http://a:-1/",
        "http://a:b/", "http://[::1/",
        "http://[::1]x/", "http://a b/", "http://a\n/", "http://a\\b/", "http://a/\u{7F}", "ftp://a/", "file:///a", "//a/", "https//a",
        "-http://a/",
    ])
    func isRefused(text: String) {
        #expect(WebLocation(text) == nil)
    }
}
