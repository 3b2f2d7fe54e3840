import ContentReader
import Diagnostics
import ShowData
import Site
import Templates
import TestSupport
import Testing

/// The order of files on the disk and of keys in them means nothing, and neither does the number of threads.
@Suite struct ContentOrderTests {
    enum Content: String, CaseIterable {
        case demo, awkwardShow

        var files: [String: String] {
            get throws { try self == .demo ? TestContent.demo : TestContent.awkwardShow }
        }
    }

    @Test(arguments: Content.allCases)
    func anyOrderGivesTheSameBytes(_ content: Content) throws {
        let files = try content.files
        let expected = try bytes(of: files.sorted { $0.key < $1.key }, threads: 1)
        #expect(expected.count > 50)
        for seed in 1...6 as ClosedRange<UInt64> {
            var random = SplitMix(seed: seed)
            var yaml = ShuffledYAML(using: SplitMix(seed: seed))
            let shuffled = try files.sorted { $0.key < $1.key }.shuffled(using: &random).map {
                (key: $0.key, value: try yaml.shuffle($0.value, of: $0.key))
            }
            let found = try bytes(of: shuffled, threads: Int(seed))
            #expect(found.map(\.path) == expected.map(\.path), "seed \(seed)")
            for (page, other) in zip(expected, found) where page.bytes != other.bytes {
                Issue.record("/\(page.path) with seed \(seed): \(Self.difference(page.bytes, other.bytes))")
            }
        }
    }

    /// The test above would prove nothing if the order did not change.
    @Test func keysAreShuffledAndListsAreNot() throws {
        var yaml = ShuffledYAML(using: SplitMix(seed: 1))
        let texts = try Set((0..<100).map { _ in try yaml.shuffle("a: 1\nb: [x, \"y\\\\\\\"\", ~]\nc: { d: '' }\n", of: "show.yaml") })
        #expect(texts.count == 6)
        #expect(texts.contains("{\"c\": {\"d\": \"\"},\n \"a\": \"1\",\n \"b\": [\"x\",\n \"y\\\\\\\"\",\n ~]}\n"))
        #expect(
            try yaml.shuffle("---\ntitle: A\n---\nText --- text.\n---\n", of: "a.md")
                == "---\n{\"title\": \"A\"}\n---\nText --- text.\n---\n")
        #expect(try yaml.shuffle("Text.\n", of: "a.md") == "Text.\n")
    }

    private func bytes(of files: [(key: String, value: String)], threads: Int) throws -> [(path: String, bytes: [UInt8])] {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        let options = ContentReader.Options(date: try #require(CalendarDate("2026-11-01")), threads: threads)
        let reading = try ContentReader.read(folder.path, options: options)
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
        let site = try Site(planning: reading.content, theme: DefaultTheme(), threads: threads)
        return site.routes.map { ($0.path, site.bytes(of: $0) ?? []) }
    }

    /// The lines around the first byte that differs.
    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> String {
        let start = max(0, (zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? 0) - 60)
        return [left, right].map { String(decoding: $0[start...].prefix(160), as: UTF8.self) }.joined(separator: "\n≠\n")
    }
}
