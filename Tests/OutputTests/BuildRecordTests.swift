import Diagnostics
import Files
import Foundation
import Site
@testable import Output
import TestSupport
import Testing

/// A build that would repeat the last one is recognised without reading a file; whatever is in doubt is built.
@Suite struct BuildRecordTests {
    fileprivate static let pages = ["index.html": "1", "news/a/index.html": "a"]
    fileprivate static let unpublished = UnpublishedTexts(waiting: ["a (2027-01-01)", "b,"], drafts: ["é"])
    fileprivate static let diagnostics: [Diagnostic] = [
        .warning(at: SourceLocation(file: "a.md", line: 3, column: 7), "two\nlines, and a 'quotation'", help: "do that"),
        .note(at: SourceLocation(file: "é:5.yaml"), "no help"),
        Diagnostic(.warning, at: SourceLocation(file: "site.yaml", line: 2, column: 1), "secret", help: "", hidesLine: true),
    ]

    /// A project whose content was listed long after it was written.
    struct Project {
        let folder: TemporaryFolder
        var settings = ["date 2026-01-01"]
        var output: OutputFolder { OutputFolder(folder.absolute("public")) }

        init() throws {
            folder = try TemporaryFolder(["Content/site.yaml": "title: A", "Content/b/c.md": "C", "program": "1"])
        }

        func inputs(later delay: Int = 3_000_000_000) throws -> BuildInputs {
            BuildInputs(
                program: try FileStatus(of: folder.absolute("program")), settings: settings,
                content: try FileTree(at: folder.absolute("Content")), listedAt: WallClock.now + delay)
        }

        func build(later delay: Int = 3_000_000_000) throws {
            let files = pages.map { path, contents in OutputFile(path, .rendered { Array(contents.utf8) }) }
            let record = BuildRecord(inputs: try inputs(later: delay), pages: 2, unpublished: unpublished, diagnostics: diagnostics)
            try output.write(files, record: record, threads: 2)
        }

        func isRepeated() throws -> Bool { try output.lastBuild(of: inputs(), threads: 2) != nil }
    }

    @Test func sameInputsGiveTheSameReport() throws {
        let project = try Project()
        #expect(try !project.isRepeated())
        try project.build()
        let last = try #require(try project.output.lastBuild(of: project.inputs(), threads: 2))
        #expect(last.record.pages == 2)
        #expect(last.record.unpublished == Self.unpublished)
        #expect(last.record.diagnostics == Self.diagnostics)
        #expect(last.report == OutputReport(unchanged: Self.pages))
        // Another build without changes leaves a record too.
        try project.build()
        #expect(try project.isRepeated())
    }

    struct Change: Sendable {
        let name: String
        let needsBuild: Bool
        let make: @Sendable (inout Project) throws -> Void

        static func needed(_ name: String, _ make: @escaping @Sendable (inout Project) throws -> Void) -> Self {
            Change(name: name, needsBuild: true, make: make)
        }

        static func none(_ name: String, _ make: @escaping @Sendable (inout Project) throws -> Void) -> Self {
            Change(name: name, needsBuild: false, make: make)
        }
    }

    @Test(
        arguments: [
            .none("nothing") { _ in },
            .needed("a text") { try $0.folder.write("D", to: "Content/b/c.md") },
            .needed("a text, with its size and date kept") { try $0.rewrite("Content/b/c.md") },
            .needed("a new file") { try $0.folder.write("", to: "Content/new.md") },
            .needed("a removed file") { try $0.folder.remove("Content/b/c.md") },
            .needed("a renamed file") { try $0.rename("Content/b/c.md", "Content/b/d.md") },
            .needed("a file replaced by a link to a copy") { try $0.replaceByLink("Content/b/c.md") },
            .needed("a link that leads out") { try $0.folder.link("Content/x.md", to: "../program") },
            .none("a hidden file") { try $0.folder.write("", to: "Content/.DS_Store") },
            .none("an empty folder") { try $0.folder.makeFolder("Content/empty") },
            .needed("the program") { try $0.folder.write("2", to: "program") },
            .needed("the date") { $0.settings = ["date 2026-01-02"] },
            .needed("a setting more") { $0.settings.append("") },
            .needed("a page") { try $0.folder.write("2", to: "public/index.html") },
            .needed("a page, with its size and date kept") { try $0.rewrite("public/index.html") },
            .needed("a removed page") { try $0.folder.remove("public/index.html") },
            .needed("a page's folder became a link") { try $0.replaceByLink("public/news") },
            .needed("the output became a link") { try $0.replaceByLink("public") },
            .none("a foreign file in the output") { try $0.folder.write("x", to: "public/own.txt") },
            .needed("the manifest, removed") { try $0.folder.remove(".marquee/public.manifest") },
            .needed("the manifest, with its size and date kept") { try $0.rewrite(".marquee/public.manifest") },
            .needed("the record, removed") { try $0.folder.remove(".marquee/public.build") },
            .needed("the record, emptied") { try $0.folder.write("", to: ".marquee/public.build") },
            .needed("everything, copied") { try $0.copyAll() },
        ] as [Change])
    func changesNeedABuild(change: Change) throws {
        var project = try Project()
        try project.build()
        #expect(try project.isRepeated())
        // Longer than a step of the kernel's clock.
        Thread.sleep(forTimeInterval: 0.02)
        try change.make(&project)
        #expect(try project.isRepeated() == !change.needsBuild, "\(change.name)")
    }

    /// A link that led elsewhere while a build read what is behind it leaves no other trace once it leads back.
    @Test(arguments: ["Content", "Content/b/link.md", "Content/linked"])
    func aLinkThatWasReplacedNeedsABuild(path: String) throws {
        let project = try Project()
        try project.rename("Content", "first")
        try project.folder.makeFolder("first/one")
        try project.folder.write("D", to: "first/one/d.md")
        let target = ["Content": "first", "Content/b/link.md": "c.md", "Content/linked": "one"][path] ?? ""
        try project.folder.link("Content", to: "first")
        if path != "Content" { try project.folder.link(path, to: target) }
        let stamps = { try Dictionary(uniqueKeysWithValues: project.inputs().content.files.map { ($0.path, $0.stamp) }) }
        let before = try stamps()
        try project.build()
        #expect(try project.isRepeated())
        Thread.sleep(forTimeInterval: 0.02)
        try project.folder.remove(path)
        try project.folder.link(path, to: target)
        #expect(try !project.isRepeated())
        let changed = try stamps().filter { before[$0.key] != $0.value }.keys.sorted()
        let all = path == "Content" ? ["b/c.md", "one/d.md", "site.yaml"] : [path == "Content/linked" ? "linked/d.md" : "b/link.md"]
        #expect(changed == all)
    }

    /// A file that was saved a moment ago may be saved again without another date.
    @Test func whatMayStillChangeUnseenIsNotRelied() throws {
        let project = try Project()
        try project.build(later: 0)
        #expect(try !project.isRepeated())
        try project.build()
        #expect(try project.isRepeated())
        // A clock that was set back.
        try project.build(later: -60_000_000_000)
        #expect(try !project.isRepeated())
    }

    @Test func wrongByteAnywhereInTheRecordIsSeen() throws {
        let project = try Project()
        try project.build()
        let path = project.folder.absolute(".marquee/public.build")
        let bytes = try File.read(path, atMost: .manifest)
        for index in bytes.indices {
            var wrong = bytes
            wrong[index] ^= 1
            try project.folder.write(bytes: wrong, to: ".marquee/public.build")
            #expect(try !project.isRepeated(), "byte \(index)")
        }
        for count in [0, 1, bytes.count / 2, bytes.count - 1] {
            try project.folder.write(bytes: Array(bytes[..<count]), to: ".marquee/public.build")
            #expect(try !project.isRepeated(), "\(count) bytes")
        }
        try project.folder.write(bytes: bytes, to: ".marquee/public.build")
        #expect(try project.isRepeated())
    }
}

extension BuildRecordTests.Project {
    /// Writes other bytes of the same number, and sets the date of the change back.
    fileprivate func rewrite(_ path: String) throws {
        let status = try #require(try FileStatus(of: folder.absolute(path)))
        try folder.write(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: status.size), to: path)
        try File.setModificationTime(status.modificationTime, of: folder.absolute(path))
    }

    fileprivate func rename(_ path: String, _ new: String) throws { try File.move(folder.absolute(path), to: folder.absolute(new)) }

    /// Moves what is at `path` away, and puts a link to it there.
    fileprivate func replaceByLink(_ path: String) throws {
        try folder.makeFolder("Content/elsewhere")
        try rename(path, "Content/elsewhere/it")
        try folder.link(path, to: folder.absolute("Content/elsewhere/it"))
    }

    /// Puts copies with the same dates in the place of all files.
    fileprivate func copyAll() throws {
        for (path, contents) in try folder.contents {
            let status = try #require(try FileStatus(of: folder.absolute(path)))
            try folder.remove(path)
            try folder.write(contents, to: path)
            try File.setModificationTime(status.modificationTime, of: folder.absolute(path))
        }
    }
}
