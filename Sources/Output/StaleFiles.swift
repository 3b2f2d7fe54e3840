import Files

/// What an earlier build wrote and this one does not have any more.
struct StaleFiles: Sendable {
    /// Files that are still there, sorted.
    let files: [OutputPath]
    /// The folders around them, and around files that have gone already; those inside others first.
    private let folders: [OutputPath]

    /// Looks for the files of `manifest` that are not in `plan`. Where a folder has become a symbolic link, what it leads to is not ours.
    init(of manifest: Manifest, without plan: OutputPlan, in root: String) throws(FileError) {
        let kept = Set(plan.files.lazy.map(\.path))
        var realFolders = RealFolders(root: root)
        var files: [OutputPath] = []
        for path in manifest.paths where !kept.contains(path) {
            guard try realFolders.contain(path), let status = try FileStatus(of: path.inside(root)), status.kind == .file else { continue }
            // On a disk that ignores case, About.html is the about.html that this build writes.
            if let kept = plan.spelling(of: path), kept != path {
                guard try FileStatus(of: kept.inside(root))?.identity != status.identity else { continue }
            }
            files.append(path)
        }
        self.files = files
        folders = realFolders.found.sorted(by: >)
    }

    /// Removes the files, and the folders that are empty then.
    func remove(from root: String) throws(FileError) {
        // Where a folder stands now, the file was in its way, and has gone already.
        for file in files where try FileStatus(of: file.inside(root))?.kind == .file { try File.remove(file.inside(root)) }
        for folder in folders { try Folder.removeIfEmpty(folder.inside(root)) }
    }
}
