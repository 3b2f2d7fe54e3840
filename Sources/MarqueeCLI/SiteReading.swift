import Checks
import ContentReader
import Diagnostics
import Files
import Importing
import Site
import ThemeKit
import Workshop

extension SiteOptions {
    /// The number of threads.
    var threadCount: Int { threads ?? Processors.active }

    /// Reads the content and plans the site.
    ///
    /// - Parameter progress: if given, the published versions of pictures are made too, for writing the site.
    /// - Returns: the site, and warnings about its content.
    func readSite(
        theme: some Theme, makingPictures progress: Progress? = nil
    ) async throws(CommandFailure) -> (site: Site, warnings: [Diagnostic]) {
        let time = WallClock.now
        let tree = try listContent()
        let reading = ContentReader.read(
            tree, at: folder, options: try validReaderOptions(), pictures: try pictureRecord(listedAt: time))
        return try await plan(reading, try await workshop(for: tree), theme: theme, makingPictures: progress)
    }

    /// Plans the site with its pictures, and makes those if `progress` is given.
    ///
    /// - Parameter build: what the site is planned for, which may know the words of the search.
    /// - Returns: the site, and warnings about its content.
    func plan(
        _ reading: ContentReading, _ workshop: PictureWorkshop, theme: some Theme, as build: IncrementalBuild? = nil,
        makingPictures progress: Progress?
    ) async throws(CommandFailure) -> (site: Site, warnings: [Diagnostic]) {
        var reading = reading
        let notes = workshop.plan(&reading.content)
        reading.diagnostics = (reading.diagnostics + notes).sorted()
        let work = reading.diagnostics.hasErrors ? .none : workshop.work(for: reading.content)
        if let progress, work != .none {
            // What else is wrong is said before long work begins.
            if work == .converting { _ = try plan(reading, theme: theme) }
            let problems = await workshop.make(for: reading.content, threads: threadCount) { done, all in
                progress.begin("Preparing pictures: \(done) of \(all)")
            }
            guard problems.isEmpty else { throw .content((reading.diagnostics + problems).sortedWithinLimits()) }
            // Their colours are known only now.
            workshop.plan(&reading.content)
        }
        let (site, warnings) = try plan(reading, theme: theme, as: build)
        guard let progress else { return (site, warnings) }
        let unmade = await draw(site, workshop, progress)
        guard let first = unmade.first else { return (site, warnings) }
        let note = Diagnostic(
            .warning, at: SourceLocation(file: "site.yaml"),
            "\(unmade.count == 1 ? "a picture" : "\(unmade.count) pictures") for shared links could not be made; \(first.complaint)")
        // Where the picture of a page is missing, the site's is shown. If that is missing too, the site does without.
        guard unmade.contains(where: { $0.place == .sharePicture(of: .home) }) else { return (site, (warnings + [note]).sorted()) }
        reading.content.drawingTool = nil
        reading.diagnostics = (reading.diagnostics + [note]).sorted()
        return try plan(reading, theme: theme, as: build)
    }

    /// Makes the drawings of the site that have to be pixels.
    private func draw(_ site: Site, _ workshop: PictureWorkshop, _ progress: Progress) async -> [PictureWorkshop.Unmade<Route>] {
        await workshop.make(site.routes.filter(\.isDrawn), threads: threadCount) { done, all in
            progress.begin("Drawing pictures for shared links: \(done) of \(all)")
        } drawing: {
            site.drawing(at: $0)
        }
    }

    /// Plans the site.
    ///
    /// - Returns: the site, and warnings about its content.
    func plan(
        _ reading: ContentReading, theme: some Theme, as build: IncrementalBuild? = nil
    ) throws(CommandFailure) -> (site: Site, warnings: [Diagnostic]) {
        let plan = SitePlan(reading, theme: theme, threads: threadCount, words: build?.words)
        guard let site = plan.site else { throw .content(plan.diagnostics) }
        return (site, plan.diagnostics)
    }

    /// Reads `site.yaml`, even if the rest of the content has errors.
    func readSettings() throws(CommandFailure) -> SiteSettings {
        let reading = ContentReader.read(try listContent(), at: folder, options: try validReaderOptions())
        let problems = reading.diagnostics.filter { $0.location.file == "site.yaml" }
        guard !problems.hasErrors else { throw .content(problems) }
        return reading.content.settings
    }

    /// Lists the files of the content, without reading any.
    func listContent() throws(CommandFailure) -> FileTree {
        do { return try SiteFolder.files(in: folder) } catch { throw missingSite(error) }
    }

    /// What to do if the folder of the site cannot be listed.
    func missingSite(_ error: FileError) -> CommandFailure {
        guard site == nil, error.reason == .notFound else { return .environment("\(error); name the folder of your site with --site") }
        return .environment(
            "there is no site here, because neither this folder nor 'Content' in it has a site.yaml; change to the folder of your site, "
                + "name it with `--site`, or make a site with `marquee new leaves`")
    }

    /// The content to read, and the date to read it for.
    func validReaderOptions() throws(CommandFailure) -> ContentReader.Options {
        do { return try readerOptions() } catch {
            throw .usage("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970")
        }
    }
}

/// The reasons why a command may stop early.
enum CommandFailure: Error {
    /// The content has errors; warnings are included. Sorted by place.
    case content([Diagnostic])
    /// An import changed nothing.
    case importing(ImportError)
    /// A sentence about wrong arguments.
    case usage(String)
    /// A sentence about a failure of the disk, the network or another program.
    case environment(String)

    init(_ failure: BuildFailure) {
        self =
            switch failure {
            case .content(let diagnostics): .content(diagnostics)
            case .output(let error): .environment("\(error)")
            }
    }

    func report(to reporter: Reporter) -> ExitStatus {
        switch self {
        case .content(let diagnostics):
            reporter.report(diagnostics)
            return .contentErrors
        case .importing(.source(let diagnostics)):
            reporter.report(in: diagnostics)
            return .contentErrors
        case .importing(.content(let diagnostics, let isBefore)):
            if isBefore {
                reporter.report(diagnostics)
            } else {
                reporter.warn("with what was to be imported, the site would have errors")
                reporter.report(withoutLines: diagnostics.filter { $0.severity == .error })
            }
            return .contentErrors
        case .usage(let message), .importing(.usage(let message)):
            reporter.fail(message)
            return .usage
        case .environment(let message), .importing(.environment(let message)):
            reporter.fail(message)
            return .environment
        }
    }
}
