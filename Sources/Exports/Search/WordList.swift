/// The words of some documents, each once, and for one document after another which of them it has.
struct WordList: Sendable {
    struct Document: Sendable {
        /// Its position in the index.
        let number: Int
        /// Where its postings are.
        let postings: Range<Int>
    }

    /// The letters of one word after another.
    let letters: [UInt8]
    /// Where each word ends in the letters.
    let ends: [UInt32]
    let postings: [Posting]
    /// In the order of their numbers. A document with guarded texts may be there more than once.
    let documents: [Document]

    var count: Int { ends.count }

    /// Where a word is in the letters.
    func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }
}
