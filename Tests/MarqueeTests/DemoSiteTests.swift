import Foundation
import TestSupport
import Testing

@Suite struct DemoSiteTests {
    private func build(_ arguments: String..., into folder: TemporaryFolder) throws -> Run {
        switch arguments.count {
        case 2:
            try marquee(
                "build", "--site", "\(projectFolder)/Content", "--output", folder.absolute("public"), "--date", "2026-11-01", arguments[0],
                arguments[1])
        default:
            try marquee("build", "--site", "\(projectFolder)/Content", "--output", folder.absolute("public"), "--date", "2026-11-01")
        }
    }

    @Test func isBuiltWithoutAWarning() throws {
        let folder = try TemporaryFolder()
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let run = try marquee(
            "build", "--site", "\(projectFolder)/Content", "--output", folder.absolute("public"), "--date", "2026-11-01",
            environment: ["MARQUEE_TOOLS": path])
        #expect(run.status == 0)
        #expect(run.errors == "")
        let pages = try folder.contents.keys.filter { $0.hasSuffix("/index.html") }
        #expect(pages.count > 100)
    }

    @Test func theManualIsBuiltWithoutAWarning() throws {
        let folder = try TemporaryFolder()
        let run = try marquee("build", "--site", "\(projectFolder)/Manual", "--output", folder.absolute("public"), "--date", "2026-11-01")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(try folder.contents["public/first-hour/index.html"] != nil)
    }

    @Test func isTheSameAtAnyNumberOfThreads() throws {
        let one = try TemporaryFolder()
        let many = try TemporaryFolder()
        _ = try build("--threads", "1", into: one)
        _ = try build("--threads", "7", into: many)
        // Marquee's own records say when each file was read and written.
        let (files, others) = (try one.contents, try many.contents)
        let records = files.keys.filter { $0.hasPrefix(".marquee/") }
        #expect(files.count > 100 && !records.isEmpty)
        #expect(others.filter { !records.contains($0.key) } == files.filter { !records.contains($0.key) })
    }

    @Test func worksBelowAFolder() throws {
        let folder = try TemporaryFolder()
        _ = try build("--base-url", "https://example.org/fans/", into: folder)
        for (path, text) in try folder.contents where path.hasSuffix(".html") {
            let links = text.ranges(of: "href=\"/").count + text.ranges(of: "src=\"/").count
            let inside = text.ranges(of: "href=\"/fans/").count + text.ranges(of: "src=\"/fans/").count
            #expect(links == inside, "\(path)")
            #expect(!text.contains("https://leaves.example"), "\(path)")
        }
    }
}
