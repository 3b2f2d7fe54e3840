import Files

/// One thread's means to write files.
struct OutputWriter {
    struct Outcome: Sendable {
        let isWritten: Bool
        let bytes: Int
        /// What the file is now.
        let state: Manifest.State?
    }

    /// A file that is rendered and not in its place.
    struct Draft: Sendable {
        let isWaiting: Bool
        let bytes: Int
    }

    private let root: String
    private let thread: Int
    private let budget: OutputBudget
    /// Folders that were missing, and that this thread has not met yet.
    private var missingFolders: Set<OutputPath>
    /// Whether this thread has seen to it that there is a room where files wait.
    private var hasRoom = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// - Parameter thread: the number of the thread, which no other one has.
    init(root: String, missingFolders: Set<OutputPath>, budget: OutputBudget, thread: Int) {
        self.root = root
        self.budget = budget
        self.missingFolders = missingFolders
        self.thread = thread
    }

    /// Renders `file`, shows it to `screen`, and unless the file that is there has the right contents, lets it wait in `room`.
    ///
    /// - Parameter name: of the file in `room`.
    mutating func prepare<Screen: OutputScreen>(
        _ file: OutputPlan.File, over existing: FileStatus?, screen: Screen, room: NumberedFiles, name: Int
    ) throws(OutputError) -> (draft: Draft, finding: Screen.Finding) {
        guard case .rendered(let render) = file.content else {
            return (Draft(isWaiting: false, bytes: 0), screen.look(at: nil, of: file.output))
        }
        let bytes = try budget.bytes(of: file.path, render)
        let finding = screen.look(at: bytes, of: file.output)
        if existing != nil, File.holds(file.path.inside(root), bytes, buffer: &buffer) {
            return (Draft(isWaiting: false, bytes: bytes.count), finding)
        }
        // Made only now, so that a build in which nothing has changed leaves the folder untouched.
        let isFirst = !hasRoom
        hasRoom = true
        try onDisk { () throws(FileError) in
            if isFirst { try room.makeFolder() }
            try File.writeUnread(bytes, to: room.path(of: name))
        }
        return (Draft(isWaiting: true, bytes: bytes.count), finding)
    }

    /// Puts in its place what `prepare` has made.
    mutating func place(
        _ draft: Draft, of file: OutputPlan.File, over existing: FileStatus?, room: NumberedFiles, name: Int
    ) throws(OutputError) -> Outcome {
        if case .copy = file.content { return try write(file, over: existing) }
        guard draft.isWaiting else { return unchanged(existing, bytes: draft.bytes) }
        try makeFolder(for: file.path)
        try onDisk { () throws(FileError) in try File.move(room.path(of: name), to: file.path.inside(root)) }
        return try written(file, bytes: draft.bytes)
    }

    /// Gives `file` its contents, unless it has them.
    ///
    /// - Parameter existing: a file that is there, and may have the right contents.
    mutating func write(_ file: OutputPlan.File, over existing: FileStatus?) throws(OutputError) -> Outcome {
        let path = file.path.inside(root)
        let unfinished = file.path.unfinished(inside: root, thread: thread)
        switch file.content {
        case .rendered(let render):
            let bytes = try budget.bytes(of: file.path, render)
            if existing != nil, File.holds(path, bytes, buffer: &buffer) { return unchanged(existing, bytes: bytes.count) }
            try makeFolder(for: file.path)
            try onDisk { () throws(FileError) in try File.write(bytes, to: path, through: unfinished) }
            return try written(file, bytes: bytes.count)
        case .copy(let source):
            if let existing, try holds(path, sameAs: source) { return unchanged(existing, bytes: existing.size) }
            try makeFolder(for: file.path)
            let count = try onDisk { () throws(FileError) in try File.copy(source, to: path, atMost: .asset, through: unfinished) }
            return try written(file, bytes: count)
        }
    }

    private mutating func holds(_ path: String, sameAs source: String) throws(OutputError) -> Bool {
        try onDisk { () throws(FileError) in try File.holds(path, sameAs: source, buffer: &buffer) }
    }

    private func unchanged(_ existing: FileStatus?, bytes: Int) -> Outcome {
        Outcome(isWritten: false, bytes: bytes, state: existing.map { Manifest.State($0) })
    }

    private func written(_ file: OutputPlan.File, bytes: Int) throws(OutputError) -> Outcome {
        let status = try onDisk { () throws(FileError) in try FileStatus(of: file.path.inside(root)) }
        return Outcome(isWritten: true, bytes: bytes, state: status.map { Manifest.State($0) })
    }

    /// Made here and not beforehand, so that one thread can make folders while others render.
    private mutating func makeFolder(for path: OutputPath) throws(OutputError) {
        guard !missingFolders.isEmpty, let folder = path.folder, missingFolders.remove(folder) != nil else { return }
        try onDisk { () throws(FileError) in try Folder.create(folder.inside(root)) }
    }
}
