import Files
import Output
import Site

extension Site {
    /// Makes `output` contain every file of the site and `more`, unless one of them shows what the site guards.
    ///
    /// - Parameters:
    ///   - edition: the offline edition of the site, to write that instead.
    ///   - more: files that are not part of the site.
    ///   - contentFolder: the folder that the content was read from.
    ///   - keys: tell which files of the last build are the same in this one, which are then not made again.
    ///   - record: what the build read and reports, if the next one may rely on it.
    ///   - earlier: what the last build has left, if it is being read already.
    ///   - log: receives when each file was made, if somebody asks.
    ///   - threads: how many threads render and write at the same time. The result is the same for any number.
    ///   - work: done by another thread while the files are put in place. It has ended when this returns.
    @discardableResult
    package func write(
        _ edition: OfflineEdition? = nil, and more: [OutputFile] = [], to output: OutputFolder, contentFolder: String,
        keys: PageKeys? = nil, record: BuildRecord? = nil, earlier: Future<EarlierRecords>? = nil,
        log: RenderingLog? = nil, threads: Int, meanwhile work: @escaping @Sendable () -> Void = {}
    ) throws(BuildFailure) -> OutputReport {
        let (screen, own) = concurrently(threads: threads) {
            BuildScreen(for: self, contentFolder: contentFolder)
        } _: {
            edition?.files(contentFolder: contentFolder) ?? outputFiles(contentFolder: contentFolder, keys: keys, threads: threads)
        }
        let files = own + more
        do throws(OutputError) {
            if let log {
                return try output.write(
                    files.map { $0.noting(in: log) }, screen: NotedScreen(screen, in: log), record: record, earlier: earlier,
                    threads: threads, meanwhile: work)
            }
            return try output.write(files, screen: screen, record: record, earlier: earlier, threads: threads, meanwhile: work)
        } catch {
            guard let diagnostics = error.diagnostics(about: self, contentFolder: contentFolder) else { throw .output(error) }
            throw .content(diagnostics)
        }
    }
}
