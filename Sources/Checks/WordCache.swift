import Exports
import Files
import Output
import Site

/// The words of the search that the last build of a folder has kept, which are read while the content is.
package struct WordCache: Sendable {
    private let path: String
    private let threads: Int
    /// What a site is planned with.
    package let known: Future<KnownWords>

    /// - Parameter inputs: what the build reads.
    /// - Returns: `nil` if nothing can be kept.
    package init?(of output: OutputFolder, _ inputs: BuildInputs, threads: Int) {
        let program = inputs.program
        guard !program.isEmpty, let path = try? output.recordPaths().words else { return nil }
        self.path = path
        self.threads = threads
        known = Future(threads: threads) { KnownWords(at: path, program: program) }
    }

    /// Begins to make the data of the search of a site that was planned with the words that are known. Whoever needs them then waits for
    /// them.
    ///
    /// - Returns: keeps the words of the site for the next build, once they are found.
    package func makeSearch(of site: Site) -> @Sendable () -> Void {
        let words = Future(threads: threads) { site.wordsOfSearch }
        return { words.value?.keep(at: path) }
    }
}
