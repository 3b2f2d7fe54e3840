import Files

/// Puts the files of a plan in place of those that an earlier build left. The folder is locked meanwhile.
///
/// Its methods are the steps, in this order. Before ``makeWay(for:)``, only the room for waiting files comes and goes in the folder.
struct FolderUpdate {
    private let plan: OutputPlan
    private let root: String
    private let records: RecordPaths
    private let known: Manifest
    private let inspection: Inspection
    /// When this build began, or the unfinished one before it: what has been written since then may be theirs.
    private let begun: Int
    /// Where files wait until all of them have been checked.
    private let room: NumberedFiles
    private let writer: OutputWriter
    private let threads: Int

    /// Looks at what is there.
    ///
    /// - Parameter known: what the earlier build wrote.
    /// - Throws: if the plan would touch somebody else's files, or a file to be copied is missing.
    init(
        of root: String, from known: Manifest, to plan: OutputPlan, records: RecordPaths, limits: OutputLimits, threads: Int
    ) throws(OutputError) {
        self.plan = plan
        self.root = root
        self.records = records
        self.known = known
        self.threads = threads
        begun = known.isUnfinished ? known.time : Manifest.now
        inspection = try Inspection(of: plan, in: root, known: known, threads: threads)
        room = NumberedFiles(in: OutputPath.waitingRoom(inside: root))
        writer = OutputWriter(root: root, missingFolders: inspection.missingFolders, budget: OutputBudget(limits), room: room)
    }

    /// Makes every file and shows it to the screen. Those that must be written wait in the room. A file that is as the last build left it,
    /// and that would be made from the same again, is not made.
    ///
    /// - Throws: `.refused` with everything that the screen objects to.
    func drafts<Screen: OutputScreen>(for screen: Screen, knowing memory: BuildMemory?) throws(OutputError) -> [OutputDraft] {
        try onDisk { () throws(FileError) in try room.remove() }
        let drafts = try plan.files.indices.parallelMap(threads: threads, scratch: { _ in writer }) {
            index, writer throws(OutputError) -> (draft: OutputDraft, finding: Screen.Finding) in
            let file = plan.files[index]
            let (existing, hash) = (inspection.existingFiles[index], inspection.knownHashes[index])
            if let existing, let hash, let note = memory?.note(for: file.output),
                let finding = screen.finding(noted: note, in: file.output)
            {
                let draft = try writer.keep(file, existing, hash)
                return (OutputDraft(draft: draft, note: note, isKnown: true), finding)
            }
            let (draft, finding) = try writer.prepare(file, over: existing, known: hash, name: index) {
                screen.look(at: $0, of: file.output)
            }
            let note = file.output.key == nil ? nil : screen.note(of: finding)
            return (OutputDraft(draft: draft, note: note, isKnown: false), finding)
        }
        let objections = screen.objections(to: drafts.map(\.finding))
        guard objections.isEmpty else { throw .refused(objections) }
        return drafts.map(\.draft)
    }

    /// Notes which files are about to be written, and removes what is in their way.
    func makeWay(for drafts: [OutputDraft]) throws(OutputError) {
        try onDisk { () throws(FileError) in
            try Folder.create(records.folder)
            let waiting = zip(plan.files, drafts).filter(\.1.draft.isWaiting)
            if !waiting.isEmpty {
                // If this build is killed, the next one must recognise its files.
                let planned = waiting.map { Manifest.File(path: $0.0.path, state: nil) }
                try Manifest(known.files + planned, isUnfinished: true, time: begun).save(to: records.manifest)
            }
            if known.isUnfinished { try UnfinishedFiles.remove(from: root, known) }
            try inspection.removeObstacles()
        }
    }

    /// Puts the waiting files in place.
    func place(_ drafts: [OutputDraft]) throws(OutputError) -> [OutputWriter.Outcome] {
        try plan.files.indices.parallelMap(threads: threads, scratch: { _ in writer }) { index, writer throws(OutputError) in
            try writer.place(drafts[index].draft, of: plan.files[index], over: inspection.existingFiles[index], name: index)
        }
    }

    /// Removes files that the plan no longer has, and notes what is there now.
    func finish(_ outcomes: [OutputWriter.Outcome]) throws(OutputError) {
        try onDisk { () throws(FileError) in
            try inspection.stale.remove(from: root)
            let written = zip(plan.files, outcomes).map { Manifest.File(path: $0.path, state: $1.state) }
            try Manifest(written, time: begun).save(to: records.manifest)
        }
    }

    /// Removes the room, with whatever still waits in it.
    func clearRoom() { try? room.remove() }

    /// What was done.
    func report(_ drafts: [OutputDraft], _ outcomes: [OutputWriter.Outcome]) -> OutputReport {
        var written: [String] = []
        var unchanged: [String] = []
        for (file, outcome) in zip(plan.files, outcomes) {
            if outcome.isWritten { written.append(file.path.text) } else { unchanged.append(file.path.text) }
        }
        var report = OutputReport(
            written: written,
            unchanged: unchanged,
            removed: inspection.stale.files.map(\.path.text),
            altered: inspection.stale.altered.map(\.text),
            bytes: outcomes.reduce(0) { $0 + $1.bytes },
            writtenBytes: outcomes.reduce(0) { $0 + ($1.isWritten ? $1.bytes : 0) }
        )
        report.known = drafts.count(where: \.isKnown)
        return report
    }
}
