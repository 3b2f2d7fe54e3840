import Output
import TestSupport
import Testing

@testable import MarqueeCLI

/// Where the time of a build went.
@Suite struct BuildProfileTests {
    private let profile = BuildProfile(
        phases: [.init(name: "reading", start: 0, duration: 1_250), .init(name: "writing", start: 1_250, duration: 30_000)],
        reuse: .init(texts: 10, knownTexts: 9, files: 120, knownFiles: 117),
        entries: [
            .init(.rendering, of: "index.html", start: 2_000, duration: 500),
            .init(.rendering, of: "a/index.html", start: 2_100, duration: 9_950),
            .init(.screening, of: "index.html", start: 2_500, duration: 100),
            .init(.rendering, of: "b/index.html", start: 2_600, duration: 50),
        ],
        kinds: ["index.html": "home", "a/index.html": "article", "b/index.html": "article"])

    @Test func phasesKindsAndPagesAreListed() {
        #expect(
            profile.text == """

                phases
                   1.3 ms  reading
                  30.0 ms  writing
                  10.5 ms  of that, rendering pages and files, on all threads together
                   0.1 ms  of that, searching them for spoilers and broken links, on all threads together

                known from earlier builds
                    9  of 10 texts, not parsed again
                  117  of 120 files, not made again

                kinds of pages
                  10.0 ms  article  2  5.0 ms each  at most 10.0 ms
                   0.5 ms  home     1  0.5 ms each  at most 0.5 ms

                slowest pages
                  10.0 ms  a/index.html
                   0.5 ms  index.html
                   0.1 ms  b/index.html

                """)
    }

    /// Complete events; those of one thread do not overlap.
    @Test func traceHasAThreadForEachFileThatWasMadeMeanwhile() {
        let events = [
            #"{"name": "thread_name", "ph": "M", "pid": 1, "tid": 0, "args": {"name": "phases"}}"#,
            #"{"name": "thread_name", "ph": "M", "pid": 1, "tid": 1, "args": {"name": "files 1"}}"#,
            #"{"name": "thread_name", "ph": "M", "pid": 1, "tid": 2, "args": {"name": "files 2"}}"#,
            #"{"name": "reading", "cat": "phase", "ph": "X", "ts": 0, "dur": 1250, "pid": 1, "tid": 0}"#,
            #"{"name": "writing", "cat": "phase", "ph": "X", "ts": 1250, "dur": 30000, "pid": 1, "tid": 0}"#,
            #"{"name": "index.html", "cat": "rendering", "ph": "X", "ts": 2000, "dur": 500, "pid": 1, "tid": 1, "args": {"kind": "home"}}"#,
            #"{"name": "a/index.html", "cat": "rendering", "ph": "X", "ts": 2100, "dur": 9950, "pid": 1, "tid": 2, "args": {"kind": "article"}}"#,
            #"{"name": "index.html", "cat": "screening", "ph": "X", "ts": 2500, "dur": 100, "pid": 1, "tid": 1, "args": {"kind": "home"}}"#,
            #"{"name": "b/index.html", "cat": "rendering", "ph": "X", "ts": 2600, "dur": 50, "pid": 1, "tid": 1, "args": {"kind": "article"}}"#,
        ]
        #expect(profile.trace.description == "{\"displayTimeUnit\": \"ms\", \"traceEvents\": [\(events.joined(separator: ", "))]}")
    }

    @Test func theProgramPrintsTheProfileAndWritesTheTrace() throws {
        let folder = try TemporaryFolder([
            "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
            "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        ])
        let run = try marquee("build", "--date", "2026-01-01", "--profile", in: folder.path)
        #expect(run.status == 0 && run.errors == "")
        for part in [
            "\nphases\n", "  reading\n", "  planning and making pictures\n", "\nkinds of pages\n", "  article ", "\nslowest pages\n",
            " news/a/index.html\n",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
        #expect(run.output.hasSuffix("\nThe trace is in .marquee/profile.json; open it at https://ui.perfetto.dev\n"))
        #expect(try folder.contents[".marquee/profile.json"]?.hasPrefix("{\"displayTimeUnit\": \"ms\", \"traceEvents\": [{") == true)

        let json = try marquee("build", "--date", "2026-01-01", "--profile", "--json", in: folder.path).output.split(separator: "\n")
        #expect(json.count == 2)
        #expect(json[1].hasPrefix("{\"result\": \"profile\", \"phases\": [{\"name\": \"reading\", \"microseconds\": "))
    }
}
