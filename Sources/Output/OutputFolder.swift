import Files

/// The folder that the finished site is written to.
public struct OutputFolder: Sendable {
    /// As it was given, relative or absolute.
    public let path: String

    /// The folder at `path`, which need not exist yet.
    public init(_ path: String) { self.path = path }

    /// Makes the folder hold exactly `files`, beside what others may have put there.
    ///
    /// Files whose bytes are right already are not touched; each other one is replaced at once, so that a reader never sees half a page.
    /// When all are in place, files that an earlier build wrote and this one does not have are removed, with the folders they leave empty.
    ///
    /// - Parameters:
    ///   - files: in any order; what is written does not depend on it.
    ///   - threads: how many render and write at the same time. The result is the same at any number.
    /// - Throws: `OutputError`. Whatever can be known beforehand is found before the first byte is written; after a failure midway nothing
    ///   has been removed, and the next build puts everything right.
    @discardableResult
    public func write(_ files: [OutputFile], threads: Int = Processors.active) throws(OutputError) -> OutputReport {
        let plan = try OutputPlan(files)
        try onDisk { () throws(FileError) in try Folder.create(path) }
        var lock = try takeLock()
        defer { lock.release() }

        let manifestPath = try onDisk { () throws(FileError) in try self.manifestPath() }
        let known = try Manifest.load(from: manifestPath)
        let inspection = try Inspection(of: plan, in: path, known: known, threads: threads)

        return try onDisk { () throws(FileError) in
            // If this build is killed, the next one must know its files again.
            let both = known.union(plan.files.lazy.map(\.path))
            if both != known { try both.save(to: manifestPath) }
            let report = try update(plan, inspection, threads: threads)
            let now = Manifest(plan.files.lazy.map(\.path))
            if now != both { try now.save(to: manifestPath) }
            return report
        }
    }
}

extension OutputFolder {
    /// Clears the way, writes, and tidies up.
    private func update(_ plan: OutputPlan, _ inspection: Inspection, threads: Int) throws(FileError) -> OutputReport {
        let staging = "\(path)/\(OutputPath.staging)"
        // A killed build leaves it behind.
        if inspection.hasStaging { try Folder.remove(staging) }
        for path in inspection.obstacles { try Folder.remove(path.inside(self.path)) }
        for folder in inspection.missingFolders { try Folder.create(folder.inside(self.path)) }

        let outcomes: [OutputWriter.Outcome]
        do {
            outcomes = try plan.files.indices.parallelMap(
                threads: threads,
                scratch: { thread in OutputWriter(root: path, staging: staging, thread: thread) },
                { index, writer throws(FileError) in try writer.write(plan.files[index], exists: inspection.existingFiles[index]) }
            )
        } catch {
            // What went wrong first is what the caller must hear.
            _ = try? Folder.remove(staging)
            throw error
        }
        if outcomes.contains(where: \.isWritten) { try Folder.remove(staging) }
        try inspection.stale.remove(from: path)
        return report(plan, outcomes, removed: inspection.stale)
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
            removed: removed.files.map(\.text),
            bytes: outcomes.reduce(0) { $0 + $1.bytes },
            writtenBytes: outcomes.reduce(0) { $0 + ($1.isWritten ? $1.bytes : 0) }
        )
    }

    private func takeLock() throws(OutputError) -> FolderLock {
        do {
            return try FolderLock(path)
        } catch {
            throw error.reason == .inUse ? .inUse(path) : .file(error)
        }
    }

    /// Beside the folder: `.marquee/<name>.manifest`. The folder must exist.
    private func manifestPath() throws(FileError) -> String {
        var path = path[...]
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        var name = path.split(separator: "/").last ?? ""
        if ["", ".", ".."].contains(name) {
            // Such a path says where the folder is, not what it is called.
            path = try Folder.realPath(of: self.path)[...]
            name = path.split(separator: "/").last ?? ""
        }
        return "\(path[..<name.startIndex]).marquee/\(name).manifest"
    }
}
