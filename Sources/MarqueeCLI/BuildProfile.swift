import Hypertext
import Output
import Site

/// Where the time of a build went.
struct BuildProfile {
    /// A step of the whole build, in microseconds since its start.
    struct Phase: Hashable {
        let name: String
        let start: Int
        let duration: Int
    }

    /// The work on all pages of one kind.
    struct Kind: Hashable {
        let name: String
        var pages = 0
        var microseconds = 0
        var slowest = 0
    }

    /// What the last build had done already.
    struct Reuse: Hashable {
        var texts = 0
        var knownTexts = 0
        var files = 0
        var knownFiles = 0
    }

    let phases: [Phase]
    var reuse = Reuse()
    let entries: [RenderingLog.Entry]
    /// By the path of the file; files without a kind count as `file`.
    let kinds: [String: String]

    /// The kinds of pages, the most expensive first.
    var totals: [Kind] {
        var totals: [String: Kind] = [:]
        for entry in entries where entry.step == .rendering {
            let name = kind(of: entry)
            var kind = totals[name] ?? Kind(name: name)
            kind.pages += 1
            kind.microseconds += entry.duration
            kind.slowest = max(kind.slowest, entry.duration)
            totals[name] = kind
        }
        return totals.values.sorted { (-$0.microseconds, $0.name) < (-$1.microseconds, $1.name) }
    }

    /// The files that took longest to make, at most `count`.
    func slowest(_ count: Int) -> [RenderingLog.Entry] {
        Array(entries.filter { $0.step == .rendering }.sorted { (-$0.duration, $0.path) < (-$1.duration, $1.path) }.prefix(count))
    }

    func microseconds(of step: RenderingLog.Entry.Step) -> Int { entries.reduce(0) { $0 + ($1.step == step ? $1.duration : 0) } }

    private func kind(of entry: RenderingLog.Entry) -> String { kinds[entry.path] ?? "file" }
}

extension BuildProfile {
    /// - Parameter site: knows the kinds of the files.
    init(phases: [Phase], reuse: Reuse, log: RenderingLog, of site: Site) {
        self.init(
            phases: phases, reuse: reuse, entries: log.entries,
            kinds: Dictionary(site.routes.map { ($0.outputPath, String("\($0)".prefix { $0 != "(" })) }) { first, _ in first })
    }

    /// The lines for a person.
    var text: String {
        var rows = phases.map { ["\($0.duration.asMilliseconds) ms", $0.name] }
        rows.append(["\(microseconds(of: .rendering).asMilliseconds) ms", "of that, rendering pages and files, on all threads together"])
        rows.append([
            "\(microseconds(of: .screening).asMilliseconds) ms",
            "of that, searching them for spoilers and broken links, on all threads together",
        ])
        let kinds = totals.map { kind in
            [
                "\(kind.microseconds.asMilliseconds) ms", kind.name, "\(kind.pages)",
                "\((kind.microseconds / kind.pages).asMilliseconds) ms each",
                "at most \(kind.slowest.asMilliseconds) ms",
            ]
        }
        let pages = slowest(10).map { ["\($0.duration.asMilliseconds) ms", $0.path] }
        let known = [
            ["\(reuse.knownTexts)", "of \(reuse.texts) texts, not parsed again"],
            ["\(reuse.knownFiles)", "of \(reuse.files) files, not made again"],
        ]
        return
            "\nphases\n\(Self.table(rows))\nknown from earlier builds\n\(Self.table(known))\nkinds of pages\n\(Self.table(kinds))\nslowest pages\n\(Self.table(pages))"
    }

    /// Columns of equal width; the first is aligned at its end.
    private static func table(_ rows: [[String]]) -> String {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? space + cell.0 : column == row.count - 1 ? cell.0 : cell.0 + space
            }
            return "  \(cells.joined(separator: "  "))\n"
        }.joined()
    }

    var json: JSON {
        .object([
            "result": "profile",
            "phases": .array(phases.map { .object(["name": .string($0.name), "microseconds": .number($0.duration)]) }),
            "known": .object(["texts": .number(reuse.knownTexts), "files": .number(reuse.knownFiles)]),
            "kinds": .array(
                totals.map {
                    .object(["name": .string($0.name), "pages": .number($0.pages), "microseconds": .number($0.microseconds)])
                }),
            "slowest": .array(slowest(10).map { .object(["path": .string($0.path), "microseconds": .number($0.duration)]) }),
        ])
    }

    /// The build as a trace that https://ui.perfetto.dev and `chrome://tracing` open: complete events (`X`) of a JSON object with
    /// `traceEvents`, in microseconds, each with its thread (Trace Event Format, Google, section "Complete Events",
    /// https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU).
    ///
    /// The phases are one thread. The files are spread over as few others as they need, so that no two events of a thread overlap.
    var trace: JSON {
        var ends: [Int] = []
        let files = entries.map { entry -> JSON in
            let lane = ends.firstIndex { $0 <= entry.start } ?? ends.count
            if lane == ends.count { ends.append(entry.end) } else { ends[lane] = entry.end }
            return Self.event(
                entry.path, entry.step.rawValue, start: entry.start, duration: entry.duration, thread: lane + 1,
                arguments: .object(["kind": .string(kind(of: entry))]))
        }
        let steps = phases.map { Self.event($0.name, "phase", start: $0.start, duration: $0.duration, thread: 0) }
        let names = (0...ends.count).map { thread -> JSON in
            .object([
                "name": "thread_name", "ph": "M", "pid": 1, "tid": .number(thread),
                "args": .object(["name": .string(thread == 0 ? "phases" : "files \(thread)")]),
            ])
        }
        return .object(["displayTimeUnit": "ms", "traceEvents": .array(names + steps + files)])
    }

    private static func event(
        _ name: String, _ category: String, start: Int, duration: Int, thread: Int, arguments: JSON? = nil
    ) -> JSON {
        .object([
            "name": .string(name), "cat": .string(category), "ph": "X", "ts": .number(start), "dur": .number(duration), "pid": .number(1),
            "tid": .number(thread), "args": arguments,
        ])
    }
}

extension Int {
    /// A number of microseconds as milliseconds with one decimal.
    fileprivate var asMilliseconds: String {
        let tenths = (self + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
