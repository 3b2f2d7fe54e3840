import ContentReader
import Diagnostics
import Files

/// Where guarded texts are written a second time in the content, outside the places that guard them.
struct OpenCopies {
    /// By the positions of the texts in the screen; the first place by file and line.
    private(set) var locations: [Int: SourceLocation] = [:]
    /// How many passages were looked up, or found in a file.
    private(set) var steps = 0

    /// Reads every text file of the content.
    ///
    /// - Parameters:
    ///   - screen: has the texts to look for.
    ///   - guarded: all texts that are guarded. Words inside one of them are not open, whichever text they belong to.
    init(of screen: LeakScreen, among guarded: [GuardedText], in folder: String) {
        self.init(of: screen, outside: guarded, in: folder)
        guard screen.texts.indices.contains(where: { locations[$0] == nil }) else { return }
        // A guarded text in another one is counted twice, and may seem to guard a copy further down.
        let others = OpenCopies(of: screen, outside: screen.texts, in: folder)
        locations.merge(others.locations) { known, _ in known }
        steps += others.steps
    }

    private init(of screen: LeakScreen, outside guarded: [GuardedText], in folder: String) {
        let paths = (try? SiteFolder.files(in: folder))?.files.map(\.path).filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") } ?? []
        let guards = Self.guards(of: guarded, by: screen.index)
        var first: [Int: SourceLocation] = [:]
        for path in paths {
            guard let bytes = try? File.read("\(folder)/\(path)", atMost: .text) else { continue }
            var reader = WordReader(LineSink(screen.index, guards: guards[path] ?? [:]))
            reader.readLines(of: bytes)
            for (passage, line) in reader.sink.openLines {
                let place = SourceLocation(file: path, line: line)
                first[passage] = min(first[passage] ?? place, place)
            }
            steps += reader.sink.steps + reader.sink.openLines.count
        }
        for (passage, place) in first {
            let texts = screen.index.texts(of: passage)
            for text in texts { locations[text] = min(locations[text] ?? place, place) }
            steps += texts.count
        }
    }

    /// The lines of each file in which guards begin, ascending, by the passages that they guard: once for each time that they have the
    /// passage.
    private static func guards(of texts: [GuardedText], by index: PassageIndex) -> [String: [Int: [Int]]] {
        let longRuns = index.longRuns
        var guards: [String: [Int: [Int]]] = [:]
        for text in texts {
            for words in WordHashes.runs(of: text) {
                var recent = RecentWords()
                for word in words.hashes {
                    recent.append(word)
                    recent.forEachEnding(in: index, longRuns) {
                        guards[text.location.file, default: [:]][$0, default: []].append(text.location.line)
                    }
                }
            }
        }
        return guards.mapValues { $0.mapValues { $0.sorted() } }
    }
}

/// The words before a place, for passages and for long runs.
private struct RecentWords {
    private var window = Window()
    private var sums = WordSums()

    mutating func append(_ word: UInt64) {
        window.append(word)
        sums.append(word)
    }

    /// Calls `body` with the number of each passage, and of each long run, that ends with the last word.
    ///
    /// - Returns: how many were looked up.
    @discardableResult
    func forEachEnding(in index: PassageIndex, _ longRuns: LongRuns?, _ body: (Int) -> Void) -> Int {
        index.forEach(endingWith: window, window.keys, body) + (longRuns?.forEach(endingWith: sums, body) ?? 0)
    }
}

/// Records the first line in which each passage appears unguarded.
private struct LineSink: WordSink {
    private let index: PassageIndex
    private let longRuns: LongRuns?
    /// The first copy of a passage after the start of its guard is the guarded one. A guard is removed once its copy was read.
    private var guards: [Int: ArraySlice<Int>]
    var state = RecentWords()
    var line = 1
    private(set) var openLines: [Int: Int] = [:]
    private(set) var steps = 0

    init(_ index: PassageIndex, guards: [Int: [Int]]) {
        self.index = index
        longRuns = index.longRuns
        self.guards = guards.mapValues { $0[...] }
    }

    mutating func take(_ hash: UInt64, letters: Int) {
        state.append(hash)
        var ending: [Int] = []
        steps += state.forEachEnding(in: index, longRuns) { ending.append($0) }
        for passage in ending where openLines[passage] == nil {
            if let guarded = guards[passage]?.first, guarded <= line {
                guards[passage]?.removeFirst()
            } else {
                openLines[passage] = line
            }
        }
    }

    mutating func restart() { state = RecentWords() }
}

extension WordReader<LineSink> {
    fileprivate mutating func readLines(of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
                read(text, start..<end)
                endWord()
                sink.line += 1
                start = end + 1
            }
        }
    }
}
