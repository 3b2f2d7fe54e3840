import Files

/// Publishes to a folder of a server, through rsync and ssh.
///
/// The live folder is a symbolic link, `leaves`, to one of the releases beside it, `leaves.releases/7`. A release is made
/// out of sight, from the one before it by hard links, so that it has the owner's own files too; then the link is swapped atomically.
struct RsyncTransport: Transport {
    private let rsync: Program
    private let shell: RemoteShell
    private let path: String
    /// Marquee's own folder on this machine.
    private let records: String

    var storesCacheControl: Bool { false }

    init(host: String, path: String, records: String) async throws(PublishError) {
        rsync = try await Program(.rsync)
        shell = try await RemoteShell(host: host)
        // A path that begins with '~' or '-' is taken literally, relative to ssh's start folder.
        self.path = path.hasPrefix("/") ? path : "./\(path)"
        self.records = records
    }

    private var releases: String { "\(path).releases" }

    func state(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> RemoteState { try await lookAtFiles() }

    /// What is live, with the hashes of the files that Marquee has put there.
    private func lookAtFiles() async throws(PublishError) -> RemoteState {
        var state = try await look(at: "all")
        guard let manifest = state.manifest, let live = state.revision.flatMap({ release(of: $0) }) else { return state }
        let whole = manifest.files.filter { path, known in state.files[path] == .file(size: known.size, hash: nil) }
        for (path, hash) in try await hashes(of: whole.keys.sorted { $0.precedesInBytes($1) }, in: live) {
            if let known = whole[path] { state.files[path] = .file(size: known.size, hash: hash) }
        }
        return state
    }

    func status() async throws(PublishError) -> RemoteState { try await look(at: "manifest") }

    private func look(at extent: String) async throws(PublishError) -> RemoteState {
        let result = try await shell.succeed(ReleaseScripts.look, [path, releases, PublishedManifest.path, extent])
        let fields = result.output.split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count == 5 else {
            throw .failed("ssh", saying: "the server's shell prints extra text; its startup files must print nothing")
        }
        let target = String(decoding: fields[1], as: UTF8.self)
        switch String(decoding: fields[0], as: UTF8.self) {
        case "nothing": return RemoteState()
        case "link" where release(of: target) != nil: break
        case "link": throw .unsuitable("'\(path)' on \(shell.host) is a link to '\(target)', which is not one of Marquee's releases")
        default:
            throw .unsuitable(
                "'\(path)' on \(shell.host) exists and is not a link to a release; rename it, or choose a path that does not exist yet")
        }
        var state = RemoteState(revision: target)
        if !fields[3].isEmpty {
            do { state.manifest = try PublishedManifest(parsing: Array(fields[3])) } catch {
                throw .unreadableManifest("'\(path)' on \(shell.host)")
            }
        }
        let contents = ReleaseContents(parsing: fields[4])
        (state.files, state.emptyFolders) = (contents.files, contents.emptyFolders)
        let numbers = String(decoding: fields[2], as: UTF8.self).split(separator: "\n").compactMap { Int(plain: $0) }
        state.kept = numbers.sorted().filter { String($0) != release(of: target) }.map { "release \($0)" }
        return state
    }

    /// The number of the release that the link points to.
    private func release(of target: String) -> String? {
        let parts = target.split(separator: "/")
        return parts.count == 2 && parts[0] == releases.split(separator: "/").last && Int(plain: parts[1]) != nil ? String(parts[1]) : nil
    }

    func carryOut(
        _ steps: [Step], after remote: RemoteState, from folder: String, report: @Sendable (Step) -> Void
    ) async throws(PublishError) {
        guard case .finish(let manifest)? = steps.last, let target = manifest.target else { return }
        let live = remote.revision ?? ""
        let paths = manifest.files.keys.sorted { $0.precedesInBytes($1) }
        let begun = try await shell.succeed(
            ReleaseScripts.begin, [path, releases, release(of: live) ?? "", target.word], input: Self.list(paths))
        let release = begun.text.trimmedLine
        // The release is not visible before it is finished, so everything can be sent in one run after the obstacles are removed.
        var removed: [String] = []
        for step in steps {
            report(step)
            switch step {
            // The release before this one is kept for a rollback.
            case .preserve, .announce, .upload: continue
            case .remove(let files, let folders): removed += files.map(\.path) + folders.map { "\($0)/" }
            case .finish:
                if !removed.isEmpty {
                    try await shell.succeed(ReleaseScripts.remove, [path, releases, release], input: Self.list(removed))
                }
                try await send(paths, from: folder, to: release)
                let arguments = [path, releases, release, live, String(statesKept), PublishedManifest.path, target.word]
                try checked(try await shell.run(ReleaseScripts.finish, arguments, input: manifest.bytes))
            }
        }
    }

    func rollBack(withholding pictures: WithdrawnPictures) async throws(PublishError) -> String {
        let state = try await lookAtFiles()
        guard let live = state.revision, let manifest = state.manifest, let previous = manifest.previous.flatMap({ release(of: $0) }) else {
            throw .nothingBefore
        }
        let altered = manifest.files.filter { path, known in state.files[path].map { !$0.isAsPublished(known) } ?? false }
            .keys.sorted { $0.precedesInBytes($1) }
        guard altered.isEmpty else { throw .alteredTarget(examples: Array(altered.prefix(3)), count: altered.count) }
        guard state.kept.contains("release \(previous)") else { throw .nothingBefore }
        try await requireWhole(previous, without: pictures)
        try checked(try await shell.run(ReleaseScripts.roll, [path, releases, previous, live]))
        return "release \(previous)"
    }

    /// Checks that each file of a release exists and is unchanged since it went live, and that none is of a picture that was taken down.
    private func requireWhole(_ release: String, without pictures: WithdrawnPictures) async throws(PublishError) {
        let answer = try await shell.succeed(ReleaseScripts.inspect, [path, releases, release, PublishedManifest.path]).output
        let fields = answer.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let manifest: PublishedManifest
        do { manifest = try PublishedManifest(parsing: Array(fields[0])) } catch {
            throw .unreadableManifest("the release \(release) of '\(path)' on \(shell.host)")
        }
        try pictures.refuse(manifest)
        let sizes = ReleaseContents.sizes(parsing: fields.last ?? [])
        let there = manifest.files.keys.filter { sizes[$0] == manifest.files[$0]?.size }
        let hashes = try await self.hashes(of: there.sorted { $0.precedesInBytes($1) }, in: release)
        let lost = manifest.files.keys.filter { hashes[$0] == nil || hashes[$0] != manifest.files[$0]?.hash }
        guard lost.isEmpty else {
            throw .incompleteState(examples: Array(lost.sorted { $0.precedesInBytes($1) }.prefix(3)), count: lost.count)
        }
    }

    /// Fetches the files of a release that differ from the last build, and computes their hashes.
    private func hashes(of paths: [String], in release: String) async throws(PublishError) -> [String: Fingerprint] {
        guard !paths.isEmpty else { return [:] }
        let built = RealFolder("\(records)/site")
        let fetched = FetchedFiles(in: "\(records)/scratch")
        try onDisk { () throws(FileError) in try fetched.makeFolder() }
        let hasBuilt = try onDisk { () throws(FileError) in try FileStatus(of: built.path)?.kind == .folder }
        let comparing = hasBuilt ? ["--compare-dest=\(built.path)"] : []
        let arguments =
            ["--checksum", "--timeout=120", "--protect-args", "--from0", "--files-from=-", "--no-implied-dirs"] + comparing + [
                "--", "\(shell.host):\(releases)/\(release)/", "\(fetched.folder)/",
            ]
        try await rsync.succeed(arguments, input: Self.list(paths))
        return try onDisk { () throws(FileError) in
            // Files that rsync skipped are the same as in the last build.
            try fetched.takeHashes(of: paths, orElseIn: hasBuilt ? built : nil)
        }
    }

    private func checked(_ result: Program.Result) throws(PublishError) {
        switch result.status {
        case 0: return
        case ReleaseScripts.overtaken: throw .overtaken
        default: throw shell.failure(result)
        }
    }

    /// Sends files that differ, whatever their dates: files altered on the server are found by checksum. A replaced file gets a
    /// new inode, so earlier releases keep theirs.
    private func send(_ paths: [String], from folder: String, to release: String) async throws(PublishError) {
        let arguments = [
            "--checksum", "--timeout=120", "--temp-dir=.marquee-arriving", "--perms", "--chmod=D755,F644", "--protect-args", "--from0",
            "--files-from=-",
            "--no-implied-dirs", "--", "\(folder)/", "\(shell.host):\(releases)/\(release).unfinished/",
        ]
        try await rsync.succeed(arguments, input: Self.list(paths))
    }

    /// Paths separated by NUL for another program; none is taken for an option.
    private static func list(_ paths: [String]) -> [UInt8] { Array(paths.map { "./\($0)\0" }.joined().utf8) }
}
