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
    init(to former: PublishedManifest, from live: PublishedManifest, at there: [String: StoredFile]) {
        self.former = former
        let site = LocalSite(former)
        var remote = RemoteState(manifest: live)
        for (path, file) in there { remote.files[path] = former.files[path].map { file.comparison(with: $0) } ?? .unknown }
        plan = PublicationPlan(site, at: remote, isOwned: false, .init(date: former.date, token: "rollback"))
        restored = Set(plan.changes.map(\.path)).intersection(site.files.keys)
    }

    /// Why the rollback must not be done; `nil` if it may be.
    ///
    /// - Parameters:
    ///   - there: what is at the target.
    ///   - kept: what is known about the kept copies of the files to restore.
    func obstacle(_ live: PublishedManifest, at there: [String: StoredFile], kept: [String: StoredFile]) -> PublishError? {
        if !plan.conflicts.isEmpty { return .foreignFiles(examples: Array(plan.conflicts.prefix(3)), count: plan.conflicts.count) }
        let altered = there.filter { isAltered($0.key, $0.value, live) }.keys.sorted { $0.precedesInBytes($1) }
        if !altered.isEmpty { return .alteredTarget(examples: Array(altered.prefix(3)), count: altered.count) }
        let lost = restored.filter { path in
            guard let file = former.files[path], let copy = kept[path] else { return true }
            return copy.comparison(with: file) != .same
        }
        guard !lost.isEmpty else { return nil }
        return .incompleteState(examples: Array(lost.sorted { $0.precedesInBytes($1) }.prefix(3)), count: lost.count)
    }

    /// Whether someone else has changed a file since it was published. A file that an interrupted publication or rollback was about to write
    /// may be either version.
    private func isAltered(_ path: String, _ file: StoredFile, _ live: PublishedManifest) -> Bool {
        guard let known = live.files[path] else { return false }
        guard known.hash != nil else { return false }
        return file.comparison(with: known) == .different && former.files[path].map { file.comparison(with: $0) != .different } != true
    }
}
