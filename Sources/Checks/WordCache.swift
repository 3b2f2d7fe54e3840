import Exports
import Files
import Output
import Site
import Synchronization

/// The words of the search that the last build of a folder has kept, which are read while the content is.
package final class WordCache: Sendable {
    private let path: String
    private let threads: Int
    private let known: Future<KnownWords>
    private let found = Mutex<Future<KnownWords?>?>(nil)

    /// - Parameter inputs: what the build reads.
    /// - Returns: `nil` if nothing can be kept.
    package init?(of output: OutputFolder, _ inputs: BuildInputs, threads: Int) {
        let program = inputs.program
        guard !program.isEmpty, let path = try? output.recordPaths().words else { return nil }
        self.path = path
        self.threads = threads
        known = Future(threads: threads) { KnownWords(at: path, program: program) }
    }

    /// Begins to make the data of the search of a site, with the words that are known. Whoever needs them then waits for them.
    package func makeSearch(of site: Site) {
        site.useWords(known, threads: threads)
        let words = Future(threads: threads) { site.wordsOfSearch }
        found.withLock { $0 = words }
    }

    /// Keeps the words of the site for the next build, once they are found.
    package func keep() { found.withLock(\.self)?.value?.keep(at: path) }
}
