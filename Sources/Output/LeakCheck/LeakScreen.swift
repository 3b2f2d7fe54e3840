import ContentReader
import Files

/// Searches finished files for guarded texts that stand outside of their spoilers.
///
/// Every file is read once, word by word. What is looked up at each word is whether it, or it and the one to three before it, end a passage:
/// first in a table of bits, which nearly always says no.
public struct LeakScreen: Sendable {
    public let texts: [GuardedText]
    /// The texts that are single words, which give nothing away where the writers use them openly.
    private let words: Set<Int>
    private let contentFolder: String

    let passages: [Passage]
    /// The positions in `passages` by the hash of their last words.
    private let positions: [UInt64: [Int]]
    private let filter: BitFilter
    /// For each number of words, whether there are passages that are looked up by so many.
    fileprivate let keyLengths: (Bool, Bool, Bool, Bool)

    struct Passage: Sendable {
        /// The position of the text that it is one of.
        let text: Int
        let words: [UInt64]
    }

    /// - Returns: `nil` where no text gives anything away, so that there is nothing to search for.
    ///
    /// - Parameter contentFolder: where the texts were read from; it is read again only where something is found.
    public init?(for texts: [GuardedText], contentFolder: String) {
        var passages: [Passage] = []
        var words: Set<Int> = []
        for (number, text) in texts.enumerated() {
            let found = Passages(of: text)
            passages += found.all.map { Passage(text: number, words: $0) }
            if found.isWord { words.insert(number) }
        }
        guard !passages.isEmpty else { return nil }
        var positions: [UInt64: [Int]] = [:]
        var filter = BitFilter(capacity: passages.count)
        var lengths: Set<Int> = []
        for (position, passage) in passages.enumerated() {
            let key = Window.key(ofLast: passage.words)
            positions[key, default: []].append(position)
            filter.insert(key)
            lengths.insert(min(passage.words.count, Window.longestKey))
        }
        self.texts = texts
        self.contentFolder = contentFolder
        self.words = words
        self.passages = passages
        self.positions = positions
        self.filter = filter
        keyLengths = (lengths.contains(1), lengths.contains(2), lengths.contains(3), lengths.contains(4))
    }

    /// The texts that can be read in a file, or in its path, by their positions in `texts`.
    public func leaks(in bytes: [UInt8], of file: OutputFile) -> [Int] {
        var reader = WordReader(LeakSink(self))
        bytes.withUnsafeBufferPointer { bytes in
            switch file.path.pathExtension {
            case "html": reader.scan(bytes, containers: file.holdsSpoiler ? .mainElement : .spoilers)
            case "xml": reader.scan(bytes, containers: .none)
            case "json": reader.read(bytes, bytes.indices, .json)
            case "ics": reader.read(bytes, bytes.indices, .calendar)
            default: reader.read(bytes, bytes.indices)
            }
        }
        reader.endWord()
        return (reader.sink.found.union(found(inPath: file.path))).sorted()
    }

    /// The texts in the path of a file that is copied. That a guarded picture has a path gives nothing away where nothing leads there.
    func leaks(inPathOf file: OutputFile) -> [Int] {
        found(inPath: file.path).filter { texts[$0].kind != .picture }.sorted()
    }

    private func found(inPath path: String) -> Set<Int> {
        var path = path
        var reader = WordReader(LeakSink(self))
        path.withUTF8 { reader.read($0, $0.indices) }
        reader.endWord()
        return reader.sink.found
    }
}

extension LeakScreen {
    /// Notes the texts of which a passage ends with the last word of `window`.
    @inline(__always)
    func look(up window: Window, _ found: inout Set<Int>) {
        if keyLengths.0, filter.mayContain(window.keys.0) { verify(window.keys.0, window, &found) }
        if keyLengths.1, filter.mayContain(window.keys.1) { verify(window.keys.1, window, &found) }
        if keyLengths.2, filter.mayContain(window.keys.2) { verify(window.keys.2, window, &found) }
        if keyLengths.3, filter.mayContain(window.keys.3) { verify(window.keys.3, window, &found) }
    }

    @inline(never)
    private func verify(_ key: UInt64, _ window: Window, _ found: inout Set<Int>) {
        for position in positions[key] ?? [] where !found.contains(passages[position].text) {
            if window.ends(with: passages[position].words) { found.insert(passages[position].text) }
        }
    }

    /// The passages that `window` ends with, by their positions.
    func passages(endingWith window: Window) -> [Int] {
        let keys = window.keys
        return [keys.0, keys.1, keys.2, keys.3].flatMap { positions[$0] ?? [] }.filter { window.ends(with: passages[$0].words) }
    }

    /// Renders and searches `files` without writing anything.
    ///
    /// - Returns: what was found, in the order of the files.
    public func leaks(in files: [OutputFile], threads: Int = Processors.active) -> [Leak] {
        confirmed(
            files.parallelMap(threads: threads) { file in
                guard case .rendered(let render) = file.content else { return (file.path, leaks(inPathOf: file)) }
                return (file.path, leaks(in: render(), of: file))
            })
    }

    /// What was found, with where it is written openly; without single words that are.
    func confirmed(_ found: [(path: String, texts: [Int])]) -> [Leak] {
        let suspects = Set(found.flatMap(\.texts)).sorted()
        guard !suspects.isEmpty, let screen = LeakScreen(for: suspects.map { texts[$0] }, contentFolder: contentFolder) else { return [] }
        let copies = OpenCopies(of: screen, in: contentFolder).locations
        let locations = Dictionary(zip(suspects, suspects.indices.map { copies[$0] })) { first, _ in first }
        return found.flatMap { path, texts in
            texts.compactMap { number in
                let openCopy = locations[number] ?? nil
                return words.contains(number) && openCopy != nil ? nil : Leak(self.texts[number], in: path, openCopy: openCopy)
            }
        }
    }
}

/// Looks up each word that is read, with those before it.
struct LeakSink: WordSink {
    private let screen: LeakScreen
    var state = Window()
    private(set) var found: Set<Int> = []

    init(_ screen: LeakScreen) { self.screen = screen }

    @inline(__always)
    mutating func take(_ hash: UInt64, letters: Int) {
        state.append(hash)
        screen.look(up: state, &found)
    }

    mutating func restart() { state = Window() }
}

/// The last eight words that were read.
struct Window: Sendable {
    static let longestKey = 4

    /// The last word first; zero where there is none.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)

    mutating func append(_ word: UInt64) {
        words = (word, words.0, words.1, words.2, words.3, words.4, words.5, words.6)
    }

    /// The keys of the last one to four words.
    var keys: (UInt64, UInt64, UInt64, UInt64) {
        let one = Self.key(words.0, 0)
        let two = one &+ Self.key(words.1, 1)
        let three = two &+ Self.key(words.2, 2)
        return (one, two, three, three &+ Self.key(words.3, 3))
    }

    /// The key of the last words of a passage, four at most.
    static func key(ofLast passage: [UInt64]) -> UInt64 {
        passage.reversed().prefix(longestKey).enumerated().reduce(0) { $0 &+ key($1.element, UInt64($1.offset)) }
    }

    private static func key(_ word: UInt64, _ place: UInt64) -> UInt64 { word << (place * 7) | word >> ((64 &- place * 7) & 63) }

    func ends(with passage: [UInt64]) -> Bool {
        withUnsafeBytes(of: words) { bytes in
            zip(passage.reversed(), bytes.bindMemory(to: UInt64.self)).allSatisfy { $0 == $1 }
        }
    }
}

/// A set of hashes that sometimes says "perhaps" for one that is not in it.
struct BitFilter: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    /// - Parameter capacity: how many hashes there will be; with so many, about one question in 32 is answered wrongly.
    init(capacity: Int) {
        let bitCount = max(capacity * 32, 1 << 12)
        let exponent = UInt64(Int.bitWidth - (bitCount - 1).leadingZeroBitCount)
        shift = 64 - exponent
        bits = Array(repeating: 0, count: 1 << (exponent - 6))
    }

    mutating func insert(_ hash: UInt64) {
        let bit = hash >> shift
        bits[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    @inline(__always)
    func mayContain(_ hash: UInt64) -> Bool {
        let bit = hash >> shift
        return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
    }
}

extension String {
    /// What stands behind the last dot of the last part of a path.
    fileprivate var pathExtension: Substring {
        guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return "" }
        return self[index(after: dot)...]
    }
}
