import Files
import Hypertext

/// Everything that a site's search needs, as files.
///
/// - The first file (``SearchFile/indexPath``) has the words of the search's own interface, the names of the other files, and the first
///   documents, which are those with a name of their own: on most sites all of them. So names are found without another request.
/// - Shards have the terms of what everybody may read, sorted, about 7 KB each (``TermList``). Where one ends depends on the terms near its
///   end, so that a new word does not move all other ends. The first file has the shortest beginning that tells the first term of each from
///   those before.
/// - Blocks have eight documents each: what is shown of a result.
/// - What is guarded is in files of its own (``GuardedShards``), which are fetched only once the visitor has got that far.
package struct SearchIndex: Sendable {
    /// Words and names for the interface.
    package struct Interface: Sendable {
        /// The words of the interface, by name.
        package let words: [(name: String, text: String)]
        /// The name of each kind of document, in their order.
        package let kinds: [String]
        /// The titles of the shows.
        package let shows: [String]

        package init(words: [(name: String, text: String)], kinds: [String], shows: [String]) {
            self.words = words
            self.kinds = kinds
            self.shows = shows
        }
    }

    static let blockSize = 8
    private static let headBytes = 16_000
    /// Of the whole first file. On large sites the names of the other files take room from the documents, but some always have it.
    private static let indexBytes = 24_000
    private static let leastHeadBytes = 4_000
    private static let shardBytes = 6_000
    private static let mostShardBytes = 10_000
    /// A term in more than a third of many documents tells none of them from others.
    private static let commonFrom = 300

    package let files: [SearchFile]
    /// How many words were read, to test how the number grows.
    package let steps: Int
    private let positions: [String: Int]

    /// - Parameters:
    ///   - documents: those that everybody looks for first come first.
    ///   - known: the words that are known from an earlier build, or are to be for the next one. The result is the same without.
    ///   - threads: how many threads read texts at the same time. The result is the same for any number.
    package init(
        of documents: [SearchDocument], _ interface: Interface, knowing known: inout KnownWords?, threads: Int = Processors.active
    ) {
        let (lists, steps) = Self.words(of: documents, knowing: &known, threads: threads)
        let guarded = GuardedShards(of: documents)
        self.steps = steps + guarded.steps
        let (entries, shards) = concurrently(threads: threads) {
            documents.map(Self.entry)
        } _: {
            Self.shards(of: lists, documents: documents.count)
        }
        let words = JSON.string(shards.map { "\($0.beginning) \($0.file.name)" }.joined(separator: " ")).bytes
        let hashes = entries.count / Self.blockSize * SearchFile.blockHashLength
        let room = min(Self.headBytes, max(Self.leastHeadBytes, Self.indexBytes - words.count - hashes))
        let head = Self.head(of: documents, entries, room: room)
        let starts = Array(stride(from: head, to: entries.count, by: Self.blockSize))
        let blocks = starts.indices.parallelMap(threads: threads) { number in
            SearchFile(block: number, Self.array(entries[starts[number]..<min(starts[number] + Self.blockSize, entries.count)]))
        }
        var index = Array("{\"count\":\(documents.count),\"block\":\(Self.blockSize),\"words\":".utf8)
        index += words
        index += Array(",\"blocks\":".utf8)
        index += JSON.string(blocks.map(\.hash).joined()).bytes
        index += Array(",\"guarded\":".utf8)
        index += Self.object(guarded.lists.map { ($0.show, JSON.string($0.file.name).bytes) })
        index += Array(",\"text\":".utf8)
        index += Self.object(interface.words.map { ($0.name, JSON.string($0.text).bytes) })
        index += Array(",\"kinds\":".utf8)
        index += Self.array(interface.kinds.map { JSON.string($0).bytes })
        index += Array(",\"shows\":".utf8)
        index += Self.array(interface.shows.map { JSON.string($0).bytes })
        index += Array(",\"head\":".utf8)
        index += Self.array(entries[..<head])
        index += Array("}".utf8)
        var files = [SearchFile(index: index)]
        var positions = [SearchFile.indexPath: 0]
        for file in shards.map(\.file) + blocks + guarded.files where positions[file.path] == nil {
            positions[file.path] = files.count
            files.append(file)
        }
        self.files = files
        self.positions = positions
    }

    /// Reads all words.
    package init(of documents: [SearchDocument], _ interface: Interface, threads: Int = Processors.active) {
        var none: KnownWords?
        self.init(of: documents, interface, knowing: &none, threads: threads)
    }

    /// The file at a path below the site's base.
    package func file(at path: String) -> SearchFile? { positions[path].map { files[$0] } }
}

extension SearchIndex {
    /// - Returns: the words of all documents, and how many words were read for that.
    private static func words(
        of documents: [SearchDocument], knowing known: inout KnownWords?, threads: Int
    ) -> (lists: [SortedPostings], steps: Int) {
        let hashes = known == nil ? [] : documents.parallelMap(threads: threads, \.hashOfOpenTexts)
        if let (lists, missing) = known?.words(for: hashes) {
            var postings = SearchPostings()
            for number in missing { postings.add(documents[number], number: number) }
            return ((lists + [postings.list]).parallelMap(threads: threads, SortedPostings.init), postings.steps)
        }
        // More than there are threads, because a thread may come later, and none should wait long for the last one.
        let count = max(1, min(threads > 1 ? 8 * threads : 1, documents.count / 64))
        let ranges = (0..<count).map { documents.count * $0 / count..<documents.count * ($0 + 1) / count }
        let postings = ranges.parallelMap(threads: threads) { range in
            var postings = SearchPostings()
            for number in range { postings.add(documents[number], number: number) }
            return postings
        }
        known?.replace(with: postings.map(\.list), hashes)
        return (postings.parallelMap(threads: threads) { SortedPostings($0.list) }, postings.reduce(0) { $0 + $1.steps })
    }

    /// How many documents are in the first file: all if there is room; otherwise those before the articles, which are looked for by their
    /// words.
    private static func head(of documents: [SearchDocument], _ entries: [[UInt8]], room: Int) -> Int {
        var (head, size) = (0, 0)
        while head < entries.count, size + entries[head].count <= room {
            size += entries[head].count
            head += 1
        }
        return head == entries.count ? head : min(head, documents.firstIndex { $0.kind == .article } ?? head)
    }

    private static func shards(of lists: [SortedPostings], documents: Int) -> [(beginning: String, file: SearchFile)] {
        var shards: [(beginning: String, file: SearchFile)] = []
        var list = TermList()
        var before: [UInt8] = []
        func close() {
            guard let first = list.first else { return }
            shards.append((beginning(of: first, after: before), SearchFile(naming: quoted(list.bytes))))
            before = list.last
            list = TermList()
        }
        SortedPostings.forEachEntry(of: lists) { entry in
            if list.bytes.count + entry.count > mostShardBytes { close() }
            list.add(entry, isCommon: documents >= commonFrom && entry.texts.count * 3 > documents)
            let isEnd = Fingerprint(of: entry.term).value % 16 == 0
            if list.bytes.count >= mostShardBytes || list.bytes.count >= shardBytes && isEnd { close() }
        }
        close()
        return shards
    }

    /// The shortest beginning of a term, in whole characters, that sorts after another term before it.
    private static func beginning(of term: [UInt8], after before: [UInt8]) -> String {
        let shared = zip(term, before).prefix { $0 == $1 }.count
        let rest = term[shared...].dropFirst().prefix { $0 & 0xC0 == 0x80 }
        return String(decoding: term[..<rest.endIndex], as: UTF8.self)
    }

    /// Terms have letters, numbers and marks only, so that nothing has to be escaped.
    static func quoted(_ list: [UInt8]) -> [UInt8] { [UInt8(ascii: "`")] + list + [UInt8(ascii: "`")] }

    /// What is shown of a document: its path, title, kind, the position of its show, its excerpt, its headings and its other names. What is
    /// empty at the end is left out.
    private static func entry(_ document: SearchDocument) -> [UInt8] {
        var values = [
            JSON.string(document.path).bytes, JSON.string(document.title).bytes, JSON.number(document.kind.rawValue).bytes,
            JSON.number(document.show ?? -1).bytes, JSON.string(document.excerpt).bytes,
            array(document.headings.map { array([JSON.string($0.id).bytes, JSON.string($0.text).bytes]) }),
            array(document.aliases.map { JSON.string($0).bytes }),
        ]
        while let last = values.last, last == Array("[]".utf8) || last == Array("\"\"".utf8) { values.removeLast() }
        return array(values)
    }

    static func array(_ values: some Sequence<[UInt8]>) -> [UInt8] { list(values, between: "[", and: "]") }

    static func object(_ members: [(String, [UInt8])]) -> [UInt8] {
        list(members.lazy.map { JSON.string($0.0).bytes + Array(":".utf8) + $0.1 }, between: "{", and: "}")
    }

    private static func list(_ values: some Sequence<[UInt8]>, between start: Unicode.Scalar, and end: Unicode.Scalar) -> [UInt8] {
        var bytes = [UInt8(ascii: start)]
        // Whole arrays are added: a joined sequence would give each byte on its own.
        for value in values {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes += value
        }
        bytes.append(UInt8(ascii: end))
        return bytes
    }
}
