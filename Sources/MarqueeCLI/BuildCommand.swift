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
        let (site, warnings) = try options.readSite(theme: theme)
        progress.begin("Writing \(options.output)")
        let report: OutputReport
        do {
            report = try site.write(to: OutputFolder(options.output), contentFolder: options.folder, threads: options.threadCount)
        } catch {
            throw CommandFailure(error)
        }

        let result = BuildResult(
            folder: options.output,
            pages: site.routes.count(where: \.isPage),
            output: report,
            milliseconds: Int((clock.now - start) / .milliseconds(1))
        )
        return (result, warnings)
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
