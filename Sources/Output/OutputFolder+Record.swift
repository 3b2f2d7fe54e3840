import Files

extension OutputFolder {
    /// What a build of `inputs` would report, without building: the last build had the same inputs, and every file that it left is still
    /// there as it was. `nil` if only a build can tell.
    ///
    /// No file but the build's own records is read. Whoever changes a file and sets its size and dates back is seen by the date of its last
    /// change, which nobody can set.
    package func lastBuild(of inputs: BuildInputs, threads: Int) throws(OutputError) -> (record: BuildRecord, report: OutputReport)? {
        let records = try recordPaths()
        guard try onDisk({ () throws(FileError) in try FileStatus(of: path) })?.kind == .folder else { return nil }
        var lock = try takeLock()
        defer { lock.release() }

        guard let manifestStatus = try? FileStatus(of: records.manifest), manifestStatus.kind == .file,
            let bytes = try? File.read(records.build, atMost: .manifest),
            let record = BuildRecord(bytes, of: inputs, with: manifestStatus),
            let manifest = (try? File.read(records.manifest, atMost: .manifest)).flatMap(Manifest.init(parsing:)),
            isUnchanged(manifest, since: manifestStatus.changeTime, threads: threads)
        else { return nil }
        let report = OutputReport(
            written: [], unchanged: manifest.files.map(\.path.text), removed: [],
            bytes: manifest.files.reduce(0) { $0 + ($1.state?.size ?? 0) }, writtenBytes: 0)
        return (record, report)
    }

    /// Whether all files of a finished build are in real folders, and as it left them.
    ///
    /// - Parameter time: when its manifest was written, after all of them.
    private func isUnchanged(_ manifest: Manifest, since time: Int, threads: Int) -> Bool {
        guard !manifest.isUnfinished else { return false }
        var folders = RealFolders(root: path)
        guard manifest.files.allSatisfy({ (try? folders.contain($0.path)) == true }) else { return false }
        return manifest.files.parallelMap(threads: threads) { file in
            guard let status = try? FileStatus(of: file.path.inside(path)), let state = file.state else { return false }
            return status.kind == .file && state.isUnchanged(status, since: time)
        }.allSatisfy(\.self)
    }

    /// Keeps what a build read for the next one; a disk that refuses it costs the next build its time.
    func keep(_ record: BuildRecord, _ records: RecordPaths) {
        guard record.inputs.isSettled, let status = try? FileStatus(of: records.manifest) else {
            _ = try? File.remove(records.build)
            return
        }
        try? File.write(record.bytes(with: status), to: records.build)
    }
}
