import Files

/// A folder of this machine to which a remote of rclone leads.
///
/// rclone lists neither symbolic links nor pipes, and writes through the ones and waits for ever at the others. What is at the end of a link
/// belongs to somebody else, so that Marquee looks at the disk itself before it lets rclone change anything there.
struct DiskFolder: Hashable, Sendable {
    /// The place that the remote leads to: an absolute path, which is no symbolic link itself.
    let root: String
    /// The folder inside of it, or nothing; with a `/` at its end.
    private var prefix = ""
    /// Whether files have the names there that rclone gives them. Where it encrypts, compresses or splits files, they have others.
    let hasPlainNames: Bool

    init(_ root: String, hasPlainNames: Bool) {
        self.root = root
        self.hasPlainNames = hasPlainNames
    }

    /// A folder in it; of one whose names are others, all of it.
    func appending(_ part: String) -> DiskFolder {
        guard hasPlainNames else { return self }
        var folder = self
        folder.prefix += "\(part)/"
        return folder
    }

    private var tree: RealFolder { RealFolder(root) }

    /// The first thing on the way to `path`, or at it, that is neither a folder nor a file: its absolute path. Where names are others, any such
    /// thing in the folder may be on the way.
    func obstacle(to path: String) throws(FileError) -> String? {
        guard hasPlainNames else { return try irregularFiles().min { $0.precedesInBytes($1) }.map(tree.absolute) }
        let path = prefix + path
        for part in path.foldersAround.reversed() + [path] {
            guard let kind = try FileStatus(of: tree.absolute(part))?.kind else { return nil }
            switch kind {
            case .folder: continue
            // Nothing is behind a file.
            case .file: return nil
            case .symbolicLink, .special: return tree.absolute(part)
            }
        }
        return nil
    }

    /// Everything in it and its folders that is neither a folder nor a file, but for Marquee's own records.
    func irregularFiles() throws(FileError) -> Set<String> {
        let leftOut: (String) -> Bool = hasPlainNames ? { $0.hasPrefix(".marquee") } : { _ in false }
        return Set(try RealFolder(root + "/" + prefix).files(leavingOut: leftOut).filter { Self.isIrregular($0.value.kind) }.keys)
    }

    private static func isIrregular(_ kind: FileStatus.Kind) -> Bool { kind == .symbolicLink || kind == .special }

    /// Removes what stands at `path` if it is neither a folder nor a file, but not what is reached through a link.
    func removeObstacle(at path: String) throws(FileError) {
        guard hasPlainNames, try obstacle(to: path) == tree.absolute(prefix + path) else { return }
        try tree.removeFile(prefix + path)
    }
}
