import ContentReader
import Hypertext

/// The passages by which a guarded text is recognised: runs of words that give something away, each as the hashes of its words.
///
/// The rule, which `Manual/pages/write/spoilers.md` gives to writers:
/// - a sentence, or a text of one sentence, counts if it has at least four words or twenty letters; a single word needs eight letters;
/// - in a text of several sentences, each counts if it has at least six words, or is a single word of eight letters; if none does, the
///   whole text counts;
/// - a name of one word needs five letters, one of several words eight letters in all;
/// - the value of a fact counts together with its label like a sentence; without it, it needs six words, or eight letters for a single
///   word;
/// - a shorter sentence of at least two words and eight letters counts where it stands alone: as a sentence, a title, a name, a caption;
///   words without a full stop, if one of them has a capital letter; not if they are a name that everybody may read;
/// - a role counts only with both names, however long they are;
/// - the path of a picture always counts.
///
/// A sentence or a name of more than twelve words is found by any twelve of them in a row; a long path by its end, because its folders
/// may contain open pictures too.
struct Passages {
    /// The most words in a row that are needed to find a text.
    private static let longestRun = 12
    /// The most words of a sentence that counts only where it stands alone. Longer ones count everywhere.
    static let longestSentence = 5

    private(set) var all: [ArraySlice<UInt64>] = []
    /// Those that count only where they stand alone.
    private(set) var sentences: [ArraySlice<UInt64>] = []
    /// Those that are longer than a passage may be.
    private(set) var longTexts: [LongText] = []
    /// Whether it is a single word, which may be in common use.
    private(set) var isWord = false

    /// - Parameter openNames: names that everybody may read.
    init(of text: GuardedText, openNames: Set<[UInt64]>) {
        switch text.kind {
        case .picture: all.append(WordHashes(text.text).hashes.suffix(Passage.longest))
        case .name: add([WordHashes(text.text)]) { $0.count == 1 ? $0.letters >= 5 : $0.letters >= 8 }
        case .role: add([WordHashes(text.text)], runLength: .max) { $0.letters >= 8 }
        case .value: add([WordHashes(text.text)]) { $0.count == 1 ? $0.letters >= 8 : $0.count >= 6 }
        case .words: add(sentences: WordHashes.sentences(in: text.text))
        case .markup:
            add(sentences: WordHashes.blocks(in: text.text).flatMap(WordHashes.sentences))
            for words in WordHashes.attributes(in: text.text) { add(sentences: WordHashes.sentences(in: words)) }
        }
        all.removeAll(where: \.isEmpty)
        sentences.removeAll { openNames.contains(Array($0)) }
    }

    /// The same, with the sentences that count only where they stand alone among all others.
    var anywhere: Passages {
        var passages = self
        passages.all += passages.sentences
        passages.sentences = []
        return passages
    }

    private mutating func add(sentences: [WordHashes]) {
        for sentence in sentences where sentence.isTelling && sentence.count <= Self.longestSentence {
            self.sentences.append(sentence.hashes[...])
        }
        let long = sentences.filter { $0.count >= 6 || $0.count == 1 && $0.letters >= 8 }
        if sentences.count > 1, !long.isEmpty {
            add(long) { _ in true }
        } else {
            let whole = WordHashes(hashes: sentences.flatMap(\.hashes), letters: sentences.reduce(0) { $0 + $1.letters })
            add([whole]) { $0.count >= 4 || $0.letters >= 20 || $0.count == 1 && $0.letters >= 8 }
        }
    }

    /// - Parameter runLength: how many words in a row are enough to find one of the texts.
    private mutating func add(_ texts: [WordHashes], runLength: Int = Self.longestRun, where isTelling: (WordHashes) -> Bool) {
        for words in texts where isTelling(words) {
            isWord = isWord || words.count == 1
            if words.count <= Passage.longest {
                all.append(words.hashes[...])
            } else {
                longTexts.append(LongText(words: words.hashes, runLength: min(words.count, runLength)))
            }
        }
    }
}

extension WordHashes {
    /// The consecutive words of a guarded text, piece by piece.
    static func runs(of text: GuardedText) -> [WordHashes] {
        guard text.kind == .markup else { return [WordHashes(text.text)] }
        return blocks(in: text.text).map { WordHashes(markup: $0) } + attributes(in: text.text).map { WordHashes($0) }
    }
}

/// The words of a text, gathered.
struct WordHashes: WordSink {
    private(set) var hashes: [UInt64] = []
    private(set) var letters = 0
    /// Whether it ends like a sentence, or has a word with a capital letter.
    private(set) var isSentence = false

    var count: Int { hashes.count }

    init(hashes: [UInt64] = [], letters: Int = 0) {
        self.hashes = hashes
        self.letters = letters
    }

    /// The words of plain text.
    init(_ text: some StringProtocol) {
        self = Self.read(Array(text.utf8)) { reader, bytes in reader.read(bytes, bytes.indices) }
    }

    /// The words of a piece of HTML; attributes are not part of the text.
    private init(markup: ArraySlice<UInt8>) {
        self = Self.read(Array(markup)) { reader, bytes in
            var scan = MarkupScan(bytes, reader: reader, containers: .none, readsAttributes: false)
            scan.run()
            reader = scan.reader
        }
    }

    private static func read(_ bytes: [UInt8], _ body: (inout WordReader<WordHashes>, UnsafeBufferPointer<UInt8>) -> Void) -> WordHashes {
        bytes.withUnsafeBufferPointer { bytes in
            var reader = WordReader(WordHashes())
            body(&reader, bytes)
            reader.endWord()
            return reader.sink
        }
    }

    var state: Void {
        get { () }
        set {}
    }

    mutating func restart() {}

    mutating func take(_ hash: UInt64, letters: Int) {
        hashes.append(hash)
        self.letters += letters
    }
}

extension WordHashes {
    /// The sentences of plain text: up to a full stop, a question mark, an exclamation mark or an ellipsis before white space; not up to
    /// the full stop of `Dr.` or of an initial in a name.
    static func sentences(in text: String) -> [WordHashes] {
        sentences(text.utf8) { WordHashes(String(decoding: $0, as: UTF8.self)).noting($0) }
    }

    /// The sentences of HTML without blocks in it.
    static func sentences(in markup: ArraySlice<UInt8>) -> [WordHashes] { sentences(markup) { WordHashes(markup: $0).noting($0) } }

    private static func sentences(_ text: some Sequence<UInt8>, _ read: (ArraySlice<UInt8>) -> WordHashes) -> [WordHashes] {
        let bytes = Array(text)
        var sentences: [WordHashes] = []
        var start = 0
        for index in bytes.indices {
            guard bytes[index] <= 0x20, index > 0, ".!?".utf8.contains(bytes[index - 1]) || bytes[..<index].hasSuffix("…"),
                !bytes[start..<index].endsInAbbreviation
            else { continue }
            sentences.append(read(bytes[start..<index]))
            start = index
        }
        sentences.append(read(bytes[start...]))
        return sentences.filter { $0.count > 0 }
    }

    /// Whether a short sentence says something without the words around it. One that begins with a pronoun can be about anybody.
    fileprivate var isTelling: Bool {
        guard let first = hashes.first, count >= 2, letters >= 8, isSentence else { return false }
        return count > 3 || !Self.vague.contains(first)
    }

    private static let vague = Set(
        "a all an and but everybody everyone he her his i it its my nobody no our she so that the their then there they this we what who yes you your"
            .split(separator: " ")
            .flatMap { WordHashes($0).hashes })

    /// Notes whether the words end like a sentence, or one of them has a capital letter.
    fileprivate func noting(_ text: ArraySlice<UInt8>) -> WordHashes {
        var words = self
        var (isInTag, isInWord) = (false, false)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar == "<" || scalar == ">" { isInTag = scalar == "<" }
            let isLetter = scalar.properties.isAlphabetic
            if !isInTag, isLetter, !isInWord, scalar.properties.isUppercase { words.isSentence = true }
            isInWord = isLetter || scalar == "&"
            if !isInTag, !isLetter, ".!?…。！？".unicodeScalars.contains(scalar) { words.isSentence = true }
        }
        return words
    }

    /// The alternative texts and titles in HTML.
    static func attributes(in markup: String) -> [String] {
        guard markup.contains("=\"") else { return [] }
        var markup = markup
        return markup.withUTF8 { text in
            var values: [String] = []
            var tokenizer = HTMLTokenizer(text)
            while tokenizer.next() != nil {
                while let attribute = tokenizer.nextAttribute() {
                    let name = UnsafeBufferPointer(rebasing: text[attribute.name])
                    if name.matches("alt") || name.matches("title") {
                        values.append(String(decoding: text[attribute.value], as: UTF8.self))
                    }
                }
            }
            return values
        }
    }

    /// The pieces of HTML between the tags that end a line.
    static func blocks(in markup: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(markup.utf8)
        var blocks: [ArraySlice<UInt8>] = []
        var start = 0
        bytes.withUnsafeBufferPointer { text in
            var tokenizer = HTMLTokenizer(text)
            while let token = tokenizer.next() {
                switch token {
                case .text, .rawText: continue
                case .startTag(let name), .endTag(let name):
                    if UnsafeBufferPointer(rebasing: text[name]).isNameOfInlineElement { continue }
                case .comment: break
                }
                blocks.append(bytes[start..<tokenizer.start])
                start = tokenizer.start
            }
        }
        blocks.append(bytes[start...])
        return blocks
    }
}

extension ArraySlice<UInt8> {
    /// Whether the last word is a title such as `Dr.`, or a letter with a full stop that follows a name, or comes first.
    fileprivate var endsInAbbreviation: Bool {
        guard last == UInt8(ascii: ".") else { return false }
        let words = split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ">") })
        guard let word = words.last?.dropLast() else { return false }
        if Self.titles.contains(String(decoding: word, as: UTF8.self).lowercased()) { return true }
        guard word.count == 1, word.allSatisfy(\.isCapital) else { return false }
        return words.dropLast().last?.first.map { $0.isCapital || $0 >= 0x80 } ?? true
    }

    private static let titles = Set(
        "capt col cpt dr dra fr frl gen hr jr lt maj mlle mme mr mrs ms mt pr prof rev sgt sr sra srta st ste".split(separator: " ").map(
            String.init)
    )

    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension UInt8 {
    fileprivate var isCapital: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
}
