import ContentReader
import Site

/// What is done once the files are at the target: the CDN forgets what has changed, and the public addresses are looked at.
struct Afterwards: Sendable {
    private let addresses: PublicAddresses
    private let purgeCommand: PurgeCommand?
    private let verification: Verification?
    private let secondsToShow: Int

    /// - Throws: where a program that is needed for it is not there.
    init(_ target: PublishTarget, site: Site, records: TargetRecords) async throws(PublishError) {
        addresses = PublicAddresses(of: site)
        verification = target.isVerified ? try await Verification(scratch: records.fetchedFiles) : nil
        purgeCommand = target.purge.isEmpty ? nil : try await PurgeCommand(target.purge)
        secondsToShow = target.secondsToShow
    }

    /// Purges the addresses of everything that `plan` has changed, where the target has a command for that.
    ///
    /// - Parameter begin: called before it begins, and only then.
    func purge(_ plan: PublicationPlan, begin: () -> Void) async throws(PublishError) {
        guard let purgeCommand, !plan.changes.isEmpty else { return }
        begin()
        try await purgeCommand.run(plan.changes.map(\.path).filter(addresses.isServed).map(addresses.address))
    }

    /// Compares what the public addresses show with what was built in `folder`, where the target is to be verified.
    ///
    /// - Parameter begin: called before it begins, and only then.
    /// - Returns: how many addresses were fetched; `nil` where the target is not to be verified.
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
