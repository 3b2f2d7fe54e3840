import TestSupport
import Testing

@testable import Preview

/// What the preview must withstand, row by row. `Tests/Preview` sends the same to the real program.
struct AccessTests {
    let preview: TestPreview

    init() throws {
        preview = try TestPreview(["articles/2025/leaves.md": article("Leaves", "They fall."), "images/leaf.svg": "<svg/>"])
    }

    @Test(arguments: [
        "/../secret.txt", "/images/../../secret.txt", "/%2e%2e%2fsecret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
        "/images/..%5c..%5csecret.txt", "/./images/leaf.svg", "/images/%00", "/images/leaf.svg%00.html", "//evil.example/", "///",
        "/%2fevil.example/", "/%5c%5cevil.example/", "/images//leaf.svg", "/%", "/%zz", "/%c0%ae%c0%ae/secret.txt", "/%ff", "/%0d%0aX:%20y",
        "images/leaf.svg", "*", "/#/..", "/images/leaf.svg#x", "/.git/config", "/.GIT/config", "/.marquee/../secret.txt",
    ])
    func whatIsNoAddressIsRefused(_ target: String) {
        let response = preview.ask(target)
        #expect(response.status == .badRequest)
        #expect(response.value(of: "Location") == nil)
    }

    @Test(arguments: [
        "/%252e%252e%252fsecret.txt", "/.env", "/site.yaml", "/articles/2025/leaves.md", "/images/.hidden", "/.marquee/", "/.marqueeX",
        "/images/leaf.svg;x", "/images/leaf.svg%3Fx", "/...", "/~root", "/C:/secret.txt",
    ])
    func whatIsNotOnTheSiteIsMissing(_ target: String) {
        let response = preview.ask(target)
        #expect([.notFound, .badRequest].contains(response.status))
        #expect(!response.text.contains("title: Leaves"))
    }

    @Test func filesOutsideTheSiteStayThere() throws {
        let around = try TemporaryFolder([
            "site/site.yaml": "title: T\nbaseURL: https://t.example/\n", "site/images/a.svg": "<svg/>",
            "site-private/images/a.svg": "secret",
            "secret.svg": "secret", "site/images/.hidden.svg": "secret",
        ])
        let content = try ContentFolder(around.absolute("site"))
        // The pictures become links after they were found, which is the worst moment.
        for (name, target) in [
            ("b", "../../secret.svg"), ("c", "../../site-private/images/a.svg"), ("d", ".hidden.svg"), ("e", "/etc/passwd"),
        ] {
            try around.link("site/images/\(name).svg", to: target)
            #expect(MediaFile("images/\(name).svg", in: content.realPath) == nil)
        }
        try around.link("site/images/f.svg", to: "a.svg")
        #expect(MediaFile("images/f.svg", in: content.realPath)?.size == 6)
        #expect(MediaFile("images", in: content.realPath) == nil)
        #expect(MediaFile("images/a.svg\0", in: content.realPath) == nil)
    }

    static let hosts: [([String], Status)] = [
        (["evil.example"], .forbidden), (["evil.example:8080"], .forbidden), (["localhost.evil.example:8080"], .forbidden),
        (["localhost"], .forbidden), (["localhost:8081"], .forbidden), (["127.0.0.1:80800"], .forbidden), (["127.0.0.2:8080"], .forbidden),
        (["user@localhost:8080"], .forbidden), ([""], .forbidden), ([], .badRequest), (["localhost:8080", "localhost:8080"], .badRequest),
        (["localhost:8080", "evil.example"], .badRequest),
        (["localhost:8080"], .ok), (["LOCALHOST:8080"], .ok), (["127.0.0.1:8080"], .ok), (["[::1]:8080"], .ok),
    ]

    @Test(arguments: hosts)
    func onlyNamesOfThisMachineAreAnswered(_ hosts: [String], _ status: Status) {
        for target in ["/", "/.marquee/events", "/.marquee/status"] {
            let request = Request("GET", target, fields: hosts.map { Request.Field("Host", $0) })
            #expect(preview.responder.respond(to: request, showing: preview.snapshot).status == status)
        }
    }

    @Test func theAddressInTheRequestCountsAsAHost() {
        #expect(preview.ask("http://evil.example/").status == .forbidden)
        #expect(preview.ask("http://localhost:8080@evil.example/").status == .forbidden)
    }

    static let origins: [(String, Status)] = [
        ("https://evil.example", Status.forbidden), ("null", .forbidden), ("http://localhost:3000", .forbidden),
        ("http://localhost", .forbidden),
        ("https://localhost:8080", .forbidden), ("http://localhost:8080.evil.example", .forbidden), ("", .forbidden),
        ("http://localhost:8080", .ok), ("http://127.0.0.1:8080", .ok), ("http://[::1]:8080", .ok),
    ]

    @Test(arguments: origins)
    func otherSitesReadNothing(_ origin: String, _ status: Status) {
        for target in ["/.marquee/events", "/", "/images/leaf.svg", "/.marquee/status"] {
            let response = preview.ask(target, ["Origin": origin])
            #expect(response.status == status)
            #expect(response.value(of: "Access-Control-Allow-Origin") == nil)
        }
    }

    static let fetches: [(site: String, mode: String, destination: String, status: Status)] = [
        ("cross-site", "no-cors", "image", Status.forbidden), ("cross-site", "no-cors", "script", .forbidden),
        ("same-site", "cors", "empty", .forbidden), ("cross-site", "navigate", "iframe", .forbidden),
        ("cross-site", "navigate", "document", .ok),
        ("same-origin", "no-cors", "image", .ok), ("none", "navigate", "document", .ok), ("nonsense", "no-cors", "image", .forbidden),
    ]

    @Test(arguments: fetches)
    func otherSitesUseNothing(_ fetch: (site: String, mode: String, destination: String, status: Status)) {
        let fields: KeyValuePairs = [
            "Sec-Fetch-Site": fetch.site, "Sec-Fetch-Mode": fetch.mode, "Sec-Fetch-Dest": fetch.destination,
        ]
        #expect(preview.ask("/images/leaf.svg", fields).status == fetch.status)
    }

    /// A page of another site that links to the preview's own addresses, or embeds one of them, gets nothing.
    static let leads: [(site: String, mode: String, destination: String, page: Status, own: Status)] = [
        ("cross-site", "navigate", "document", .ok, .forbidden), ("same-site", "navigate", "document", .ok, .forbidden),
        ("cross-site", "navigate", "iframe", .forbidden, .forbidden), ("cross-site", "no-cors", "script", .forbidden, .forbidden),
        ("cross-site", "cors", "empty", .forbidden, .forbidden), ("cross-site", "websocket", "websocket", .forbidden, .forbidden),
        ("none", "navigate", "document", .ok, .ok), ("same-origin", "cors", "empty", .ok, .ok),
    ]

    @Test(arguments: leads)
    func noLinkLeadsToTheOwnAddresses(_ lead: (site: String, mode: String, destination: String, page: Status, own: Status)) {
        let fields: KeyValuePairs = ["Sec-Fetch-Site": lead.site, "Sec-Fetch-Mode": lead.mode, "Sec-Fetch-Dest": lead.destination]
        #expect(preview.ask("/news/leaves/", fields).status == lead.page)
        for target in ["/.marquee/events", "/.marquee/status", "/.marquee/status?page=%2F", "/.marquee/preview.js"] {
            let answer = preview.ask(target, fields)
            #expect(answer.status == lead.own)
            // A refusal is the same for every site.
            if lead.own == .forbidden { #expect(answer.text == "The preview does not answer pages of other sites.\n") }
        }
    }

    @Test(arguments: ["/.marquee/events", "/.marquee/status", "/.marquee/preview.js", "/news/leaves/", "/images/leaf.svg"])
    func aSandboxedPageOfTheSiteReadsNothing(_ target: String) {
        for fields in [["Origin": "null"], ["Origin": "null", "Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "cross-site"]] {
            let request = Request("GET", target, fields: fields.map { Request.Field($0, $1) } + [Request.Field("Host", "localhost:8080")])
            #expect(preview.responder.respond(to: request, showing: preview.snapshot).status == .forbidden)
        }
    }

    @Test func onlyTheScriptRunsAsAScript() {
        let types = ["/.marquee/status", "/.marquee/events", "/.marquee/preview.js"].map { preview.ask($0).value(of: "Content-Type") }
        #expect(types == ["application/json", "text/event-stream", "text/javascript; charset=utf-8"])
        // As a script, a JSON object is an error before anything in it runs.
        #expect(preview.ask("/.marquee/status").text.hasPrefix("{\""))
    }

    /// Copied files run no code, whatever they are, because they may have changed since they were checked.
    @Test func copiedFilesAreShownInASandbox() throws {
        let files = [
            "site.yaml": "title: T\nbaseURL: https://t.example/\nactiveFiles: allowed\n", "files/a.html": "<script>alert(1)</script>",
            "files/a.svgz": "x", "files/a.pdf": "%PDF-", "files/a.xml": "<a/>", "images/a.svg": "<svg onload='a()'/>", "files/a": "<html>",
            "files/a.js": "a()", "images/a.png": "x",
        ]
        let preview = try TestPreview(files)
        for target in files.keys.filter({ $0 != "site.yaml" }).map({ "/\($0)" }) {
            let tag = try #require(preview.ask(target).value(of: "ETag"))
            let requests: [(method: String, fields: KeyValuePairs<String, String>)] = [
                ("GET", [:]), ("HEAD", [:]), ("GET", ["If-None-Match": tag]), ("GET", ["Range": "bytes=0-1"]),
                ("GET", ["Range": "bytes=99-"]),
            ]
            for request in requests {
                let answer = preview.ask(target, request.fields, method: request.method)
                #expect(answer.values(of: "Content-Security-Policy") == ["sandbox", "frame-ancestors 'self'"])
                #expect(answer.values(of: "X-Content-Type-Options") == ["nosniff"])
            }
        }
        #expect(preview.ask("/").values(of: "Content-Security-Policy") == ["frame-ancestors 'self'"])
    }

    static let answers: [(target: String, method: String, status: Status)] = [
        ("/", "GET", Status.ok), ("/news", "GET", .movedPermanently), ("/nowhere", "GET", .notFound), ("/..", "GET", .badRequest),
        ("/", "POST", .methodNotAllowed), ("/", "OPTIONS", .methodNotAllowed), ("/", "get", .methodNotAllowed),
        ("/.marquee/events", "GET", .ok),
        ("/.marquee/events", "HEAD", .ok),
    ]

    @Test(arguments: answers)
    func everyAnswerIsIsolated(_ answer: (target: String, method: String, status: Status)) {
        let (target, method, status) = answer
        let response = preview.ask(target, ["X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"], method: method)
        #expect(response.status == status)
        #expect(response.value(of: "X-Content-Type-Options") == "nosniff")
        #expect(response.value(of: "Cross-Origin-Resource-Policy") == "same-origin")
        #expect(response.value(of: "Cross-Origin-Opener-Policy") == "same-origin")
        #expect(response.value(of: "Content-Security-Policy") == "frame-ancestors 'self'")
        #expect(!response.fields.contains { $0.name.lowercased().hasPrefix("access-control") })
        #expect(!response.text.contains("evil.example") && response.value(of: "Location")?.contains("evil.example") != true)
    }

    @Test func anErrorThatLooksLikeMarkupStaysText() {
        let snapshot = Snapshot(contentProblems: ProblemList([ShownProblem(.error, "x.md:1:1: error: '</pre><script>alert(1)</script>'")]))
        let request = Request("GET", "/", fields: [Request.Field("Host", "localhost:8080")])
        let page = preview.responder.respond(to: request, showing: snapshot)
        #expect(page.status == .unavailable)
        #expect(page.text.contains("&lt;/pre&gt;&lt;script&gt;") && !page.text.contains("<script>"))
        let status = Request("GET", "/.marquee/status?page=%2F", fields: [Request.Field("Host", "localhost:8080")])
        let report = preview.responder.respond(to: status, showing: snapshot)
        #expect(report.value(of: "Content-Type") == "application/json")
        #expect(!report.text.contains("<"))
    }
}
