import Synchronization

/// Finds the word that was probably meant, for any number of typing errors.
///
/// The closure with the words is called at the first question, because most sites have no typing errors. The time per question does not
/// grow with the number of words: if there are more than a few, only some that share letters with what was typed are compared.
package final class NearestMatch: Sendable {
    private let words: @Sendable () -> [String]
    private let dictionary = Mutex<WordDictionary?>(nil)

    package init(_ words: @escaping @Sendable () -> [String]) { self.words = words }

    /// The word that `typed` was probably meant to be, or `nil` if none is close.
    ///
    /// "Close" means an optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours) of at most a third
    /// of the length of `typed`, and at most eight. On a tie, the first in alphabetical order wins. Case does not count. If no word is that
    /// close, it is the only one that has the same parts and more, or fewer: `the-witcher` for `witcher`. The numbers in it are always
    /// those that were typed: `s1e9` is never meant to be `s1e1`.
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
    /// The element that `word` was probably meant to be, or `nil` if none is close. For more than one search, use `NearestMatch`.
    package func nearest(to word: String) -> String? { WordDictionary(Array(self)).search(nearestTo: word).word }
}
