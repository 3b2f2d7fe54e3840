import ArgumentParser
import ContentReader
import Diagnostics
import Output
import Publishing
import ShowData
import ThemeKit

/// `marquee publish`: publishes the site, with a plan first and a way to roll back.
struct PublishCommand: ThemedCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Build the site and publish it to a web host.",
        discussion: "Targets are listed under 'publish' in site.yaml. Nothing is removed until everything else has succeeded."
    )

    @Argument(help: ArgumentHelp("The target's name in site.yaml; needed if there is more than one.", valueName: "target"))
    var target: String?

    @OptionGroup var options: SiteOptions

    @Flag(help: "Print what would be done, and change nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Remove files without asking.")
    var yes = false

    @Option(
        help: ArgumentHelp(
            "Allow this many files to be removed, even if they are more than a quarter or belong to another site.", valueName: "number"))
    var allowRemovals: Int?

    @Flag(help: "Return to the state before the last publication.")
    var rollback = false

    @Flag(help: "Print what is live.")
    var status = false

    @Option(help: ArgumentHelp("Print a CI configuration that publishes the site: github, gitlab or forgejo.", valueName: "service"))
    var workflow: Workflow.Service?

    func validate() throws {
        if options.drafts { throw ValidationError("drafts are never published; leave out --drafts") }
        if let allowRemovals, allowRemovals < 0 { throw ValidationError("--allow-removals must be 0 or more") }
        if [dryRun, rollback, status, workflow != nil].count(where: { $0 }) > 1 {
            throw ValidationError("choose one of --dry-run, --rollback, --status and --workflow")
        }
    }

    func run(theme: some Theme) async -> ExitStatus {
        let reporter = Reporter(contentFolder: options.folder, json: options.json, consequence: "nothing was published")
        let progress = Progress(on: .standardError)
        do {
            let report = try await publish(theme, reporter, progress)
            progress.end()
            reporter.report(report)
            return .done
        } catch {
            progress.end()
            return error.report(to: reporter)
        }
    }

    private func publish(_ theme: some Theme, _ reporter: Reporter, _ progress: Progress) async throws(CommandFailure) -> PublishReport {
        try refuseFutureDate()
        progress.begin("Reading \(options.folder)")
        let target = try chosenTarget()
        if let workflow { return .workflow(Workflow(workflow, for: target, site: options.site).text) }

        let project = try projectFolders()
        let records = try await publishing { () throws(PublishError) in try TargetRecords(of: target, in: project) }
        options.warnOfTrackedRecords(reporter)
        let publisher = try await publishing { () throws(PublishError) in
            try await Publisher(target, in: project, records: records)
        }
        if status {
            progress.begin("Asking \(target.name) what is live")
            return .status(target, try await publishing { () throws(PublishError) in try await publisher.status() })
        }
        if rollback {
            progress.begin("Returning to the previous state")
            let withdrawn = WithdrawnPictures(try options.readSettings().withdrawnPictures)
            return .rolledBack(
                target, to: try await publishing { () throws(PublishError) in try await publisher.rollBack(withholding: withdrawn) })
        }

        let (site, warnings) = try await options.readSite(theme: theme, makingPictures: progress)
        let publication = Publication(
            of: site, contentFolder: options.folder, allowedRemovals: allowRemovals, isRehearsal: dryRun, threads: options.threadCount)
        let narrator = PublishNarrator(
            target: target, warnings: warnings, listsPlan: dryRun || options.verbose, reporter: reporter, progress: progress)
        let outcome = try await publishing { () throws(PublishError) in
            try await publication.run(to: publisher, confirm: { yes || narrator.confirm($0) }, progress: narrator.tell)
        }
        return .outcome(target, outcome)
    }

    /// Only what readers may see today is published, whatever day the build is for.
    private func refuseFutureDate() throws(CommandFailure) {
        let today = CalendarDate.today
        let date: CalendarDate
        do { date = try options.readerOptions().date } catch {
            throw .usage("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970")
        }
        if date > today { throw .usage("\(date) is in the future, and articles with a date in the future are never published") }
    }

    private func chosenTarget() throws(CommandFailure) -> PublishTarget {
        let targets = try options.readSettings().publishTargets
        let names = targets.map(\.name)
        guard let first = targets.first else {
            throw .usage("site.yaml has no target; write where the site goes, such as `publish: { live: { zip: ../site.zip } }`")
        }
        guard let target else {
            guard targets.count == 1 else { throw .usage("choose a target; available: \(names.joined(separator: ", "))") }
            return first
        }
        guard let chosen = targets.first(where: { $0.name == target }) else {
            let help = names.nearest(to: target).map { "did you mean '\($0)'?" } ?? "available: \(names.joined(separator: ", "))"
            throw .usage("site.yaml has no target '\(target)'; \(help)")
        }
        return chosen
    }

    /// The folders that no target may overlap.
    private func projectFolders() throws(CommandFailure) -> ProjectFolders {
        do {
            return ProjectFolders(
                content: options.folder, output: options.output, records: try OutputFolder(options.output).recordsFolder())
        } catch {
            throw .environment("\(error)")
        }
    }

    private func publishing<Result: ~Copyable>(
        _ work: () async throws(PublishError) -> Result
    ) async throws(CommandFailure) -> Result {
        do { return try await work() } catch { throw CommandFailure(error) }
    }
}

extension CommandFailure {
    fileprivate init(_ error: PublishError) {
        if case .notBuilt(let failure) = error { self.init(failure) } else { self = .environment("\(error)") }
    }
}

extension Workflow.Service: ExpressibleByArgument {}
