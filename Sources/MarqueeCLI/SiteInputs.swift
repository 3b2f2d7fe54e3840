import ContentReader
import Files
import Output
import Preview
import ThemeKit
import Workshop

extension SiteOptions {
    /// Lists the content, a moment later if some of it has only just been written: a change within the same tick of the disk's clock would
    /// not show, so the next build could not rely on this one. Files on a disk that counts in whole seconds, or with a date to come, are
    /// not waited for.
    ///
    /// - Returns: the content, and when it was listed, in nanoseconds since 1970.
    func listSettledContent() async throws(CommandFailure) -> (tree: FileTree, time: Int) {
        let time = WallClock.now
        let tree = try listContent()
        let soon = time..<time + 100_000_000
        guard let last = tree.files.lazy.map(\.timeOfSettling).filter(soon.contains).max() else { return (tree, time) }
        try? await Task.sleep(for: .nanoseconds(last + 1 - WallClock.now))
        let later = WallClock.now
        return (try listContent(), later)
    }

    /// Everything that the bytes of a site depend on.
    ///
    /// - Parameters:
    ///   - tree: the files of the content, none of which has been read yet.
    ///   - time: when they were listed.
    ///   - tools: the programs that make pictures.
    func inputs(in tree: FileTree, listedAt time: Int, tools: String, theme: some Theme) throws(CommandFailure) -> BuildInputs {
        let reading = try validReaderOptions()
        let settings = [
            "date \(reading.date)", "drafts \(reading.includesDrafts)", "address \(reading.baseURL.map { "\($0)" } ?? "")",
            "theme \(String(reflecting: theme))", "tools \(tools)",
        ]
        return BuildInputs(program: Self.program, settings: settings + LibraryVersions.all, content: tree, listedAt: time)
    }

    /// What earlier runs found out about the pictures of the site.
    ///
    /// - Parameter time: when the content was listed.
    func pictureRecord(listedAt time: Int) throws(CommandFailure) -> PictureRecord {
        PictureRecord(at: "\(try records())/pictures", program: Self.program, listedAt: time)
    }

    /// The workshop for the pictures of the site.
    ///
    /// - Parameter tree: the files of the content; without any that it could work on, vips is not looked for.
    func workshop(for tree: FileTree? = nil) async throws(CommandFailure) -> PictureWorkshop {
        let hasWork = tree?.files.contains { PictureWorkshop.mayMake($0.path) } ?? true
        let records = try records()
        return PictureWorkshop(
            cache: ResultCache(in: "\(records)/cache"), contentFolder: folder, vips: hasWork ? await Vips(record: "\(records)/vips") : nil,
            renderer: await SVGRenderer())
    }

    /// The folder of Marquee's records.
    func records() throws(CommandFailure) -> String {
        do { return try OutputFolder(output).recordsFolder() } catch { throw .environment("\(error)") }
    }

    private static var program: FileStatus? { RunningProgram.path.flatMap { try? FileStatus(of: $0) } }
}
