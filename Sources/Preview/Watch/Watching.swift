import Files

/// Watches a set of folders for as long as somebody listens, whatever becomes of them: one that is deleted is waited for.
enum Watching {
    /// The changes from now on.
    ///
    /// - Parameters:
    ///   - folders: absolute paths, free of symbolic links.
    ///   - report: is told when the system does not let the folders be watched, and they are looked at once a second instead.
    static func changes(in folders: [String], report: @escaping @Sendable (WatchFailure) -> Void) -> AsyncStream<FolderChange> {
        let first = watcher(of: folders, report)
        return AsyncStream { continuation in
            let task = Task {
                var watcher = first
                while !Task.isCancelled {
                    for await change in watcher.changes {
                        continuation.yield(change)
                        if change.isLost { break }
                    }
                    await waitFor(folders)
                    watcher = Self.watcher(of: folders, report)
                    // Nobody has seen what happened until now.
                    continuation.yield(FolderChange(paths: Set(folders), isLost: true))
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private static func waitFor(_ folders: [String]) async {
        while !folders.allSatisfy({ (try? FileStatus(of: $0, followingLinks: true))?.kind == .folder }) {
            guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { return }
        }
    }

    private static func watcher(of folders: [String], _ report: (WatchFailure) -> Void) -> any FolderWatcher {
        do throws(WatchFailure) {
            #if canImport(Darwin)
                return try FSEventsWatcher(folders)
            #else
                return try InotifyWatcher(folders)
            #endif
        } catch {
            report(error)
            return PollingWatcher(folders)
        }
    }
}
