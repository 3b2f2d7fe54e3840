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

    /// Moves a file of this folder to `path`, and makes any missing folders around it. Nobody ever sees half of it.
    ///
    /// - Parameters:
    ///   - name: of a file that is directly in this folder.
    ///   - isExpected: called with what is at `path` just before; `nil` if nothing is.
    /// - Throws: `notAFolder` if a symbolic link or a file is in the place of a folder; `changed` if something else than expected is at
    ///   `path`.
    package func move(_ name: String, to path: String, over isExpected: (FileStatus.Kind?) -> Bool) throws(FileError) {
        let root = try OpenFolder(self.path, to: .write)
        try entering(path, from: root.folder(".", to: .write), to: .write, making: true) { folder, last throws(FileError) in
            guard isExpected(try folder.status(of: last)?.kind) else { throw FileError(.write, absolute(path), .changed) }
            try root.move(name, to: last, in: folder)
        }
    }

    /// Removes the file, or the symbolic link, at `path`, but not if it is reached through a link.
    ///
    /// - Returns: whether it was removed.
    @discardableResult
    package func removeFile(_ path: String) throws(FileError) -> Bool {
        try entering(path, to: .remove) { folder, name throws(FileError) in try folder.removeFile(name) } ?? false
    }

    /// Removes the folder at `path` if it is empty, but not if it is reached through a link.
    ///
    /// - Returns: whether it was removed.
    @discardableResult
    package func removeFolderIfEmpty(_ path: String) throws(FileError) -> Bool {
        try entering(path, to: .remove) { folder, name throws(FileError) in try folder.removeFolderIfEmpty(name) } ?? false
    }

    /// Copies the file at `path`, which must not be a link or be reached through one, like ``File/copyUnread(_:to:atMost:)``.
    package func copyUnread(_ path: String, to copy: String, atMost limit: SizeLimit) throws(FileError) {
        let copied = try entering(path, to: .read) { folder, name throws(FileError) in
            try File.copyUnread(folder.file(name), to: copy, atMost: limit)
        }
        if copied == nil { throw FileError(.read, absolute(path), .notFound) }
    }

    /// Passes the file at `path` to `take`, piece by piece, like ``File/readPieces(of:atMost:_:)``, but never through a link.
    ///
    /// - Throws: `notFound` if it is reached through a link; `notAFile` if it is one.
    package func readPieces(
        of path: String, atMost limit: SizeLimit, _ take: (Span<UInt8>) throws(FileError) -> Void
    ) throws(FileError) {
        let isRead: Void? = try entering(path, to: .read) { folder, name throws(FileError) in
            try folder.file(name).pieces(atMost: limit) { piece throws(FileError) in try take(piece.span) }
        }
        if isRead == nil { throw FileError(.read, absolute(path), .notFound) }
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
        try contents(leavingOut: isLeftOut).files
    }

    /// What ``files(leavingOut:)`` lists, and every folder without such a file in it or in the folders inside it.
    package func contents(
        leavingOut isLeftOut: (String) -> Bool = { _ in false }
    ) throws(FileError) -> (files: [String: FileStatus], emptyFolders: Set<String>) {
        var files: [String: FileStatus] = [:]
        var folders: Set<String> = []
        var waiting = [""]
        while let prefix = waiting.popLast() {
            let entries: [Folder.Entry]
            do { entries = try Folder.entries(of: absolute(prefix)) } catch  where error.reason == .notFound { continue }
            for entry in entries where !isLeftOut(entry.name) {
                if entry.status.kind == .folder, entry.isUnicode {
                    folders.insert(prefix + entry.name)
                    waiting.append("\(prefix)\(entry.name)/")
                } else {
                    files[prefix + entry.name] = entry.status
                }
            }
        }
        for path in files.keys {
            // If a folder is not empty, neither are those around it.
            for folder in path.foldersAround { guard folders.remove(folder) != nil else { break } }
        }
        return (files, folders)
    }
}

extension RealFolder {
    /// Opens the folders around `path` one in another, none of them through a link.
    ///
    /// - Returns: `nil` if one of them is missing or not a folder.
    private func entering<Result>(
        _ path: String, to operation: FileError.Operation,
        _ work: (borrowing OpenFolder, _ name: String) throws(FileError) -> Result
    ) throws(FileError) -> Result? {
        do {
            return try entering(path, from: OpenFolder(self.path, to: operation), to: operation, making: false, work)
        } catch  where error.reason == .notFound || error.reason == .notAFolder {
            return nil
        }
    }

    /// - Parameter isMaking: whether missing folders are made.
    private func entering<Result>(
        _ path: String, from root: consuming OpenFolder, to operation: FileError.Operation, making isMaking: Bool,
        _ work: (borrowing OpenFolder, _ name: String) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        let parts = path.pathParts
        var folder = root
        for part in parts.dropLast() {
            if isMaking { try folder.makeFolder(part) }
            folder = try folder.folder(part, to: operation)
        }
        return try work(folder, parts.last ?? path)
    }
}
