import Files

/// Watches folders by checking all of their files once a second, if the system has nothing better.
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
                defer { trees = now }
                guard now != trees else { continue }
                // If a folder was missing, or is missing now, watching starts again.
                guard let new = Self.all(now), let old = Self.all(trees) else {
                    continuation.yield(FolderChange(paths: Set(folders), isLost: true))
                    continue
                }
                let changed = zip(folders, zip(old, new)).map { folder, trees in
                    Set(trees.0.files).symmetricDifference(trees.1.files).map { "\(folder)/\($0.path)" }
                }
                continuation.yield(FolderChange(paths: Set(changed.joined())))
            }
            continuation.finish()
        }
    }

    deinit { task.cancel() }

    /// The trees, if none is missing.
    private static func all(_ trees: [FileTree?]) -> [FileTree]? {
        let found = trees.compactMap(\.self)
        return found.count == trees.count ? found : nil
    }
}
