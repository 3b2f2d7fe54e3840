import Files

/// Watches a set of folders for as long as somebody listens, whatever becomes of them: one that is deleted is waited for, and where another
/// is put in its place, that is watched.
enum Watching {
    /// How often is looked whether the folders are still the ones that are watched: the system does not say what happens to a symbolic link on
    /// the way to a folder, or to a folder around it.
    static let glance = Duration.milliseconds(250)

    /// The changes from now on.
    ///
    /// - Parameters:
    ///   - folders: absolute paths. A symbolic link in one stands for what it leads to at the moment.
    ///   - report: is told when the system does not let the folders be watched, and they are looked at once a second instead.
    static func changes(in folders: [String], report: @escaping @Sendable (WatchFailure) -> Void) -> AsyncStream<FolderChange> {
        // Which folders they are is found out first: where one is replaced in between, that is seen at the first glance.
        let first = (places(of: folders), watcher(of: folders, report))
        return AsyncStream { continuation in
            let task = Task {
                var (places, watcher) = first
                while !Task.isCancelled {
                    await follow(watcher, while: folders, are: places) { continuation.yield($0) }
                    await waitFor(folders)
                    places = Self.places(of: folders)
                    watcher = Self.watcher(of: folders, report)
                    // Nobody has seen what happened until now.
                    continuation.yield(FolderChange(paths: Set(folders), isLost: true))
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// Passes changes on until the folders have to be watched again from the beginning.
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

    /// `nil` for each path at which there is no folder.
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
            // Where one has gone again, it is waited for; nothing is wrong with the system.
            if !places(of: folders).contains(nil) { report(error) }
            return PollingWatcher(realPaths)
        }
    }
}
