import Files

/// The folder that the finished site is written to.
package struct OutputFolder: Sendable {
    /// As it was given, relative or absolute.
    package let path: String
    private let isPrivate: Bool

    /// The folder at `path`, which may not exist yet.
    ///
    /// - Parameter isPrivate: whether it is one of Marquee's own records, which nobody else works on. Its files may then have any date, as
    ///   after a copy or in a cache of a CI.
    package init(_ path: String, isPrivate: Bool = false) {
        self.path = path
        self.isPrivate = isPrivate
    }

    /// Makes the folder contain exactly `files`, besides what others may have put there.
    ///
    /// Only files that are proved to be Marquee's are overwritten or removed: an earlier build wrote them, and nobody has changed them
    /// since. In a project that was copied, their contents prove it. Files that already have the right bytes are not touched. All others
    /// are made in a separate folder on the same disk. Once the last of them is whole, within the limits and checked, each is put in place
    /// atomically, so that no visitor sees half a page. Then files of an earlier build that this one no longer has are removed, with the
    /// folders that are then empty.
    ///
    /// - Parameters:
    ///   - files: in any order; it does not affect the result.
    ///   - screen: if given, it checks every file before the first one is put in place.
    ///   - record: if given, kept for ``lastBuild(of:threads:)``.
    ///   - earlier: what the last build has left, if it is being read already.
    ///   - limits: how large the files may be.
    ///   - threads: how many threads render and write at the same time. The result is the same for any number.
    ///   - work: done by another thread while the files, which are then known to be all right, are put in place. It has ended when this
    ///     returns.
    /// - Throws: `OutputError`. If the content is to blame, or the disk is full, the folder is as it was. After that, only the file system
    ///   can refuse a name. In that case nothing of an earlier build has been removed but what was in the way, and the next build repairs
    ///   everything.
    @discardableResult
    package func write(
        _ files: [OutputFile], screen: (any OutputScreen)? = nil, record: BuildRecord? = nil, earlier: Future<EarlierRecords>? = nil,
        limits: OutputLimits = OutputLimits(), threads: Int = Processors.active, meanwhile work: @escaping @Sendable () -> Void = {}
    ) throws(OutputError) -> OutputReport {
        let plan = try OutputPlan(files, threads: threads)
        try refuseLink()
        let records = try recordPaths()
        let manifestPath = records.manifest
        let isNew = try onDisk { () throws(FileError) in try FileStatus(of: path) } == nil
        try onDisk { () throws(FileError) in try Folder.create(path) }
        var isRefused = true
        defer { if isNew, isRefused { _ = try? Folder.removeIfEmpty(path) } }
        var lock = try takeLock()
        defer { lock.release() }

        let earlier = earlier?.value
        let known = try Manifest.load(from: manifestPath, of: path, isPrivate: isPrivate, knowing: earlier?.manifest)
        let begun = known.isUnfinished ? known.time : Manifest.now
        let inspection = try Inspection(of: plan, in: path, known: known, threads: threads)
        let search = BuildMemory.search(screen?.key, by: record?.inputs.program ?? "")
        let memories: [() -> BuildMemory?] = record == nil ? [] : [{ earlier?.memory }, { BuildMemory(at: records.pages) }]
        let lastBuild = memories.lazy.compactMap { $0() }.first { $0.suits(manifest: manifestPath, search: search) }

        let room = NumberedFiles(in: OutputPath.waitingRoom(inside: path))
        try onDisk { () throws(FileError) in try room.remove() }
        defer { try? room.remove() }
        let writer = OutputWriter(root: path, missingFolders: inspection.missingFolders, budget: OutputBudget(limits), room: room)
        let drafts =
            if let screen {
                try self.drafts(of: plan, inspection, lastBuild, screen: screen, writer, threads: threads)
            } else {
                try self.drafts(of: plan, inspection, lastBuild, screen: NoScreen(), writer, threads: threads)
            }
        isRefused = false

        let memory = record.map { _ in Future(threads: threads) { BuildMemory.packed(plan, drafts) } }
        try onDisk { () throws(FileError) in
            try Folder.create(records.folder)
            let waiting = zip(plan.files, drafts).filter(\.1.draft.isWaiting)
            if !waiting.isEmpty {
                // If this build is killed, the next one must recognise its files.
                let planned = waiting.map { Manifest.File(path: $0.0.path, state: nil) }
                try Manifest(known.files + planned, isUnfinished: true, time: begun).save(to: manifestPath)
            }
            if known.isUnfinished { try UnfinishedFiles.remove(from: path, known) }
            try inspection.removeObstacles()
        }
        let other = Future<Void>(threads: threads, work)
        defer { other.value }
        let outcomes = try plan.files.indices.parallelMap(threads: threads, scratch: { _ in writer }) { index, writer throws(OutputError) in
            try writer.place(drafts[index].draft, of: plan.files[index], over: inspection.existingFiles[index], name: index)
        }
        try onDisk { () throws(FileError) in
            try inspection.stale.remove(from: path)
            let written = zip(plan.files, outcomes).map { Manifest.File(path: $0.path, state: $1.state) }
            try Manifest(written, time: begun).save(to: manifestPath)
        }
        if let record, let memory {
            keep(record, at: records.build, manifest: manifestPath)
            BuildMemory.keep(memory.value, search: search, at: records.pages, manifest: manifestPath, ifSettled: record.inputs)
        }
        var report = report(plan, outcomes, removed: inspection.stale)
        report.known = drafts.count(where: \.isKnown)
        return report
    }
}

extension OutputFolder {
    /// Makes every file and shows it to the screen. Those that must be written wait in the writer's room. A file that is as the last build
    /// left it, and that would be made from the same again, is not made.
    ///
    /// - Throws: `.refused` with everything that the screen objects to.
    private func drafts<Screen: OutputScreen>(
        of plan: OutputPlan, _ inspection: Inspection, _ memory: BuildMemory?, screen: Screen, _ writer: OutputWriter, threads: Int
    ) throws(OutputError) -> [OutputDraft] {
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

    private func report(_ plan: OutputPlan, _ outcomes: [OutputWriter.Outcome], removed: StaleFiles) -> OutputReport {
        var written: [String] = []
        var unchanged: [String] = []
        for (file, outcome) in zip(plan.files, outcomes) {
            if outcome.isWritten { written.append(file.path.text) } else { unchanged.append(file.path.text) }
        }
        return OutputReport(
            written: written,
            unchanged: unchanged,
            removed: removed.files.map(\.path.text),
            altered: removed.altered.map(\.text),
            bytes: outcomes.reduce(0) { $0 + $1.bytes },
            writtenBytes: outcomes.reduce(0) { $0 + ($1.isWritten ? $1.bytes : 0) }
        )
    }

    /// A link planted by somebody else could make a build remove files anywhere.
    private func refuseLink() throws(OutputError) {
        let status = try onDisk { () throws(FileError) in try FileStatus(of: path) }
        if status?.kind == .symbolicLink { throw .linkedOutput(path) }
    }

    func takeLock() throws(OutputError) -> FolderLock {
        do {
            return try FolderLock(path)
        } catch {
            throw error.reason == .inUse ? .inUse(path) : .file(error)
        }
    }

    /// Where Marquee keeps what is not published: the folder `.marquee` next to the output folder. Either may be missing.
    package func recordsFolder() throws(FileError) -> String { try place().records }

    /// - Throws: `.linkedRecords` if the folder of the records is a link.
    package func recordPaths() throws(OutputError) -> RecordPaths {
        let (records, name) = try onDisk { () throws(FileError) in try place() }
        guard try onDisk({ () throws(FileError) in try FileStatus(of: records) })?.kind != .symbolicLink else {
            throw .linkedRecords(records)
        }
        return RecordPaths(of: name, in: records)
    }

    private func place() throws(FileError) -> (records: String, name: Substring) {
        var path = path[...]
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        var name = path.split(separator: "/").last ?? ""
        if ["", ".", ".."].contains(name) {
            // Such a path shows where the folder is, but not its name.
            path = try Folder.realPath(of: self.path)[...]
            name = path.split(separator: "/").last ?? ""
        }
        return ("\(path[..<name.startIndex]).marquee", name)
    }
}
