import Files

/// A folder on this machine, or on a disk that is mounted here.
struct FolderStore: FileStore {
    let folder: String
    /// Where former files are kept: not in the folder, which visitors may see.
    let former: String

    var storesCacheControl: Bool { false }
    var description: String { "'\(folder)'" }

    func files(comparedWith site: LocalSite, in source: String) async throws(PublishError) -> [String: RemoteState.Comparison] {
        var files: [String: RemoteState.Comparison] = [:]
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        for path in try onDisk({ () throws(FileError) in try Self.paths(in: folder) }) {
            files[path] = try onDisk { () throws(FileError) in
                if site.files[path] == nil { return .unknown }
                return try File.holds("\(folder)/\(path)", sameAs: "\(source)/\(path)", buffer: &buffer) ? .same : .different
            }
        }
        return files
    }

    /// Everything in a folder that is no folder, hidden files and symbolic links too. Marquee's own records do not count.
    private static func paths(in folder: String) throws(FileError) -> [String] {
        var paths: [String] = []
        var waiting = [""]
        while let prefix = waiting.popLast() {
            let entries: [Folder.Entry]
            do { entries = try Folder.entries(of: "\(folder)/\(prefix)") } catch  where error.reason == .notFound { continue }
            for entry in entries where !entry.name.hasPrefix(".marquee") {
                if entry.status.kind == .folder { waiting.append("\(prefix)\(entry.name)/") } else { paths.append(prefix + entry.name) }
            }
        }
        return paths
    }

    func manifest() async throws(PublishError) -> [UInt8]? { try read("\(folder)/\(PublishedManifest.path)") }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(folder)
            try File.write(bytes, to: "\(folder)/\(PublishedManifest.path)", through: unfinished)
        }
    }

    /// The one file that is being written.
    private var unfinished: String { "\(folder)/.marquee-unfinished" }

    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result {
        try onDisk { () throws(FileError) in try Folder.create(folder) }
        var lock: FolderLock
        do { lock = try FolderLock(folder) } catch { throw error.reason == .inUse ? .overtaken : .file(error) }
        defer { lock.release() }
        // What a publication that was killed has left, or somebody else has put there.
        try onDisk { () throws(FileError) in _ = try Folder.remove(unfinished) }
        return try await work()
    }

    func upload(_ files: [Upload], from source: String) async throws(PublishError) {
        for file in files { try copy("\(source)/\(file.path)", to: "\(folder)/\(file.path)", through: unfinished) }
    }

    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            for file in files { try File.remove("\(folder)/\(file)") }
            for path in emptiedFolders { try Folder.removeIfEmpty("\(folder)/\(path)") }
        }
    }

    func preserve(_ files: [String], for publication: Int) async throws(PublishError) {
        try onDisk { () throws(FileError) in try Folder.create("\(former)/\(publication)") }
        for file in files {
            let copy = "\(former)/\(publication)/\(file)"
            guard try onDisk({ () throws(FileError) in try FileStatus(of: copy) }) == nil else { continue }
            // A symbolic link that the owner put there says nothing that a copy could keep.
            guard try onDisk({ () throws(FileError) in try FileStatus(of: "\(folder)/\(file)") })?.kind == .file else { continue }
            try self.copy("\(folder)/\(file)", to: copy)
        }
    }

    func preserveManifest(_ bytes: [UInt8], for publication: Int) async throws(PublishError) {
        try onDisk { () throws(FileError) in try File.write(bytes, to: "\(former)/\(publication)/\(PublishedManifest.path)") }
    }

    func preserved(for publication: Int) async throws(PublishError) -> (manifest: [UInt8], files: Set<String>)? {
        guard let manifest = try read("\(former)/\(publication)/\(PublishedManifest.path)") else { return nil }
        return (manifest, Set(try onDisk { () throws(FileError) in try Self.paths(in: "\(former)/\(publication)") }))
    }

    func restore(_ files: [Upload], from publication: Int) async throws(PublishError) {
        for file in files {
            try copy("\(former)/\(publication)/\(file.path)", to: "\(folder)/\(file.path)", through: unfinished)
        }
    }

    func publicationsPreserved() async throws(PublishError) -> [Int] {
        guard try onDisk({ () throws(FileError) in try FileStatus(of: former, followingLinks: true) }) != nil else { return [] }
        return try onDisk { () throws(FileError) in try Folder.entries(of: former) }.compactMap { Int($0.name) }
    }

    func forget(_ publication: Int) async throws(PublishError) {
        try onDisk { () throws(FileError) in _ = try Folder.remove("\(former)/\(publication)") }
    }

    private func copy(_ source: String, to path: String, through temporary: String? = nil) throws(PublishError) {
        try onDisk { () throws(FileError) in
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try Folder.create(String(path[..<slash])) }
            try File.copy(source, to: path, atMost: .siteFile, through: temporary)
        }
    }

    private func read(_ path: String) throws(PublishError) -> [UInt8]? {
        guard try onDisk({ () throws(FileError) in try FileStatus(of: path, followingLinks: true) }) != nil else { return nil }
        do { return try File.read(path, atMost: .manifest) } catch {
            throw error.reason == .tooLarge(.manifest) ? .unreadableManifest(description) : .file(error)
        }
    }
}
