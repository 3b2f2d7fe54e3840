import Checks
import Files
import Output
import Site

/// A site on its way to a target: built, compared with what is there, confirmed, carried out, purged and verified.
///
/// The caller decides how to report progress and how to ask for confirmation.
package struct Publication: Sendable {
    /// What a publication does next or has found out.
    package enum Event: Sendable {
        case building
        /// Comparing what was built with what the target holds.
        case comparing
        /// The plan is known, and nothing is changed yet.
        case planned(PublicationPlan)
        /// Before each step of the plan.
        case carryingOut(Step)
        case purging
        /// Telling the hub of the feeds what has changed.
        case notifyingHub
        /// The hub with this address could not be told.
        case hubNotReached(String)
        case verifying
    }

    package enum Outcome: Sendable {
        /// It was a rehearsal.
        case planned(PublicationPlan)
        /// Removals were not confirmed; nothing was changed.
        case declined
        /// - duration: of the steps of the plan.
        /// - verified: how many addresses were fetched and were right; `nil` where the target is not verified.
        case published(PublicationPlan, duration: Duration, verified: Int?)
    }

    private let site: Site
    private let contentFolder: String
    private let allowedRemovals: Int?
    private let isRehearsal: Bool
    private let threads: Int

    /// - Parameters:
    ///   - contentFolder: where the content of the site was read from.
    ///   - allowedRemovals: how many files may be removed, as set by the owner; if set, another site may be replaced too.
    ///   - isRehearsal: whether it ends with the plan.
    ///   - threads: how many threads build at the same time. The result is the same for any number.
    package init(
        of site: Site, contentFolder: String, allowedRemovals: Int? = nil, isRehearsal: Bool = false, threads: Int = Processors.active
    ) {
        self.site = site
        self.contentFolder = contentFolder
        self.allowedRemovals = allowedRemovals
        self.isRehearsal = isRehearsal
        self.threads = threads
    }

    /// Publishes the site to the target of `publisher`.
    ///
    /// - Parameters:
    ///   - confirm: called where files would be removed; the target is changed only if it returns true.
    ///   - progress: called before each part of the work.
    /// - Throws: `PublishError`. If it is `notBuilt` or `refused`, or a program is missing, nothing was changed at the target.
    package func run(
        to publisher: borrowing Publisher, confirm: (PublicationPlan) -> Bool, progress: @Sendable (Event) -> Void
    ) async throws(PublishError) -> Outcome {
        progress(.building)
        let folder = publisher.records.builtSite
        let built = try build(into: folder, for: publisher)

        progress(.comparing)
        // Missing programs are found before anything is changed.
        let afterwards = isRehearsal ? nil : try await Afterwards(publisher.target, site: site, records: publisher.records)
        let (plan, remote) = try await publisher.plan(built, in: folder, of: site.content.date)
        progress(.planned(plan))
        if let refusal = plan.refusal(allowedRemovals: allowedRemovals) { throw .refused(refusal) }
        guard let afterwards else { return .planned(plan) }
        guard plan.removed.isEmpty || confirm(plan) else { return .declined }

        let clock = ContinuousClock()
        let start = clock.now
        try await publisher.transport.carryOut(plan.steps, after: remote, from: folder) { progress(.carryingOut($0)) }
        let duration = clock.now - start
        try await afterwards.purge(plan) { progress(.purging) }
        if let hub = await afterwards.notifyHub(plan, begin: { progress(.notifyingHub) }) { progress(.hubNotReached(hub)) }
        let verified = try await afterwards.verify(plan, in: folder) { progress(.verifying) }
        return .published(plan, duration: duration, verified: verified)
    }

    /// Builds into a folder that only publishing writes to, so that it contains nothing from a preview or a build with drafts.
    private func build(into folder: String, for publisher: borrowing Publisher) throws(PublishError) -> LocalSite {
        let isOffline = publisher.target.isOffline
        let more =
            isOffline ? [OfflineReadme(of: site, version: Release.version).file] : HostFiles(of: site).files(for: publisher.target)
        let edition = isOffline ? OfflineEdition(of: site) : nil
        let files = edition?.files(contentFolder: contentFolder) ?? site.outputFiles(contentFolder: contentFolder)
        do throws(BuildFailure) {
            try site.write(edition, and: more, to: OutputFolder(folder, isPrivate: true), contentFolder: contentFolder, threads: threads)
        } catch {
            throw .notBuilt(error)
        }
        let stagesOfRoutes = Dictionary((site.routes + site.searchRoutes).map { ($0.outputPath, $0.publicationStage) }) { first, _ in first
        }
        var stages = Dictionary(files.map { ($0.path, stagesOfRoutes[$0.path] ?? .assets) }) { first, _ in first }
        for file in more { stages[file.path] = .indexes }
        do throws(FileError) {
            return try LocalSite(
                address: "\(site.content.settings.baseURL)", in: folder, stages: stages, cacheControl: { publisher.cacheControl(of: $0) },
                threads: threads)
        } catch {
            throw .file(error)
        }
    }
}
