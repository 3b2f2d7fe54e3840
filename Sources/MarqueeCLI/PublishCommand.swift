import ArgumentParser
import ContentReader
import Diagnostics
import Files
import Output
import Publishing
import ShowData
import Site
import ThemeKit

/// `marquee publish`: the site to where people read it, with a plan first and a way back.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Build the site and take it to a web host.",
        discussion: "The targets stand under 'publish' in site.yaml. Nothing is removed before everything else has succeeded."
    )

    @Argument(help: ArgumentHelp("The name of the target in site.yaml; needed where there is more than one.", valueName: "target"))
    var target: String?

    @OptionGroup var options: SiteOptions

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Remove files without asking.")
    var yes = false

    @Option(
        help: ArgumentHelp(
            "Allow so many files to be removed, even if they are more than a quarter, or another site's.", valueName: "number"))
    var allowRemovals: Int?

    @Flag(help: "Return to the state before the last publication.")
    var rollback = false

    @Flag(help: "Say what is live.")
    var status = false

    @Option(help: ArgumentHelp("Print a file that lets a CI publish: github, gitlab or forgejo.", valueName: "service"))
    var workflow: Workflow.Service?

    func validate() throws {
        if options.drafts { throw ValidationError("drafts are never published; leave out --drafts") }
        if let allowRemovals, allowRemovals < 0 { throw ValidationError("--allow-removals takes a number from 0") }
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
        try refuseDaysToCome()
        progress.begin("Reading \(options.folder)")
        let target = try chosenTarget()
        if let workflow { return .workflow(Workflow(workflow, for: target).text) }

        let project = try projectFolders()
        let records = try recordsFolder(of: target, in: project)
        options.warnOfTrackedRecords(reporter)
        var lock = try takeLock(records)
        defer { lock.release() }
        let publisher = try await publishing { () throws(PublishError) in
            try await Publisher(target, in: project, records: records)
        }
        if status {
            progress.begin("Asking \(target.name) what is live")
            return .status(target, try await publishing { () throws(PublishError) in try await publisher.transport.status() })
        }
        if rollback {
            progress.begin("Returning to the state before")
            return .rolledBack(target, to: try await publishing { () throws(PublishError) in try await publisher.transport.rollBack() })
        }

        let (site, warnings) = try options.readSite(theme: theme)
        progress.begin("Writing the site")
        let publication = try build(site, records, publisher)
        return try await carryOut(publication, warnings, reporter, progress)
    }

    /// Only what readers may see today is published, whatever day the build is for.
    private func refuseDaysToCome() throws(CommandFailure) {
        let today = CalendarDate.today
        let date: CalendarDate
        do { date = try options.readerOptions().date } catch {
            throw .usage("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970")
        }
        if date > today { throw .usage("\(date) is a day to come, and articles of days to come are never published") }
    }

    private func chosenTarget() throws(CommandFailure) -> PublishTarget {
        let targets = try options.readSettings().publishTargets
        let names = targets.map(\.name)
        guard let first = targets.first else {
            throw .usage("site.yaml names no target; write where the site goes under 'publish', as Content/README.md shows")
        }
        guard let target else {
            guard targets.count == 1 else { throw .usage("say which target: \(names.joined(separator: ", "))") }
            return first
        }
        guard let chosen = targets.first(where: { $0.name == target }) else {
            let help = names.nearest(to: target).map { "did you mean '\($0)'?" } ?? "the targets are \(names.joined(separator: ", "))"
            throw .usage("site.yaml names no target '\(target)'; \(help)")
        }
        return chosen
    }

    /// What no target may get into the way of.
    private func projectFolders() throws(CommandFailure) -> ProjectFolders {
        do {
            return ProjectFolders(
                content: options.folder, output: options.output, records: try OutputFolder(options.output).recordsFolder())
        } catch {
            throw .environment("\(error)")
        }
    }

    /// Where Marquee keeps what it needs for a target: an absolute path.
    private func recordsFolder(of target: PublishTarget, in project: ProjectFolders) throws(CommandFailure) -> String {
        let link: String
        do throws(FileError) {
            let records = "\(project.records)/publish"
            let folder = "\(records)/\(target.name)"
            if try FileStatus(of: records)?.kind == .symbolicLink {
                link = records
            } else if try FileStatus(of: folder)?.kind == .symbolicLink {
                link = folder
            } else {
                try Folder.create(folder)
                return try Folder.realPath(of: folder)
            }
        } catch {
            throw .environment("\(error)")
        }
        throw .environment("'\(link)' is a symbolic link, and Marquee would write to another folder through it; remove the link")
    }

    private func takeLock(_ folder: String) throws(CommandFailure) -> FolderLock {
        do { return try FolderLock(folder) } catch {
            throw .environment(error.reason == .inUse ? "\(PublishError.inUse)" : "\(error)")
        }
    }
}

extension PublishCommand {
    /// A site that is built and can go up.
    private struct Publication {
        let publisher: Publisher
        let site: LocalSite
        /// Where its files are.
        let folder: String
        let addresses: PublicAddresses
        let records: String
    }

    /// Builds into a folder that only publishing writes to, so that nothing of a preview or of a build with drafts can be in it.
    private func build(_ site: Site, _ records: String, _ publisher: Publisher) throws(CommandFailure) -> Publication {
        let folder = "\(records)/site"
        let hostFiles = HostFiles(of: site).files(for: publisher.target)
        try options.write(site, and: hostFiles, to: folder)
        var stages = Dictionary(site.routes.map { ($0.outputPath, $0.publicationStage) }) { first, _ in first }
        for file in hostFiles { stages[file.path] = .indexes }
        do {
            let local = try LocalSite(
                address: "\(site.content.settings.baseURL)", in: folder, stages: stages, cacheControl: publisher.cacheControl,
                threads: options.threadCount)
            return Publication(publisher: publisher, site: local, folder: folder, addresses: PublicAddresses(of: site), records: records)
        } catch {
            throw .environment("\(error)")
        }
    }

    private func carryOut(
        _ publication: Publication, _ warnings: [Diagnostic], _ reporter: Reporter, _ progress: Progress
    ) async throws(CommandFailure) -> PublishReport {
        let target = publication.publisher.target
        progress.begin("Comparing with \(target.name)")
        // Programs that are missing are found before anything is changed.
        let verification = target.isVerified && !dryRun ? try await verification(publication) : nil
        let purge = target.purge.isEmpty || dryRun ? nil : try await purgeCommand(target)
        let (plan, remote) = try await publishing { () throws(PublishError) in
            try await publication.publisher.plan(publication.site, in: publication.folder)
        }
        progress.pause()
        reporter.report(warnings)
        if dryRun || options.verbose || options.json { reporter.report(plan, listing: true) }
        if let refusal = plan.refusal(allowedRemovals: allowRemovals) { throw .environment("\(PublishError.refused(refusal))") }
        if dryRun { return .planned(target, plan) }
        if !plan.removed.isEmpty, !yes, let question = Question() {
            if !options.json { reporter.report(plan, listing: false) }
            for change in plan.removed.prefix(10) { Console.standardError.write("  remove \(change.path.printable)\n") }
            guard question.ask("Publish, and remove \(reporter.count(plan.removed.count, "file")) at '\(target.name)'?") else {
                return .declined(target)
            }
        }

        let clock = ContinuousClock()
        let start = clock.now
        try await publishing { () throws(PublishError) in
            try await publication.publisher.transport.carryOut(plan.steps, after: remote, from: publication.folder) { step in
                progress.begin(step.activity)
            }
        }
        let milliseconds = Int((clock.now - start) / .milliseconds(1))
        let changed = plan.changes.map(\.path)
        if let purge, !changed.isEmpty {
            progress.begin("Purging")
            let addresses = changed.filter { publication.addresses.isServed($0) }.map(publication.addresses.address)
            try await publishing { () throws(PublishError) in try await purge.run(addresses) }
        }
        if let verification {
            progress.begin("Verifying")
            let written = (plan.added + plan.changed).map(\.path).filter { publication.addresses.isServed($0) }
            let files = Dictionary(written.map { (publication.addresses.address(of: $0), $0) }) { first, _ in first }
            try await publishing { () throws(PublishError) in
                try await verification.verify(files, in: publication.folder, within: target.secondsToShow)
            }
            return .published(target, plan, milliseconds: milliseconds, verified: files.count)
        }
        return .published(target, plan, milliseconds: milliseconds, verified: nil)
    }

    private func verification(_ publication: Publication) async throws(CommandFailure) -> Verification {
        try await publishing { () throws(PublishError) in try await Verification(scratch: "\(publication.records)/fetched") }
    }

    private func purgeCommand(_ target: PublishTarget) async throws(CommandFailure) -> PurgeCommand {
        try await publishing { () throws(PublishError) in try await PurgeCommand(target.purge) }
    }

    private func publishing<Result>(_ work: () async throws(PublishError) -> Result) async throws(CommandFailure) -> Result {
        do { return try await work() } catch { throw .environment("\(error)") }
    }
}

extension PublishTarget {
    /// How long its host may take to show a new site: those that build something from a branch take minutes.
    fileprivate var secondsToShow: Int { if case .git = place { 300 } else { 20 } }
}

extension Step {
    /// What is said while it is done.
    fileprivate var activity: String {
        switch self {
        case .preserve: "Keeping what is there now"
        case .announce: "Preparing"
        case .upload(let files): "Uploading \(files.count) \(files.count == 1 ? "file" : "files")"
        case .remove: "Removing what is not on the site any more"
        case .finish: "Finishing"
        }
    }
}

extension Workflow.Service: ExpressibleByArgument {}
