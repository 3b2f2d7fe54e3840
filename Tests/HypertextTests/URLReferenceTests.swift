import Hypertext
import Testing

@Suite struct URLReferenceTests {
    struct Parts: Hashable, Sendable {
        var scheme: String?
        var authority: String?
        var path = ""
        var query: String?
        var fragment: String?
    }

    @Test(
        arguments: [
            ("", Parts()),
            ("https://a.example/b?c#d", Parts(scheme: "https", authority: "a.example", path: "/b", query: "c", fragment: "d")),
            ("HTTP://u@a:1", Parts(scheme: "HTTP", authority: "u@a:1")),
            ("mailto:a@b.example?subject=c", Parts(scheme: "mailto", path: "a@b.example", query: "subject=c")),
            ("//a.example?b/c", Parts(authority: "a.example", query: "b/c")),
            ("a/b:c", Parts(path: "a/b:c")), ("?a:b", Parts(query: "a:b")), ("#a:b?c#d", Parts(fragment: "a:b?c#d")),
            (":a", Parts(path: ":a")), ("a:", Parts(scheme: "a")), ("http:a", Parts(scheme: "http", path: "a")),
            ("///a", Parts(authority: "", path: "/a")), ("/?#", Parts(path: "/", query: "", fragment: "")),
            // A slash and an accent after it are one character.
            (
                "https://a/\u{301}?\u{301}#\u{301}",
                Parts(scheme: "https", authority: "a", path: "/\u{301}", query: "\u{301}", fragment: "\u{301}")
            ),
        ] as [(String, Parts)])
    func isSplitAtItsDelimiters(text: String, parts: Parts) {
        let reference = URLReference(text)
        #expect(
            parts
                == Parts(
                    scheme: reference.scheme.map(String.init), authority: reference.authority.map(String.init),
                    path: String(reference.path),
                    query: reference.query.map(String.init), fragment: reference.fragment.map(String.init)))
    }

    @Test func aPathMayBeginWithTwoSlashes() {
        let reference = URLReference(pathAndQuery: "//a/b?c")
        #expect((reference.authority, reference.path, reference.query) == (nil, "//a/b", "c"))
    }

    @Test(
        arguments: [
            ("a.example", nil, "a.example", nil), ("a:80", nil, "a", "80"), ("a:", nil, "a", ""), ("u:p@a:1", "u:p", "a", "1"),
            ("a@b@c", "a@b", "c", nil), ("[::1]", nil, "[::1]", nil), ("u@[::1]:82", "u", "[::1]", "82"), ("", nil, "", nil),
            ("@", "", "", nil),
        ] as [(String, String?, String, String?)])
    func authorityNamesAHost(text: String, user: String?, host: String, port: String?) throws {
        let authority = try #require(URLAuthority(text[...]))
        #expect((authority.user.map(String.init), String(authority.host), authority.port.map(String.init)) == (user, host, port))
    }

    @Test(arguments: ["[", "[::1", "[::1]x", "[::1]x:80", "a@[::1"]) func bracketsMustBeClosed(text: String) {
        #expect(URLAuthority(text[...]) == nil)
    }

    @Test(
        arguments: [
            ("https://a/", .https), ("HTTP:a", .http), ("MailTo:a", .mailto), ("xmpp:a@b.example", .xmpp), ("javascript:a", nil),
            ("\u{212A}ttp:a", nil),
            ("a/http:", nil),
            ("", nil),
        ] as [(String, WebScheme?)])
    func onlyFourSchemesMayBeLinkedTo(text: String, scheme: WebScheme?) {
        #expect(URLReference(text).webScheme == scheme)
    }

    /// RFC 3986, section 5.4, on the page `/b/c/d`.
    @Test(arguments: [
        ("g", "/b/c/g"), ("./g", "/b/c/g"), ("g/", "/b/c/g/"), ("/g", "/g"), (".", "/b/c/"), ("./", "/b/c/"), ("..", "/b/"), ("../", "/b/"),
        ("../g", "/b/g"), ("../..", "/"), ("../../", "/"), ("../../g", "/g"), ("../../../g", "/g"), ("/./g", "/g"), ("/../g", "/g"),
        ("g.", "/b/c/g."), (".g", "/b/c/.g"), ("..g", "/b/c/..g"), ("./../g", "/b/g"), ("./g/.", "/b/c/g/"), ("g/./h", "/b/c/g/h"),
        ("g/../h", "/b/c/h"),
    ])
    func pathIsResolved(path: String, absolute: String) {
        #expect(URLReference.resolve(path[...], on: "/b/c/d") == absolute)
    }
}
