import ArgumentParser
import Diagnostics
import LinkChecker
import Output
import Review
import Site
import ThemeKit

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `marquee check`: everything that is wrong with a site, found without writing it.
struct CheckCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in the content, broken links and readable spoilers, without writing the site."
    )

    @OptionGroup var options: SiteOptions

    @Flag(help: "Ask other sites, too, whether the pages are there that this one links to. Needs the program curl.")
    var external = false

    @Option(
        help: ArgumentHelp(
            "List what time may have overtaken: ratings and unsettled facts older than this, expected dates that have passed, "
                + "articles that rest on superseded claims. In days, weeks, months or years: 180d, 26w, 6m, 1y.", valueName: "age"))
    var stale: Age?

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json)
        let progress = Progress(on: .standardError)
        do {
            let (result, diagnostics) = try await check(theme, progress)
            progress.end()
            options.warnOfTrackedRecords(reporter)
            reporter.report(diagnostics)
            reporter.report(result)
            return diagnostics.hasErrors ? .contentErrors : .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func check(_ theme: some Theme, _ progress: Progress) async throws(CommandFailure) -> (CheckResult, [Diagnostic]) {
        let clock = ContinuousClock()
        let start = clock.now

        // A missing program is found before the work begins.
        let checker = external ? try await linkChecker() : nil
        progress.begin("Reading \(options.folder)")
        let (site, warnings) = try options.readSite(theme: theme)
        progress.begin("Following the links of \(site.routes.count(where: \.isPage)) pages")
        let links = LinkCheck(of: site, contentFolder: options.folder, threads: options.threadCount)
        let screen = LeakScreen(for: site.guardedTexts, contentFolder: options.folder)
        if screen != nil { progress.begin("Looking for spoilers in \(site.routes.count) files") }
        let files = site.outputFiles(contentFolder: options.folder)
        let leaks = screen?.leaks(in: files, threads: options.threadCount).diagnostics ?? []
        var deadLinks: [Diagnostic] = []
        if let checker {
            progress.begin("Asking for \(links.outsideLinks.count) pages of other sites")
            deadLinks = links.warnings(about: try await problems(with: links.outsideLinks, checker))
        }

        let result = CheckResult(
            pages: links.pages,
            outsideLinks: external ? links.outsideLinks.count : 0,
            milliseconds: Int((clock.now - start) / .milliseconds(1))
        )
        let content = site.content
        let notes = site.waitingLinks + content.spoilerNotes + content.completenessNotes + (stale.map(content.stalenessNotes) ?? [])
        return (result, (warnings + links.diagnostics + leaks + deadLinks + notes).sorted())
    }

    private func linkChecker() async throws(CommandFailure) -> LinkChecker {
        do { return try await LinkChecker() } catch { throw .environment("\(error)") }
    }

    /// What is wrong with the links, by address. Those that have answered less than a day ago are not asked for again.
    private func problems(with links: [OutsideLink], _ checker: LinkChecker) async throws(CommandFailure) -> [String: String] {
        let path: String
        do { path = try OutputFolder(options.output).recordsFolder() + "/links.json" } catch { throw .environment("\(error)") }
        var record = AnswerRecord(at: path)
        let start = Date()
        let asked = Set(links.map(\.address).filter { !record.knows($0, at: start) })
        let problems = await checker.problems(with: asked)

        let end = Date()
        for address in asked where problems[address] == nil { record.add(address, at: end) }
        // Where the record cannot be kept, the next check only takes longer.
        try? record.save(to: path, at: end)
        return problems.mapValues(\.description)
    }
}

extension Age: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
