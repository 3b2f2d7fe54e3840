import CLibrary
import Files

/// A copy of the content folder in which an import is tried before it counts: hidden in that folder, so that it is on the same disk.
///
/// Unchanged files in it are hard links, which need no space, or copies where the disk has no links.
struct StagedFolder: ~Copyable {
    let path: String
    private let folder: String

    /// - Parameters:
    ///   - tree: the files of the folder.
    ///   - texts: what the files have after the import, by path; some of them are new.
    ///   - copies: files that are copied from elsewhere: their sources by path.
    init(_ folder: String, tree: FileTree, texts: [String: String], copies: [String: String] = [:]) throws(FileError) {
        self.folder = folder
        path = "\(folder)/\(Self.prefix)\(getpid())"
        Self.removeLeftovers(in: folder)
        try Folder.create(path)
        for file in tree.files where texts[file.path] == nil {
            try Self.makeFolder(around: file.path, in: path)
            let (source, copy) = ("\(folder)/\(file.path)", "\(path)/\(file.path)")
            if linkat(AT_FDCWD, source, AT_FDCWD, copy, AT_SYMLINK_FOLLOW) != 0 {
                _ = try File.copyUnread(source, to: copy, atMost: .asset)
            }
        }
        for (file, source) in copies {
            try Self.makeFolder(around: file, in: path)
            _ = try File.copyUnread(source, to: "\(path)/\(file)", atMost: .asset)
        }
        for (file, text) in texts {
            try Self.makeFolder(around: file, in: path)
            try File.writeUnread(Array(text.utf8), to: "\(path)/\(file)")
        }
    }

    private static let prefix = ".marquee-import-"

    /// Removes what imports left behind that were interrupted.
    private static func removeLeftovers(in folder: String) {
        let names = (try? Folder.entries(of: folder))?.map(\.name) ?? []
        for name in names where name.hasPrefix(prefix) {
            // A number without a process belongs to an import that has ended.
            guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
            remove("\(folder)/\(name)")
        }
    }

    private static func remove(_ path: String) {
        let real = RealFolder(path)
        guard let contents = try? real.contents() else { return }
        for file in contents.files.keys { _ = try? real.removeFile(file) }
        try? real.removeEmptyFolders(around: contents.emptyFolders.map { "\($0)/x" } + contents.files.keys)
        _ = try? Folder.removeIfEmpty(path)
    }

    private static func makeFolder(around file: String, in folder: String) throws(FileError) {
        if let around = file.parentPath { try Folder.create("\(folder)/\(around)") }
    }

    /// Writes some of the texts again.
    func write(_ texts: [String: String]) throws(FileError) {
        for (file, text) in texts { try File.writeUnread(Array(text.utf8), to: "\(path)/\(file)") }
    }

    /// Puts the files in place, each whole. If one cannot be, those before it become what they were.
    func putInPlace(_ paths: [String]) throws(FileError) {
        var done: [(path: String, old: [UInt8]?)] = []
        do {
            for file in paths {
                let target = "\(folder)/\(file)"
                let old: [UInt8]?
                do { old = try File.read(target, atMost: SourceText.limit) } catch  where error.reason == .notFound { old = nil }
                try RealFolder(folder).make(file)
                try File.move("\(path)/\(file)", to: target)
                done.append((target, old))
            }
        } catch {
            for (target, old) in done.reversed() {
                // The first error says why.
                if let old { try? File.write(old, to: target) } else { _ = try? File.remove(target) }
            }
            try? RealFolder(folder).removeEmptyFolders(around: done.map { $0.path.relative(to: "\(folder)/") })
            throw error
        }
    }

    deinit { Self.remove(path) }
}

extension RealFolder {
    /// Makes the folders around a file.
    fileprivate func make(_ file: String) throws(FileError) {
        if let around = file.parentPath { try Folder.create(absolute(around)) }
    }
}
