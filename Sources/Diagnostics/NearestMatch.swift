import Synchronization

/// Words in which to find the one that was probably meant, as often as there is a typing error.
///
/// The words are asked for with the first question, for most sites have no typing error. A question takes a time that does not grow with
/// the number of words: of more than a few, only some are compared that share letters with what was typed.
package final class NearestMatch: Sendable {
    private let words: @Sendable () -> [String]
    private let dictionary = Mutex<WordDictionary?>(nil)

    package init(_ words: @escaping @Sendable () -> [String]) { self.words = words }

    /// The word that `typed` was probably meant to be, or `nil` where none is close.
    ///
    /// Close is an optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours) of at most a third
    /// of the length of `typed`, and of at most eight; the first in alphabetical order wins a tie. Case does not count.
    package func word(nearestTo typed: String) -> String? { search(nearestTo: typed).word }

    /// - Returns: the word, and how many were compared.
    func search(nearestTo typed: String) -> (word: String?, comparisons: Int) {
        let dictionary = self.dictionary.withLock { known in
            let dictionary = known ?? WordDictionary(words())
            known = dictionary
            return dictionary
        }
        return dictionary.search(nearestTo: typed)
    }
}

extension Collection<String> {
    /// The element that `word` was probably meant to be, or `nil` where none is close. For more than one search, make a `NearestMatch`.
    package func nearest(to word: String) -> String? { WordDictionary(Array(self)).search(nearestTo: word).word }
}
