import Files

/// What an earlier build wrote and this one does not have any more.
struct StaleFiles: Sendable {
    /// Files that are still there, as they were written; sorted.
    let files: [(path: OutputPath, status: FileStatus)]
    /// Files that are still there, and that somebody has changed; sorted.
    let altered: [OutputPath]
    /// The folders around them, and around files that have gone already; those inside others first.
    private let folders: [OutputPath]

    /// Looks for the files of `manifest` that are not in `plan`. Where a folder has become a symbolic link, what it leads to is not ours.
    init(of manifest: Manifest, without plan: OutputPlan, in root: String) throws(FileError) {
        let kept = Set(plan.files.lazy.map(\.path))
        var realFolders = RealFolders(root: root)
        var files: [(path: OutputPath, status: FileStatus)] = []
        var altered: [OutputPath] = []
        for file in manifest.files where !kept.contains(file.path) {
            let path = file.path
            guard try realFolders.contain(path), let status = try FileStatus(of: path.inside(root)), status.kind == .file else { continue }
            // On a disk that ignores case, About.html is the about.html that this build writes.
            if let kept = plan.spelling(of: path), kept != path {
                guard try FileStatus(of: kept.inside(root))?.identity != status.identity else { continue }
            }
            if manifest.wrote(file, status) { files.append((path, status)) } else { altered.append(path) }
        }
        self.files = files
        self.altered = altered
        folders = realFolders.found.sorted(by: >)
    }

    /// Removes the files, and the folders that are empty then.
    func remove(from root: String) throws(FileError) {
        // Where a folder stands now, the file was in its way, and has gone already; so has what somebody has just replaced.
        for file in files where try FileStatus(of: file.path.inside(root)) == file.status { try File.remove(file.path.inside(root)) }
        for folder in folders { try Folder.removeIfEmpty(folder.inside(root)) }
    }
}
