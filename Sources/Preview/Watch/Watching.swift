import Files

/// Watches a set of folders while somebody listens, whatever happens to them. If one is deleted, it waits for it; if another one takes its
/// place, it watches that.
enum Watching {
    /// How often to check that the watched folders are still the right ones. The system does not report changes to a symbolic link in their
    /// paths, or to a folder around them.
    static let glance = Duration.milliseconds(250)

    /// The changes from now on.
    ///
    /// - Parameters:
    ///   - folders: absolute paths. A symbolic link in one stands for what it leads to at the moment.
    ///   - report: called if the system does not let the folders be watched, so that they are checked once a second instead.
    static func changes(in folders: [String], report: @escaping @Sendable (WatchFailure) -> Void) -> AsyncStream<FolderChange> {
        // The folders are identified before watching starts. If one is replaced in between, the first check sees it.
        let first = (places(of: folders), watcher(of: folders, report))
        return AsyncStream { continuation in
            let task = Task {
                var (places, watcher) = first
                while !Task.isCancelled {
                    await follow(watcher, while: folders, are: places) { continuation.yield($0) }
                    await waitFor(folders)
                    places = Self.places(of: folders)
                    watcher = Self.watcher(of: folders, report)
                    // Nobody has seen the changes up to now.
                    continuation.yield(FolderChange(paths: Set(folders), isLost: true))
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Passes changes on until watching has to start again.
    private static func follow(
        _ watcher: any FolderWatcher, while folders: [String], are places: [Place?], _ notice: @escaping @Sendable (FolderChange) -> Void
    ) async {
        await withTaskGroup { group in
            group.addTask {
                for await change in watcher.changes {
                    notice(change)
                    if change.isLost { return }
                }
            }
            group.addTask {
                while (try? await Task.sleep(for: glance)) != nil {
                    guard Self.places(of: folders) == places else { return notice(FolderChange(paths: Set(folders), isLost: true)) }
                }
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// What is at a path.
    private struct Place: Equatable {
        let realPath: String
        let identity: FileStatus.Identity
    }

    /// `nil` for each path without a folder.
    private static func places(of folders: [String]) -> [Place?] {
        folders.map { folder in
            guard let realPath = try? Folder.realPath(of: folder), let status = try? FileStatus(of: realPath), status.kind == .folder else {
                return nil
            }
            return Place(realPath: realPath, identity: status.identity)
        }
    }

    private static func waitFor(_ folders: [String]) async {
        while places(of: folders).contains(nil) {
            guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { return }
        }
    }

    private static func watcher(of folders: [String], _ report: (WatchFailure) -> Void) -> any FolderWatcher {
        let realPaths = folders.map { (try? Folder.realPath(of: $0)) ?? $0 }
        do throws(WatchFailure) {
            #if canImport(Darwin)
                return try FSEventsWatcher(realPaths)
            #else
                return try InotifyWatcher(realPaths)
            #endif
        } catch {
            // If a folder is gone again, it waits for it; that is not the system's failure.
            if !places(of: folders).contains(nil) { report(error) }
            return PollingWatcher(realPaths)
        }
    }
}
