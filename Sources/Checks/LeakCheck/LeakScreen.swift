import ContentReader
import Diagnostics
import Exports
import Files
import Output

/// Searches finished files for guarded texts outside their spoilers.
///
/// Every file is read once, word by word.
package struct LeakScreen: Sendable {
    package let texts: [GuardedText]
    private let openNames: [String]
    /// The texts that are single words, which give nothing away if the writers use them openly.
    private let words: Set<Int>
    private let contentFolder: String
    /// The words of guarded texts in which a single word tells something, by the form in which words are searched.
    private let searchedWords: [String: String]

    let index: PassageIndex

    /// - Returns: `nil` if no text gives anything away, so that there is nothing to search for.
    ///
    /// - Parameters:
    ///   - openNames: names that everybody may read, which a short guarded text may consist of.
    ///   - contentFolder: where the texts were read from; it is read again only if something is found.
    package init?(for texts: [GuardedText], openNames: [String] = [], contentFolder: String) {
        let names = Set(openNames.map { WordHashes($0).hashes })
        self.init(texts, texts.map { Passages(of: $0, openNames: names) }, openNames: openNames, contentFolder: contentFolder)
    }

    /// - Parameter passages: those of each text.
    private init?(_ texts: [GuardedText], _ passages: [Passages], openNames: [String], contentFolder: String) {
        index = PassageIndex(passages.map(\.all), sentences: passages.map(\.sentences), longTexts: passages.map(\.longTexts))
        guard !index.isEmpty else { return nil }
        self.texts = texts
        self.openNames = openNames
        self.contentFolder = contentFolder
        words = Set(passages.indices.filter { passages[$0].isWord })
        let single = words.flatMap { number in
            texts[number].text.split { !$0.isLetter && !$0.isNumber }.compactMap { word in
                let forms = SearchWords.all(in: String(word))
                return forms.count == 1 ? (forms[0], String(word)) : nil
            }
        }
        searchedWords = Dictionary(single) { min($0, $1) }
    }

    /// A screen that also finds short sentences among other words, to tell where they are written.
    private init?(anywhere texts: [GuardedText], contentFolder: String) {
        self.init(texts, texts.map { Passages(of: $0, openNames: []).anywhere }, openNames: [], contentFolder: contentFolder)
    }

    /// What was found in one file, from which follows which texts can be read there.
    package struct Findings: Sendable {
        let path: String
        /// The numbers of the unguarded passages and long runs, ascending.
        let passages: [Int]
        /// Whether the file is copied, so that only its path was read.
        let isCopy: Bool
        /// How many passages were looked up.
        let steps: Int
    }

    /// The passages that can be read in a file, or in its path.
    ///
    /// - Parameter bytes: its content; `nil` if it is copied.
    func findings(in bytes: [UInt8]?, of file: OutputFile) -> Findings {
        let passages = read(bytes, of: file, LeakSink(index))
        var found = passages.found.filter { !index.texts(of: $0).isEmpty }
        var steps = passages.steps
        // Nearly no file has a hint, so that few are read twice.
        if passages.found.contains(where: index.isHint), let runs = index.longRuns {
            let long = read(bytes, of: file, LongRunSink(runs))
            found.formUnion(long.found)
            steps += long.steps
        }
        return Findings(path: file.path, passages: found.sorted(), isCopy: bytes == nil, steps: steps)
    }

    /// Reads the words of a file, and of its path.
    private func read<Sink: WordSink>(_ bytes: [UInt8]?, of file: OutputFile, _ sink: Sink) -> Sink {
        var reader = WordReader(sink)
        if let bytes { read(bytes, of: file, &reader) }
        reader.endWord()
        var path = file.path
        reader.aside { reader in path.withUTF8 { reader.read($0, $0.indices) } }
        return reader.sink
    }

    private func read<Sink: WordSink>(_ bytes: [UInt8], of file: OutputFile, _ reader: inout WordReader<Sink>) {
        bytes.withUnsafeBufferPointer { bytes in
            if case .drawn = file.content { return reader.scan(bytes, as: .xml, containers: .none) }
            switch file.path.pathExtension {
            case "html": reader.scan(bytes, as: .html, containers: file.holdsSpoiler ? .mainElement : .spoilers)
            case "xml":
                reader.scan(bytes, as: .xml, containers: .none)
                reader.readMarkup(escapedIn: bytes, .xml)
            // Whoever publishes the data with its spoilers has said so in 'site.yaml'.
            case "json" where file.holdsSpoiler: break
            case "json":
                reader.read(bytes, bytes.indices, .json)
                reader.readMarkup(escapedIn: bytes, .json)
            case "js" where SearchFile.isSearch(file.path): findSearched(bytes, of: file, &reader)
            case "ics": reader.read(bytes, bytes.indices, .calendar)
            default: reader.read(bytes, bytes.indices)
            }
        }
    }

    /// Looks for guarded words among the terms of a file of the search, which are out of their order, so that only single words tell
    /// anything. Those of a guarded file are only fetched by visitors who have got that far.
    private func findSearched<Sink: WordSink>(
        _ bytes: UnsafeBufferPointer<UInt8>, of file: OutputFile, _ reader: inout WordReader<Sink>
    ) {
        guard !file.holdsSpoiler else { return }
        guard let terms = SearchFile.terms(in: Array(bytes)) else { return reader.read(bytes, bytes.indices, .json) }
        for term in terms {
            guard var word = searchedWords[term] else { continue }
            reader.aside { reader in word.withUTF8 { reader.read($0, $0.indices) } }
        }
    }
}

extension LeakScreen: OutputScreen {
    package func look(at bytes: [UInt8]?, of file: OutputFile) -> Findings { findings(in: bytes, of: file) }

    /// The leaks, except public words.
    package func objections(to findings: [Findings]) -> [Diagnostic] { confirmed(findings).leaks.filter { !$0.isPublicWord }.diagnostics }

    /// The passages, and so their numbers, follow from the words of the texts and the names, wherever they are written.
    package var key: Digest {
        var key = PackedBytes()
        key.add(texts) { key, text in
            key.add("\(text.kind)")
            key.add(text.text)
            key.add(text.onlyFile) { key, file in key.add(file) }
        }
        key.add(openNames) { key, name in key.add(name) }
        return key.digest
    }

    package func note(of finding: Findings) -> [Int]? { finding.passages }

    package func finding(noted note: [Int], in file: OutputFile) -> Findings? {
        if case .copy = file.content { return findings(in: nil, of: file) }
        guard note.isEmpty || note.allSatisfy(index.numbers.contains) else { return nil }
        return Findings(path: file.path, passages: note, isCopy: false, steps: 0)
    }
}

extension LeakScreen {
    /// Renders and searches `files` without writing anything.
    ///
    /// - Returns: what was found, in the order of the files.
    package func leaks(in files: [OutputFile], threads: Int = Processors.active) -> [Leak] { search(files, threads: threads).leaks }

    /// - Returns: what was found, and how many steps that took.
    func search(_ files: [OutputFile], threads: Int = Processors.active) -> (leaks: [Leak], steps: Int) {
        let found = files.parallelMap(threads: threads) { file in
            switch file.content {
            case .rendered(let text), .drawn(_, let text): findings(in: text(), of: file)
            case .copy: findings(in: nil, of: file)
            }
        }
        let (leaks, steps) = confirmed(found)
        return (leaks, found.reduce(steps) { $0 + $1.steps })
    }

    /// The leaks, with the places where the texts are written openly, each with no more files than are reported, and how many steps that
    /// took.
    func confirmed(_ found: [Findings]) -> (leaks: [Leak], steps: Int) {
        let sightings = Sightings(found, texts: texts, index: index)
        let suspects = sightings.files.keys.sorted()
        guard !suspects.isEmpty, let screen = LeakScreen(anywhere: suspects.map { texts[$0] }, contentFolder: contentFolder) else {
            return ([], sightings.steps)
        }
        let copies = OpenCopies(of: screen, among: texts, in: contentFolder)
        let leaks = zip(suspects, suspects.indices).flatMap { number, suspect in
            let openCopy = copies.locations[suspect]
            let isPublicWord = words.contains(number) && openCopy != nil
            return (sightings.files[number] ?? []).map { file in
                (file, Leak(texts[number], in: found[file].path, openCopy: openCopy, isPublicWord: isPublicWord))
            }
        }
        // Stable, so that those of one file stay in the order of the texts.
        return (leaks.sorted { $0.0 < $1.0 }.map(\.1), sightings.steps + copies.steps)
    }
}

/// The files in which each text can be read, by their positions.
///
/// A passage may belong to many texts and appear in many files. Only as many files per text are kept as a message shows, and a text that
/// has them is not visited again; so the number of steps grows with the passages of all texts, not with texts times files.
private struct Sightings {
    private(set) var files: [Int: [Int]] = [:]
    private(set) var steps = 0

    init(_ found: [LeakScreen.Findings], texts: [GuardedText], index: PassageIndex) {
        // Texts that still need files, by passage. The path of a guarded picture gives nothing away if nothing links to it.
        var waiting: [Int: [Int]] = [:]
        var waitingInCopies: [Int: [Int]] = [:]
        let ofOneFile = Self.passages(ofTextsInOneFile: texts, index)
        func general(_ passage: Int) -> [Int] { index.distinctTexts(passage).filter { texts[$0].onlyFile == nil } }
        for (file, findings) in found.enumerated() {
            if let limited = ofOneFile[findings.path] {
                let passages = Set(findings.passages)
                for (text, own) in limited where !passages.isDisjoint(with: own) { files[text] = [file] }
                steps += limited.count
            }
            for passage in findings.passages {
                if findings.isCopy {
                    let known = waitingInCopies[passage] ?? general(passage).filter { texts[$0].kind != .picture }
                    waitingInCopies[passage] = note(file, known)
                } else {
                    waiting[passage] = note(file, waiting[passage] ?? general(passage))
                }
            }
        }
    }

    /// By the path of the only file in which they give something away, the texts and their passages.
    private static func passages(ofTextsInOneFile texts: [GuardedText], _ index: PassageIndex) -> [String: [(text: Int, passages: [Int])]] {
        guard texts.contains(where: { $0.onlyFile != nil }) else { return [:] }
        var passages: [Int: [Int]] = [:]
        for passage in index.numbers {
            for text in index.texts(of: passage) where texts[text].onlyFile != nil { passages[text, default: []].append(passage) }
        }
        var byFile: [String: [(text: Int, passages: [Int])]] = [:]
        for (text, own) in passages.sorted(by: { $0.key < $1.key }) {
            if let file = texts[text].onlyFile { byFile[file, default: []].append((text, own)) }
        }
        return byFile
    }

    /// - Returns: those of `texts` that want more files.
    private mutating func note(_ file: Int, _ texts: [Int]) -> [Int] {
        steps += texts.count
        return texts.filter { text in
            if files[text]?.last != file { files[text, default: []].append(file) }
            return (files[text]?.count ?? 0) < [Leak].mostPagesCounted
        }
    }
}

extension PassageIndex {
    /// The texts that have a passage, each once, ascending.
    fileprivate func distinctTexts(_ passage: Int) -> [Int] {
        texts(of: passage).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

/// Looks up each word that is read, with those before it.
struct LeakSink: WordSink {
    private let index: PassageIndex
    var state = Window()
    /// The passages that were read.
    private(set) var found: Set<Int> = []
    private(set) var steps = 0

    init(_ index: PassageIndex) { self.index = index }

    @inline(__always)
    mutating func take(_ hash: UInt64, letters: Int) {
        state.append(hash)
        if index.mayEnd(with: hash) { verify() }
    }

    @inline(never)
    private mutating func verify() {
        let keys = state.keys
        guard index.mayEnd(keys) else { return }
        steps += index.forEach(endingWith: state, keys) { found.insert($0) }
    }

    mutating func endSentence() {
        let length = state.sentenceLength
        if index.hasSentences, 2...Passages.longestSentence ~= length, let found = index.sentence(endingWith: state, length: length) {
            self.found.insert(found)
            steps += 1
        }
        state.endSentence()
    }

    mutating func restart() { state = Window() }
}

extension String {
    /// What follows the last dot of a path.
    fileprivate var pathExtension: Substring {
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return self[utf8.index(after: dot)...]
    }
}
