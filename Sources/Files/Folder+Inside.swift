extension Folder {
    /// Whether `path`, which need not exist, is `folder` or inside it: as the path is written, or with its links followed. This also works
    /// if two spellings mean one folder, as on disks that ignore case.
    ///
    /// - Parameter path: absolute.
    package static func isInside(_ path: String, _ folder: String) throws(FileError) -> Bool {
        let folder = try futurePath(of: folder)
        let identity = try FileStatus(of: folder.isEmpty ? "/" : folder)?.identity
        for var place in [withoutDots(path), try futurePath(of: path)] {
            guard !(place + "/").utf8.starts(with: (folder + "/").utf8) else { return true }
            while let identity, !place.isEmpty {
                if try FileStatus(of: place, followingLinks: true)?.identity == identity { return true }
                place = place.parentPath ?? ""
            }
        }
        return false
    }

    /// The absolute path without `.` and `..`, as if no folder in it were a link; the root of the disk is the empty path.
    private static func withoutDots(_ path: String) -> String {
        var parts: [String] = []
        for part in path.pathParts where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.map { "/\($0)" }.joined()
    }
}
