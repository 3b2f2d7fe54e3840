import ContentReader
import Site

/// What is done once the files are at the target: the CDN is purged, and the public addresses are checked.
struct Afterwards: Sendable {
    private let addresses: PublicAddresses
    private let purgeCommand: PurgeCommand?
    private let verification: Verification?
    private let secondsToShow: Int

    /// - Throws: if a program that it needs is missing.
    init(_ target: PublishTarget, site: Site, records: TargetRecords) async throws(PublishError) {
        addresses = PublicAddresses(of: site)
        verification = target.isVerified ? try await Verification(scratch: records.fetchedFiles) : nil
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
    /// How long its host may take to show a new site: those that build something from a branch take minutes.
    fileprivate var secondsToShow: Int { if case .git = place { 300 } else { 20 } }
}
