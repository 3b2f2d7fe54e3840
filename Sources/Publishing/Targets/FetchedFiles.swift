import Files
import Site

/// Files that are fetched only to find out their hashes, in a folder of Marquee's own on this machine.
struct FetchedFiles {
    let folder: String

    /// - Parameter scratch: the folder that it is in.
    init(in scratch: String) { folder = "\(scratch)/fetched" }

    /// Makes the folder, unless it is there.
    func makeFolder() throws(FileError) {
        try Folder.create(folder)
        guard try FileStatus(of: folder)?.kind == .folder else { throw FileError(.create, folder, .exists) }
    }

    /// The hashes of the files, which are removed then, with the folders that they leave empty.
    ///
    /// - Parameter other: where a file is that has not been fetched.
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
