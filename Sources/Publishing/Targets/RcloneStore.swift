import Files
import Site

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whatever rclone reaches: object stores, servers that know SFTP, FTP or WebDAV, drives in the cloud.
///
/// Object stores replace a file at once. On the others a file that visitors see is written out of their sight first, and moved.
struct RcloneStore: FileStore {
    private let rclone: Program
    private let place: RclonePath
    private let features: RcloneFeatures
    /// Where former and unfinished files are.
    private let records: RclonePath
    /// A folder on this machine for single files.
    private let scratch: String

    var storesCacheControl: Bool { features.isBucketBased }
    var description: String { "'\(place)'" }

    /// - Parameters:
    ///   - records: where former files are kept; beside the site if not given, or in it where there is no beside.
    ///   - scratch: a folder on this machine of Marquee's own.
    init(_ place: String, records: String?, scratch: String) async throws(PublishError) {
        var rclone = try await Program(.rclone)
        let own = ProcessInfo.processInfo.environment
        rclone.environment = Self.fewTries.filter { own[$0.key] == nil }
        self.rclone = rclone
        self.place = RclonePath(place)
        self.scratch = scratch
        if let records, RclonePath(records).overlaps(self.place) {
            throw .unsuitable(
                "'\(records)', where former files are kept, overlaps this target, '\(place)'; choose another place for 'former'")
        }
        let answer = try await rclone.succeed(["backend", "features", place])
        do { features = try RcloneFeatures(parsing: answer.output) } catch {
            throw .failed("rclone", saying: "it does not tell what the remote can do: \(answer.text.prefix(200))")
        }
        self.records = records.map { RclonePath($0) } ?? self.place.records(isBucket: features.isBucketBased)
    }

    func files(comparedWith site: LocalSite, in folder: String) async throws(PublishError) -> [String: RemoteState.Comparison] {
        var files: [String: RemoteState.Comparison] = [:]
        let there = try await list(place.text, hash: features.hash)
        let isComparing = there.contains { site.files[$0.path] != nil }
        var hashes: [String: String] = [:]
        if let hash = features.hash, isComparing {
            for entry in try await list(folder, hash: hash) { hashes[entry.path] = entry.hashes?[hash] }
        }
        // A list for rclone cannot name a path with a line break in it. No site has one; whatever is there stays.
        for entry in there where !entry.path.hasPrefix(".marquee") && !entry.path.contains(where: \.isNewline) {
            files[entry.path] =
                if let file = site.files[entry.path], file.size != entry.size {
                    .different
                } else if let hash = features.hash.flatMap({ entry.hashes?[$0] }), !hash.isEmpty, let wanted = hashes[entry.path] {
                    hash == wanted ? .same : .different
                } else {
                    .unknown
                }
        }
        return files
    }

    private func list(_ place: String, hash: String?) async throws(PublishError) -> [RcloneEntry] {
        let options = hash.map { ["--hash", "--hash-type", $0] } ?? []
        let result = try await rclone.run(
            ["lsjson", "--recursive", "--files-only", "--no-modtime", "--no-mimetype"] + Self.patience + options + ["--", place],
            endingWhen: Self.hasFailed)
        guard result.status != Self.nothingThere else { return [] }
        guard result.status == 0 else { throw rclone.failure(result) }
        do { return try RcloneEntry.list(parsing: result.output) } catch {
            throw .failed("rclone", saying: "its list of '\(place)' cannot be read")
        }
    }

    func contents(hashing paths: Set<String>) async throws(PublishError) -> [String: StoredFile] {
        var files: [String: StoredFile] = [:]
        // What the remote tells is another hash than that of the manifest; to find that one out, every file would have to be fetched.
        for entry in try await list(place.text, hash: nil)
        where !entry.path.hasPrefix(".marquee") && !entry.path.contains(where: \.isNewline) {
            files[entry.path] = .file(size: entry.size, hash: nil)
        }
        return files
    }

    func manifest() async throws(PublishError) -> [UInt8]? { try await read(place.appending(PublishedManifest.path)) }

    private func read(_ file: RclonePath) async throws(PublishError) -> [UInt8]? {
        let result = try await rclone.run(["cat"] + Self.patience + ["--", file.text])
        if [Self.nothingThere, Self.noSuchFile].contains(result.status) { return nil }
        guard result.status == 0 else { throw rclone.failure(result) }
        // Of an object that is not there, rclone prints nothing at all; a manifest is never empty.
        return result.output.isEmpty ? nil : result.output
    }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) {
        try write(bytes, toScratch: PublishedManifest.path)
        try await upload([Upload(PublishedManifest.path, cacheControl: Self.uncached, isReplacement: true)], from: scratch)
    }

    private func write(_ bytes: [UInt8], toScratch name: String) throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(scratch)
            try File.write(bytes, to: "\(scratch)/\(name)")
        }
    }

    func upload(_ files: [Upload], from folder: String) async throws(PublishError) {
        let hidden = files.filter { $0.isReplacement && features.replacesByMoving }
        try await copy(files.filter { !($0.isReplacement && features.replacesByMoving) }, from: folder, to: place)
        try await replace(hidden, from: folder)
    }

    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError) {
        try await run("delete", files, of: place.text)
        guard !features.isBucketBased else { return }
        // A folder that somebody has put something into in the meantime is not empty, and stays.
        for folder in emptiedFolders { _ = try await rclone.run(["rmdir"] + Self.patience + ["--", place.appending(folder).text]) }
    }
}

extension RcloneStore {
    func formerFolders() async throws(PublishError) -> [String] {
        let result = try await rclone.run(["lsf", "--dirs-only"] + Self.patience + ["--", formerFiles.text])
        guard result.status != Self.nothingThere else { return [] }
        guard result.status == 0 else { throw rclone.failure(result) }
        return result.text.split(separator: "\n").map { String($0.dropLast()) }
    }

    func formerPaths(in folder: String) async throws(PublishError) -> Set<String> {
        Set(try await list(formerFiles.appending(folder).text, hash: nil).lazy.map(\.path).filter { !$0.hasPrefix(".marquee") })
    }

    func formerFiles(_ paths: Set<String>, in folder: String) async throws(PublishError) -> [String: StoredFile] {
        let source = formerFiles.appending(folder).text
        let there = try await list(source, hash: nil).filter { paths.contains($0.path) }
        // Nobody but a reader of all their bytes knows the hashes that are in a manifest.
        let fetched = FetchedFiles(in: scratch)
        try onDisk { () throws(FileError) in try fetched.makeFolder() }
        try await run("copy", there.map(\.path), of: source, to: RclonePath(fetched.folder), ["--ignore-times", Self.lookingUp])
        let hashes = try onDisk { () throws(FileError) in try fetched.takeHashes(of: there.map(\.path)) }
        return Dictionary(there.map { ($0.path, StoredFile.file(size: $0.size, hash: hashes[$0.path])) }) { first, _ in first }
    }

    func readFormer(_ record: String, in folder: String) async throws(PublishError) -> [UInt8]? {
        try await read(formerFiles.appending(folder).appending(record))
    }

    func writeFormer(_ bytes: [UInt8], to record: String, in folder: String) async throws(PublishError) {
        try write(bytes, toScratch: record)
        try await copy([Upload(record)], from: scratch, to: formerFiles.appending(folder))
    }

    func keep(_ files: [String], in folder: String) async throws(PublishError) {
        try await run("copy", files, of: place.text, to: formerFiles.appending(folder), ["--ignore-existing", Self.lookingUp])
    }

    func restore(_ files: [Upload], from folder: String) async throws(PublishError) {
        let source = formerFiles.appending(folder).text
        if features.replacesByMoving { try await replace(files, from: source) } else { try await copy(files, from: source, to: place) }
    }

    func removeFormer(_ files: [String], in folder: String) async throws(PublishError) {
        let source = formerFiles.appending(folder).text
        try await run("delete", files, of: source)
        guard !features.isBucketBased, files.contains(where: { $0.contains("/") }) else { return }
        try await rclone.succeed(["rmdirs", "--leave-root"] + Self.patience + ["--", source])
    }

    func removeFormerFolder(_ folder: String) async throws(PublishError) {
        guard !features.isBucketBased else { return }
        // A folder that somebody has put something into is not empty, and stays.
        _ = try await rclone.run(["rmdir"] + Self.patience + ["--", formerFiles.appending(folder).text])
    }
}

extension RcloneStore {
    // rclone's manual, "Exit Code".
    private static let nothingThere = 3
    private static let noSuchFile = 4

    /// How long a server may stay silent.
    private static let patience = ["--contimeout", "15s", "--timeout", "60s"]
    /// How often what has failed is tried again, unless the owner has said otherwise. By itself, rclone tries thirty times, two seconds apart, while
    /// nothing is lost by a publication that is begun again.
    private static let fewTries = ["RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "5"]
    /// Whether rclone says that a file or a folder has failed; it goes on with the others then. A folder that is not there is no failure.
    private static let hasFailed: @Sendable (String) -> Bool = { said in
        said.split(whereSeparator: \.isNewline).contains { $0.contains(" ERROR : ") && !$0.contains("directory not found") }
    }
    private static let uncached = "no-cache"

    private var formerFiles: RclonePath { records.appending("former") }

    /// Has rclone look files up one by one instead of listing their folders.
    private static let lookingUp = "--no-traverse"
    /// Before version 1.62, rclone waited for ever where the network went while it looked up more files of a remote than it does at once.
    private var looksUpForEver: Bool { rclone.version.map { $0 < ProgramVersion(1, 62) } ?? true }

    /// Runs a command on the files of `source`, a remote or a folder of this machine, whose paths it is given.
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
            [command, "--files-from-raw", "-"] + options + Self.patience + ends, input: list, endingWhen: Self.hasFailed)
    }

    /// Copies files, whatever their dates and sizes say; those that browsers are told the same about, in one go.
    private func copy(_ files: [Upload], from folder: String, to destination: RclonePath) async throws(PublishError) {
        for (rule, files) in Dictionary(grouping: files, by: \.cacheControl).sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
            let header = rule.map { ["--header-upload", "Cache-Control: \($0)"] } ?? []
            try await run("copy", files.map(\.path), of: folder, to: destination, header + ["--ignore-times", Self.lookingUp])
        }
    }

    /// Writes files out of sight, and moves each to its place.
    private func replace(_ files: [Upload], from folder: String) async throws(PublishError) {
        let incoming = records.appending(".marquee-incoming")
        try await copy(files, from: folder, to: incoming)
        let paths = files.map(\.path)
        // Where rclone looks before it moves a file, it removes the old one before it moves the new one. WebDAV (RFC 4918, section 9.9.3)
        // and many others replace it, if they are asked to; those that do not are left to rclone.
        let replacing = ["--no-check-dest", "--header", "Overwrite: T"]
        guard incoming.isInside(place) else {
            do { try await run("move", paths, of: incoming.text, to: place, replacing + [Self.lookingUp]) } catch {
                try await run("move", paths, of: incoming.text, to: place, ["--ignore-times"])
            }
            return
        }
        // rclone moves nothing between places of which one lies in the other, but for single files.
        for path in paths {
            let ends = ["--", incoming.appending(path).text, place.appending(path).text]
            let result = try await rclone.run(["moveto"] + replacing + Self.patience + ends)
            if result.status != 0 { try await rclone.succeed(["moveto", "--ignore-times"] + Self.patience + ends) }
        }
    }
}
