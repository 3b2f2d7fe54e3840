import Files

/// Writes files on one thread.
struct OutputWriter {
    struct Outcome: Sendable {
        let isWritten: Bool
        let bytes: Int
        /// What the file is now.
        let state: Manifest.State?
    }

    /// A file that is finished and not in its place.
    struct Draft: Sendable {
        let isWaiting: Bool
        let bytes: Int
        let hash: ContentHash
    }

    private let root: String
    private let budget: OutputBudget
    private let room: NumberedFiles
    /// Missing folders that this thread has not made yet.
    private var missingFolders: Set<OutputPath>
    /// Whether this thread has made sure that the room for waiting files exists.
    private var hasRoom = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// - Parameter room: where files wait until all of them have been checked.
    init(root: String, missingFolders: Set<OutputPath>, budget: OutputBudget, room: NumberedFiles) {
        self.root = root
        self.budget = budget
        self.missingFolders = missingFolders
        self.room = room
    }

    /// Renders or copies `file`, and leaves it in the room unless the existing file has the right contents.
    ///
    /// - Parameters:
    ///   - existing: a file that is there, and may have the right contents.
    ///   - known: the hash of its contents, if they need not be read.
    ///   - name: of the file in the room.
    ///   - look: called with the bytes of a rendered file, or `nil` for a copied one.
    mutating func prepare<Finding>(
        _ file: OutputPlan.File, over existing: FileStatus?, known: ContentHash?, name: Int, look: (_ bytes: [UInt8]?) -> Finding
    ) throws(OutputError) -> (draft: Draft, finding: Finding) {
        let place = file.path.inside(root)
        switch file.content {
        case .rendered(let render):
            let bytes = try budget.bytes(of: file.path, render)
            let finding = look(bytes)
            let hash = ContentHash(of: bytes)
            if let existing, existing.size == bytes.count, known.map({ $0 == hash }) ?? File.holds(place, bytes, buffer: &buffer) {
                return (Draft(isWaiting: false, bytes: bytes.count, hash: hash), finding)
            }
            try makeRoom()
            try waiting(for: place) { () throws(FileError) in try File.writeUnread(bytes, to: room.path(of: name)) }
            return (Draft(isWaiting: true, bytes: bytes.count, hash: hash), finding)
        case .copy(let source): return (try copy(source, to: place, over: existing, known, name), look(nil))
        case .drawn(let source, let text): return (try copy(source, to: place, over: existing, known, name), look(text()))
        }
    }

    private mutating func copy(
        _ source: String, to place: String, over existing: FileStatus?, _ known: ContentHash?, _ name: Int
    ) throws(OutputError) -> Draft {
        if let existing, try holds(place, sameAs: source) {
            let hash = if let known { known } else { try onDisk { () throws(FileError) in try ContentHash(ofFileAt: place) } }
            return Draft(isWaiting: false, bytes: existing.size, hash: hash)
        }
        try makeRoom()
        let (size, hash) = try waiting(for: place) { () throws(FileError) in
            try File.copyUnread(source, to: room.path(of: name), atMost: .asset)
        }
        return Draft(isWaiting: true, bytes: size, hash: hash)
    }

    /// Leaves an existing file as it is, which has the contents with that hash.
    func keep(_ file: OutputPlan.File, _ existing: FileStatus, _ hash: ContentHash) throws(OutputError) -> Draft {
        if case .rendered = file.content { try budget.spend(existing.size) }
        return Draft(isWaiting: false, bytes: existing.size, hash: hash)
    }

    /// Puts in place what `prepare` made.
    mutating func place(_ draft: Draft, of file: OutputPlan.File, over existing: FileStatus?, name: Int) throws(OutputError) -> Outcome {
        guard draft.isWaiting else {
            return Outcome(isWritten: false, bytes: draft.bytes, state: existing.map { Manifest.State($0, draft.hash) })
        }
        try makeFolder(for: file.path)
        let status = try onDisk { () throws(FileError) in
            try File.move(room.path(of: name), to: file.path.inside(root))
            return try FileStatus(of: file.path.inside(root))
        }
        return Outcome(isWritten: true, bytes: draft.bytes, state: status.map { Manifest.State($0, draft.hash) })
    }

    private mutating func holds(_ path: String, sameAs source: String) throws(OutputError) -> Bool {
        try onDisk { () throws(FileError) in try File.holds(path, sameAs: source, buffer: &buffer) }
    }

    /// Writes a file that waits for its place at `path`, under which errors know it.
    private func waiting<Result>(for path: String, _ write: () throws(FileError) -> Result) throws(OutputError) -> Result {
        do {
            return try write()
        } catch {
            throw .file(error.operation == .write ? FileError(.write, path, error.reason) : error)
        }
    }

    /// Made only for the first file that waits, so that a build without changes leaves the folder untouched.
    private mutating func makeRoom() throws(OutputError) {
        guard !hasRoom else { return }
        try onDisk { () throws(FileError) in try room.makeFolder() }
        hasRoom = true
    }

    /// Made here and not in advance, so that one thread can make folders while others move files.
    private mutating func makeFolder(for path: OutputPath) throws(OutputError) {
        guard !missingFolders.isEmpty, let folder = path.folder, missingFolders.remove(folder) != nil else { return }
        try onDisk { () throws(FileError) in try Folder.create(folder.inside(root)) }
    }
}
