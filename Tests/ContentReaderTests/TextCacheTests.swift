import Files
import Foundation
import ShowData
import TestSupport
import Testing

@testable import ContentReader

/// Texts that an earlier build has parsed are not parsed again. Whatever is wrong with the cache costs time, and changes nothing.
@Suite struct TextCacheTests {
    /// More texts than go into the short file.
    private static let files = Dictionary(
        uniqueKeysWithValues: (1...20).map { number in
            ("Content/articles/a\(number).md", article("A\(number)", "Text \(number) ||with|| [[A1]].\n\n:cast\n\n# Heading\n"))
        } + [
            ("Content/site.yaml", "title: T\nbaseURL: https://t.example/\n"), ("Content/images/leaf.svg", "<svg/>"), ("program", "1"),
            ("records/x", ""),
        ])

    private static func article(_ title: String, _ text: String) -> String {
        "---\ntitle: \(title)\ndate: 2025-01-01\n---\n\(text)"
    }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(Self.files) }

    private var path: String { folder.absolute("records/public.texts") }

    private func reading(address: String? = nil, later delay: Int = 3_000_000_000, keeping: Bool = true) throws -> ContentReading {
        let content = folder.absolute("Content")
        let tree = try FileTree(at: content)
        let options = ContentReader.Options(
            date: try #require(CalendarDate("2026-01-01")), baseURL: address.flatMap { BaseURL($0) }, threads: 2)
        let cache = TextCache(
            at: path, program: try FileStatus(of: folder.absolute("program"))?.stamp ?? "", content: tree,
            listedAt: WallClock.now + delay,
            options: options)
        let reading = ContentReader.read(tree, at: content, options: options, parsed: cache)
        if keeping { cache?.keep(reading.texts) }
        let clean = ContentReader.read(tree, at: content, options: options)
        #expect(reading.content.articles.map(\.body.text) == clean.content.articles.map(\.body.text))
        #expect(reading.content.articles.map(\.body.headings) == clean.content.articles.map(\.body.headings))
        #expect(reading.content.articles.map(\.body.excerpt) == clean.content.articles.map(\.body.excerpt))
        #expect(reading.content.articles.map(\.body.directiveAttempts) == clean.content.articles.map(\.body.directiveAttempts))
        #expect(reading.diagnostics == clean.diagnostics)
        return reading
    }

    private func parsed(_ reading: ContentReading) -> [String] { reading.texts.filter { !$0.value.parsed.isCached }.map(\.key).sorted() }

    @Test func onlyChangedTextsAreParsed() throws {
        #expect(try parsed(reading()).count == 20)
        #expect(try parsed(reading()) == [])
        Thread.sleep(forTimeInterval: 0.02)
        try folder.write(Self.article("A2", "Other.\n"), to: "Content/articles/a2.md")
        try folder.write(Self.article("New", "New.\n"), to: "Content/articles/new.md")
        try folder.remove("Content/articles/a3.md")
        #expect(try parsed(reading()) == ["articles/a2.md", "articles/new.md"])
        let whole = try File.read(path, atMost: .textCache)
        try folder.write(Self.article("A2", "Again.\n"), to: "Content/articles/a2.md")
        #expect(try parsed(reading()) == ["articles/a2.md"])
        #expect(try parsed(reading()) == [])
        #expect(try File.read(path, atMost: .textCache) == whole)
    }

    /// The same words, wherever they are.
    @Test func aMovedTextIsParsedAgain() throws {
        _ = try reading()
        try File.move(folder.absolute("Content/articles/a1.md"), to: folder.absolute("Content/articles/b1.md"))
        #expect(try parsed(reading()) == ["articles/b1.md"])
    }

    @Test func everythingThatParsingDependsOnCounts() throws {
        let changes: [(String, (TemporaryFolder) throws -> Void)] = [
            ("settings", { try $0.write("title: T\nbaseURL: https://t.example/\nlanguage: de\n", to: "Content/site.yaml") }),
            ("a new picture", { try $0.write("<svg/>", to: "Content/images/new.svg") }),
            ("another program", { try $0.write("2", to: "program") }),
        ]
        for (name, change) in changes {
            _ = try reading()
            #expect(try parsed(reading()) == [], "\(name)")
            Thread.sleep(forTimeInterval: 0.02)
            try change(folder)
            #expect(try parsed(reading()).count == 20, "\(name)")
        }
        #expect(try parsed(reading(address: "https://other.example/")).count == 20)
    }

    @Test func aTextThatMayStillChangeUnseenIsNotKept() throws {
        #expect(try reading(later: -60_000_000_000).texts.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: path))
        try File.setModificationTime(WallClock.now + 3_600_000_000_000, of: folder.absolute("Content/articles/a1.md"))
        #expect(try parsed(reading()).count == 20)
        #expect(try parsed(reading()) == ["articles/a1.md"])
    }

    private struct Damage {
        let name: String
        let make: (TemporaryFolder, [UInt8]) throws -> Void
    }

    private static func bytes(_ name: String, _ change: @escaping (inout [UInt8]) -> Void) -> Damage {
        Damage(name: name) { folder, bytes in
            var bytes = bytes
            change(&bytes)
            try folder.write(bytes: bytes, to: "records/public.texts")
        }
    }

    /// The position after the header: the name of the format, and the digest of the setup.
    private static let firstEntry = 8 + "marquee texts 4".utf8.count + 32

    private static var damages: [Damage] {
        let lengths: [UInt64] = [0, 1, 1 << 20, 1 << 32, 1 << 63, .max, UInt64(Int.max)]
        let numbers = lengths.flatMap { length in
            // The length of the format's name, the sum and the length of the first text, the length of its path.
            [0, firstEntry, firstEntry + 8, firstEntry + 16].map { offset in
                bytes("\(length) at \(offset)") { bytes in
                    withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(offset..<offset + 8, with: $0) }
                }
            }
                // At the end of the index, where the index begins, and its checksum.
                + [32, 24, 16, 8].map { offset in
                    bytes("\(length) at \(offset) before the end") { bytes in
                        let start = bytes.count - offset
                        withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(start..<start + 8, with: $0) }
                    }
                }
        }
        return numbers + [
            bytes("empty") { $0 = [] },
            bytes("one byte") { $0 = [1] },
            bytes("only the header") { $0.removeLast($0.count - firstEntry) },
            bytes("zeros") { $0 = [UInt8](repeating: 0, count: $0.count) },
            bytes("text") { $0 = Array("not a cache\n".utf8) },
            bytes("another version") { $0[22] ^= 1 },
            bytes("another setup") { $0[24] ^= 1 },
            bytes("more at the end") { $0 += [1, 2, 3] },
            bytes("everything twice") { $0 += $0 },
            bytes("texts twice") { $0 += $0[firstEntry...] },
            Damage(name: "a folder") { folder, _ in
                try folder.remove("records/public.texts")
                try folder.makeFolder("records/public.texts/x")
            },
            Damage(name: "a link to nothing") { folder, _ in
                try folder.remove("records/public.texts")
                try folder.link("records/public.texts", to: "nowhere")
            },
            Damage(name: "a link to a text") { folder, _ in
                try folder.remove("records/public.texts")
                try folder.link("records/public.texts", to: "../Content/site.yaml")
            },
            Damage(name: "no folder") { folder, _ in try folder.remove("records") },
            Damage(name: "no permission") { folder, _ in
                try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.absolute("records/public.texts"))
            },
        ]
    }

    @Test func damageCostsOnlyTime() throws {
        _ = try reading()
        let whole = try File.read(path, atMost: .textCache)
        for damage in Self.damages {
            try damage.make(folder, whole)
            // Comparing it with a clean reading is part of each.
            _ = try reading(keeping: false)
            _ = try reading()
            try? folder.remove("records/public.texts")
            try? folder.remove("records/public.texts.recent")
            try folder.write(bytes: whole, to: "records/public.texts")
            #expect(try parsed(reading(keeping: false)) == [], "\(damage.name)")
        }
        #expect(try folder.contents["Content/site.yaml"] == Self.files["Content/site.yaml"])
    }

    @Test func aWrongBitAnywhereIsSeen() throws {
        _ = try reading()
        let whole = try File.read(path, atMost: .textCache)
        for index in Array(stride(from: 0, to: whole.count, by: 41)) + [whole.count - 16, whole.count - 1] {
            var wrong = whole
            wrong[index] ^= 1 << (index % 8)
            try folder.write(bytes: wrong, to: "records/public.texts")
            #expect(try !parsed(reading(keeping: false)).isEmpty, "a bit at \(index)")
            try folder.write(bytes: Array(whole[..<index]), to: "records/public.texts")
            _ = try reading(keeping: false)
        }
    }

    /// An entry under the name of another file, with a sum that does not fit.
    @Test func swappedEntriesAreSeen() throws {
        _ = try reading()
        let whole = try File.read(path, atMost: .textCache)
        let (first, second) = (Array("articles/a11.md".utf8), Array("articles/a12.md".utf8))
        // The index, which follows the entries, stays as it is. Where it begins is at the end of the file.
        let index = whole.suffix(16).prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        func places(_ name: [UInt8]) -> [Int] { whole[..<index].indices.filter { whole[$0...].starts(with: name) } }
        var wrong = whole
        for place in places(first) { wrong.replaceSubrange(place..<place + second.count, with: second) }
        for place in places(second) { wrong.replaceSubrange(place..<place + first.count, with: first) }
        #expect(wrong != whole)
        try folder.write(bytes: wrong, to: "records/public.texts")
        #expect(try parsed(reading()) == ["articles/a11.md", "articles/a12.md"])
        #expect(try parsed(reading()) == [])
    }
}
