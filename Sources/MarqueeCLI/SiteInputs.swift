import ContentReader
import Files
import Output
import Preview
import ThemeKit

extension SiteOptions {
    /// Everything that the bytes of a site depend on.
    ///
    /// - Parameters:
    ///   - tree: the files of the content, none of which has been read yet.
    ///   - time: when they were listed.
    func inputs(in tree: FileTree, listedAt time: Int, theme: some Theme) throws(CommandFailure) -> BuildInputs {
        let reading = try validReaderOptions()
        let settings = [
            "date \(reading.date)", "drafts \(reading.includesDrafts)", "address \(reading.baseURL.map { "\($0)" } ?? "")",
            "theme \(String(reflecting: theme))",
        ]
        let program = RunningProgram.path.flatMap { try? FileStatus(of: $0) }
        return BuildInputs(program: program, settings: settings + LibraryVersions.all, content: tree, listedAt: time)
    }
}
