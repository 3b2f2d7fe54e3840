import Files

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

    func contents(
        after manifest: PublishedManifest?, before site: LocalSite, in source: String?
    ) async throws(PublishError) -> StoredContents {
        try onDisk { () throws(FileError) in
            let there = try self.site.contents(leavingOut: Self.isRecord)
            var files: [String: StoredFile] = [:]
            for (path, status) in there.files {
                let (local, known) = (site.files[path], manifest?.files[path])
                // If the size differs, the hash does.
                files[path] = try self.site.storedFile(at: path, status) { size in
                    size == local?.size || known.map { $0.hash == nil || $0.size == size } ?? false
                }
            }
            return StoredContents(files: files, emptyFolders: there.emptyFolders)
        }
    }

    /// Whether something is one of Marquee's own records.
    private static func isRecord(_ name: String) -> Bool { name.hasPrefix(".marquee") }

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
        for file in files {
            try put(file) { temporary throws(FileError) in
                _ = try File.copyUnread("\(source)/\(file.path)", to: temporary, atMost: .siteFile)
            }
        }
    }

    func remove(_ files: [Removal], emptiedFolders: [String]) async throws(PublishError) {
        try onDisk { () throws(FileError) in
            for file in files where try site.storedFile(at: file.path)?.isStill(file.removed) == true { try site.removeFile(file.path) }
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
        Set(try onDisk { () throws(FileError) in try real(formerFolder(name)).files(leavingOut: Self.isRecord).keys })
    }

    func formerFiles(_ paths: Set<String>, in name: String) async throws(PublishError) -> [String: StoredFile] {
        try onDisk { () throws(FileError) in
            let folder = try real(formerFolder(name))
            var files: [String: StoredFile] = [:]
            for (path, status) in try folder.files(leavingOut: Self.isRecord) where paths.contains(path) {
                files[path] = try folder.storedFile(at: path, status)
            }
            return files
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
            try put(at: file, in: copies, over: { $0 == nil }) { temporary throws(FileError) in
                try site.copyUnread(file, to: temporary, atMost: .siteFile)
            }
        }
    }

    func restore(_ files: [Upload], from name: String) async throws(PublishError) {
        let copies = formerFolder(name)
        for file in files {
            try put(file) { temporary throws(FileError) in try copies.copyUnread(file.path, to: temporary, atMost: .siteFile) }
        }
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
    /// Puts a file of the site in its place, if that is still as it was when the publication was planned.
    private func put(_ file: Upload, _ make: (_ temporary: String) throws(FileError) -> Void) throws(PublishError) {
        let there = try onDisk { () throws(FileError) in try site.storedFile(at: file.path) }
        guard file.mayReplace(there) else { throw .file(FileError(.write, site.absolute(file.path), .changed)) }
        try put(at: file.path, in: site, over: { $0 == nil || there == .other || $0 == .file && there != nil }, make)
    }

    private func write(_ bytes: [UInt8], to path: String, in folder: RealFolder) throws(PublishError) {
        try put(at: path, in: folder, over: { $0 == nil || $0 == .file }) { temporary throws(FileError) in
            try File.writeUnread(bytes, to: temporary)
        }
    }

    /// Lets `make` make a file out of sight, then moves it to `path`.
    private func put(
        at path: String, in folder: RealFolder, over isExpected: (FileStatus.Kind?) -> Bool,
        _ make: (_ temporary: String) throws(FileError) -> Void
    ) throws(PublishError) {
        let temporary = folder.absolute(Self.unfinished)
        do throws(FileError) {
            try Folder.create(folder.path)
            try make(temporary)
            try folder.move(Self.unfinished, to: path, over: isExpected)
        } catch {
            // The caller needs the first error.
            _ = try? File.remove(temporary)
            throw .file(error.operation == .write ? FileError(.write, folder.absolute(path), error.reason) : error)
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
