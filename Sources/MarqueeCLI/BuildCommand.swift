import ArgumentParser
import Checks
import Diagnostics
import Files
import Output
import Site
import ThemeKit

/// `marquee build`: turns the content into a folder for any web host.
struct BuildCommand: ThemedCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Build the site.")

    @OptionGroup var options: SiteOptions

    func run(theme: some Theme) -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "the site was left as it was")
        let progress = Progress(on: .standardError)
        do {
            let (result, warnings) = try build(theme, progress)
            progress.end()
            options.warnOfTrackedRecords(reporter)
            reporter.report(warnings)
            reporter.report(result, verbose: options.verbose)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func build(_ theme: some Theme, _ progress: Progress) throws(CommandFailure) -> (BuildResult, warnings: [Diagnostic]) {
        let clock = ContinuousClock()
        let start = clock.now

        try keepFoldersApart()
        progress.begin("Reading \(options.folder)")
        let time = WallClock.now
        let tree = try options.listContent()
        let inputs = try options.inputs(in: tree, listedAt: time, theme: theme)
        let output = OutputFolder(options.output)
        let last = try lastBuild(of: inputs, in: output)
        let (record, report) = if let last { last } else { try build(inputs, from: tree, theme, to: output, progress) }
        let result = BuildResult(
            folder: options.output, pages: record.pages, output: report, milliseconds: Int((clock.now - start) / .milliseconds(1)))
        return (result, record.diagnostics)
    }

    /// The report of the last build, if this one would be the same.
    private func lastBuild(
        of inputs: BuildInputs, in output: OutputFolder
    ) throws(CommandFailure) -> (record: BuildRecord, report: OutputReport)? {
        do { return try output.lastBuild(of: inputs, threads: options.threadCount) } catch { throw .environment("\(error)") }
    }

    private func build(
        _ inputs: BuildInputs, from tree: FileTree, _ theme: some Theme, to output: OutputFolder, _ progress: Progress
    ) throws(CommandFailure) -> (record: BuildRecord, report: OutputReport) {
        let (site, warnings) = try options.readSite(in: tree, theme: theme)
        progress.begin("Writing \(options.output)")
        let record = BuildRecord(inputs: inputs, pages: site.routes.count(where: \.isPage), diagnostics: warnings)
        do {
            return (record, try site.write(to: output, contentFolder: options.folder, record: record, threads: options.threadCount))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The next build would read a site inside its own content as content.
    private func keepFoldersApart() throws(CommandFailure) {
        // Missing content is reported when it is read.
        guard let content = try? Folder.futurePath(of: options.folder) else { return }
        let output: String
        do { output = try Folder.futurePath(of: options.output) } catch { throw .environment("\(error)") }
        if (output + "/").hasPrefix(content + "/") || (content + "/").hasPrefix(output + "/") {
            throw .usage("'\(options.output)' and '\(options.folder)' overlap; choose another folder with --output")
        }
    }
}
