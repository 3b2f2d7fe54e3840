/// A folder in which nothing is found, written or removed through a symbolic link, because the target of a link belongs to somebody else.
///
/// Paths in it are relative, without `.` and `..`. The folder itself may be reached through links.
package struct RealFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The absolute path of something in it.
    package func absolute(_ path: String) -> String { "\(self.path)/\(path)" }

    /// What is at `path`; `nil` if nothing is, or if a folder around it is not a folder.
    package func status(of path: String) throws(FileError) -> FileStatus? {
        for folder in path.foldersAround.reversed() where try FileStatus(of: absolute(folder))?.kind != .folder { return nil }
        return try FileStatus(of: absolute(path))
    }

    /// Makes any missing folders around `path`.
    ///
    /// - Throws: `notAFolder` if a symbolic link or a file is in the place of one.
    package func makeFolders(around path: String) throws(FileError) {
        try Folder.create(self.path)
        for folder in path.foldersAround.reversed() {
            if try FileStatus(of: absolute(folder)) == nil { try Folder.create(absolute(folder)) }
            guard try FileStatus(of: absolute(folder))?.kind == .folder else { throw FileError(.write, absolute(path), .notAFolder) }
        }
    }

    /// Removes the file, or the symbolic link, at `path`, but not if it is reached through a link.
    ///
    /// - Returns: whether it was removed.
    @discardableResult
    package func removeFile(_ path: String) throws(FileError) -> Bool {
        guard try status(of: path) != nil else { return false }
        return try File.remove(absolute(path))
    }

    /// Removes the folder at `path` if it is empty, but not if it is reached through a link.
    ///
    /// - Returns: whether it was removed.
    @discardableResult
    package func removeFolderIfEmpty(_ path: String) throws(FileError) -> Bool {
        guard try status(of: path)?.kind == .folder else { return false }
        return try Folder.removeIfEmpty(absolute(path))
    }

    /// Removes those folders around `files` that are empty, inner ones first.
    package func removeEmptyFolders(around files: [String]) throws(FileError) {
        for folder in Set(files.flatMap(\.foldersAround)).sorted(by: { $1.precedesInBytes($0) }) { try removeFolderIfEmpty(folder) }
    }

    /// Everything in it and its subfolders that is not a folder, hidden files and symbolic links included, with its status; empty if it
    /// does not exist.
    /// A folder whose name is not UTF-8 cannot be entered, and is listed as one.
    ///
    /// - Parameter isLeftOut: called with the name of a file or a folder.
    package func files(leavingOut isLeftOut: (String) -> Bool = { _ in false }) throws(FileError) -> [String: FileStatus] {
        var files: [String: FileStatus] = [:]
        var waiting = [""]
        while let prefix = waiting.popLast() {
            let entries: [Folder.Entry]
            do { entries = try Folder.entries(of: absolute(prefix)) } catch  where error.reason == .notFound { continue }
            for entry in entries where !isLeftOut(entry.name) {
                if entry.status.kind == .folder, entry.isUnicode {
                    waiting.append("\(prefix)\(entry.name)/")
                } else {
                    files[prefix + entry.name] = entry.status
                }
            }
        }
        return files
    }
}
