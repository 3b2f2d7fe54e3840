import Testing

@testable import Exports

@Suite struct SearchIndexTests {
    private let interface = SearchIndex.Interface(words: [("search", "Search")], kinds: ["Show"], shows: ["H"])

    private func index(_ documents: [SearchDocument], threads: Int = 1) -> SearchIndex {
        SearchIndex(of: documents, interface, threads: threads)
    }

    private func document(_ title: String, _ text: String, guarded: [SearchDocument.GuardedText] = []) -> SearchDocument {
        var document = SearchDocument(.article, title: title, path: "news/\(title.lowercased())/", show: 0)
        document.texts = [.markup(Array(text.utf8))]
        document.guarded = guarded
        return document
    }

    private func text(_ file: SearchFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    @Test func termsHaveTheirDocumentsByWhereTheyAre() {
        var list = TermList()
        list.add(TermEntry(term: Array("friend".utf8), names: [0, 2], texts: [1]))
        list.add(TermEntry(term: Array("friendly".utf8), headings: [40]))
        list.add(TermEntry(term: Array("the".utf8), names: [3], texts: [1, 2]), isCommon: true)
        // Characters are never cut.
        list.add(TermEntry(term: Array("東京".utf8), texts: [5000]))
        list.add(TermEntry(term: Array("杜".utf8), texts: [0]))
        #expect(
            String(decoding: list.bytes, as: UTF8.self) == "0friend AB,,B\n6ly ,oB\n0the D,,*\n0東京 ,,o8E\n0杜 ,,A\n")
        #expect(TermList.terms(in: list.bytes) == ["friend", "friendly", "the", "東京", "杜"])
    }

    @Test func everyFileIsAScriptNamedAfterItsContents() throws {
        let files = index([document("One", "first words"), document("Two", "second words")]).files
        #expect(files.map { text($0).prefix(14) } == ["marqueeSearch(", "marqueeSearch("])
        let shard = try #require(files.last)
        #expect(shard.path == "assets/search/\(shard.name).js")
        #expect(text(shard).hasPrefix("marqueeSearch(\"\(shard.name)\",`0first ,,A\n"))
        #expect(SearchFile.terms(in: shard.bytes) == ["first", "one", "second", "two", "words"])
        #expect(SearchFile.terms(in: files[0].bytes) == nil)
    }

    @Test func markupAndBackticksInNamesStayText() throws {
        let files = index([document("</script>`${x}\u{2028}\\", "x")]).files
        #expect(!text(files[0]).contains("</script>"))
        #expect(SearchFile.terms(in: files[0].bytes) == nil)
    }

    @Test func filesAreTheSameOnAnyNumberOfThreads() {
        let documents = (0..<300).map { document("Title \($0)", "<p>word\($0 % 7) same\($0 / 3) common</p>") }
        let one = index(documents, threads: 1).files.map(text)
        for threads in [2, 3, 8] { #expect(index(documents, threads: threads).files.map(text) == one) }
    }

    /// The first file names the shards by the shortest beginnings that tell their first terms from those before.
    @Test func shardsAreFoundByTheBeginningsOfTheirFirstTerms() throws {
        let documents = (0..<1200).map { document("T\($0)", "aaaaaaaaaaaaaa\($0 * 7919) 東京\($0 * 104_729)x ünder\($0)") }
        let files = index(documents).files
        let names = try #require(text(files[0]).firstMatch(of: /"words":"([^"]*)"/)).1.split(separator: " ").map(String.init)
        let beginnings = stride(from: 0, to: names.count, by: 2).map { names[$0] }
        let shards = try stride(from: 1, to: names.count, by: 2).map { position in
            try #require(files.first { $0.name == names[position] }.flatMap { SearchFile.terms(in: $0.bytes) })
        }
        #expect(shards.count > 3)
        for (number, beginning) in beginnings.enumerated().dropFirst() {
            let (last, first) = (try #require(shards[number - 1].last), try #require(shards[number].first))
            #expect(first.hasPrefix(beginning) && last.utf8.lexicographicallyPrecedes(beginning.utf8), "\(last) \(beginning) \(first)")
            #expect(!last.utf8.lexicographicallyPrecedes(beginning.dropLast().utf8))
        }
    }

    /// Where not all documents have room in the first file, articles leave it to what is looked for by name.
    @Test(arguments: [(10, 20, "head: 30"), (10, 1000, "head: 10, blocks: 125"), (0, 1000, "head: 0, blocks: 125")])
    func articlesLeaveTheFirstFileToNames(people: Int, articles: Int, expected: String) throws {
        let documents =
            (0..<people).map { SearchDocument(.person, title: "Person \($0)", path: "people/p\($0)/") }
            + (0..<articles).map { document("T\($0)", "text") }
        let files = index(documents).files
        let first = text(files[0])
        let blocks = files.filter { $0.name.contains("-") }
        let hashes = try #require(first.firstMatch(of: /"blocks":"([^"]*)"/)).1
        #expect(blocks.map { String($0.name.suffix(4)) }.joined() == hashes)
        #expect(blocks.map(\.name) == blocks.enumerated().map { "\($0)-\($1.name.suffix(4))" })
        let head = first.matches(of: /\["(people|news)\//).count
        #expect("head: \(head)" + (blocks.isEmpty ? "" : ", blocks: \(blocks.count)") == expected)
    }

    /// The first answer of a visit needs the first file: many words and pages leave less room for names in it.
    @Test func theFirstFileStaysSmallOnLargeSites() {
        func sizes(articles: Int) -> (first: Int, names: Int) {
            let documents =
                (0..<400).map { SearchDocument(.person, title: "Person \($0)", path: "people/person-\($0)/") }
                + (0..<articles).map { number in
                    document("T\(number)", (0..<40).map { "w\((number &* 40 &+ $0) &* 2_654_435_761 % 1_000_003) " }.joined())
                }
            let first = text(index(documents).files[0])
            return (first.utf8.count, first.matches(of: /\["people\//).count)
        }
        let (small, large) = (sizes(articles: 100), sizes(articles: 10_000))
        #expect(small.names == 400 && large.names < small.names && large.names > 100, "\(small) \(large)")
        #expect(small.first < 24_500 && large.first < 24_500, "\(small) \(large)")
    }

    @Test func whatIsInMostTextsIsLeftOut() {
        let documents = (0..<400).map { document("T\($0)", "common rare\($0)") }
        let shards = index(documents).files.compactMap { SearchFile.terms(in: $0.bytes) == nil ? nil : text($0) }.joined()
        #expect(shards.contains("ommon ,,*\n"))
    }

    @Test func guardedWordsAreOnlyInFilesOfTheirPoints() throws {
        func guarded(_ marks: String..., words: String) -> SearchDocument.GuardedText {
            .init(show: "h", marks: marks, [.plain(words)])
        }
        let documents = [
            document("A", "open", guarded: [guarded("s1e2", "v1", words: "early"), guarded(words: "sealed")]),
            document("B", "open", guarded: [guarded("s1e10", words: "late early")]),
        ]
        let files = index(documents).files
        for file in files where !file.isGuarded {
            #expect(!text(file).contains("early") && !text(file).contains("late") && !text(file).contains("sealed"))
        }
        let names = files.filter(\.isGuarded).map { ((SearchFile.terms(in: $0.bytes) ?? []).joined(separator: " "), $0.name) }
        let byWords = Dictionary(names) { first, _ in first }
        #expect(Set(byWords.keys) == ["early", "early late", "sealed"])
        let list = try #require(files.first { text($0).contains("s1e2 s1e10") })
        let (early, late, closed) = (byWords["early"] ?? "", byWords["early late"] ?? "", byWords["sealed"] ?? "")
        #expect(
            text(list).hasSuffix(
                "{\"screen\":[\"s1e2 s1e10\",[[\"\(early)\",\"\(late)\"]]],\"print\":[\"v1\",[[\"\(early)\"]]],\"closed\":[\"\",[[\"\(closed)\"]]]})\n"
            ))
    }

    @Test func aVolumeIsAfterItsChapters() {
        let marks = ["v2c1", "v1", "v1c10", "v1c9.5"]
        let documents = marks.map { document($0, "open", guarded: [.init(show: "h", marks: [$0], [.plain("secret")])]) }
        #expect(index(documents).files.contains { text($0).contains("\"print\":[\"v1c9.5 v1c10 v1 v2c1\"") })
    }

    /// A visitor late in a long story fetches few files.
    @Test func pointsAreGroupedByEights() throws {
        let documents = (1...70).map { number in
            document("E\(number)", "open", guarded: [.init(show: "h", marks: ["s1e\(number)"], [.plain("secret\(number)")])])
        }
        let files = index(documents).files
        #expect(files.count(where: \.isGuarded) == 70 + 8 + 1)
    }

    /// Growth: steps and bytes at n, 2n and 4n.
    @Test func workAndFilesGrowWithTheTexts() {
        func measure(_ count: Int) -> (steps: Int, bytes: Int, files: Int) {
            let documents = (0..<count).map { number in
                document(
                    "Title \(number)", (0..<40).map { "word\((number &* 31 &+ $0 &* $0) % (count * 4)) " }.joined(),
                    guarded: [.init(show: "h", marks: ["s1e\(number % 600 + 1)"], [.plain("secret\(number)")])])
            }
            let index = index(documents)
            return (index.steps, index.files.reduce(0) { $0 + $1.bytes.count }, index.files.count)
        }
        let (one, two, four) = (measure(400), measure(800), measure(1600))
        #expect(two.steps <= one.steps * 21 / 10 && four.steps <= two.steps * 21 / 10)
        #expect(two.bytes <= one.bytes * 23 / 10 && four.bytes <= two.bytes * 23 / 10)
        #expect(four.files <= two.files * 21 / 10)
    }
}
