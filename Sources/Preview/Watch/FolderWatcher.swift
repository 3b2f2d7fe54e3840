/// What has changed in the folders that are watched.
struct FolderChange: Hashable, Sendable {
    /// Absolute paths of files that were written, came or went, and of folders in which anything may have changed.
    var paths: Set<String>
    /// Whether a folder that is watched has gone, or cannot be watched any more, so that it has to be watched again from the beginning.
    var isLost = false

    static func + (left: FolderChange, right: FolderChange) -> FolderChange {
        FolderChange(paths: left.paths.union(right.paths), isLost: left.isLost || right.isLost)
    }
}

/// Watches folders with everything in them, through whatever the system has for it. It ends when nobody has it any more.
protocol FolderWatcher: AnyObject, Sendable {
    /// The changes as they happen; what happens together arrives together where the system says so.
    var changes: AsyncStream<FolderChange> { get }
}

/// The system lets no more folders be watched.
struct WatchFailure: Error, Hashable, CustomStringConvertible {
    let reason: String

    var description: String { "changes are looked for once a second, because \(reason)" }
}

extension FolderChange {
    /// Whether files and folders of this name are none of the site's: hidden ones, and what editors keep beside a file.
    static func isIgnored(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasPrefix("#") && name.hasSuffix("#") || name == "4913"
    }
}
