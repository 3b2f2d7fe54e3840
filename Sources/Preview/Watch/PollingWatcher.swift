import Files

/// Watches folders by looking at all of their files once a second, where the system has nothing better.
final class PollingWatcher: FolderWatcher {
    let changes: AsyncStream<FolderChange>
    private let task: Task<Void, Never>

    /// - Parameter folders: absolute paths.
    init(_ folders: [String]) {
        let (stream, continuation) = AsyncStream.makeStream(of: FolderChange.self)
        changes = stream
        task = Task {
            var trees = folders.map { try? FileTree(at: $0) }
            while (try? await Task.sleep(for: .seconds(1))) != nil {
                let now = folders.map { try? FileTree(at: $0) }
                let changed = zip(folders, zip(trees, now)).filter { $1.0 != $1.1 }
                trees = now
                guard !changed.isEmpty else { continue }
                continuation.yield(FolderChange(paths: Set(changed.map(\.0)), isLost: now.contains { $0 == nil }))
            }
            continuation.finish()
        }
    }

    deinit { task.cancel() }
}
