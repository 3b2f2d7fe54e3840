import Files

/// Publishes to a place where files are replaced one by one, while visitors use the site.
struct InPlaceTransport<Store: FileStore>: Transport {
    let store: Store

    var storesCacheControl: Bool { store.storesCacheControl }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState {
        let manifest = try await store.publishedManifest()
        let there = try await store.contents(after: manifest, before: site, in: folder)
        var state = RemoteState(manifest: manifest, files: there.files, emptyFolders: there.emptyFolders)
        if let manifest { state.strayed = try await former.strayed(manifest) }
        return state
    }

    func status() async throws(PublishError) -> RemoteState {
        guard let manifest = try await store.publishedManifest() else { return RemoteState() }
        if let strayed = try await former.strayed(manifest) { return RemoteState(manifest: manifest, strayed: strayed) }
        return RemoteState(manifest: manifest, kept: try await former.publications(for: manifest).map { "publication \($0 - 1)" })
    }

    private var former: FormerFiles<Store> { FormerFiles(store: store) }

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
            // Such places have no locks. The last publisher to announce goes on, and all others stop.
            if try await store.publishedManifest() != expected { throw .overtaken }
            switch step {
            case .preserve(let files, let manifest, let folder): try await preserve(files, manifest, folder)
            case .announce(let manifest):
                try await store.writeManifest(manifest.bytes)
                expected = manifest
            case .upload(let files): try await store.upload(files, from: folder)
            case .remove(let files, let folders): try await store.remove(files, emptiedFolders: folders)
            case .finish(let manifest):
                try await store.writeManifest(manifest.bytes)
                try await prune(manifest)
            }
        }
    }

    private func preserve(_ files: [KeptFile], _ manifest: PublishedManifest, _ folder: FormerFolder) async throws(PublishError) {
        guard manifest.pending == nil else {
            return try await former.keep(files, in: folder, before: manifest.before ?? manifest.fingerprint)
        }
        try await former.keep(files, in: folder, before: manifest.fingerprint)
        try await former.keep(manifest, in: folder)
    }

    private func prune(_ manifest: PublishedManifest) async throws(PublishError) {
        guard let target = manifest.target else { return }
        for folder in try await former.folders(of: target) where folder.publication <= manifest.publication - statesKept {
            try await former.remove(folder)
        }
    }
}

extension InPlaceTransport {
    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String {
        try await store.alone { () throws(PublishError) in try await rollBackAlone(pictures) }
    }

    private func rollBackAlone(_ pictures: WithdrawnPictures) async throws(PublishError) -> String {
        guard let live = try await store.publishedManifest() else { throw .nothingBefore }
        if let strayed = try await former.strayed(live) { throw .strayed(strayed) }
        guard let state = try await former.state(before: live) else { throw .nothingBefore }
        try pictures.refuse(state.manifest)
        let there = try await store.contents(after: live, before: LocalSite(state.manifest), in: nil)
        let way = WayBack(to: state.manifest, from: live, at: there)
        let kept = try await store.formerFiles(way.restored, in: state.folder)
        if let obstacle = way.obstacle(kept: kept) { throw obstacle }

        var expected = live
        for step in way.plan.steps {
            if try await store.publishedManifest() != expected { throw .overtaken }
            switch step {
            case .preserve: continue
            case .announce(var manifest):
                // Under the number of the publication that is undone, so that an interrupted rollback can be started again.
                manifest.publication = live.publication
                manifest.target = live.target
                manifest.before = live.before
                try await store.writeManifest(manifest.bytes)
                expected = manifest
            case .upload(let files): try await store.restore(files, from: state.folder)
            case .remove(let files, let folders): try await store.remove(files, emptiedFolders: folders)
            case .finish:
                try await store.writeManifest(state.manifest.bytes)
                if let target = live.target { try await former.remove(FormerFolder(live.publication, of: target)) }
            }
        }
        return "publication \(state.manifest.publication)"
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
    /// When a file is uploaded, if only its path is known.
    init(ofFileAt path: String) {
        let ending = path.fileName.split(separator: ".").last
        self =
            switch ending {
            case _ where path.hasPrefix("assets/"): .assets
            case _ where path == "index.html" || path == "search/index.js": .indexes
            case "html": .pages
            case "xml", "json", "txt": .indexes
            default: .assets
            }
    }
}
