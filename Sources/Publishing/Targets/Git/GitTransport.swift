import Files

/// Publishes to a branch of a repository, in one commit, with nothing checked out.
///
/// The branch keeps its history: a rollback is one more commit, with the tree of the one it returns to.
struct GitTransport: Transport {
    private let git: Git
    private let repository: String
    private let branch: String

    var storesCacheControl: Bool { false }

    init(_ address: RepositoryAddress, branch: String, records: String) async throws(PublishError) {
        git = try await Git(records: records)
        repository = address.text
        self.branch = branch
    }

    func status() async throws(PublishError) -> RemoteState {
        guard let commit = try await fetch() else { return RemoteState() }
        var state = RemoteState(manifest: try await manifest(in: commit), revision: commit)
        let history = try await git.run([
            "log", "--first-parent", "--max-count=\(statesKept)", "--skip=1", "--format=%h of %cs: %s", commit,
        ])
        state.kept = history.text.split(separator: "\n").reversed().map(String.init)
        return state
    }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState {
        guard let commit = try await fetch() else { return RemoteState() }
        let blobs = try await self.blobs(of: site.files.keys, in: folder, writing: false)
        let manifest = try await manifest(in: commit)
        let files = try await storedFiles(in: commit, after: manifest) { path, blob in
            blobs[path] == blob ? site.files[path]?.hash : nil
        }
        return RemoteState(manifest: manifest, files: files, revision: commit)
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        let index = ["GIT_INDEX_FILE": git.records.index]
        /// What the commit must hold: the blob of each file that is written, `nil` for one that is removed.
        var changes: [String: String?] = [:]
        if !steps.isEmpty {
            if let commit = remote.revision {
                try await git.run(["read-tree", commit], index)
            } else {
                try await git.run(["read-tree", "--empty"], index)
            }
        }
        for step in steps {
            report(step)
            switch step {
            // git keeps every state, and a commit is not visible before it is pushed.
            case .preserve, .announce: continue
            case .upload(let uploads):
                let blobs = try await self.blobs(of: uploads.map(\.path), in: folder, writing: true)
                try await updateIndex(index, blobs.map { path, blob in "100644 \(blob)\t\(path)" })
                changes.merge(uploads.map { ($0.path, .some(blobs[$0.path] ?? "")) }) { $1 }
            case .remove(let files, _):
                try await updateIndex(index, files.map { Self.removal(of: $0.path) })
                changes.merge(files.map { ($0.path, nil) }) { $1 }
            case .finish(let manifest):
                let blob = try await git.run(["hash-object", "-w", "--stdin"], input: manifest.bytes).text.trimmedLine
                try await updateIndex(index, ["100644 \(blob)\t\(PublishedManifest.path)"])
                let tree = try await git.run(["write-tree"], index).text.trimmedLine
                try await verify(changes, in: tree)
                try await push(tree: tree, message: "Publish \(manifest.site), number \(manifest.publication)\n", onto: remote.revision)
            }
        }
    }

    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String {
        guard let live = try await fetch() else { throw .nothingBefore }
        // The owner may have made commits after the last one of Marquee's.
        let last = try await git.run(["log", "--first-parent", "--max-count=1", "--format=%H", live, "--", PublishedManifest.path])
        // A rollback records which commit it returned to; the next one goes to the commit before that.
        let trailer = "%(trailers:key=\(Self.returnsTo),valueonly,separator=%x20)"
        let returned = try await git.run(["log", "--max-count=1", "--format=\(trailer)", last.text.trimmedLine]).text.trimmedLine
        let shown = returned.isEmpty ? last.text.trimmedLine : returned
        let parent = try await git.attempt(["rev-parse", "--quiet", "--verify", "\(shown)^1^{commit}"])
        let commit = parent.text.trimmedLine
        guard parent.status == 0, let former = try await manifest(in: commit), let manifest = try await manifest(in: live) else {
            throw .nothingBefore
        }
        try pictures.refuse(former)
        let there = try await storedFiles(in: live, after: manifest)
        let way = WayBack(to: former, from: manifest, at: StoredContents(files: there))
        let copies = try await storedFiles(in: commit, after: former)
        if let obstacle = way.obstacle(kept: copies) { throw obstacle }
        let tree = try await tree(restoring: former, of: commit, after: manifest, in: live)
        let words = "publication \(former.publication)"
        try await push(tree: tree, message: "Return to \(words)\n\n\(Self.returnsTo): \(commit)\n", onto: live)
        return words
    }

    /// The tree of the live commit with the files of an earlier state in the places of Marquee's own; all others stay.
    private func tree(
        restoring former: PublishedManifest, of commit: String, after manifest: PublishedManifest, in live: String
    ) async throws(PublishError) -> String {
        let index = ["GIT_INDEX_FILE": git.records.index]
        try await git.run(["read-tree", live], index)
        let entries = try await tree(of: commit).entries
        let record = try await git.run(["rev-parse", "\(commit):\(PublishedManifest.path)"]).text.trimmedLine
        let restored = former.files.keys.compactMap { path in entries[path].map { (path, $0.blob) } }
        try await updateIndex(index, manifest.files.keys.map { Self.removal(of: $0) })
        try await updateIndex(
            index, restored.map { path, blob in "100644 \(blob)\t\(path)" } + ["100644 \(record)\t\(PublishedManifest.path)"])
        let tree = try await git.run(["write-tree"], index).text.trimmedLine
        let removed = manifest.files.keys.map { ($0, String?.none) }
        try await verify(Dictionary(removed) { $1 }.merging(restored.map { ($0, .some($1)) }) { $1 }, in: tree)
        return tree
    }
}

extension GitTransport {
    private static let returnsTo = "Marquee-Returns-To"

    /// Fetches the branch; `nil` if the repository does not have it yet.
    private func fetch() async throws(PublishError) -> String? {
        let reference = "refs/heads/\(branch)"
        let found = try await git.run(["ls-remote", "--", repository, reference]).text
        guard found.split(separator: "\n").contains(where: { $0.hasSuffix("\t\(reference)") }) else { return nil }
        try await git.run([
            "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", repository, "+\(reference):\(GitRecords.fetched)",
        ])
        return try await git.run(["rev-parse", GitRecords.fetched]).text.trimmedLine
    }

    private func manifest(in commit: String) async throws(PublishError) -> PublishedManifest? {
        let object = "\(commit):\(PublishedManifest.path)"
        guard try await git.attempt(["cat-file", "-e", object]).status == 0 else { return nil }
        let bytes = try await git.run(["cat-file", "blob", object]).output
        do { return try PublishedManifest(parsing: bytes) } catch { throw .unreadableManifest("the branch '\(branch)'") }
    }

    /// What a commit holds.
    ///
    /// - Parameter hash: the hash of a file, if it is known without reading it.
    private func storedFiles(
        in commit: String, after manifest: PublishedManifest?, hash: (_ path: String, _ blob: String) -> Fingerprint? = { _, _ in nil }
    ) async throws(PublishError) -> [String: StoredFile] {
        let entries = try await tree(of: commit).entries
        var files: [String: StoredFile] = [:]
        var unread: [String: GitTree.Entry] = [:]
        for (path, entry) in entries {
            files[path] = entry.isFile ? .file(size: entry.size, hash: hash(path, entry.blob)) : .other
            let isAltered = manifest?.files[path]?.size != entry.size
            if entry.isFile, files[path]?.hash == nil, !isAltered, entry.size <= BlobGroups.largest { unread[path] = entry }
        }
        var hashes: [String: Fingerprint] = [:]
        for group in BlobGroups(unread.values).groups {
            let read = try await git.run(["cat-file", "--batch"], input: Array(group.map { "\($0)\n" }.joined().utf8))
            hashes.merge(BlobGroups.hashes(parsing: read.output)) { $1 }
        }
        for (path, entry) in unread { files[path] = .file(size: entry.size, hash: hashes[entry.blob]) }
        return files
    }

    private func tree(of commit: String) async throws(PublishError) -> GitTree {
        GitTree(parsing: try await git.run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit]).output)
    }

    /// A line for `updateIndex`.
    private static func removal(of path: String) -> String { "0 \(String(repeating: "0", count: 40))\t\(path)" }

    /// git's own hashes of files of the site.
    private func blobs(of paths: some Collection<String>, in folder: String, writing: Bool) async throws(PublishError) -> [String: String] {
        let paths = Array(paths)
        guard !paths.isEmpty else { return [:] }
        // A path of a site has no line break; after './', no other character in it is special.
        let list = paths.map { "./\($0)\n" }.joined()
        let arguments = ["hash-object", "--no-filters", "--stdin-paths"] + (writing ? ["-w"] : [])
        let hashes = try await git.run(arguments, input: Array(list.utf8), in: folder).text.split(separator: "\n")
        return Dictionary(zip(paths, hashes.map(String.init))) { $1 }
    }

    private func updateIndex(_ index: [String: String], _ lines: [String]) async throws(PublishError) {
        try await git.run(["update-index", "-z", "--index-info"], index, input: Array(lines.map { "\($0)\0" }.joined().utf8))
    }

    /// Makes sure that git has taken every change. `update-index` leaves out names that git reserves, such as `git~1`, and succeeds.
    private func verify(_ changes: [String: String?], in tree: String) async throws(PublishError) {
        let entries = try await self.tree(of: tree).entries
        let lost = changes.filter { path, blob in entries[path]?.blob != blob }.keys.sorted { $0.precedesInBytes($1) }
        guard let first = lost.first else { return }
        let others = lost.count > 1 ? " and \(lost.count - 1) more" : ""
        throw .failed("git", saying: "it did not take '\(first)'\(others); git reserves some names, so choose another one")
    }

    /// Makes a commit and pushes it, if the branch is still where it was.
    private func push(tree: String, message: String, onto parent: String?) async throws(PublishError) {
        let identity = try await identity()
        let parents = parent.map { ["-p", $0] } ?? []
        let commit = try await git.run(["commit-tree", tree] + parents, identity, input: Array(message.utf8)).text.trimmedLine
        let lease = "--force-with-lease=refs/heads/\(branch):\(parent ?? "")"
        let result = try await git.attempt(["push", "--porcelain", lease, "--", repository, "\(commit):refs/heads/\(branch)"])
        guard result.status != 0 else { return }
        if let locked = Self.locked(saying: result.errors) { throw locked }
        let isRejected = ["stale info", "fetch first", "non-fast-forward", "cannot lock ref"].contains { text in
            result.text.contains(text) || result.errors.contains(text)
        }
        throw isRejected ? .overtaken : git.failure(result)
    }

    /// Reads git's message when a lock keeps it from writing the branch. A killed git leaves its locks behind.
    private static func locked(saying errors: String) -> PublishError? {
        guard let start = errors.firstRange(of: "Unable to create '"),
            let end = errors[start.upperBound...].firstRange(of: ".lock': File exists")
        else { return nil }
        let file = errors[start.upperBound..<end.lowerBound]
        return .locked(file.contains(where: \.isNewline) ? nil : "\(file).lock".replacing("/./", with: "/").withoutPasswords.withoutSecrets)
    }

    /// The owner's name, or a placeholder on machines without one, such as CI runners.
    private func identity() async throws(PublishError) -> [String: String] {
        guard try await git.attempt(["var", "GIT_COMMITTER_IDENT"]).status != 0 else { return [:] }
        return [
            "GIT_AUTHOR_NAME": "Marquee", "GIT_AUTHOR_EMAIL": "marquee@localhost", "GIT_COMMITTER_NAME": "Marquee",
            "GIT_COMMITTER_EMAIL": "marquee@localhost",
        ]
    }
}

extension String {
    /// The first line.
    var trimmedLine: String { String(prefix { !$0.isNewline }) }
}
