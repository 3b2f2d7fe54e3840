import Files

/// A folder on this machine that an rclone remote leads to.
///
/// rclone lists neither symbolic links nor pipes; it writes through links and waits forever at pipes. The target of a link belongs to
/// someone else, so Marquee checks the disk itself before it lets rclone change anything there.
struct DiskFolder: Hashable, Sendable {
    /// The place that the remote leads to: an absolute path, which is not a symbolic link itself.
    let root: String
    /// The folder inside it, with a trailing `/`, or empty.
    private var prefix = ""
    /// Whether files keep the names that rclone shows. If it encrypts, compresses or splits files, they have other names.
    let hasPlainNames: Bool

    init(_ root: String, hasPlainNames: Bool) {
        self.root = root
        self.hasPlainNames = hasPlainNames
    }

    /// A folder in it, or all of it if names differ.
    func appending(_ part: String) -> DiskFolder {
        guard hasPlainNames else { return self }
        var folder = self
        folder.prefix += "\(part)/"
        return folder
    }

    private var tree: RealFolder { RealFolder(root) }

    /// The absolute path of something in it.
    func absolute(_ path: String) -> String { tree.absolute(prefix + path) }

    /// The first thing on the way to `path`, or at it, that is neither a folder nor a file: its absolute path. If names differ, any such
    /// thing in the folder may be on the way.
    func obstacle(to path: String) throws(FileError) -> String? {
        guard hasPlainNames else { return try irregularFiles().min { $0.precedesInBytes($1) }.map(tree.absolute) }
        let path = prefix + path
        for part in path.foldersAround.reversed() + [path] {
            guard let kind = try FileStatus(of: tree.absolute(part))?.kind else { return nil }
            switch kind {
            case .folder: continue
            // A path cannot go on below a file.
            case .file: return nil
            case .symbolicLink, .special: return tree.absolute(part)
            }
        }
        return nil
    }

    /// Everything in it and its folders that is neither a folder nor a file, except Marquee's own records.
    func irregularFiles() throws(FileError) -> Set<String> {
        let leftOut: (String) -> Bool = hasPlainNames ? { $0.hasPrefix(".marquee") } : { _ in false }
        return Set(try RealFolder(root + "/" + prefix).files(leavingOut: leftOut).filter { Self.isIrregular($0.value.kind) }.keys)
    }

    /// What is at `path`, with its hash; `nil` if nothing is.
    func storedFile(at path: String) throws(FileError) -> StoredFile? { try tree.storedFile(at: prefix + path) }

    private static func isIrregular(_ kind: FileStatus.Kind) -> Bool { kind == .symbolicLink || kind == .special }

    /// Removes what is at `path` if it is neither a folder nor a file, but nothing that is reached through a link.
    func removeObstacle(at path: String) throws(FileError) {
        guard hasPlainNames, try obstacle(to: path) == tree.absolute(prefix + path) else { return }
        try tree.removeFile(prefix + path)
    }
}
