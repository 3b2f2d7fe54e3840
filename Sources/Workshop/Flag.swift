import Synchronization

/// Whether something has happened, told from one task to another.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isTrue: Bool { state.withLock { $0 } }

    func setTrue() { state.withLock { $0 = true } }
}
