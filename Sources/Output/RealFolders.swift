import Files

/// The folders that are folders, and not symbolic links, all the way down from the root; each is looked at once.
struct RealFolders {
    let root: String
    private var isReal: [OutputPath: Bool] = [:]

    init(root: String) { self.root = root }

    /// Those among the folders asked about so far.
    var found: some Sequence<OutputPath> { isReal.lazy.filter(\.value).map(\.key) }

    /// Whether all folders that `path` is in are.
    mutating func contain(_ path: OutputPath) throws(FileError) -> Bool {
        guard let folder = path.folder else { return true }
        if let answer = isReal[folder] { return answer }
        let answer = if try contain(folder) { try FileStatus(of: folder.inside(root))?.kind == .folder } else { false }
        isReal[folder] = answer
        return answer
    }
}
