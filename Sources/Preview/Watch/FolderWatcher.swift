/// Changes in the watched folders.
struct FolderChange: Hashable, Sendable {
    /// Absolute paths of files that were written, added or removed, and of folders in which anything may have changed.
    var paths: Set<String>
    /// Whether a watched folder is gone or cannot be watched any more, so that watching has to start again.
    var isLost = false

    static func + (left: FolderChange, right: FolderChange) -> FolderChange {
        FolderChange(paths: left.paths.union(right.paths), isLost: left.isLost || right.isLost)
    }
}

/// Watches folders with everything in them, with the means of the system. It stops when nobody uses it.
protocol FolderWatcher: AnyObject, Sendable {
    /// The changes as they happen. Changes that happen together arrive together if the system groups them.
    var changes: AsyncStream<FolderChange> { get }
}

/// The system does not let more folders be watched.
struct WatchFailure: Error, Hashable, CustomStringConvertible {
    let reason: String

    var description: String { "checking for changes once a second, because \(reason)" }
}

extension FolderChange {
    /// Whether files and folders with this name are not part of the site: hidden ones, and the backup files of editors.
    static func isIgnored(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasPrefix("#") && name.hasSuffix("#") || name == "4913"
    }
}
