import ContentReader
import Diagnostics
import ShowData
import Site
import Templates
import TestSupport
import Testing

@testable import Preview

/// A content folder, the site that it makes on 2026-01-01, and a preview of it that is tested without a network.
struct TestPreview {
    let folder: TemporaryFolder
    let snapshot: Snapshot
    let responder: Responder

    /// - Parameter base: the path of the site's address.
    init(_ files: [String: String] = [:], base: String = "/") throws {
        let settings = ["site.yaml": "title: Leaves\nbaseURL: https://leaves.example\(base)\n"]
        folder = try TemporaryFolder(files.merging(settings) { given, _ in given })
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-01-01")), includesDrafts: true)
        let plan = SitePlan(try ContentReader.read(folder.path, options: options), theme: DefaultTheme(), threads: 2)
        snapshot = Snapshot(version: 3, site: plan.site, notes: plan.diagnostics)
        responder = Responder(port: 8080, content: try ContentFolder(folder.path), instance: "test")
    }

    /// The answer to a request, which comes from this machine by default.
    func ask(
        _ target: String, _ fields: KeyValuePairs<String, String> = [:], method: String = "GET", host: String? = "localhost:8080",
        showing other: Snapshot? = nil
    ) -> Response {
        let given = fields.map { Request.Field($0.key, $0.value) } + (host.map { [Request.Field("Host", $0)] } ?? [])
        return responder.respond(to: Request(method, target, fields: given), showing: other ?? snapshot)
    }
}

extension Response {
    /// The values of all fields of this name.
    func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The body, including that of a file.
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .file(let file, let range): String(decoding: file.read(from: range.lowerBound, count: range.count), as: UTF8.self)
        case .events, .none: ""
        }
    }
}

/// An article with a text.
func article(_ title: String, date: String = "2025-05-01", keys: String = "", _ text: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(keys)---\n\(text)\n"
}
