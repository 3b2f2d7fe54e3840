import Synchronization

/// The snapshot that is shown, for the threads that answer requests.
final class Stage: Sendable {
    private let snapshot = Mutex(Snapshot())

    var current: Snapshot { snapshot.withLock { $0 } }

    /// Shows what `change` makes of the current snapshot, under the next version.
    ///
    /// - Returns: the version.
    func show(_ change: (inout Snapshot) -> Void) -> Int {
        snapshot.withLock { snapshot in
            change(&snapshot)
            snapshot.version += 1
            return snapshot.version
        }
    }
}
