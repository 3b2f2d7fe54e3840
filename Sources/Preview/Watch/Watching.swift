import Files

/// Watches a set of folders for as long as somebody listens, whatever becomes of them: one that is deleted is waited for.
enum Watching {
    /// - Parameters:
    ///   - folders: absolute paths, free of symbolic links.
    ///   - report: is told when the system does not let the folders be watched, and they are looked at once a second instead.
    static func changes(in folders: [String], report: @escaping @Sendable (WatchFailure) -> Void) -> AsyncStream<FolderChange> {
        AsyncStream { continuation in
            let task = Task {
                while !Task.isCancelled {
                    let watcher = await watcher(of: folders, report)
                    // Nobody has seen what happened until now.
                    continuation.yield(FolderChange(paths: Set(folders)))
                    for await change in watcher.changes {
                        continuation.yield(FolderChange(paths: change.isLost ? Set(folders) : change.paths, isLost: change.isLost))
                        if change.isLost { break }
                    }
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Waits until all the folders are there.
    private static func watcher(of folders: [String], _ report: (WatchFailure) -> Void) async -> any FolderWatcher {
        while !folders.allSatisfy({ (try? FileStatus(of: $0, followingLinks: true))?.kind == .folder }) {
            guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { break }
        }
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
