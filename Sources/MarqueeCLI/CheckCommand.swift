import ArgumentParser
import Diagnostics
import Output
import Site

/// `marquee check`: everything that is wrong with a site, found without writing it.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in the content and for broken links, without writing the site."
    )

    @OptionGroup var options: SiteOptions

    func run(theme: some Theme) -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json)
        let progress = Progress(on: .standardError)
        do {
            let (result, diagnostics) = try check(theme, progress)
            progress.end()
            reporter.report(diagnostics)
            reporter.report(result)
            return diagnostics.hasErrors ? .contentErrors : .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func check(_ theme: some Theme, _ progress: Progress) throws(CommandFailure) -> (CheckResult, [Diagnostic]) {
        let clock = ContinuousClock()
        let start = clock.now

        progress.begin("Reading \(options.folder)")
        let (site, warnings) = try options.readSite(theme: theme)
        progress.begin("Following links")
        let links = LinkCheck(of: site, contentFolder: options.folder, threads: options.threadCount)

        let result = CheckResult(pages: links.pages, milliseconds: Int((clock.now - start) / .milliseconds(1)))
        return (result, (warnings + links.diagnostics).sorted())
    }
}
