import ContentReader
import Diagnostics
import Files
import Site

extension SiteOptions {
    /// How many threads work at once.
    var threadCount: Int { threads ?? Processors.active }

    /// Reads the content and plans the site.
    ///
    /// - Returns: the site, and warnings about its content.
    func readSite(theme: some Theme) throws(CommandFailure) -> (site: Site, warnings: [Diagnostic]) {
        let (content, warnings) = try readContent()
        do {
            return (try Site(planning: content, theme: theme, threads: threadCount), warnings)
        } catch {
            throw .content((warnings + error.diagnostics).sorted())
        }
    }

    private func readContent() throws(CommandFailure) -> (SiteContent, warnings: [Diagnostic]) {
        let readerOptions: ContentReader.Options
        do { readerOptions = try self.readerOptions() } catch {
            throw .usage("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970")
        }
        do {
            return try ContentReader.read(folder, options: readerOptions)
        } catch {
            switch error {
            case .folder(let error): throw .environment("\(error); name the folder of your site with --site")
            case .content(let diagnostics): throw .content(diagnostics)
            }
        }
    }
}

/// What can end a command early.
enum CommandFailure: Error {
    /// The content has errors; warnings are among them. Sorted by place.
    case content([Diagnostic])
    /// A sentence about what the person has given.
    case usage(String)
    /// A sentence about what the disk, the network or another program did not allow.
    case environment(String)

    func report(to reporter: Reporter) -> ExitStatus {
        switch self {
        case .content(let diagnostics):
            reporter.report(diagnostics)
            return .contentErrors
        case .usage(let message):
            reporter.fail(message)
            return .usage
        case .environment(let message):
            reporter.fail(message)
            return .environment
        }
    }
}
