import Files

/// Files that are fetched only to compute their hashes, in Marquee's own folder on this machine.
struct FetchedFiles {
    let folder: String

    /// - Parameter scratch: the folder that it is in.
    init(in scratch: String) { folder = "\(scratch)/fetched" }

    /// Makes the folder unless it exists.
    func makeFolder() throws(FileError) {
        try Folder.create(folder)
        guard try FileStatus(of: folder)?.kind == .folder else { throw FileError(.create, folder, .exists) }
    }

    /// Returns the hashes of the files, and removes them and the folders that they leave empty.
    ///
    /// - Parameter other: where to find a file that was not fetched.
    func takeHashes(of paths: [String], orElseIn other: RealFolder? = nil) throws(FileError) -> [String: Fingerprint] {
        let fetched = RealFolder(folder)
        var hashes: [String: Fingerprint] = [:]
        for path in paths {
            if try fetched.status(of: path)?.kind == .file {
                hashes[path] = try Fingerprint(ofFileAt: fetched.absolute(path))
                try fetched.removeFile(path)
            } else if let other, try other.status(of: path)?.kind == .file {
                hashes[path] = try Fingerprint(ofFileAt: other.absolute(path))
            }
        }
        try fetched.removeEmptyFolders(around: paths)
        try Folder.removeIfEmpty(folder)
        return hashes
    }
}
