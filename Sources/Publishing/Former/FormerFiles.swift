import Files

/// What publications have replaced, kept beside the site for rollbacks: a folder for each publication, which records whose it is and
/// what is in it.
///
/// A folder with another name, such as `7`, was made by an earlier Marquee or by someone else. Nothing in it is changed or removed.
struct FormerFiles<Store: FileStore> {
    let store: Store

    /// Keeps copies of files as they are now, beside those that were kept in the same folder: a publication that was killed, or undone, has
    /// kept copies of the same state.
    ///
    /// - Parameter before: the fingerprint of the manifest of the state that the folder leads back to.
    /// - Throws: `unsuitable` if someone else's files are in the way; nothing is written then.
    func keep(_ files: [KeptFile], in folder: FormerFolder, before: Fingerprint) async throws(PublishError) {
        let paths = files.map(\.path)
        var list = FormerList(of: folder, at: store.place, before: before)
        var written: FormerList?
        var copies: Set<String> = []
        if try await store.formerFolders().contains(folder.name) {
            if let known = try await self.list(of: folder) {
                guard known.place == store.place, known.before == before else {
                    throw .unsuitable("the folder '\(folder.name)' of former files belongs to another state or target; move it away")
                }
                (list, written) = (known, known)
            }
            copies = try await store.formerPaths(in: folder.name)
            let foreign = copies.subtracting(list.files)
            if let obstacle = paths.filter({ foreign.contains($0) }).min(by: { $0.precedesInBytes($1) }) {
                throw .unsuitable(
                    "'\(obstacle)' is in the folder '\(folder.name)' of former files, and Marquee did not put it there; move it away")
            }
        }
        // The list comes first: whatever happens afterwards, the next publication knows which files are Marquee's.
        list.files.formUnion(paths)
        for file in files where !copies.contains(file.path) { list.hashes[file.path] = file.hash }
        if list != written { try await store.writeFormer(list.bytes, to: FormerList.path, in: folder.name) }
        try await store.keep(paths, in: folder.name)

        let unknown = paths.filter { list.hashes[$0] == nil && !copies.contains($0) }
        guard !unknown.isEmpty else { return }
        for (path, copy) in try await store.formerFiles(Set(unknown), in: folder.name) { list.hashes[path] = copy.hash }
        try await store.writeFormer(list.bytes, to: FormerList.path, in: folder.name)
    }

    /// Keeps the manifest of the files that are in a folder. Without it, the folder cannot be rolled back to.
    func keep(_ manifest: PublishedManifest, in folder: FormerFolder) async throws(PublishError) {
        try await store.writeFormer(manifest.bytes, to: PublishedManifest.path, in: folder.name)
    }

    /// Removes what Marquee has put into a folder and nobody has changed since, and the folder if nothing else is in it. A folder of
    /// another target is left alone.
    func remove(_ folder: FormerFolder) async throws(PublishError) {
        if let list = try await list(of: folder) {
            guard list.place == store.place else { return }
            let manifest = try await self.manifest(of: list)
            let copies = try await store.formerFiles(list.files, in: folder.name)
            // Those that are gone already may have left folders.
            let unchanged = list.files.filter { path in
                guard let copy = copies[path] else { return true }
                return copy.hash != nil && copy.hash == list.hashes[path] ?? manifest?.files[path]?.hash
            }
            try await store.removeFormer(unchanged.sorted { $0.precedesInBytes($1) }, in: folder.name)
            if manifest != nil { try await store.removeFormer([PublishedManifest.path], in: folder.name) }
            try await store.removeFormer([FormerList.path], in: folder.name)
        }
        try await store.removeFormerFolder(folder.name)
    }

    /// The folders of a target.
    func folders(of target: TargetIdentity) async throws(PublishError) -> [FormerFolder] {
        try await store.formerFolders().compactMap { FormerFolder(named: $0) }.filter { $0.target == target }
    }

    /// The numbers of the publications that can be undone, once `manifest` is live.
    func publications(for manifest: PublishedManifest) async throws(PublishError) -> [Int] {
        let names = try await store.formerFolders()
        let numbers =
            if let target = manifest.target {
                names.compactMap { FormerFolder(named: $0) }.filter { $0.target == target }.map(\.publication)
            } else {
                names.compactMap { Int(plain: $0) }
            }
        return numbers.filter { 1 < $0 && $0 <= manifest.publication }.sorted()
    }

    /// Why the former files with the identity of `manifest` are not this target's; `nil` if they are, or if there are none.
    ///
    /// - Parameter manifest: what is live.
    func strayed(_ manifest: PublishedManifest) async throws(PublishError) -> StrayedTarget? {
        guard let target = manifest.target,
            let newest = try await folders(of: target).max(by: { $0.publication < $1.publication }), let list = try await list(of: newest)
        else { return nil }
        let isOurs =
            switch newest.publication - manifest.publication {
            case 0: list.before == manifest.before
            // A publication that was killed before it changed anything, or that was undone, leads back to what is live.
            case 1: list.before == manifest.fingerprint
            case ..<0: true
            default: false
            }
        return isOurs && list.place == store.place ? nil : StrayedTarget(manifest, at: store.place, owner: list.place)
    }

    /// What was live before `manifest` was, and the name of the folder that its files are in. An earlier Marquee gave its targets no
    /// identity, and its folders only a number.
    func state(before manifest: PublishedManifest) async throws(PublishError) -> (manifest: PublishedManifest, folder: String)? {
        let own = manifest.target.map { FormerFolder(manifest.publication, of: $0) }
        let folder = own?.name ?? String(manifest.publication)
        guard let bytes = try await store.readFormer(PublishedManifest.path, in: folder) else { return nil }
        let former: PublishedManifest
        do { former = try PublishedManifest(parsing: bytes) } catch { throw .unreadableManifest("the folder '\(folder)' of former files") }
        guard former.publication == manifest.publication - 1, former.pending == nil else { return nil }
        if let own {
            let list = try await list(of: own)
            guard let before = manifest.before, list?.before == before, Fingerprint(of: bytes) == before else { return nil }
        }
        return (former, folder)
    }

    /// The manifest of the state that the folder of a list restores; `nil` if there is none, or another one.
    private func manifest(of list: FormerList) async throws(PublishError) -> PublishedManifest? {
        guard let bytes = try await store.readFormer(PublishedManifest.path, in: list.folder.name), Fingerprint(of: bytes) == list.before
        else { return nil }
        return try? PublishedManifest(parsing: bytes)
    }

    private func list(of folder: FormerFolder) async throws(PublishError) -> FormerList? {
        try await store.readFormer(FormerList.path, in: folder.name).flatMap { FormerList(parsing: $0, in: folder) }
    }
}
