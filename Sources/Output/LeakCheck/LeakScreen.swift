import ContentReader
import Files

/// Searches finished files for guarded texts that stand outside of their spoilers.
///
/// Every file is read once, word by word.
public struct LeakScreen: Sendable {
    public let texts: [GuardedText]
    /// The texts that are single words, which give nothing away where the writers use them openly.
    private let words: Set<Int>
    private let contentFolder: String

    let index: PassageIndex

    /// - Returns: `nil` where no text gives anything away, so that there is nothing to search for.
    ///
    /// - Parameter contentFolder: where the texts were read from; it is read again only where something is found.
    public init?(for texts: [GuardedText], contentFolder: String) {
        var passages: [PassageIndex.Passage] = []
        var words: Set<Int> = []
        for (number, text) in texts.enumerated() {
            let found = Passages(of: text)
            passages += found.all.map { PassageIndex.Passage(text: number, words: $0) }
            if found.isWord { words.insert(number) }
        }
        guard !passages.isEmpty else { return nil }
        self.texts = texts
        self.contentFolder = contentFolder
        self.words = words
        index = PassageIndex(passages)
    }

    /// The texts that can be read in a file, or in its path, by their positions in `texts`.
    public func leaks(in bytes: [UInt8], of file: OutputFile) -> [Int] {
        var reader = WordReader(LeakSink(index))
        bytes.withUnsafeBufferPointer { bytes in
            switch file.path.pathExtension {
            case "html": reader.scan(bytes, containers: file.holdsSpoiler ? .mainElement : .spoilers)
            case "xml": reader.scan(bytes, containers: .none)
            case "json": reader.read(bytes, bytes.indices, .json)
            case "ics": reader.read(bytes, bytes.indices, .calendar)
            default: reader.read(bytes, bytes.indices)
            }
        }
        return found(in: file.path, reader)
    }

    /// The texts in the path of a file that is copied. That a guarded picture has a path gives nothing away where nothing leads there.
    func leaks(inPathOf file: OutputFile) -> [Int] {
        found(in: file.path, WordReader(LeakSink(index))).filter { texts[$0].kind != .picture }
    }

    /// What `reader` has found, and finds in a path.
    private func found(in path: String, _ reader: WordReader<LeakSink>) -> [Int] {
        var (path, reader) = (path, reader)
        reader.endWord()
        reader.aside { reader in path.withUTF8 { reader.read($0, $0.indices) } }
        return reader.sink.found.isEmpty ? [] : reader.sink.found.sorted()
    }
}

extension LeakScreen {
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

    /// What was found, with where it is written openly.
    func confirmed(_ found: [(path: String, texts: [Int])]) -> [Leak] {
        let suspects = Set(found.flatMap(\.texts)).sorted()
        guard !suspects.isEmpty, let screen = LeakScreen(for: suspects.map { texts[$0] }, contentFolder: contentFolder) else { return [] }
        let copies = OpenCopies(of: screen, in: contentFolder).locations
        let locations = Dictionary(zip(suspects, suspects.indices.map { copies[$0] })) { first, _ in first }
        return found.flatMap { path, texts in
            texts.map { number in
                let openCopy = locations[number] ?? nil
                let isPublicWord = words.contains(number) && openCopy != nil
                return Leak(self.texts[number], in: path, openCopy: openCopy, isPublicWord: isPublicWord)
            }
        }
    }
}

/// Looks up each word that is read, with those before it.
struct LeakSink: WordSink {
    private let index: PassageIndex
    var state = Window()
    /// The positions of the texts of which a passage was read.
    private(set) var found: Set<Int> = []

    init(_ index: PassageIndex) { self.index = index }

    @inline(__always)
    mutating func take(_ hash: UInt64, letters: Int) {
        let keys = state.append(hash)
        if index.mayEnd(keys) { verify(keys) }
    }

    @inline(never)
    private mutating func verify(_ keys: Window.Keys) {
        index.forEach(endingWith: state, keys) { found.insert(index.passages[$0].text) }
    }

    mutating func restart() { state = Window() }
}

extension String {
    /// What stands behind the last dot of a path.
    fileprivate var pathExtension: Substring {
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return self[utf8.index(after: dot)...]
    }
}
