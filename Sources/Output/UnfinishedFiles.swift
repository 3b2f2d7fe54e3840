import Files

/// Files that a build was writing when it was killed.
enum UnfinishedFiles {
    /// Removes them from the output folder at `root`; `manifest` tells in which folders they may be.
    static func remove(from root: String, _ manifest: Manifest) throws(FileError) {
        var realFolders = RealFolders(root: root)
        for file in manifest.files { _ = try realFolders.contain(file.path) }
        for folder in [root] + realFolders.found.map({ $0.inside(root) }) {
            for entry in try Folder.entries(of: folder) where OutputPath.isUnfinished(entry.name) && entry.status.kind == .file {
                try File.remove("\(folder)/\(entry.name)")
            }
        }
    }
}
