import Files

/// Anything that rclone reaches: object stores, SFTP, FTP and WebDAV servers, cloud drives, folders on this machine.
///
/// Object stores replace a file atomically. Elsewhere, a live file is written out of sight first and then moved.
struct RcloneStore: FileStore {
    private let rclone: Program
    private let site: RcloneArea
    private let features: RcloneFeatures
    /// Where former and unfinished files are.
    private let records: RcloneArea
    /// A folder on this machine for single files.
    private let scratch: String

    var storesCacheControl: Bool { features.isBucketBased }
    var description: String { "'\(site.path)'" }
    var place: String { site.disks.count == 1 ? site.disks[0].root : site.path.text }

    /// - Parameters:
    ///   - former: where former files are kept; if not given, beside the site, or inside it if it takes up a whole bucket or remote.
    ///   - scratch: Marquee's own folder on this machine.
    ///   - project: the folders that the target must not overlap.
    init(_ place: String, former: String?, scratch: String, outOf project: ProjectFolders) async throws(PublishError) {
        var rclone = try await Program(.rclone)
        rclone.environment = Self.fewTries.filter { EnvironmentVariable.value(of: $0.key) == nil }
        // So that dates in its lists can be compared as texts.
        rclone.environment["TZ"] = "UTC"
        // So that it does not compute a table for showing remotes in a terminal, which takes half of each start.
        rclone.environment["TCELL_MINIMIZE"] = "1"
        self.rclone = rclone
        self.scratch = scratch
        let path = RclonePath(place)
        let overlap = former.map {
            "'\($0)', where former files are kept, overlaps this target, '\(place)'; choose another place for 'former'"
        }
        if let former, let overlap, RclonePath(former).overlaps(path) { throw .unsuitable(overlap) }
        features = try await rclone.features(of: place)
        let settings = try await rclone.settings()
        let recordsPath = former.map { RclonePath($0) } ?? path.records(isBucket: features.isBucketBased)
        site = RcloneArea(path: path, disks: try await rclone.disks(behind: place, features, settings))
        // Anything beside a remote place is remote too; asking would cost one more request.
        let disks =
            former == nil && site.disks.isEmpty
            ? [] : try await rclone.disks(behind: recordsPath.text, try await rclone.features(of: recordsPath.text), settings)
        records = RcloneArea(path: recordsPath, disks: disks)
        for disk in site.disks { try project.requireFree(disk.root, called: "'\(place)', which leads to '\(disk.root)',") }
        for disk in records.disks {
            try project.requireFree(disk.root, called: "'\(recordsPath)', where former files are kept and which leads to '\(disk.root)',")
        }
        guard let overlap else { return }
        for first in site.disks where first.hasPlainNames {
            for second in records.disks where second.hasPlainNames {
                if try ProjectFolders.overlap(first.root, second.root) { throw .unsuitable(overlap) }
            }
        }
    }

    func contents(
        after manifest: PublishedManifest?, before site: LocalSite, in folder: String?
    ) async throws(PublishError) -> StoredContents {
        let hash = folder == nil ? nil : features.hash
        let entries = try await list(self.site.path.text, hash: hash)
        let there = entries.filter { Self.isFile($0) }
        let local = try await listedHashes(of: site, in: folder, hash, comparing: there)
        let published = entries.first { $0.path == PublishedManifest.path }?.date
        var contents = StoredContents()
        var inDoubt: [String] = []
        for entry in there {
            let (file, known) = (site.files[entry.path], manifest?.files[entry.path])
            let listed = hash.flatMap { entry.hashes?[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            let isCorrect = listed != nil && listed == local[entry.path] && file?.size == entry.size
            contents.files[entry.path] = .file(size: entry.size, hash: isCorrect ? file?.hash : nil)
            if isCorrect { continue }
            let isAltered = listed != nil && file != nil && file?.hash == known?.hash
            if needsHash(entry, file, known, after: published) || isAltered && entry.size == known?.size { inDoubt.append(entry.path) }
        }
        for (path, hash) in try await hashes(of: inDoubt, in: self.site) {
            if case .file(let size, _)? = contents.files[path] { contents.files[path] = .file(size: size, hash: hash) }
        }
        for path in try self.site.irregularFiles() { contents.files[path] = .other }
        if !features.isBucketBased {
            let used = Set(contents.files.keys.flatMap(\.foldersAround))
            contents.emptyFolders = Set(entries.lazy.filter { $0.isFolder && Self.isOthers($0) }.map(\.path)).subtracting(used)
        }
        return contents
    }

    /// Whether a file must be read because the list does not show whether it is as Marquee put it there. A file of another size is not.
    private func needsHash(
        _ entry: RcloneEntry, _ local: LocalSite.File?, _ known: PublishedManifest.File?, after published: String?
    ) -> Bool {
        // What is on this machine costs little.
        if site.plainDisk != nil, local?.size == entry.size { return true }
        guard let known else { return false }
        // An upload that was interrupted may have left part of a file.
        guard known.hash != nil else { return site.plainDisk != nil && entry.size >= known.size }
        guard known.size == entry.size else { return false }
        // The manifest is uploaded last.
        return site.plainDisk != nil || local == nil || published.map { entry.date > $0 } ?? true
    }

    /// The hashes that rclone computes of the files of the site, if any of them may be among `entries`.
    private func listedHashes(
        of site: LocalSite, in folder: String?, _ hash: String?, comparing entries: [RcloneEntry]
    ) async throws(PublishError) -> [String: String] {
        guard let folder, let hash, entries.contains(where: { site.files[$0.path] != nil }) else { return [:] }
        var hashes: [String: String] = [:]
        for entry in try await list(folder, hash: hash) { hashes[entry.path] = entry.hashes?[hash] }
        return hashes
    }

    /// The hashes that a manifest has, which can be computed only by reading all bytes of the files.
    private func hashes(of paths: [String], in area: RcloneArea) async throws(PublishError) -> [String: Fingerprint] {
        if let disk = area.plainDisk {
            return try onDisk { () throws(FileError) in
                var hashes: [String: Fingerprint] = [:]
                for path in paths { hashes[path] = try disk.storedFile(at: path)?.hash }
                return hashes
            }
        }
        let fetched = FetchedFiles(in: scratch)
        try onDisk { () throws(FileError) in try fetched.makeFolder() }
        try await run("copy", paths, of: area.path.text, to: RclonePath(fetched.folder), ["--ignore-times", Self.lookingUp])
        return try onDisk { () throws(FileError) in try fetched.takeHashes(of: paths) }
    }

    /// The files of an area whose names can be passed back to rclone, except Marquee's own records.
    private func files(in area: RcloneArea) async throws(PublishError) -> [RcloneEntry] {
        try await list(area.path.text, hash: nil).filter { Self.isFile($0) }
    }

    private static func isFile(_ entry: RcloneEntry) -> Bool { !entry.isFolder && isOthers(entry) }

    /// Whether it is none of Marquee's own records. A list for rclone cannot contain a path with a line break. No site has one, so such a
    /// file stays.
    private static func isOthers(_ entry: RcloneEntry) -> Bool {
        !entry.path.hasPrefix(".marquee") && !entry.path.contains(where: \.isNewline)
    }

    private func list(_ place: String, hash: String?) async throws(PublishError) -> [RcloneEntry] {
        let options = hash.map { ["--hash", "--hash-type", $0] } ?? []
        let result = try await rclone.run(
            ["lsjson", "--recursive", "--use-server-modtime", "--no-mimetype"] + Self.common + options + ["--", place],
            endingWhen: Self.hasFailed)
        guard result.status != Self.nothingThere else { return [] }
        guard result.status == 0 else { throw rclone.failure(result) }
        do { return try RcloneEntry.list(parsing: result.output) } catch {
            throw .failed("rclone", saying: "its list of '\(place)' cannot be read")
        }
    }

    func manifest() async throws(PublishError) -> [UInt8]? { try await read(PublishedManifest.path, in: site) }

    /// The bytes of a record; `nil` if it does not exist.
    private func read(_ record: String, in area: RcloneArea) async throws(PublishError) -> [UInt8]? {
        // A symbolic link would make someone else's file look like Marquee's.
        try area.requireNoObstacle(to: [record])
        return try await read(area.path.appending(record))
    }

    private func read(_ file: RclonePath) async throws(PublishError) -> [UInt8]? {
        let result = try await rclone.run(["cat"] + Self.common + ["--", file.text])
        if [Self.nothingThere, Self.noSuchFile].contains(result.status) { return nil }
        guard result.status == 0 else { throw rclone.failure(result) }
        // For a missing object rclone prints nothing; a manifest is never empty.
        return result.output.isEmpty ? nil : result.output
    }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) {
        try write(bytes, toScratch: PublishedManifest.path)
        let replaced = StoredFile.file(size: bytes.count, hash: nil)
        try await put([Upload(PublishedManifest.path, cacheControl: Self.uncached, replacing: replaced)], from: scratch)
    }

    private func write(_ bytes: [UInt8], toScratch name: String) throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(scratch)
            try File.write(bytes, to: "\(scratch)/\(name)")
        }
    }

    func upload(_ files: [Upload], from folder: String) async throws(PublishError) {
        try site.requireUnchanged(files)
        try site.removeObstacles(at: files.filter { $0.replaced == .other }.map(\.path))
        try await put(files, from: folder)
    }

    private func put(_ files: [Upload], from folder: String) async throws(PublishError) {
        let hidden = files.filter { $0.isReplacement && features.replacesByMoving }
        try await copy(files.filter { !($0.isReplacement && features.replacesByMoving) }, from: folder, to: site)
        try await replace(hidden, from: RcloneArea(path: RclonePath(folder), disks: []))
    }

    func remove(_ files: [Removal], emptiedFolders: [String]) async throws(PublishError) {
        let files = try site.unchanged(files)
        try site.removeObstacles(at: files.filter { $0.removed == .other }.map(\.path))
        try await delete(files.filter { $0.removed != .other }.map(\.path), in: site)
        guard !features.isBucketBased else { return }
        for folder in emptiedFolders { try await removeIfEmpty(site, folder) }
    }

    private func delete(_ files: [String], in area: RcloneArea) async throws(PublishError) {
        try await run("delete", try area.reachable(files), of: area.path.text)
    }

    /// A folder is kept if someone has put something into it in the meantime.
    private func removeIfEmpty(_ area: RcloneArea, _ folder: String) async throws(PublishError) {
        // rclone would also remove a link in the place of a folder.
        guard try area.obstacle(to: folder) == nil else { return }
        _ = try await rclone.run(["rmdir"] + Self.common + ["--", area.path.appending(folder).text])
    }
}

extension RcloneStore {
    func formerFolders() async throws(PublishError) -> [String] {
        let result = try await rclone.run(["lsf", "--dirs-only"] + Self.common + ["--", formerFiles.path.text])
        guard result.status != Self.nothingThere else { return [] }
        guard result.status == 0 else { throw rclone.failure(result) }
        return try formerFiles.reachable(result.text.split(separator: "\n").map { String($0.dropLast()) })
    }

    func formerPaths(in folder: String) async throws(PublishError) -> Set<String> {
        let folder = formerFiles.appending(folder)
        return Set(try await files(in: folder).map(\.path)).union(try folder.irregularFiles())
    }

    func formerFiles(_ paths: Set<String>, in folder: String) async throws(PublishError) -> [String: StoredFile] {
        let source = formerFiles.appending(folder)
        let there = try await files(in: source).filter { paths.contains($0.path) }
        let hashes = try await hashes(of: there.map(\.path), in: source)
        return Dictionary(there.map { ($0.path, StoredFile.file(size: $0.size, hash: hashes[$0.path])) }) { first, _ in first }
    }

    func readFormer(_ record: String, in folder: String) async throws(PublishError) -> [UInt8]? {
        try await read(record, in: formerFiles.appending(folder))
    }

    func writeFormer(_ bytes: [UInt8], to record: String, in folder: String) async throws(PublishError) {
        try write(bytes, toScratch: record)
        try await copy([Upload(record)], from: scratch, to: formerFiles.appending(folder))
    }

    func keep(_ files: [String], in folder: String) async throws(PublishError) {
        let copies = formerFiles.appending(folder)
        // A symbolic link that the owner put there has no contents to keep a copy of.
        let files = try site.reachable(files)
        try copies.requireNoObstacle(to: files)
        try await run("copy", files, of: site.path.text, to: copies.path, ["--ignore-existing", Self.lookingUp])
    }

    func restore(_ files: [Upload], from folder: String) async throws(PublishError) {
        let source = formerFiles.appending(folder)
        try source.requireNoObstacle(to: files.map(\.path))
        try site.requireUnchanged(files)
        if features.replacesByMoving {
            try await replace(files, from: source)
        } else {
            try await copy(files, from: source.path.text, to: site)
        }
    }

    func removeFormer(_ files: [String], in folder: String) async throws(PublishError) {
        let source = formerFiles.appending(folder)
        try await delete(files, in: source)
        guard !features.isBucketBased, files.contains(where: { $0.contains("/") }), try source.irregularFiles().isEmpty else { return }
        try await rclone.succeed(["rmdirs", "--leave-root"] + Self.common + ["--", source.path.text])
    }

    func removeFormerFolder(_ folder: String) async throws(PublishError) {
        guard !features.isBucketBased else { return }
        try await removeIfEmpty(formerFiles, folder)
    }
}

extension RcloneStore {
    // rclone's manual, "Exit Code".
    private static let nothingThere = 3
    private static let noSuchFile = 4

    /// How long a server may take to respond.
    private static let patience = ["--contimeout", "15s", "--timeout", "60s"]
    /// These override a remote's settings: on a disk, links are not followed or copied as files; over SFTP, a link is listed as its target.
    private static let rulesForLinks = ["--copy-links=false", "--links=false", "--sftp-skip-links=false"]
    private static let common = patience + rulesForLinks
    /// How often a failed operation is retried, unless the owner has set it. By default rclone tries thirty times, two seconds apart, but
    /// nothing is lost if a publication is started again.
    private static let fewTries = ["RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "5"]
    /// Whether rclone reports that a file or folder has failed; it then goes on with the others. A missing folder is not a failure.
    private static let hasFailed: @Sendable (String) -> Bool = { said in
        said.split(whereSeparator: \.isNewline).contains { $0.contains(" ERROR : ") && !$0.contains("directory not found") }
    }
    private static let uncached = "no-cache"

    private var formerFiles: RcloneArea { records.appending("former") }

    /// Makes rclone look files up one by one instead of listing their folders.
    private static let lookingUp = "--no-traverse"
    /// Before version 1.62, rclone hung if the network failed while more lookups were waiting than it runs at once.
    private var looksUpForEver: Bool { rclone.version.map { $0 < ProgramVersion(1, 62) } ?? true }

    /// Runs a command on the given files of `source`, a remote or a folder on this machine.
    private func run(
        _ command: String, _ paths: [String], of source: String, to destination: RclonePath? = nil, _ options: [String] = []
    ) async throws(PublishError) {
        guard !paths.isEmpty else { return }
        let isRemote = source.prefix { $0 != "/" }.contains(":")
        let options = isRemote && looksUpForEver ? options.filter { $0 != Self.lookingUp } : options
        let ends = ["--", source] + (destination.map { [$0.text] } ?? [])
        // A path of a site has no line break in it.
        let list = Array(paths.map { "\($0)\n" }.joined().utf8)
        try await rclone.succeed(
            [command, "--files-from-raw", "-"] + options + Self.common + ends, input: list, endingWhen: Self.hasFailed)
    }

    /// Copies files whatever their dates and sizes; those with the same `Cache-Control` in one run.
    private func copy(_ files: [Upload], from folder: String, to destination: RcloneArea) async throws(PublishError) {
        try destination.requireNoObstacle(to: files.map(\.path))
        for (rule, files) in Dictionary(grouping: files, by: \.cacheControl).sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
            let header = rule.map { ["--header-upload", "Cache-Control: \($0)"] } ?? []
            try await run("copy", files.map(\.path), of: folder, to: destination.path, header + ["--ignore-times", Self.lookingUp])
        }
    }

    /// Writes files out of sight, and moves each to its place.
    private func replace(_ files: [Upload], from folder: RcloneArea) async throws(PublishError) {
        let incoming = records.appending(".marquee-incoming")
        let paths = files.map(\.path)
        try site.requireNoObstacle(to: paths)
        try await copy(files, from: folder.path.text, to: incoming)
        try site.requireNoObstacle(to: paths)
        // If rclone checks the destination before a move, it removes the old file first. WebDAV (RFC 4918, section 9.9.3)
        // and many others can replace it directly; the rest are left to rclone.
        let replacing = ["--no-check-dest", "--header", "Overwrite: T"]
        guard incoming.path.isInside(site.path) else {
            do { try await run("move", paths, of: incoming.path.text, to: site.path, replacing + [Self.lookingUp]) } catch {
                try await run("move", paths, of: incoming.path.text, to: site.path, ["--ignore-times"])
            }
            return
        }
        // rclone moves only single files between places of which one is inside the other.
        for path in paths {
            let ends = ["--", incoming.path.appending(path).text, site.path.appending(path).text]
            let result = try await rclone.run(["moveto"] + replacing + Self.common + ends)
            if result.status != 0 { try await rclone.succeed(["moveto", "--ignore-times"] + Self.common + ends) }
        }
    }
}

extension Program {
    /// What the remote of a path can do.
    fileprivate func features(of path: String) async throws(PublishError) -> RcloneFeatures {
        let answer = try await succeed(["backend", "features", "--", path])
        do { return try RcloneFeatures(parsing: answer.output) } catch {
            throw .failed("rclone", saying: "it does not say what the remote can do: \(answer.text.prefix(200))")
        }
    }

    fileprivate func settings() async throws(PublishError) -> RcloneSettings {
        let answer = try await succeed(["config", "dump"])
        do { return try RcloneSettings(parsing: answer.output, environment: EnvironmentVariable.value) } catch {
            throw .failed("rclone", saying: "its configuration cannot be read")
        }
    }

    /// The folders on this machine that a path leads to, through any number of remotes.
    fileprivate func disks(
        behind path: String, _ features: RcloneFeatures, _ settings: RcloneSettings, depth: Int = 0
    ) async throws(PublishError) -> [DiskFolder] {
        if let folder = features.folder { return [DiskFolder(folder, hasPlainNames: true)] }
        let places: [RcloneSettings.Place]
        do { places = try settings.places(behind: path) } catch {
            throw .unsuitable("it is not clear where '\(path)' leads; give its remote a name with 'rclone config'")
        }
        guard depth < 10 else { throw .unsuitable("the remotes of '\(path)' refer to each other") }
        var folders: [DiskFolder] = []
        for place in places {
            let next = try await self.features(of: place.text)
            for disk in try await disks(behind: place.text, next, settings, depth: depth + 1) {
                folders.append(DiskFolder(disk.root, hasPlainNames: disk.hasPlainNames && place.hasPlainNames))
            }
        }
        return folders
    }
}
