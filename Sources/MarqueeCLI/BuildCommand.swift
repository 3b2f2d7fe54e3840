import ArgumentParser
import ContentReader
import Diagnostics
import Files
import Output
import Site

/// `marquee build`: content in, a folder for any web host out.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Build the site.")

    @OptionGroup var options: SiteOptions

    func run(theme: some Theme) -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json)
        let progress = Progress(on: .standardError)
        do {
            let (result, warnings) = try build(theme, progress)
            progress.end()
            reporter.report(warnings)
            reporter.report(result, verbose: options.verbose)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func build(_ theme: some Theme, _ progress: Progress) throws(BuildFailure) -> (BuildResult, warnings: [Diagnostic]) {
        let clock = ContinuousClock()
        let start = clock.now

        progress.begin("Reading \(options.folder)")
        let (content, warnings) = try readContent()
        let site = try plan(content, theme)
        progress.begin("Writing \(options.output)")
        let report = try write(site)

        let result = BuildResult(
            folder: options.output,
            pages: site.routes.count(where: \.isPage),
            output: report,
            milliseconds: Int((clock.now - start) / .milliseconds(1))
        )
        return (result, warnings)
    }

    private func readContent() throws(BuildFailure) -> (SiteContent, warnings: [Diagnostic]) {
        let readerOptions: ContentReader.Options
        do { readerOptions = try options.readerOptions() } catch { throw .epoch(error) }
        let reading: ContentReading
        do { reading = try ContentReader.read(options.folder, options: readerOptions) } catch { throw .folder(error) }
        guard !reading.diagnostics.hasErrors else { throw .content(reading.diagnostics) }
        return (reading.content, reading.diagnostics)
    }

    private func plan(_ content: SiteContent, _ theme: some Theme) throws(BuildFailure) -> Site {
        do { return try Site(planning: content, theme: theme, threads: options.threads ?? Processors.active) } catch {
            throw .planning(error)
        }
    }

    private func write(_ site: Site) throws(BuildFailure) -> OutputReport {
        let files = site.outputFiles(contentFolder: options.folder)
        do {
            return try OutputFolder(options.output).write(files, threads: options.threads ?? Processors.active)
        } catch {
            throw .writing(error)
        }
    }
}

/// Everything that can end a build early.
private enum BuildFailure: Error {
    case epoch(InvalidEpoch)
    case folder(FileError)
    case content([Diagnostic])
    case planning(PlanningFailure)
    case writing(OutputError)

    func report(to reporter: Reporter) -> ExitStatus {
        switch self {
        case .epoch(let error):
            reporter.fail("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970")
            return .usage
        case .folder(let error):
            reporter.fail("\(error); name the folder of your site with --site")
            return .environment
        case .content(let diagnostics):
            reporter.report(diagnostics)
            return .contentErrors
        case .planning(let failure):
            reporter.report(failure.diagnostics)
            return .contentErrors
        case .writing(let error):
            reporter.fail("\(error)")
            return .environment
        }
    }
}
