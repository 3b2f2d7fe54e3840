import Testing

@testable import Preview

/// Which answers are reported as slow.
@Suite struct SlowPageTests {
    @Test(
        arguments: [
            ("a slow page", "/news/?a=1", "GET", 51, "news/"), ("a quick page", "/news/", "GET", 50, nil),
            ("a missing page", "/nowhere/", "GET", 90, nil), ("a file", "/feed.xml", "GET", 90, nil),
            ("the preview's own report", "/.marquee/status?page=/", "GET", 90, nil), ("no page at all", "/../", "GET", 90, nil),
        ] as [(String, String, String, Int, String?)])
    func onlyPagesAreReported(name: String, target: String, method: String, milliseconds: Int, path: String?) throws {
        let preview = try TestPreview(["articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n"])
        let request = Request(method, target, fields: [Request.Field("Host", "localhost:8080")])
        let slow = SlowPage(request, preview.responder.respond(to: request, showing: preview.snapshot), after: .milliseconds(milliseconds))
        #expect(slow?.path == path, "\(name)")
        #expect(slow.map { $0.duration == .milliseconds(milliseconds) } ?? true)
    }
}
