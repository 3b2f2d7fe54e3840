import Files

/// A place that rclone reaches, and the folders on this machine that it leads to. If there are none, no checks of the disk
/// are needed.
struct RcloneArea: Sendable {
    let path: RclonePath
    let disks: [DiskFolder]

    func appending(_ part: String) -> RcloneArea { RcloneArea(path: path.appending(part), disks: disks.map { $0.appending(part) }) }

    /// The first symbolic link, pipe or other special file on the way to a file, or in its place.
    func obstacle(to file: String) throws(PublishError) -> String? {
        for disk in disks {
            if let obstacle = try onDisk({ () throws(FileError) in try disk.obstacle(to: file) }) { return obstacle }
        }
        return nil
    }

    /// - Throws: `unsuitable` if rclone would write one of the files through a symbolic link, or into a pipe.
    func requireNoObstacle(to files: [String]) throws(PublishError) {
        guard !disks.isEmpty else { return }
        for file in files {
            if let obstacle = try obstacle(to: file) { throw Self.refusal(of: obstacle) }
        }
    }

    /// The files without a link or special file in their way.
    func reachable(_ files: [String]) throws(PublishError) -> [String] {
        guard !disks.isEmpty else { return files }
        var reachable: [String] = []
        for file in files where try obstacle(to: file) == nil { reachable.append(file) }
        return reachable
    }

    /// Every symbolic link, pipe or other special file in it, by the path that rclone would use if it listed them.
    ///
    /// - Throws: `unsuitable` if it is unknown which files they are in the way of.
    func irregularFiles() throws(PublishError) -> Set<String> {
        var irregular: Set<String> = []
        for disk in disks {
            let found = try onDisk { () throws(FileError) in try disk.irregularFiles() }
            if !disk.hasPlainNames, let first = found.min(by: { $0.precedesInBytes($1) }) {
                throw Self.refusal(of: "\(disk.root)/\(first)")
            }
            irregular.formUnion(found)
        }
        return irregular
    }

    /// The folder on this machine where the files are as rclone shows them, if there is just one.
    var plainDisk: DiskFolder? { disks.count == 1 && disks[0].hasPlainNames ? disks[0] : nil }

    /// - Throws: if what is at the place of a file is not what it was, as far as that is cheap to find out.
    func requireUnchanged(_ files: [Upload]) throws(PublishError) {
        guard let disk = plainDisk else { return }
        for file in files {
            let there = try onDisk { () throws(FileError) in try disk.storedFile(at: file.path) }
            guard file.mayReplace(there) else { throw .file(FileError(.write, disk.absolute(file.path), .changed)) }
        }
    }

    /// Those among the files that are still what they were, as far as that is cheap to find out.
    func unchanged(_ files: [Removal]) throws(PublishError) -> [Removal] {
        guard let disk = plainDisk else { return files }
        return try onDisk { () throws(FileError) in
            var unchanged: [Removal] = []
            for file in files where try disk.storedFile(at: file.path)?.isStill(file.removed) == true { unchanged.append(file) }
            return unchanged
        }
    }

    /// Removes the symbolic links, pipes and other special files in the places of files.
    func removeObstacles(at files: [String]) throws(PublishError) {
        for disk in disks {
            try onDisk { () throws(FileError) in
                for file in files { try disk.removeObstacle(at: file) }
            }
        }
    }

    private static func refusal(of obstacle: String) -> PublishError {
        .unsuitable(
            "'\(obstacle)' is a symbolic link or special file, which rclone would follow to files that are not Marquee's; remove it, "
                + "or write the path it points to")
    }
}
