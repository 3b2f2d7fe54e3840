import Diagnostics
import Files
import Foundation
import Site
import Synchronization
import TestSupport
import Testing

@testable import Output

/// A build makes only the files that can differ from those of the last one; whatever is in doubt is made.
@Suite struct BuildMemoryTests {
    /// A project with three pages and a picture, each with a key.
    final class Project: Sendable {
        let folder: TemporaryFolder
        private let made = Mutex<[String]>([])

        init() throws {
            folder = try TemporaryFolder(["Content/site.yaml": "title: A", "Content/a.svg": "<svg/>", "program": "1"])
        }

        var output: OutputFolder { OutputFolder(folder.absolute("public")) }

        /// Begins to read what the last build has left.
        func records() throws -> Future<EarlierRecords> {
            let paths = try output.recordPaths()
            return Future(threads: 2) { EarlierRecords(at: paths) }
        }

        /// Builds the pages, with their texts as keys.
        ///
        /// - Returns: the paths of those that were made.
        @discardableResult
        func build(
            _ pages: [String: String] = pages, keys: (String) -> Digest? = { Digest(of: Array($0.utf8)) },
            screen: some OutputScreen = NoScreen(), picture: Digest? = Digest(of: [7]), isSettled: Bool = true,
            limits: OutputLimits = OutputLimits(), earlier: Future<EarlierRecords>? = nil
        ) throws -> [String] {
            made.withLock { $0 = [] }
            var files = pages.map { path, text in
                OutputFile(
                    path,
                    .rendered { [self] in
                        made.withLock { $0.append(path) }; return Array(text.utf8)
                    }, key: keys(text))
            }
            files.append(OutputFile("a.svg", .copy(from: folder.absolute("Content/a.svg")), key: picture))
            let inputs = BuildInputs(
                program: try FileStatus(of: folder.absolute("program")), settings: [],
                content: try FileTree(at: folder.absolute("Content")),
                listedAt: WallClock.now + (isSettled ? 3_000_000_000 : -60_000_000_000))
            let record = BuildRecord(inputs: inputs, pages: 3, unpublished: UnpublishedTexts(waiting: [], drafts: []), diagnostics: [])
            let report = try output.write(files, screen: screen, record: record, earlier: earlier, limits: limits, threads: 2)
            let paths = made.withLock { $0.sorted() }
            #expect(report.known + paths.count >= pages.count && report.known <= pages.count + 1)
            for (path, text) in pages { #expect(try folder.contents["public/\(path)"] == text) }
            return paths
        }
    }

    static let pages = ["index.html": "one", "news/a/index.html": "two", "news/b/index.html": "three"]
    private static let all = pages.keys.sorted()

    /// Another build may have come between reading the records and using them.
    @Test func recordsThatWereReadBeforeCountOnlyIfTheyAreTheLast() throws {
        let project = try Project()
        try project.build()
        let records = try project.records()
        #expect(records.value.memory != nil && records.value.manifest != nil)
        #expect(try project.build(earlier: records) == [])
        var pages = Self.pages
        pages["news/a/index.html"] = "other"
        pages["news/c/index.html"] = "new"
        let before = try project.records()
        _ = before.value
        #expect(try project.build(pages) == ["news/a/index.html", "news/c/index.html"])
        // By the old records, the new page would be somebody else's.
        #expect(try project.build(earlier: before) == ["news/a/index.html"])
        #expect(try folder(project) == Set(Self.pages.keys).union(["a.svg"]))
    }

    private func folder(_ project: Project) throws -> Set<String> {
        Set(try project.folder.contents.keys.filter { $0.hasPrefix("public/") }.map { String($0.dropFirst("public/".count)) })
    }

    @Test func onlyPagesWithOtherKeysAreMade() throws {
        let project = try Project()
        #expect(try project.build() == Self.all)
        #expect(try project.build() == [])
        var pages = Self.pages
        pages["news/a/index.html"] = "2"
        #expect(try project.build(pages) == ["news/a/index.html"])
        pages["news/c/index.html"] = "4"
        #expect(try project.build(pages) == ["news/c/index.html"])
        pages["news/b/index.html"] = nil
        #expect(try project.build(pages) == [])
        #expect(try project.folder.contents["public/news/b/index.html"] == nil)
        #expect(try project.build(pages, picture: Digest(of: [8])) == [])
    }

    @Test func aPageWithoutAKeyIsAlwaysMade() throws {
        let project = try Project()
        try project.build()
        #expect(try project.build(keys: { $0 == "two" ? nil : Digest(of: Array($0.utf8)) }) == ["news/a/index.html"])
        #expect(try project.build() == ["news/a/index.html"])
        #expect(try project.build() == [])
    }

    @Test func theSizeOfTheSiteCountsKnownPages() throws {
        let project = try Project()
        try project.build()
        let limits = OutputLimits(file: SizeLimit(bytes: 100), site: SizeLimit(bytes: 10))
        #expect(throws: OutputError.siteTooLarge(limits.site)) { try project.build(limits: limits) }
    }

    struct Change: Sendable {
        let name: String
        let made: [String]
        let make: @Sendable (Project) throws -> Void
    }

    @Test(
        arguments: [
            Change(name: "nothing", made: []) { _ in },
            Change(name: "a removed page", made: ["index.html"]) { try $0.folder.remove("public/index.html") },
            Change(name: "the dates of all pages", made: all) { project in
                for page in all {
                    let text = try #require(try project.folder.contents["public/\(page)"])
                    try project.folder.write(text, to: "public/\(page)")
                }
            },
            Change(name: "another program, which may find more in the same bytes", made: all) { try $0.folder.write("2", to: "program") },
            Change(name: "the memory, removed", made: all) { try $0.folder.remove(".marquee/public.pages") },
            Change(name: "the memory, emptied", made: all) { try $0.folder.write("", to: ".marquee/public.pages") },
            Change(name: "the memory, a folder", made: all) {
                try $0.folder.remove(".marquee/public.pages")
                try $0.folder.makeFolder(".marquee/public.pages/x")
            },
            Change(name: "the memory, a link", made: all) {
                try $0.folder.remove(".marquee/public.pages")
                try $0.folder.link(".marquee/public.pages", to: "public.build")
            },
            Change(name: "the memory of another project", made: all) {
                let other = try Project()
                try other.build()
                try $0.folder.write(
                    bytes: File.read(other.folder.absolute(".marquee/public.pages"), atMost: .manifest), to: ".marquee/public.pages")
            },
            Change(name: "all records but the memory, removed", made: all) {
                // Without a list of files, those of an earlier build are somebody else's.
                try $0.folder.remove(".marquee/public.manifest")
                try $0.folder.remove("public")
            },
            Change(name: "a build of something else that knows nothing of keys", made: all) {
                try $0.output.write(pages.keys.map { OutputFile($0, .rendered { Array("else".utf8) }) })
            },
            Change(name: "a build whose content may have changed meanwhile", made: all) { try $0.build(isSettled: false) },
        ] as [Change])
    func whatIsInDoubtIsMade(change: Change) throws {
        let project = try Project()
        try project.build()
        Thread.sleep(forTimeInterval: 0.02)
        try change.make(project)
        #expect(try project.build() == change.made, "\(change.name)")
        // Nobody but its owner removes a folder.
        if try project.folder.folders.contains(".marquee/public.pages") { try project.folder.remove(".marquee/public.pages") }
        try project.build()
        #expect(try project.build() == [], "\(change.name)")
    }

    @Test func wrongByteAnywhereInTheMemoryIsSeen() throws {
        let project = try Project()
        try project.build()
        for index in stride(from: 0, to: try File.read(project.folder.absolute(".marquee/public.pages"), atMost: .manifest).count, by: 23) {
            var bytes = try File.read(project.folder.absolute(".marquee/public.pages"), atMost: .manifest)
            bytes[index] ^= 1 << (index % 8)
            try project.folder.write(bytes: bytes, to: ".marquee/public.pages")
            #expect(try project.build() == Self.all, "byte \(index)")
        }
    }

    /// What was found in a page that is not made again is found again.
    @Test func findingsAreKept() throws {
        let project = try Project()
        let sieve = WordSieve(word: "two", most: 1)
        #expect(try project.build(screen: sieve) == Self.all)
        #expect(try project.build(screen: sieve) == [])
        // The second one is too many, although the first is in a page that is known.
        var pages = Self.pages
        pages["news/b/index.html"] = "two and two"
        #expect(throws: OutputError.refused([WordSieve.objection(["news/a/index.html", "news/b/index.html"])])) {
            try project.build(pages, screen: sieve)
        }
        #expect(try project.build(screen: WordSieve(word: "one", most: 1)) == Self.all)
        #expect(try project.build() == Self.all)
    }

    @Test func differencesAreNamed() throws {
        let project = try Project()
        try project.build()
        func differences(_ pages: [String: String]) throws -> [String] {
            let picture = OutputFile("a.svg", .copy(from: project.folder.absolute("Content/a.svg")))
            return try project.output.differences(
                from: pages.map { path, text in OutputFile(path, .rendered { Array(text.utf8) }) } + [picture], threads: 2)
        }
        #expect(try differences(Self.pages) == [])
        #expect(try differences(["index.html": "ONE", "new.html": ""]) == ["index.html", "new.html"] + Self.all.dropFirst())
        try project.folder.write("<svg></svg>", to: "Content/a.svg")
        #expect(try differences(Self.pages) == ["a.svg"])
    }
}

/// Refuses a site in which more than some files have a word.
struct WordSieve: OutputScreen {
    let word: String
    let most: Int

    func look(at bytes: [UInt8]?, of file: OutputFile) -> String? {
        String(decoding: bytes ?? [], as: UTF8.self).contains(word) ? file.path : nil
    }

    func objections(to findings: [String?]) -> [Diagnostic] {
        let found = findings.compactMap(\.self)
        return found.count > most ? [Self.objection(found)] : []
    }

    static func objection(_ paths: [String]) -> Diagnostic { .error(at: SourceLocation(file: "a"), "in \(paths)") }

    var key: Digest { Digest(of: Array(word.utf8)) }

    func note(of finding: String?) -> [Int]? { finding == nil ? [] : [1] }

    func finding(noted note: [Int], in file: OutputFile) -> String?? { .some(note.isEmpty ? nil : file.path) }
}
