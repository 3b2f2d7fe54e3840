import Files

/// One thread's means to write files.
struct OutputWriter {
    struct Outcome: Sendable {
        let isWritten: Bool
        let bytes: Int
    }

    /// A file that is rendered and not in its place.
    struct Draft: Sendable {
        let isWaiting: Bool
        let bytes: Int
        let findings: LeakScreen.Findings
    }

    private let root: String
    private let thread: Int
    /// Folders that were missing, and that this thread has not met yet.
    private var missingFolders: Set<OutputPath>
    /// Whether this thread has seen to it that there is a room where files wait.
    private var hasRoom = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// - Parameter thread: the number of the thread, which no other one has.
    init(root: String, missingFolders: Set<OutputPath>, thread: Int) {
        self.root = root
        self.missingFolders = missingFolders
        self.thread = thread
    }

    /// Renders `file`, searches it, and unless the file that is there has the right contents, lets it wait in `room`.
    ///
    /// - Parameter name: of the file in `room`.
    mutating func prepare(
        _ file: OutputPlan.File, exists: Bool, screen: LeakScreen, room: NumberedFiles, name: Int
    ) throws(FileError) -> Draft {
        guard case .rendered(let render) = file.content else {
            return Draft(isWaiting: false, bytes: 0, findings: screen.findings(inPathOf: file.output))
        }
        let bytes = render()
        let findings = screen.findings(in: bytes, of: file.output)
        if exists, File.holds(file.path.inside(root), bytes, buffer: &buffer) {
            return Draft(isWaiting: false, bytes: bytes.count, findings: findings)
        }
        // Made only now, so that a build in which nothing has changed leaves the folder untouched.
        if !hasRoom { try room.makeFolder() }
        hasRoom = true
        try File.writeUnread(bytes, to: room.path(of: name))
        return Draft(isWaiting: true, bytes: bytes.count, findings: findings)
    }

    /// Puts in its place what `prepare` has made.
    mutating func place(
        _ draft: Draft, of file: OutputPlan.File, exists: Bool, room: NumberedFiles, name: Int
    ) throws(FileError) -> Outcome {
        if case .copy = file.content { return try write(file, exists: exists) }
        guard draft.isWaiting else { return Outcome(isWritten: false, bytes: draft.bytes) }
        try makeFolder(for: file.path)
        try File.move(room.path(of: name), to: file.path.inside(root))
        return Outcome(isWritten: true, bytes: draft.bytes)
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
            try makeFolder(for: file.path)
            try File.write(bytes, to: path, through: file.path.unfinished(inside: root, thread: thread))
            return Outcome(isWritten: true, bytes: bytes.count)
        case .copy(let source):
            if exists, try File.holds(path, sameAs: source, buffer: &buffer) {
                return Outcome(isWritten: false, bytes: try FileStatus(of: path)?.size ?? 0)
            }
            try makeFolder(for: file.path)
            let count = try File.copy(source, to: path, atMost: .asset, through: file.path.unfinished(inside: root, thread: thread))
            return Outcome(isWritten: true, bytes: count)
        }
    }

    /// Made here and not beforehand, so that one thread can make folders while others render.
    private mutating func makeFolder(for path: OutputPath) throws(FileError) {
        guard !missingFolders.isEmpty, let folder = path.folder, missingFolders.remove(folder) != nil else { return }
        try Folder.create(folder.inside(root))
    }
}
