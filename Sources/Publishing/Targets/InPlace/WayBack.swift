import Files

/// The way back from the live state to the previous one. It is verified before anything is changed.
struct WayBack {
    let former: PublishedManifest
    let plan: PublicationPlan
    /// The paths of the files to restore.
    let restored: Set<String>

    /// - Parameters:
    ///   - former: the state before.
    ///   - live: what Marquee has put at the target.
    ///   - there: what is at the target, whoever put it there.
    init(to former: PublishedManifest, from live: PublishedManifest, at there: StoredContents) {
        self.former = former
        let site = LocalSite(former)
        let remote = RemoteState(manifest: live, files: there.files, emptyFolders: there.emptyFolders)
        plan = PublicationPlan(site, at: remote, isOwned: false, .init(date: former.date, token: "rollback"))
        restored = Set(plan.changes.map(\.path)).intersection(site.files.keys)
    }

    /// Why the rollback must not be done; `nil` if it may be.
    ///
    /// - Parameter kept: what is known about the kept copies of the files to restore.
    func obstacle(kept: [String: StoredFile]) -> PublishError? {
        if !plan.conflicts.isEmpty { return .foreignFiles(examples: Array(plan.conflicts.prefix(3)), count: plan.conflicts.count) }
        if !plan.altered.isEmpty { return .alteredTarget(examples: Array(plan.altered.prefix(3)), count: plan.altered.count) }
        let lost = restored.filter { path in
            guard let file = former.files[path], let hash = file.hash else { return true }
            return kept[path] != .file(size: file.size, hash: hash)
        }
        guard !lost.isEmpty else { return nil }
        return .incompleteState(examples: Array(lost.sorted { $0.precedesInBytes($1) }.prefix(3)), count: lost.count)
    }
}
