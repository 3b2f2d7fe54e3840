import Files
import Site

/// Publishes to a place where files are replaced one by one, in view of the visitors.
struct InPlaceTransport<Store: FileStore>: Transport {
    let store: Store

    var storesCacheControl: Bool { store.storesCacheControl }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState {
        RemoteState(
            manifest: try await store.publishedManifest(),
            files: try await store.files(comparedWith: site, in: folder))
    }

    func status() async throws(PublishError) -> RemoteState {
        let manifest = try await store.publishedManifest()
        let kept = try await store.publicationsPreserved().sorted().filter { $0 > 1 && $0 <= manifest?.publication ?? 0 }
        return RemoteState(manifest: manifest, kept: kept.map { "publication \($0 - 1)" })
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        try await store.alone { () throws(PublishError) in
            try await carryOutAlone(steps, after: remote, from: folder, report: report)
        }
    }

    private func carryOutAlone(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        var expected = remote.manifest
        for step in steps {
            report(step)
            // Places like these know no locks. Whoever announced a publication last goes on, and everybody else stops.
            if try await store.publishedManifest() != expected { throw .overtaken }
            switch step {
            case .preserve(let files, let manifest, let publication): try await preserve(files, manifest, publication)
            case .announce(let manifest):
                try await store.writeManifest(manifest.bytes)
                expected = manifest
            case .upload(let files): try await store.upload(files, from: folder)
            case .remove(let files, let folders): try await store.remove(files, emptiedFolders: folders)
            case .finish(let manifest):
                try await store.writeManifest(manifest.bytes)
                try await prune(manifest.publication)
            }
        }
    }

    private func preserve(_ files: [String], _ manifest: PublishedManifest, _ publication: Int) async throws(PublishError) {
        guard manifest.pending == nil else { return try await store.preserve(files, for: publication) }
        // What a publication of this number may have left that was itself rolled back.
        if try await store.publicationsPreserved().contains(publication) { try await store.forget(publication) }
        try await store.preserve(files, for: publication)
        try await store.preserveManifest(manifest.bytes, for: publication)
    }

    private func prune(_ publication: Int) async throws(PublishError) {
        for old in try await store.publicationsPreserved() where old <= publication - statesKept { try await store.forget(old) }
    }
}

extension InPlaceTransport {
    func rollBack() async throws(PublishError) -> String {
        try await store.alone { () throws(PublishError) in try await rollBackAlone() }
    }

    private func rollBackAlone() async throws(PublishError) -> String {
        guard let current = try await store.publishedManifest(), let kept = try await store.preserved(for: current.publication) else {
            throw .nothingBefore
        }
        let former: PublishedManifest
        do { former = try PublishedManifest(parsing: kept.manifest) } catch { throw .unreadableManifest(store.description) }

        let site = LocalSite(former)
        let there = try await store.files(comparedWith: LocalSite(address: site.address, files: [:]), in: "")
        let remote = RemoteState(manifest: current, files: there)
        let plan = PublicationPlan(site, at: remote, isOwned: false, .init(date: former.date, token: "rollback"))
        var expected = current
        for step in plan.steps {
            if try await store.publishedManifest() != expected { throw .overtaken }
            switch step {
            case .preserve: continue
            case .announce(var manifest):
                // Under the number of what is undone, so that a rollback that was interrupted can be begun again.
                manifest.publication = current.publication
                try await store.writeManifest(manifest.bytes)
                expected = manifest
            case .upload(let files):
                try await store.restore(files.filter { kept.files.contains($0.path) }, from: current.publication)
            case .remove(let files, let folders): try await store.remove(files, emptiedFolders: folders)
            case .finish:
                try await store.writeManifest(former.bytes)
                try await store.forget(current.publication)
            }
        }
        return "publication \(former.publication)"
    }
}

extension LocalSite {
    /// A site that has been published before.
    init(_ manifest: PublishedManifest) {
        var files: [String: File] = [:]
        for (path, file) in manifest.files {
            guard let hash = file.hash else { continue }
            files[path] = File(hash: hash, size: file.size, stage: PublicationStage(ofFileAt: path), cacheControl: file.cacheControl)
        }
        self.init(address: manifest.site, files: files)
    }
}

extension PublicationStage {
    /// When a file goes up of which only the path is known.
    init(ofFileAt path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".").last
        self =
            switch ending {
            case _ where path.hasPrefix("assets/"): .assets
            case _ where path == "index.html": .indexes
            case "html": .pages
            case "xml", "json", "txt": .indexes
            default: .assets
            }
    }
}
