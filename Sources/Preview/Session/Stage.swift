import Synchronization

/// The current snapshot, for the threads that answer requests.
final class Stage: Sendable {
    private let snapshot = Mutex(Snapshot())

    var current: Snapshot { snapshot.withLock { $0 } }

    /// Shows the current snapshot with `change` applied, under the next version.
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
