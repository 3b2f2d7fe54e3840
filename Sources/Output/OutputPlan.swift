/// The files and folders of a site, known to fit together on any disk.
struct OutputPlan: Sendable {
    struct File: Sendable {
        let path: OutputPath
        let output: OutputFile

        var content: OutputFile.Content { output.content }
    }

    /// Sorted by path.
    let files: [File]
    /// Every folder that a file needs, sorted: a folder stands before those in it.
    let folders: [OutputPath]
    /// Every file and folder by its folded path.
    private let spellings: [String: OutputPath]

    /// Checks all paths, each for itself and each against the others.
    init(_ outputFiles: [OutputFile]) throws(OutputError) {
        var files: [File] = []
        files.reserveCapacity(outputFiles.count)
        for file in outputFiles { files.append(File(path: try Self.path(of: file), output: file)) }
        files.sort { $0.path < $1.path }

        var spellings: [String: OutputPath] = [:]
        spellings.reserveCapacity(2 * files.count)
        for file in files {
            if let other = spellings.updateValue(file.path, forKey: file.path.folded) { throw .clash(other.text, file.path.text) }
        }
        var folders: Set<OutputPath> = []
        for file in files {
            for folder in file.path.folders {
                // Where a folder has been seen, those around it have been, too.
                guard folders.insert(folder).inserted else { break }
                guard let other = spellings.updateValue(folder, forKey: folder.folded) else { continue }
                guard other != folder else { throw .fileAndFolder(folder.text) }
                throw .clash(min(other, folder).text, max(other, folder).text)
            }
        }
        self.files = files
        self.folders = folders.sorted()
        self.spellings = spellings
    }

    private static func path(of file: OutputFile) throws(OutputError) -> OutputPath {
        do {
            return try OutputPath(file.path)
        } catch {
            throw .invalidPath(file.path, because: error)
        }
    }

    /// The file or folder of the plan that is `path`, or may be the same as `path` on a disk that ignores case or normalisation.
    func spelling(of path: OutputPath) -> OutputPath? { spellings[path.folded] }

    /// Whether something called `name` at the top of the output folder may be in the way of a file of the plan, or be it.
    func mayUse(_ name: String) -> Bool { spellings[name.lowercased()] != nil }
}
