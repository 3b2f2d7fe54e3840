extension FileStatus {
    /// What changes whenever the file is written or replaced. Programs set the date of a file's contents back, but not that of its last
    /// change.
    package var stamp: String { "\(size) \(modificationTime) \(changeTime) \(identity.device) \(identity.number)" }

    /// Whether the clock of the disk has moved on since the file was changed, so that another change would get another date.
    package func isSettled(at time: Int) -> Bool { timeOfSettling < time }

    /// The last moment, in nanoseconds since 1970, at which the file may still change without getting another date.
    ///
    /// Disks with whole seconds only may count in steps of two. Others are as exact as the kernel's clock, which moves a hundred times in a
    /// second or more often; five of its steps are allowed for.
    package var timeOfSettling: Int {
        let change = max(modificationTime, changeTime)
        return change + (change % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000)
    }
}
