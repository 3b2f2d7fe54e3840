import Files

/// The words of some documents in the order of their bytes, each with the documents that have it.
struct SortedPostings: Sendable {
    private let letters: [UInt8]
    private let terms: [Term]
    /// For one term after another, the documents, ascending.
    private let postings: [Posting]

    private struct Term: Sendable {
        let range: Range<Int>
        /// The first eight bytes, which nearly always decide about its place.
        let beginning: UInt64
        let postings: Range<Int>
    }

    /// - Complexity: linear in the postings, and sorts the words. Words that none of the documents has are left out.
    init(_ list: WordList) {
        letters = list.letters
        let ends = list.endsOfPostings
        postings = list.postings(by: ends)
        terms = (0..<list.count).compactMap { word -> Term? in
            let postings = (word == 0 ? 0 : ends[word - 1])..<ends[word]
            guard !postings.isEmpty else { return nil }
            let range = list.range(of: word)
            return Term(range: range, beginning: list.letters[range].beginning, postings: postings)
        }.sorted { Self.isBefore(($0, list.letters), ($1, list.letters)) }
    }

    /// Calls `take` with each word of several lists, in order. Each document is in one of the lists.
    static func forEachEntry(of lists: [SortedPostings], _ take: (TermEntry) -> Void) {
        var next = [Int](repeating: 0, count: lists.count)
        var entry = TermEntry(term: [])
        while true {
            var first: Int?
            for list in lists.indices where next[list] < lists[list].terms.count {
                if first.map({ isBefore(lists[list].term(next[list]), lists[$0].term(next[$0])) }) ?? true { first = list }
            }
            guard let first else { return }
            entry.term = Array(lists[first].letters[lists[first].terms[next[first]].range])
            entry.removeDocuments()
            var count = 0
            // No list before the first has the word.
            for list in lists.indices[first...] where next[list] < lists[list].terms.count {
                let term = lists[list].terms[next[list]]
                guard lists[list].letters[term.range].elementsEqual(entry.term) else { continue }
                for posting in lists[list].postings[term.postings] { entry.add(posting) }
                next[list] += 1
                count += 1
            }
            if count > 1 { entry.sortDocuments() }
            take(entry)
        }
    }

    private func term(_ number: Int) -> (Term, letters: [UInt8]) { (terms[number], letters) }

    private static func isBefore(_ left: (term: Term, letters: [UInt8]), _ right: (term: Term, letters: [UInt8])) -> Bool {
        if left.term.beginning != right.term.beginning { return left.term.beginning < right.term.beginning }
        return left.letters[left.term.range].lexicographicallyPrecedes(right.letters[right.term.range])
    }
}

extension TermEntry {
    fileprivate mutating func add(_ document: Posting) {
        switch document.weight {
        case .name: names.append(document.number)
        case .heading: headings.append(document.number)
        case .text: texts.append(document.number)
        }
    }

    fileprivate mutating func removeDocuments() {
        names.removeAll(keepingCapacity: true)
        headings.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func sortDocuments() {
        names.sort()
        headings.sort()
        texts.sort()
    }
}

extension WordList {
    /// Where the postings of each word end when they are sorted by word.
    fileprivate var endsOfPostings: [Int] {
        var ends = [Int](repeating: 0, count: count)
        for document in documents {
            for posting in postings[document.postings] { ends[posting.number] += 1 }
        }
        var end = 0
        for word in ends.indices {
            end += ends[word]
            ends[word] = end
        }
        return ends
    }

    /// The documents of one word after another.
    fileprivate func postings(by ends: [Int]) -> [Posting] {
        // Filled from the end, so that each place is known before it is filled.
        var next = ends
        return [Posting](unsafeUninitializedCapacity: ends.last ?? 0) { sorted, count in
            for document in documents.reversed() {
                for posting in postings[document.postings] {
                    next[posting.number] -= 1
                    sorted.initializeElement(at: next[posting.number], to: Posting(UInt32(document.number), posting.weight))
                }
            }
            count = ends.last ?? 0
        }
    }
}
