import Files

/// Files of an earlier build that this one no longer has.
struct StaleFiles: Sendable {
    /// Files that still exist, unchanged; sorted.
    let files: [(path: OutputPath, status: FileStatus)]
    /// Files that still exist, but that somebody has changed; sorted.
    let altered: [OutputPath]
    /// The folders that contain them, or contained files that are gone already; inner folders first.
    private let folders: [OutputPath]

    /// Finds the files of `manifest` that are not in `plan`. Behind a folder that has become a symbolic link, nothing is Marquee's.
    init(of manifest: Manifest, without plan: OutputPlan, in root: String) throws(FileError) {
        // Both lists are sorted.
        var kept = plan.files[...]
        var realFolders = RealFolders(root: root)
        var files: [(path: OutputPath, status: FileStatus)] = []
        var altered: [OutputPath] = []
        for file in manifest.files {
            let path = file.path
            kept = kept.drop { $0.path < path }
            guard kept.first?.path != path else { continue }
            guard try realFolders.contain(path), let status = try FileStatus(of: path.inside(root)), status.kind == .file else { continue }
            // On a case-insensitive disk, About.html is the about.html that this build writes.
            if let kept = plan.spelling(of: path), kept != path {
                guard try FileStatus(of: kept.inside(root))?.identity != status.identity else { continue }
            }
            if manifest.wrote(file, status, in: root) { files.append((path, status)) } else { altered.append(path) }
        }
        self.files = files
        self.altered = altered
        folders = realFolders.found.sorted(by: >)
    }

    /// Removes the files, and the folders that are then empty.
    func remove(from root: String) throws(FileError) {
        // A file that a folder or somebody else's file has replaced is gone already.
        for file in files where try FileStatus(of: file.path.inside(root)) == file.status { try File.remove(file.path.inside(root)) }
        for folder in folders { try Folder.removeIfEmpty(folder.inside(root)) }
    }
}
