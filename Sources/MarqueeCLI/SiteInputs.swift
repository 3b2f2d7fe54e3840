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
        return BuildInputs(program: Self.program, settings: settings + LibraryVersions.all, content: tree, listedAt: time)
    }

    /// The texts that earlier builds of the site have parsed; `nil` if none can be kept.
    func parsedTexts(in tree: FileTree, listedAt time: Int) throws(CommandFailure) -> TextCache? {
        let options = try validReaderOptions()
        do {
            let path = try OutputFolder(output).textCachePath()
            return TextCache(at: path, program: Self.program, content: tree, listedAt: time, options: options)
        } catch {
            throw .environment("\(error)")
        }
    }

    private static var program: FileStatus? { RunningProgram.path.flatMap { try? FileStatus(of: $0) } }
}
