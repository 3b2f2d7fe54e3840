import Files

/// The files and folders of a site, checked to fit together on any disk.
struct OutputPlan: Sendable {
    struct File: Sendable {
        let path: OutputPath
        let output: OutputFile

        var content: OutputFile.Content { output.content }
    }

    /// Sorted by path.
    let files: [File]
    /// Every folder that a file needs, sorted: a folder comes before those inside it.
    let folders: [OutputPath]
    /// Every file and folder, by folded path.
    private let spellings: [String: OutputPath]

    /// Checks every path on its own and against all others.
    ///
    /// - Parameter threads: how many threads check paths on their own at the same time.
    init(_ outputFiles: [OutputFile], threads: Int = Processors.active) throws(OutputError) {
        let checked = try outputFiles.indices.parallelMap(threads: threads) { position throws(OutputError) in
            let path = try Self.path(outputFiles[position].path)
            return (path: path, folded: path.folded)
        }
        let sorted = checked.map(\.path.text).positionsInBytes

        let sortedFiles = Future(threads: threads) { sorted.map { File(path: checked[$0].path, output: outputFiles[$0]) } }
        var spellings: [String: OutputPath] = [:]
        spellings.reserveCapacity(2 * sorted.count)
        for position in sorted {
            let (path, folded) = checked[position]
            if let other = spellings.updateValue(path, forKey: folded) { throw .clash(other.text, path.text) }
        }
        var folders: Set<OutputPath> = []
        folders.reserveCapacity(sorted.count)
        for position in sorted {
            for folder in checked[position].path.folders {
                // If a folder has been seen, its parents have been too.
                guard folders.insert(folder).inserted else { break }
                guard let other = spellings.updateValue(folder, forKey: folder.folded) else { continue }
                guard other != folder else { throw .fileAndFolder(folder.text) }
                throw .clash(min(other, folder).text, max(other, folder).text)
            }
        }
        files = sortedFiles.value
        self.folders = Array(folders).sortedInBytes(by: \.text)
        self.spellings = spellings
    }

    private static func path(_ text: String) throws(OutputError) -> OutputPath {
        do { return try OutputPath(text) } catch { throw .invalidPath(text, because: error) }
    }

    /// The file or folder of the plan at `path`, or at a path that is the same on a disk that ignores case or normalisation.
    func spelling(of path: OutputPath) -> OutputPath? { spellings[path.folded] }

    /// Whether a top-level entry `name` of the output folder may be a file of the plan, or in the way of one.
    func mayUse(_ name: String) -> Bool { spellings[name.caseFolded] != nil }
}
