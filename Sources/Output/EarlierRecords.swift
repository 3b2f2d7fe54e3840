import Files

/// What the last build has left in the records of a folder. It is read while the next one reads the content, and counts only if it is still
/// the same when the folder is locked.
package struct EarlierRecords: Sendable {
    /// With the stamp of its file.
    let manifest: (stamp: String, parsed: Manifest)?
    let memory: BuildMemory?

    package init(at records: RecordPaths) {
        let stamp = (try? FileStatus(of: records.manifest))?.stamp
        let parsed = (try? File.read(records.manifest, atMost: .manifest)).flatMap(Manifest.init(parsing:))
        manifest = stamp.flatMap { stamp in parsed.map { (stamp, $0) } }
        memory = BuildMemory(at: records.pages)
    }
}
