import ContentReader
import Files
import Site
import ThemeKit

/// What is done once the files are at the target: the CDN is purged, the hub of the feeds is told, and the public addresses are checked.
struct Afterwards: Sendable {
    private let addresses: PublicAddresses
    private let purgeCommand: PurgeCommand?
    private let verification: Verification?
    private let hubNotice: HubNotice?
    private let secondsToShow: Int

    /// - Throws: if a program that it needs is missing.
    init(_ target: PublishTarget, site: Site, records: TargetRecords) async throws(PublishError) {
        addresses = PublicAddresses(of: site)
        verification = target.isVerified ? try await Verification(scratch: records.fetchedFiles) : nil
        let hub = target.isOnline ? site.content.settings.feeds.hub : nil
        hubNotice = if let hub { try await HubNotice(to: "\(hub)") } else { nil }
        purgeCommand = target.purge.isEmpty ? nil : try await PurgeCommand(target.purge)
        secondsToShow = target.secondsToShow
    }

    /// Purges the addresses of everything that `plan` has changed, if the target has a purge command.
    ///
    /// - Parameter begin: called just before it begins; not called if there is nothing to do.
    func purge(_ plan: PublicationPlan, begin: () -> Void) async throws(PublishError) {
        guard let purgeCommand, !plan.changes.isEmpty else { return }
        begin()
        try await purgeCommand.run(plan.changes.map(\.path).filter(addresses.isServed).map(addresses.address))
    }

    /// Tells the site's hub which feeds `plan` has changed.
    ///
    /// - Parameter begin: called just before it begins; not called if there is nothing to tell.
    /// - Returns: the hub, if it could not be told.
    func notifyHub(_ plan: PublicationPlan, begin: () -> Void) async -> String? {
        guard let hubNotice else { return nil }
        let changed = (plan.added + plan.changed).map(\.path).filter { FeedFormat(rawValue: String($0.fileName)) != nil }
        guard !changed.isEmpty else { return nil }
        begin()
        return await hubNotice.send(changed.map(addresses.address)) ? nil : hubNotice.hub
    }

    /// Compares what the public addresses show with what was built in `folder`, if the target asks for verification.
    ///
    /// - Parameter begin: called just before it begins; not called if there is nothing to do.
    /// - Returns: how many addresses were fetched; `nil` if the target does not ask for verification.
    func verify(_ plan: PublicationPlan, in folder: String, begin: () -> Void) async throws(PublishError) -> Int? {
        guard let verification else { return nil }
        begin()
        let written = (plan.added + plan.changed).map(\.path).filter(addresses.isServed)
        let files = Dictionary(written.map { (addresses.address(of: $0), $0) }) { first, _ in first }
        try await verification.verify(files, in: folder, within: secondsToShow)
        return files.count
    }
}

extension PublishTarget {
    /// Whether the site's addresses show what is published to it.
    fileprivate var isOnline: Bool { if case .zip = place { false } else { !isOffline } }

    /// How long its host may take to show a new site: those that build something from a branch take minutes.
    fileprivate var secondsToShow: Int { if case .git = place { 300 } else { 20 } }
}
