import Files

/// The folders that are real, not symbolic links, all the way from the root. Each is looked at once.
struct RealFolders {
    let root: String
    private var isReal: [OutputPath: Bool] = [:]

    init(root: String) { self.root = root }

    /// The real ones among the folders asked about so far.
    var found: some Sequence<OutputPath> { isReal.lazy.filter(\.value).map(\.key) }

    /// Whether all folders that contain `path` are real.
    mutating func contain(_ path: OutputPath) throws(FileError) -> Bool {
        guard let folder = path.folder else { return true }
        if let answer = isReal[folder] { return answer }
        let answer = if try contain(folder) { try FileStatus(of: folder.inside(root))?.kind == .folder } else { false }
        isReal[folder] = answer
        return answer
    }
}
