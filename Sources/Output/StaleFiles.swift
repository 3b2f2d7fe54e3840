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
            if let kept = plan.spelling(of: path), try FileStatus(of: kept.inside(root))?.identity == status.identity { continue }
            files.append(path)
        }
        self.files = files
        folders = realFolders.found.sorted(by: >)
    }

    /// Removes the files, and the folders that are empty then.
    func remove(from root: String) throws(FileError) {
        for file in files { try File.remove(file.inside(root)) }
        for folder in folders { try Folder.removeIfEmpty(folder.inside(root)) }
    }
}

/// The folders that are folders, and not symbolic links, all the way down from the root; each is looked at once.
private struct RealFolders {
    let root: String
    private var isReal: [OutputPath: Bool] = [:]

    init(root: String) { self.root = root }

    var found: some Sequence<OutputPath> { isReal.lazy.filter(\.value).map(\.key) }

    mutating func contain(_ path: OutputPath) throws(FileError) -> Bool {
        guard let folder = path.folder else { return true }
        if let answer = isReal[folder] { return answer }
        let answer = if try contain(folder) { try FileStatus(of: folder.inside(root))?.kind == .folder } else { false }
        isReal[folder] = answer
        return answer
    }
}
