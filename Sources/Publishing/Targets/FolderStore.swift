import Files
import Site

/// A folder on this machine, or on a disk that is mounted here.
struct FolderStore: FileStore {
    let folder: String
    /// Where former files are kept: outside the folder, which visitors may see.
    let former: String

    var storesCacheControl: Bool { false }
    var description: String { "'\(folder)'" }
    var place: String { (try? Folder.futurePath(of: folder)) ?? folder }

    private var site: RealFolder { RealFolder(folder) }
    private func formerFolder(_ name: String) -> RealFolder { RealFolder("\(former)/\(name)") }

    func files(comparedWith site: LocalSite, in source: String) async throws(PublishError) -> [String: RemoteState.Comparison] {
        var files: [String: RemoteState.Comparison] = [:]
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        for path in try onDisk({ () throws(FileError) in try Self.files(in: self.site).keys }) {
            files[path] = try onDisk { () throws(FileError) in
                if site.files[path] == nil { return .unknown }
                return try File.holds("\(folder)/\(path)", sameAs: "\(source)/\(path)", buffer: &buffer) ? .same : .different
            }
        }
        return files
    }

    func contents(hashing paths: Set<String>) async throws(PublishError) -> [String: StoredFile] {
        try onDisk { () throws(FileError) in try Self.stored(Self.files(in: site), in: site, hashing: paths) }
    }

    /// Every file except Marquee's own records.
    private static func files(in folder: RealFolder) throws(FileError) -> [String: FileStatus] {
        try folder.files { $0.hasPrefix(".marquee") }
    }

    private static func stored(
        _ files: [String: FileStatus], in folder: RealFolder, hashing paths: Set<String>
    ) throws(FileError) -> [String: StoredFile] {
        var stored: [String: StoredFile] = [:]
        for (path, status) in files {
            stored[path] =
                if status.kind != .file {
                    .other
                } else if paths.contains(path) {
                    .file(size: status.size, hash: try Fingerprint(ofFileAt: folder.absolute(path)))
                } else {
                    .file(size: status.size, hash: nil)
                }
        }
        return stored
    }

    func manifest() async throws(PublishError) -> [UInt8]? { try read(PublishedManifest.path, in: site) }

    func writeManifest(_ bytes: [UInt8]) async throws(PublishError) { try write(bytes, to: PublishedManifest.path, in: site) }

    func alone<Result: Sendable>(_ work: () async throws(PublishError) -> Result) async throws(PublishError) -> Result {
        try onDisk { () throws(FileError) in try Folder.create(folder) }
        var lock: FolderLock
        do { lock = try FolderLock(folder) } catch { throw error.reason == .inUse ? .overtaken : .file(error) }
        defer { lock.release() }
        // Left by a publication that was killed, or a link that someone else put there.
        try onDisk { () throws(FileError) in _ = try File.remove(Self.unfinished(in: site)) }
        return try await work()
    }

    /// The only file being written.
    private static func unfinished(in folder: RealFolder) -> String { folder.absolute(unfinished) }
    private static let unfinished = ".marquee-unfinished"

    func upload(_ files: [Upload], from source: String) async throws(PublishError) {
        for file in files { try copy("\(source)/\(file.path)", to: file.path, in: site) }
    }

    func remove(_ files: [String], emptiedFolders: [String]) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            for file in files { try site.removeFile(file) }
            for path in emptiedFolders { try site.removeFolderIfEmpty(path) }
        }
    }
}

extension FolderStore {
    func formerFolders() async throws(PublishError) -> [String] {
        try onDisk { () throws(FileError) in
            guard try FileStatus(of: former) != nil else { return [] }
            return try Folder.entries(of: former).filter { $0.status.kind == .folder }.map(\.name)
        }
    }

    func formerPaths(in name: String) async throws(PublishError) -> Set<String> {
        Set(try onDisk { () throws(FileError) in try Self.files(in: try real(formerFolder(name))).keys })
    }

    func formerFiles(_ paths: Set<String>, in name: String) async throws(PublishError) -> [String: StoredFile] {
        try onDisk { () throws(FileError) in
            let folder = try real(formerFolder(name))
            return try Self.stored(Self.files(in: folder).filter { paths.contains($0.key) }, in: folder, hashing: paths)
        }
    }

    func readFormer(_ record: String, in name: String) async throws(PublishError) -> [UInt8]? {
        guard try onDisk({ () throws(FileError) in try FileStatus(of: formerFolder(name).path)?.kind == .folder }) else { return nil }
        return try read(record, in: formerFolder(name))
    }

    func writeFormer(_ bytes: [UInt8], to record: String, in name: String) async throws(PublishError) {
        let folder = formerFolder(name)
        try onDisk { () throws(FileError) in
            try Folder.create(folder.path)
            _ = try File.remove(Self.unfinished(in: try real(folder)))
        }
        try write(bytes, to: record, in: folder)
    }

    func keep(_ files: [String], in name: String) async throws(PublishError) {
        let copies = formerFolder(name)
        for file in files {
            guard try onDisk({ () throws(FileError) in try real(copies).status(of: file) }) == nil else { continue }
            // A symbolic link that the owner put there has no contents to keep a copy of.
            guard try onDisk({ () throws(FileError) in try site.status(of: file) })?.kind == .file else { continue }
            try copy(site.absolute(file), to: file, in: copies)
        }
    }

    func restore(_ files: [Upload], from name: String) async throws(PublishError) {
        let copies = formerFolder(name)
        for file in files { try copy(copies.absolute(file.path), to: file.path, in: site) }
    }

    func removeFormer(_ files: [String], in name: String) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            let folder = try real(formerFolder(name))
            for file in files { try folder.removeFile(file) }
            try folder.removeEmptyFolders(around: files)
        }
    }

    func removeFormerFolder(_ name: String) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            guard try FileStatus(of: formerFolder(name).path)?.kind == .folder else { return }
            _ = try File.remove(Self.unfinished(in: formerFolder(name)))
            try Folder.removeIfEmpty(formerFolder(name).path)
        }
    }

    /// The folder, which must not be a symbolic link: the target of a link belongs to someone else.
    private func real(_ folder: RealFolder) throws(FileError) -> RealFolder {
        guard try FileStatus(of: folder.path)?.kind == .folder else { throw FileError(.list, folder.path, .notAFolder) }
        return folder
    }
}

extension FolderStore {
    private func copy(_ source: String, to path: String, in folder: RealFolder) throws(PublishError) {
        try onDisk { () throws(FileError) in
            try folder.makeFolders(around: path)
            try File.copy(source, to: folder.absolute(path), atMost: .siteFile, through: Self.unfinished(in: folder))
        }
    }

    private func write(_ bytes: [UInt8], to path: String, in folder: RealFolder) throws(PublishError) {
        try onDisk { () throws(FileError) in
            try Folder.create(folder.path)
            try File.write(bytes, to: folder.absolute(path), through: Self.unfinished(in: folder))
        }
    }

    /// The bytes of a record; `nil` if it does not exist.
    private func read(_ record: String, in folder: RealFolder) throws(PublishError) -> [UInt8]? {
        do throws(FileError) {
            guard let status = try folder.status(of: record) else { return nil }
            // A symbolic link would make someone else's file look like Marquee's.
            guard status.kind == .file else { throw FileError(.read, folder.absolute(record), .notAFile) }
            return try File.read(folder.absolute(record), atMost: .manifest)
        } catch {
            throw error.reason == .tooLarge(.manifest) ? .unreadableManifest(description) : .file(error)
        }
    }
}
