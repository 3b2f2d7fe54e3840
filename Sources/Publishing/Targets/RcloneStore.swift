import Files

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

    func manifest() async throws(PublishError) -> [UInt8]? { try await read(place.appending(PublishedManifest.path)) }

    private func read(_ file: RclonePath) async throws(PublishError) -> [UInt8]? {
        let result = try await rclone.run(["cat"] + Self.patience + ["--", file.text])
        if [Self.nothingThere, Self.noSuchFile].contains(result.status) { return nil }
        guard result.status == 0 else { throw rclone.failure(result) }
        // Of an object that is not there, rclone prints nothing at all; a manifest is never empty.
        return result.output.isEmpty ? nil : result.output
    }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(scratch)
            try File.write(bytes, to: "\(scratch)/\(PublishedManifest.path)")
        }
        try await upload([Upload(PublishedManifest.path, cacheControl: Self.uncached, isReplacement: true)], from: scratch)
    }

    func upload(_ files: [Upload], from folder: String) async throws(PublishError) {
        let hidden = files.filter { $0.isReplacement && features.replacesByMoving }
        try await copy(files.filter { !($0.isReplacement && features.replacesByMoving) }, from: folder, to: place)
        try await replace(hidden, from: folder)
    }

    func restore(_ files: [Upload], from publication: Int) async throws(PublishError) {
        let source = former(publication).text
        if features.replacesByMoving { try await replace(files, from: source) } else { try await copy(files, from: source, to: place) }
    }

    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError) {
        try await run("delete", files, of: place.text)
        guard !features.isBucketBased else { return }
        // A folder that somebody has put something into in the meantime is not empty, and stays.
        for folder in emptiedFolders { _ = try await rclone.run(["rmdir"] + Self.patience + ["--", place.appending(folder).text]) }
    }

    func preserve(_ files: [String], for publication: Int) async throws(PublishError) {
        try await run("copy", files, of: place.text, to: former(publication), ["--ignore-existing", Self.lookingUp])
    }

    func preserveManifest(_ bytes: [UInt8], for publication: Int) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(scratch)
            try File.write(bytes, to: "\(scratch)/\(PublishedManifest.path)")
        }
        try await copy([Upload(PublishedManifest.path)], from: scratch, to: former(publication))
    }

    func preserved(for publication: Int) async throws(PublishError) -> (manifest: [UInt8], files: Set<String>)? {
        guard let manifest = try await read(former(publication).appending(PublishedManifest.path)) else { return nil }
        return (manifest, Set(try await list(former(publication).text, hash: nil).map(\.path)))
    }

    func publicationsPreserved() async throws(PublishError) -> [Int] {
        let result = try await rclone.run(["lsf", "--dirs-only"] + Self.patience + ["--", records.appending("former").text])
        guard result.status != Self.nothingThere else { return [] }
        guard result.status == 0 else { throw rclone.failure(result) }
        return result.text.split(separator: "\n").compactMap { Int($0.dropLast()) }
    }

    func forget(_ publication: Int) async throws(PublishError) {
        let result = try await rclone.run(["purge"] + Self.patience + ["--", former(publication).text])
        guard [0, Self.nothingThere].contains(result.status) else { throw rclone.failure(result) }
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

    private func former(_ publication: Int) -> RclonePath { records.appending("former").appending(String(publication)) }

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
        let incoming = records.appending("incoming")
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

/// A path as rclone writes it: `remote:bucket/folder`.
struct RclonePath: Hashable, Sendable, CustomStringConvertible {
    let text: String

    init(_ text: String) { self.text = text }

    var description: String { text }

    func appending(_ part: String) -> RclonePath { RclonePath(text.hasSuffix(":") ? text + part : "\(text)/\(part)") }

    func isInside(_ other: RclonePath) -> Bool { text.hasPrefix(other.text.hasSuffix(":") ? other.text : other.text + "/") }

    /// Where Marquee keeps its records: beside the site, where visitors do not come; in it where it takes up a whole bucket or remote.
    func records(isBucket: Bool) -> RclonePath {
        let path = text[(text.lastIndex(of: ":").map { text.index(after: $0) } ?? text.startIndex)...]
        let parts = path.split(separator: "/").count
        return parts > (isBucket ? 1 : 0) ? RclonePath("\(text).marquee") : appending(".marquee")
    }
}
