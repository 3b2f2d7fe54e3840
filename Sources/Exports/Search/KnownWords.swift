import Files

/// The words that an earlier build found in the documents of the search, so that the next one only reads the documents that have changed.
///
/// Stored in `.marquee/<name of the folder>.words`, about a third of the size of the texts. What is missing, broken or made by another
/// program costs time, and nothing else.
package struct KnownWords: Sendable {
    private static let format = "marquee words 2"
    /// When a larger part of the documents than this has changed, all of them are read again and kept.
    private static let largestChange = 1.0 / 16

    /// Identifies the running program, which decides what a word is.
    private let program: String
    private var lists: [WordList] = []
    /// For each list, what its documents had in them.
    private var hashes: [[ContentHash]] = []
    private var isNew = false

    /// What an earlier build has kept in a file, if it is there.
    package init(at path: String, program: String) {
        self.program = program
        let head = Self.head(program)
        // A file of another program may be large, and is not read.
        guard let file = try? RandomAccessFile(path, atMost: .knownWords), file.size > head.count,
            (try? file.bytes(in: 0..<head.count)) == head, let rest = try? file.bytes(in: head.count..<file.size)
        else { return }
        var reader = PackedBytes.Reader(rest[...])
        guard let lists = try? Self.lists(&reader) else { return }
        (self.lists, hashes) = (lists.map(\.words), lists.map(\.hashes))
    }

    private static func head(_ program: String) -> [UInt8] {
        var head = PackedBytes()
        head.add(format)
        head.add(program)
        return head.bytes
    }

    /// Keeps the words for the next build, if they are not known from a file; a disk that refuses them costs that its time.
    package func keep(at path: String) {
        guard isNew else { return }
        try? File.writePieces(to: path) { append throws(FileError) in
            try append(Self.head(program).span)
            // One list at a time, so that no second copy of all words is ever in memory.
            for (list, hashes) in zip(lists, hashes) {
                var words = PackedBytes()
                Self.pack(list, hashes, into: &words)
                var entry = PackedBytes()
                entry.add(ContentHash(of: words.bytes))
                entry.add(words.bytes.count)
                try append(entry.bytes.span)
                try append(words.bytes.span)
            }
        }
    }

    /// Remembers what has been read, in place of what was known.
    mutating func replace(with lists: [WordList], _ hashes: [ContentHash]) {
        self.lists = lists
        self.hashes = lists.map { list in list.documents.map { hashes[$0.number] } }
        isNew = true
    }

    /// The known lists with those of some documents that they have, and the positions of the others; `nil` if these are many.
    ///
    /// - Parameter wanted: what is in each document now.
    func words(for wanted: [ContentHash]) -> (lists: [WordList], missing: [Int])? {
        var places: [ContentHash: (list: Int, document: Int)] = [:]
        for (list, hashes) in hashes.enumerated() {
            for (document, hash) in hashes.enumerated() { places[hash] = (list, document) }
        }
        var documents = [[WordList.Document]](repeating: [], count: lists.count)
        var missing: [Int] = []
        for (number, hash) in wanted.enumerated() {
            if let (list, document) = places[hash] {
                documents[list].append(WordList.Document(number: number, postings: lists[list].documents[document].postings))
            } else {
                missing.append(number)
            }
        }
        guard Double(missing.count) <= Double(wanted.count) * Self.largestChange else { return nil }
        let found = zip(lists, documents).map { list, documents in
            WordList(letters: list.letters, ends: list.ends, postings: list.postings, documents: documents)
        }
        return (found, missing)
    }
}

extension KnownWords {
    private static func lists(
        _ reader: inout PackedBytes.Reader
    ) throws(PackedBytes.Broken) -> [(words: WordList, hashes: [ContentHash])] {
        var lists: [(words: WordList, hashes: [ContentHash])] = []
        while !reader.isAtEnd {
            let hash = try reader.contentHash()
            let words = try reader.slice()
            guard ContentHash(of: words) == hash else { throw PackedBytes.Broken() }
            var inner = PackedBytes.Reader(words)
            lists.append(try list(&inner))
            guard inner.isAtEnd else { throw PackedBytes.Broken() }
        }
        return lists
    }

    private static func pack(_ list: WordList, _ hashes: [ContentHash], into bytes: inout PackedBytes) {
        bytes.add(list.letters)
        bytes.add(numbers: list.ends)
        bytes.add(numbers: list.postings.map(\.bits))
        bytes.add(zip(list.documents, hashes).map { $0 }) { bytes, document in
            bytes.add(document.0.postings.lowerBound)
            bytes.add(document.0.postings.upperBound)
            bytes.add(document.1)
        }
    }

    private static func list(_ reader: inout PackedBytes.Reader) throws(PackedBytes.Broken) -> (words: WordList, hashes: [ContentHash]) {
        let letters = Array(try reader.slice())
        let ends = try reader.numbers()
        let postings = try reader.numbers().map(Posting.init(bits:))
        var previousEnd = 0
        let documents = try reader.list { reader throws(PackedBytes.Broken) in
            let (start, end) = (try reader.number(), try reader.number())
            guard previousEnd <= start, start <= end, end <= postings.count else { throw PackedBytes.Broken() }
            previousEnd = end
            return (postings: start..<end, hash: try reader.contentHash())
        }
        guard zip([0] + ends, ends).allSatisfy({ $0 <= $1 }), ends.last.map({ $0 <= letters.count }) ?? true,
            postings.allSatisfy({ $0.number < ends.count })
        else { throw PackedBytes.Broken() }
        let words = WordList(
            letters: letters, ends: ends, postings: postings,
            documents: documents.enumerated().map { WordList.Document(number: $0, postings: $1.postings) })
        return (words, documents.map(\.hash))
    }
}
