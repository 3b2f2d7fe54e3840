import Files

/// The order in which the changes of a publication are made.
///
/// New files come first: no page that is live leads to them yet. Then those are replaced that others lead to, from the assets to the
/// indexes, so that a page that is live leads only to what is there. Files that nothing links to any more are removed last.
struct StepPlan {
    let steps: [Step]

    /// - Parameter emptyFolders: folders that are in the way, the innermost first.
    init(
        _ changes: [PublicationPlan.Change], removing emptyFolders: [String], site: LocalSite, remote: RemoteState,
        _ occasion: PublicationPlan.Occasion
    ) {
        let before = remote.manifest
        let files = site.files.mapValues(PublishedManifest.File.init)
        // A file that someone has changed to what the site has now is Marquee's from now on.
        guard
            !changes.isEmpty || before == nil || before?.pending != nil || before?.site != site.address || before?.files != files
                || remote.strayed != nil
        else {
            steps = []
            return
        }
        // An interrupted publication is continued under its number, so that a rollback leads to the state before it.
        let publication = before.map { $0.pending == nil ? $0.publication + 1 : $0.publication } ?? 1
        let target = remote.strayed?.identity ?? before?.target ?? occasion.newTarget
        var manifest = PublishedManifest(
            site: site.address, publication: publication, date: occasion.date, pending: occasion.token, target: target,
            before: before.flatMap { $0.pending == nil ? $0.fingerprint : $0.before }, previous: remote.revision,
            files: (before?.files ?? [:]).filter { remote.files[$0.key] != nil })
        var steps: [Step] = []

        if let before {
            steps.append(.preserve(Self.worthKeeping(changes, before, remote), before, in: FormerFolder(publication, of: target)))
        }
        for change in changes {
            let versions = Self.versions(of: change.path, remote)
            if let file = site.files[change.path] {
                manifest.files[change.path] = .init(
                    hash: nil, size: file.size, cacheControl: file.cacheControl, versions: versions.filter { $0 != file.hash } + [file.hash]
                )
            } else {
                // A file that may be half removed must be on record as Marquee's. So must a foreign file at a target that Marquee owns.
                manifest.files[change.path] =
                    manifest.files[change.path] ?? .init(hash: nil, size: change.bytes, cacheControl: nil, versions: versions)
            }
        }
        steps.append(.announce(manifest))

        let removed = changes.filter { if case .remove = $0.decision { true } else { false } }.map(\.path)
        let obstacles = Self.obstacles(among: removed, to: site)
        if !obstacles.isEmpty || !emptyFolders.isEmpty {
            let emptied = Set(Self.folders(emptiedBy: obstacles, site, remote)).union(emptyFolders)
            steps.append(.remove(Self.removals(obstacles, remote), emptiedFolders: emptied.sorted { $1.precedesInBytes($0) }))
        }
        for uploads in Self.uploads(changes, of: site, over: remote) {
            steps.append(.upload(uploads))
            for upload in uploads { manifest.files[upload.path] = files[upload.path] }
            // Long uploads must not be repeated if a later step fails.
            if uploads.reduce(0, { $0 + (site.files[$1.path]?.size ?? 0) }) > Self.bytesWorthAnnouncing {
                steps.append(.announce(manifest))
            }
        }
        let rest = removed.filter { !obstacles.contains($0) }
        // Some hosts remove many files at once, in any order; a page goes before the feeds and pictures that it needs.
        let pages = rest.filter { $0.hasSuffix(".html") }
        let others = rest.filter { !$0.hasSuffix(".html") }
        let emptied = Self.folders(emptiedBy: rest, site, remote)
        if !pages.isEmpty { steps.append(.remove(Self.removals(pages, remote), emptiedFolders: others.isEmpty ? emptied : [])) }
        if !others.isEmpty { steps.append(.remove(Self.removals(others, remote), emptiedFolders: emptied)) }

        manifest.files = files
        manifest.pending = nil
        steps.append(.finish(manifest))
        self.steps = steps
    }

    /// The files that are replaced or removed. Those in doubt were preserved by the publication that was interrupted.
    private static func worthKeeping(
        _ changes: [PublicationPlan.Change], _ before: PublishedManifest, _ remote: RemoteState
    ) -> [KeptFile] {
        changes.compactMap { change in
            guard case .file(_, let hash)? = remote.files[change.path] else { return nil }
            let known = before.files[change.path]?.hash
            return before.pending == nil || known != nil ? KeptFile(change.path, hash: hash ?? known) : nil
        }
    }

    private static func removals(_ paths: [String], _ remote: RemoteState) -> [Removal] {
        paths.compactMap { path in remote.files[path].map { Removal(path, $0) } }
    }

    /// The hashes that the file at a path may have before it is written.
    private static func versions(of path: String, _ remote: RemoteState) -> [Fingerprint] {
        guard let stored = remote.files[path] else { return [] }
        let known = remote.manifest?.files[path]
        return (stored.hash ?? known?.hash).map { [$0] } ?? known?.versions ?? []
    }

    private static let bytesWorthAnnouncing = 1_000_000

    private static func uploads(
        _ changes: [PublicationPlan.Change], of site: LocalSite, over remote: RemoteState
    ) -> [[Upload]] {
        [false, true].flatMap { isReplacement in
            PublicationStage.allCases.compactMap { stage in
                let uploads = changes.compactMap { change -> Upload? in
                    guard let file = site.files[change.path], file.stage == stage, change.isReplacement == isReplacement else { return nil }
                    return Upload(change.path, cacheControl: file.cacheControl, replacing: remote.files[change.path])
                }
                return uploads.isEmpty ? nil : uploads
            }
        }
    }

    /// Files where a folder has to be, or inside a folder where a file has to be: only these must be removed first.
    private static func obstacles(among removed: [String], to site: LocalSite) -> [String] {
        guard !removed.isEmpty else { return [] }
        let folders = Set(site.files.keys.flatMap(\.foldersAround))
        return removed.filter { folders.contains($0) || $0.foldersAround.contains { site.files[$0] != nil } }
    }

    /// The folders that are empty once `removed` are gone, the innermost first.
    private static func folders(emptiedBy removed: [String], _ site: LocalSite, _ remote: RemoteState) -> [String] {
        let gone = Set(removed)
        let used = Set(site.files.keys.flatMap(\.foldersAround)).union(
            remote.files.keys.lazy.filter { !gone.contains($0) }.flatMap(\.foldersAround))
        return Set(removed.flatMap(\.foldersAround)).subtracting(used).sorted { $1.precedesInBytes($0) }
    }
}

extension PublishedManifest.File {
    init(_ file: LocalSite.File) { self.init(hash: file.hash, size: file.size, cacheControl: file.cacheControl) }
}
