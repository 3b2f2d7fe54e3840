import ArgumentParser
import Checks
import Diagnostics
import Output
import Site
import ThemeKit

/// `marquee check`: finds everything that is wrong with a site, without writing it.
struct CheckCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes, broken links and readable spoilers without writing the site."
    )

    @OptionGroup var options: SiteOptions

    @Flag(help: "Also check the links to other sites. Needs curl.")
    var external = false

    @Option(
        help: ArgumentHelp(
            "List what may be out of date: ratings and unsettled facts older than this, expected dates that have passed and "
                + "articles that rest on superseded claims. Given in days, weeks, months or years: 180d, 26w, 6m, 1y.", valueName: "age"))
    var stale: Age?

    @Option(help: ArgumentHelp("List each text that is not translated into this language of the site.", valueName: "tag"))
    var language: String?

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

        // A missing program is reported before the work begins.
        let checker = external ? try await linkChecker() : nil
        progress.begin("Reading \(options.folder)")
        let (site, warnings) = try await options.readSite(theme: theme)
        let languages = site.content.translations.map(\.settings.language)
        if let language, !languages.contains(language) {
            let known = languages.isEmpty ? "the site has no other languages" : "available: \(languages.joined(separator: ", "))"
            throw .usage("the site has no translation into '\(language)'; \(known)")
        }
        let check = SiteCheck(
            of: site, contentFolder: options.folder, output: OutputFolder(options.output), askingWith: checker, staleAfter: stale,
            listing: language, threads: options.threadCount)
        let found: SiteCheck.Findings
        do { found = try await check.run { progress.begin($0.activity) } } catch { throw .environment("\(error)") }

        let result = CheckResult(
            pages: found.pages,
            outsideLinks: found.outsideLinks,
            translations: found.translations,
            unpublished: UnpublishedTexts(in: site.content),
            milliseconds: Int((clock.now - start) / .milliseconds(1))
        )
        // What has been said of a link when its text was read is not said again.
        let named = Set(warnings.lazy.filter { $0.message == AddressAdvice.ownComputer }.map(\.location))
        let others = found.diagnostics.filter { $0.severity != .warning || !named.contains($0.location) }
        return (result, (warnings + others).sortedWithinLimits())
    }

    private func linkChecker() async throws(CommandFailure) -> LinkChecker {
        do { return try await LinkChecker() } catch { throw .environment("\(error)") }
    }
}

extension SiteCheck.Event {
    /// The line to show meanwhile.
    fileprivate var activity: String {
        switch self {
        case .followingLinks(let pages): "Following the links of \(pages) pages"
        case .searchingForSpoilers(let files): "Searching for spoilers in \(files) files"
        case .askingOtherSites(let pages): "Checking \(pages) links to other sites"
        }
    }
}

extension Age: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
