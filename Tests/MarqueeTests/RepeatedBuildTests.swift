import Foundation
import TestSupport
import Testing

/// `marquee build` after a build: with no change it does nothing and says the same; after any change the site is that of a clean build.
@Suite struct RepeatedBuildTests {
    private static let content = [
        "Content/site.yaml": "title: Leaves\nbaseURL: https://leaves.example/\n",
        "Content/articles/a.md": "---\ntitle: A\ndate: 2025-01-01\n---\nText.\n",
        "Content/articles/later.md": "---\ntitle: Later\ndate: 2026-01-01 12:00\n---\nText.\n",
        "Content/pages/about.md": "---\ntitle: About\n---\nSee [[A]].\n",
        "Content/images/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "Content/peple.yaml": "x\n",
    ]

    @Test func nothingChanged() throws {
        let folder = try TemporaryFolder(Self.content)
        let first = try build(folder)
        #expect(first.errors.contains("peple.yaml"))
        let before = try folder.contents
        let second = try build(folder)
        #expect(second.status == 0)
        #expect(second.errors == first.errors)
        #expect(second.output.contains(" 0 files written, "))
        #expect(second.output.prefix { $0 != ":" } == first.output.prefix { $0 != ":" })
        // A real build would have replaced the manifest and the record.
        #expect(try folder.contents == before)
    }

    /// The edits of a working day, one after the other.
    @Test func everyChangeIsBuilt() throws {
        let folder = try TemporaryFolder(Self.content)
        _ = try build(folder)
        let edits: [(String, [String], (TemporaryFolder) throws -> Void)] = [
            ("a text", [], { try $0.write("---\ntitle: A\ndate: 2025-01-01\n---\nTexts\n", to: "Content/articles/a.md") }),
            ("a title", [], { try $0.write("---\ntitle: Aa\ndate: 2025-01-01\n---\nText\n", to: "Content/articles/a.md") }),
            ("the title back", [], { try $0.write("---\ntitle: A\ndate: 2025-01-01\n---\nText\n", to: "Content/articles/a.md") }),
            ("the date", ["--date", "2026-01-02"], { _ in }),
            ("drafts", ["--drafts"], { _ in }),
            ("the address", ["--base-url", "https://other.example/"], { _ in }),
            ("nothing else again", [], { _ in }),
            ("a picture", [], { try $0.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\"/>", to: "Content/images/a.svg") }),
            ("a new page", [], { try $0.write("---\ntitle: B\n---\n", to: "Content/pages/b.md") }),
            ("a removed page", [], { try $0.remove("Content/pages/b.md") }),
            ("a setting", [], { try $0.write("title: Trees\nbaseURL: https://leaves.example/\n", to: "Content/site.yaml") }),
            ("a removed file of the site", [], { try $0.remove("public/index.html") }),
        ]
        for (name, options, edit) in edits {
            try edit(folder)
            let run = try build(folder, options)
            #expect(run.status == 0, "\(name): \(run.errors)")
            let clean = try TemporaryFolder(try folder.contents.filter { $0.key.hasPrefix("Content/") })
            _ = try build(clean, options)
            #expect(try Self.site(in: folder) == Self.site(in: clean), "\(name)")
        }
    }

    private func build(_ folder: TemporaryFolder, _ options: [String] = []) throws -> Run {
        // The dates of files that were saved this moment prove nothing.
        Thread.sleep(forTimeInterval: 0.15)
        return try marquee(["build"] + (options.contains("--date") ? [] : ["--date", "2026-01-01"]) + options, in: folder.path)
    }

    private static func site(in folder: TemporaryFolder) throws -> [String: String] {
        try folder.contents.filter { $0.key.hasPrefix("public/") }
    }
}
