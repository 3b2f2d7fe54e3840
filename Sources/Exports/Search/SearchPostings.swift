import CLibrary

/// The words of some documents, and which documents have them.
///
/// - Complexity: a fixed number of steps for each word of the texts, but for the growth of its tables.
struct SearchPostings: Sendable {
    /// So often in one text that the text is about it.
    private static let often = 4

    private var letters: [UInt8] = []
    private var terms: [Term] = []
    /// The number of a term, plus one, at the place that its hash leads to.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var postings: [Posting] = []
    private var documents: [WordList.Document] = []
    /// How many words have been read, to test how the number grows.
    private(set) var steps = 0
    private var reader = SearchWords()
    /// The terms of the document that is being read.
    private var touched: [UInt32] = []

    private struct Term: Sendable {
        let start: UInt32
        let length: UInt8
        let hash: UInt32
        var document: UInt32
        var count: UInt32
        var weight: SearchDocument.Weight
    }

    /// What has been read.
    var list: WordList {
        WordList(letters: letters, ends: terms.map { $0.start + UInt32($0.length) }, postings: postings, documents: documents)
    }

    /// Reads everything about a document that everybody may know.
    mutating func add(_ document: SearchDocument, number: Int) {
        let start = postings.count
        for text in document.openTexts { read(text.text, UInt32(number), text.weight) }
        endDocument(UInt32(number), start)
    }

    /// Reads what is guarded.
    mutating func add(_ text: SearchDocument.GuardedText, number: Int) {
        let start = postings.count
        for part in text.texts { read(part, UInt32(number), text.isName ? .name : .text) }
        endDocument(UInt32(number), start)
    }

    private mutating func read(_ text: SearchDocument.Text, _ document: UInt32, _ weight: SearchDocument.Weight) {
        var reader = self.reader
        self.reader = SearchWords()
        switch text {
        case .plain(let text): reader.read(text) { note($0, document, weight) }
        case .markup(let bytes):
            bytes.withUnsafeBufferPointer { reader.read($0, isMarkup: true) { note($0, document, weight) } }
        }
        self.reader = reader
    }

    private mutating func note(_ word: UnsafeBufferPointer<UInt8>, _ document: UInt32, _ weight: SearchDocument.Weight) {
        steps += 1
        let term = number(of: word)
        if terms[term].document != document {
            terms[term].document = document
            terms[term].count = 1
            terms[term].weight = weight
            touched.append(UInt32(term))
        } else {
            terms[term].count += 1
            if weight.rawValue < terms[term].weight.rawValue { terms[term].weight = weight }
        }
    }

    private mutating func endDocument(_ document: UInt32, _ start: Int) {
        for number in touched {
            let term = terms[Int(number)]
            let weight = term.weight == .text && term.count >= Self.often ? .heading : term.weight
            postings.append(Posting(number, weight))
            terms[Int(number)].document = .max
        }
        documents.append(WordList.Document(number: Int(document), postings: start..<postings.count))
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let term = Int(slots[slot]) - 1
            if terms[term].hash == hash, Self.isEqual(letters, terms[term], word) { return term }
            slot = (slot + 1) & mask
        }
        terms.append(
            Term(start: UInt32(letters.count), length: UInt8(word.count), hash: hash, document: .max, count: 0, weight: .text))
        letters.append(contentsOf: word)
        slots[slot] = UInt32(terms.count)
        if terms.count * 2 > slots.count { grow() }
        return terms.count - 1
    }

    /// Not a method of a value: a copy of all tables would be made for each word.
    private static func isEqual(_ letters: [UInt8], _ term: Term, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(term.length) == word.count, let base = word.baseAddress else { return false }
        return letters.withUnsafeBufferPointer { letters in
            letters.baseAddress.map { memcmp($0 + Int(term.start), base, word.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        for (number, term) in terms.enumerated() {
            var slot = Int(term.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }
}
