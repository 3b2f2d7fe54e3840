import Files

/// The folder that the finished site is written to.
package struct OutputFolder: Sendable {
    /// As it was given, relative or absolute.
    package let path: String

    /// The folder at `path`, which need not exist yet.
    package init(_ path: String) { self.path = path }

    /// Makes the folder hold exactly `files`, beside what others may have put there.
    ///
    /// What is overwritten or removed is proved to be Marquee's: a file that an earlier build wrote, and that nobody has changed since.
    /// Files whose bytes are right already are not touched; each other one is replaced at once, so that a reader never sees half a page.
    /// When all are in place, files that an earlier build wrote and this one does not have are removed, with the folders they leave empty.
    ///
    /// - Parameters:
    ///   - files: in any order; what is written does not depend on it.
    ///   - screen: where given, it looks at every file before the first one takes its place. What it refuses leaves the folder as it was.
    ///   - limits: how much the files may be.
    ///   - threads: how many render and write at the same time. The result is the same at any number.
    /// - Throws: `OutputError`. Whatever can be known beforehand is found before the first byte is written; after a failure midway nothing
    ///   has been removed, and the next build puts everything right.
    @discardableResult
    package func write(
        _ files: [OutputFile], screen: (any OutputScreen)? = nil, limits: OutputLimits = OutputLimits(), threads: Int = Processors.active
    ) throws(OutputError) -> OutputReport {
        let plan = try OutputPlan(files)
        let budget = OutputBudget(limits)
        try refuseLink()
        let isNew = try onDisk { () throws(FileError) in try FileStatus(of: path) } == nil
        try onDisk { () throws(FileError) in try Folder.create(path) }
        var lock = try takeLock()
        defer { lock.release() }

        let manifestPath = try onDisk { () throws(FileError) in try self.manifestPath() }
        let known = try Manifest.load(from: manifestPath)
        let begun = known.isUnfinished ? known.time : Manifest.now
        let inspection = try Inspection(of: plan, in: path, known: known, threads: threads)

        let room = NumberedFiles(in: OutputPath.waitingRoom(inside: path))
        try onDisk { () throws(FileError) in try room.remove() }
        defer { try? room.remove() }
        let drafts: [OutputWriter.Draft]?
        do {
            drafts = try screen.map { screen throws(OutputError) in
                try self.drafts(of: plan, inspection, screen: screen, budget, room: room, threads: threads)
            }
        } catch {
            if isNew {
                try? room.remove()
                _ = try? Folder.removeIfEmpty(path)
            }
            throw error
        }

        let paths = plan.files.map(\.path)
        try onDisk { () throws(FileError) in
            // If this build is killed, the next one must know its files again.
            let planned = paths.map { Manifest.File(path: $0, state: nil) }
            try Manifest(known.files + planned, isUnfinished: true, time: begun).save(to: manifestPath)
            if known.isUnfinished { try UnfinishedFiles.remove(from: path, known) }
            try inspection.removeObstacles()
        }
        let outcomes = try plan.files.indices.parallelMap(
            threads: threads,
            scratch: { thread in
                OutputWriter(root: path, missingFolders: inspection.missingFolders, budget: budget, thread: thread)
            },
            { index, writer throws(OutputError) in
                let (file, existing) = (plan.files[index], inspection.existingFiles[index])
                guard let drafts else { return try writer.write(file, over: existing) }
                return try writer.place(drafts[index], of: file, over: existing, room: room, name: index)
            }
        )
        try onDisk { () throws(FileError) in
            try inspection.stale.remove(from: path)
            let written = zip(paths, outcomes).map { Manifest.File(path: $0, state: $1.state) }
            try Manifest(written, time: begun).save(to: manifestPath)
        }
        return report(plan, outcomes, removed: inspection.stale)
    }
}

extension OutputFolder {
    /// Renders every file and shows it to `screen`; those that have to be written wait in `room`.
    ///
    /// - Throws: `.refused` with everything that the screen objects to.
    private func drafts(
        of plan: OutputPlan, _ inspection: Inspection, screen: some OutputScreen, _ budget: OutputBudget, room: NumberedFiles, threads: Int
    ) throws(OutputError) -> [OutputWriter.Draft] {
        let drafts = try plan.files.indices.parallelMap(
            threads: threads,
            scratch: { thread in
                OutputWriter(root: path, missingFolders: inspection.missingFolders, budget: budget, thread: thread)
            },
            { index, writer throws(OutputError) in
                try writer.prepare(plan.files[index], over: inspection.existingFiles[index], screen: screen, room: room, name: index)
            }
        )
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

    /// A link that somebody else has put there could make a build remove files anywhere.
    private func refuseLink() throws(OutputError) {
        let status = try onDisk { () throws(FileError) in try FileStatus(of: path) }
        if status?.kind == .symbolicLink { throw .linkedOutput(path) }
    }

    private func takeLock() throws(OutputError) -> FolderLock {
        do {
            return try FolderLock(path)
        } catch {
            throw error.reason == .inUse ? .inUse(path) : .file(error)
        }
    }

    /// Where Marquee keeps what is not published: the folder `.marquee` beside the output folder. Neither of them need exist.
    package func recordsFolder() throws(FileError) -> String { try place().records }

    private func manifestPath() throws(FileError) -> String {
        let (records, name) = try place()
        return "\(records)/\(name).manifest"
    }

    private func place() throws(FileError) -> (records: String, name: Substring) {
        var path = path[...]
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        var name = path.split(separator: "/").last ?? ""
        if ["", ".", ".."].contains(name) {
            // Such a path says where the folder is, not what it is called.
            path = try Folder.realPath(of: self.path)[...]
            name = path.split(separator: "/").last ?? ""
        }
        return ("\(path[..<name.startIndex]).marquee", name)
    }
}
