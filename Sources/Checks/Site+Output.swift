import Output
import Site

extension Site {
    /// Makes `output` hold every file of the site and `more`, unless one of them lets everybody read what the site guards.
    ///
    /// - Parameters:
    ///   - more: files that are not the site's own.
    ///   - contentFolder: where the content of the site was read from.
    ///   - threads: how many threads render and write at the same time. The result is the same for any number.
    @discardableResult
    package func write(
        and more: [OutputFile] = [], to output: OutputFolder, contentFolder: String, threads: Int
    ) throws(BuildFailure) -> OutputReport {
        let files = outputFiles(contentFolder: contentFolder) + more
        let screen = LeakScreen(for: guardedTexts, contentFolder: contentFolder)
        do throws(OutputError) {
            return try output.write(files, screen: screen, threads: threads)
        } catch {
            guard let diagnostics = error.diagnostics(about: self, contentFolder: contentFolder) else { throw .output(error) }
            throw .content(diagnostics)
        }
    }
}
