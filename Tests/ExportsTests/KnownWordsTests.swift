import Files
import TestSupport
import Testing

@testable import Exports

@Suite struct KnownWordsTests {
    private static let interface = SearchIndex.Interface(words: [("search", "Search")], kinds: ["Show"], shows: ["H"])
    private let folder: TemporaryFolder
    private var path: String { folder.absolute("public.words") }

    init() throws { folder = try TemporaryFolder() }

    private func documents(_ count: Int) -> [SearchDocument] {
        (0..<count).map { number in
            var document = SearchDocument(.article, title: "Title \(number)", path: "news/\(number)/", show: 0)
            document.texts = [.markup(Array("<p>leaf\(number) leaf\(number % 7) and \(number)</p>".utf8)), .plain("tree")]
            document.guarded = [.init(show: "h", marks: ["s1e1"], [.plain("secret\(number)")])]
            return document
        }
    }

    /// What a build finds that knows what the one before it has kept.
    private func build(_ documents: [SearchDocument], program: String = "1", threads: Int = 1) -> SearchIndex {
        var known: KnownWords? = KnownWords(at: path, program: program)
        let index = SearchIndex(of: documents, Self.interface, knowing: &known, threads: threads)
        known?.keep(at: path)
        return index
    }

    private func contents(_ index: SearchIndex) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    }

    /// What an owner does to 200 documents; most changes are few, so that most words are known.
    static let changes: [(name: String, mostlyKnown: Bool, change: @Sendable (inout [SearchDocument]) -> Void)] = [
        ("nothing", true, { _ in }),
        ("a text", true, { $0[30].texts = [.plain("another word, leaf0")] }),
        ("a title", true, { $0[0] = SearchDocument(.article, title: "New", path: "news/0/") }),
        ("a word less", true, { $0[50].texts = [] }),
        ("a document less", true, { $0.remove(at: 100) }),
        ("a document more", true, { $0.insert(SearchDocument(.page, title: "Leaf 3", path: "p/"), at: 3) }),
        ("another order", true, { $0.reverse() }),
        ("twice the same", true, { $0[9] = $0[8] }),
        ("only what is guarded", true, { $0[20].guarded = [.init(show: "h", marks: [], [.plain("leaf20")])] }),
        ("most of it", false, { for number in 0..<150 { $0[number].texts = [.plain("word\(number)")] } }),
        ("all of it", false, { $0 = [] }),
    ]

    @Test(arguments: changes.indices, [1, 2]) func aBuildThatKnowsMostWordsWritesTheSame(number: Int, threads: Int) throws {
        let (name, mostlyKnown, change) = Self.changes[number]
        let before = documents(200)
        #expect(contents(build(before, threads: threads)) == contents(SearchIndex(of: before, Self.interface)))
        var after = before
        change(&after)
        let wanted = SearchIndex(of: after, Self.interface)
        // Guarded words are always read.
        let guarded = after.reduce(0) { $0 + $1.guarded.count }
        for _ in 1...2 {
            let index = build(after, threads: threads)
            #expect(contents(index) == contents(wanted), "\(name)")
            if mostlyKnown { #expect(index.steps <= guarded + 20, "\(name)") }
        }
    }

    @Test func aFewChangesAreNotWrittenAndManyAre() throws {
        _ = build(documents(200))
        let first = try File.read(path, atMost: .knownWords)
        var few = documents(200)
        few[3].texts = [.plain("new")]
        _ = build(few)
        #expect(try File.read(path, atMost: .knownWords) == first)
        var many = documents(200)
        for number in 0..<50 { many[number].texts = [.plain("new\(number)")] }
        _ = build(many)
        #expect(try File.read(path, atMost: .knownWords) != first)
        #expect(build(many).steps == 200)
    }

    @Test func anotherProgramReadsTheWordsItself() {
        let all = build(documents(100)).steps
        #expect(build(documents(100)).steps == 100)
        #expect(build(documents(100), program: "2").steps == all)
    }

    @Test func brokenFilesCostTimeOnly() throws {
        let documents = documents(70)
        let wanted = contents(build(documents))
        let whole = try File.read(path, atMost: .knownWords)
        for length in stride(from: 0, to: whole.count, by: 97) {
            try File.write(Array(whole[..<length]), to: path)
            #expect(contents(build(documents)) == wanted, "\(length) bytes")
        }
        for place in stride(from: 0, to: whole.count, by: 53) {
            var broken = whole
            broken[place] ^= 0x41
            try File.write(broken, to: path)
            #expect(contents(build(documents)) == wanted, "byte \(place)")
        }
    }
}
