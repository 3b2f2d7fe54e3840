import Files

/// One thread's means to write files: a place for unfinished ones, and a buffer to compare with.
struct OutputWriter {
    struct Outcome: Sendable {
        let isWritten: Bool
        let bytes: Int
    }

    private let root: String
    private let staging: String
    private let temporary: String
    private var hasStaging = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(root: String, staging: String, thread: Int) {
        self.root = root
        self.staging = staging
        temporary = "\(staging)/\(thread)"
    }

    /// Gives `file` its contents, unless it has them.
    ///
    /// - Parameter exists: whether a file is there that may have the right contents.
    mutating func write(_ file: OutputPlan.File, exists: Bool) throws(FileError) -> Outcome {
        let path = file.path.inside(root)
        switch file.content {
        case .rendered(let render):
            let bytes = render()
            if exists, File.holds(path, bytes, buffer: &buffer) { return Outcome(isWritten: false, bytes: bytes.count) }
            try prepareStaging()
            try File.write(bytes, to: path, through: temporary)
            return Outcome(isWritten: true, bytes: bytes.count)
        case .copy(let source):
            if exists, try File.holds(path, sameAs: source, buffer: &buffer) {
                return Outcome(isWritten: false, bytes: try FileStatus(of: path)?.size ?? 0)
            }
            try prepareStaging()
            return Outcome(isWritten: true, bytes: try File.copy(source, to: path, through: temporary))
        }
    }

    /// Made for the first file that is written, so that a build that changes nothing touches nothing.
    private mutating func prepareStaging() throws(FileError) {
        guard !hasStaging else { return }
        try Folder.create(staging)
        hasStaging = true
    }
}
