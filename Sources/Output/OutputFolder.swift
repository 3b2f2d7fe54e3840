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
    ///   - screen: checks every file before the first one is put in place.
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
    package func write<Screen: OutputScreen>(
        _ files: [OutputFile], screen: Screen = NoScreen(), record: BuildRecord? = nil, earlier: Future<EarlierRecords>? = nil,
        limits: OutputLimits = OutputLimits(), threads: Int = Processors.active, meanwhile work: @escaping @Sendable () -> Void = {}
    ) throws(OutputError) -> OutputReport {
        let plan = try OutputPlan(files, threads: threads)
        try refuseLink()
        let records = try recordPaths()
        let isNew = try create()
        var isRefused = true
        defer { if isNew, isRefused { _ = try? Folder.removeIfEmpty(path) } }
        var lock = try takeLock()
        defer { lock.release() }

        let earlier = earlier?.value
        let known = try Manifest.load(from: records.manifest, of: path, isPrivate: isPrivate, knowing: earlier?.manifest)
        let update = try FolderUpdate(of: path, from: known, to: plan, records: records, limits: limits, threads: threads)
        let search = BuildMemory.search(screen.key, by: record?.inputs.program ?? "")
        let lastBuild = record.flatMap { _ in BuildMemory.ofLastBuild(records, search: search, knowing: earlier?.memory) }
        defer { update.clearRoom() }
        let drafts = try update.drafts(for: screen, knowing: lastBuild)
        isRefused = false

        let memory = record.map { _ in Future(threads: threads) { BuildMemory.packed(plan, drafts) } }
        try update.makeWay(for: drafts)
        let other = Future<Void>(threads: threads, work)
        defer { other.value }
        let outcomes = try update.place(drafts)
        try update.finish(outcomes)
        if let record, let memory {
            keep(record, records)
            BuildMemory.keep(memory.value, search: search, records, ifSettled: record.inputs)
        }
        return update.report(drafts, outcomes)
    }
}

extension OutputFolder {
    /// Makes the folder.
    ///
    /// - Returns: whether there was none.
    private func create() throws(OutputError) -> Bool {
        try onDisk { () throws(FileError) in
            let isNew = try FileStatus(of: path) == nil
            try Folder.create(path)
            return isNew
        }
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
