import Diagnostics
import Output
import TestSupport
import Testing

/// When the files of a build were made.
@Suite struct RenderingLogTests {
    private struct Length: OutputScreen {
        func look(at bytes: [UInt8]?, of file: OutputFile) -> Int { bytes?.count ?? -1 }
        func objections(to findings: [Int]) -> [Diagnostic] { [] }
    }

    @Test func eachFileIsNotedWhenItIsMadeAndScreened() throws {
        let (log, output) = (RenderingLog(), try TemporaryOutput())
        let files = ["a", "b"].map { name in OutputFile(name, .rendered { Array(name.utf8) }, holdsSpoiler: name == "b") }
        let noted = files.map { $0.noting(in: log) }
        #expect(noted.map(\.holdsSpoiler) == [false, true])
        try OutputFolder(output.folder.absolute("public")).write(noted, screen: NotedScreen(Length(), in: log), threads: 1)
        #expect(log.entries.map { "\($0.step.rawValue) \($0.path)" } == ["rendering a", "screening a", "rendering b", "screening b"])
        #expect(zip(log.entries, log.entries.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(try output.contents.filter { $0.value.count == 1 } == ["a": "a", "b": "b"])
    }

    @Test func copiesAreNotNoted() {
        let log = RenderingLog()
        guard case .copy(from: "b") = OutputFile("a", .copy(from: "b")).noting(in: log).content else {
            Issue.record("it is not a copy of 'b' any more")
            return
        }
        #expect(log.entries.isEmpty)
    }
}
