import Hypertext

/// The files with the words that are open only from a point of a story on.
///
/// Each show has a list of its points on each track, in order. A visitor has reached the first few of them. So that a query fetches few
/// files even late in a long story, there are files not only for each point, but also for each group of eight, of 64 and so on, which
/// begins at a multiple of its size: whoever has reached 21 points needs two groups of eight and five points. A file is only named in the
/// list of its show, with the last point that it contains, and the script fetches it only if that point is reached.
///
/// A large file is divided by the first letters of its terms, in a way that tells nothing about them.
///
/// - Complexity: a word is in as many files as there are sizes of groups, the logarithm of the points.
struct GuardedShards: Sendable {
    private static let groupSize = 8
    private static let shardBytes = 12_000
    private static let mostParts = 64

    /// By show.
    let lists: [(show: String, file: SearchFile)]
    private(set) var files: [SearchFile] = []
    let steps: Int

    init(of documents: [SearchDocument]) {
        var shows: [String: [Mark: [(document: Int, text: SearchDocument.GuardedText)]]] = [:]
        for (number, document) in documents.enumerated() {
            for text in document.guarded {
                let marks = text.marks.isEmpty ? [Mark.closed] : text.marks.compactMap(Mark.init)
                for mark in marks { shows[text.show, default: [:]][mark, default: []].append((number, text)) }
            }
        }
        var lists: [(show: String, file: SearchFile)] = []
        var files: [SearchFile] = []
        var steps = 0
        for (show, texts) in shows.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            let tracks = Mark.Track.allCases.compactMap { track -> (String, [UInt8])? in
                let points = texts.keys.filter { $0.track == track }.sorted()
                guard !points.isEmpty else { return nil }
                var levels: [[UInt8]] = []
                var size = 1
                repeat {
                    let groups = (0..<points.count / size).map { group in
                        var postings = SearchPostings()
                        let own = points[(group * size)..<((group + 1) * size)].flatMap { texts[$0] ?? [] }
                        // The documents of a posting ascend.
                        for (document, text) in own.sorted(by: { $0.document < $1.document }) { postings.add(text, number: document) }
                        steps += postings.steps
                        var entries: [TermEntry] = []
                        SortedPostings.forEachEntry(of: [SortedPostings(postings.list)]) { entries.append($0.merged) }
                        let parts = Self.parts(of: entries)
                        files += parts
                        return JSON.string(parts.map(\.name).joined(separator: " ")).bytes
                    }
                    levels.append(SearchIndex.array(groups))
                    size *= Self.groupSize
                } while size <= points.count
                let marks = JSON.string(points.map(\.text).joined(separator: " ")).bytes
                return (track.rawValue, SearchIndex.array([marks, SearchIndex.array(levels)]))
            }
            let file = SearchFile(naming: SearchIndex.object(tracks), isGuarded: false)
            lists.append((show, file))
            files.append(file)
        }
        self.lists = lists
        self.files = files
        self.steps = steps
    }

    /// The entries divided so that no part is large; each in the part of its first letter.
    private static func parts(of entries: [TermEntry]) -> [SearchFile] {
        let size = entries.reduce(0) { $0 + $1.term.count + 2 * $1.count + 2 }
        var count = 1
        while count < mostParts, count * shardBytes < size { count *= 2 }
        var lists = [TermList](repeating: TermList(), count: count)
        for entry in entries {
            let first = String(decoding: entry.term, as: UTF8.self).unicodeScalars.first?.value ?? 0
            lists[Int(first) % count].add(entry)
        }
        return lists.map { SearchFile(naming: SearchIndex.quoted($0.bytes), isGuarded: true) }
    }
}

extension TermEntry {
    /// Each document once, at its greatest weight, ascending: guarded texts of one document may come one after another.
    fileprivate var merged: TermEntry {
        var entry = TermEntry(term: term)
        entry.names = Set(names).sorted()
        entry.headings = Set(headings).subtracting(entry.names).sorted()
        entry.texts = Set(texts).subtracting(entry.names).subtracting(entry.headings).sorted()
        return entry
    }
}

/// A point of a story as the script compares it, such as `s2e8`.
private struct Mark: Hashable, Comparable {
    enum Track: String, CaseIterable { case screen, print, film, closed }

    let track: Track
    let text: String
    private let numbers: [Double]

    /// What only the visitor opens.
    static let closed = Mark(track: .closed, text: "", numbers: [])

    private init(track: Track, text: String, numbers: [Double]) {
        self.track = track
        self.text = text
        self.numbers = numbers
    }

    init?(_ text: String) {
        let numbers = text.dropFirst().split { $0 == "e" || $0 == "c" }.compactMap { Double($0) }
        switch text.first {
        case "s": self.init(track: .screen, text: text, numbers: numbers)
        // A whole volume is after all its chapters.
        case "v": self.init(track: .print, text: text, numbers: numbers.count == 1 ? numbers + [.infinity] : numbers)
        case "f": self.init(track: .film, text: text, numbers: [])
        default: return nil
        }
    }

    static func < (left: Mark, right: Mark) -> Bool {
        if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
