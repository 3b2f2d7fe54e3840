import Synchronization

/// The places for clients that are connected at the same time. When all are taken, others wait in the queue of the operating system.
///
/// A client needs an open file, and so does reading the content, watching it and starting programs. Some are kept for these, because
/// Dispatch ends the whole program when it cannot open a file.
final class ClientPlaces: Sendable {
    private struct State {
        var free: Int
        var hasBeenFull = false
    }

    private let state: Mutex<State>
    private let whenFull: @Sendable () -> Void

    /// How many files are kept for everything else, if the limit is not lower than twice as many.
    private static let kept = 128

    /// - Parameters:
    ///   - openFiles: how many files this program may have open.
    ///   - whenFull: called when all places are taken for the first time.
    init(openFiles: Int, whenFull: @escaping @Sendable () -> Void) {
        state = Mutex(State(free: max(openFiles - Self.kept, openFiles / 2)))
        self.whenFull = whenFull
    }

    /// Takes a place.
    ///
    /// - Returns: whether one was free.
    func take() -> Bool {
        let (isTaken, isFullAtLast) = state.withLock { state in
            if state.free > 0 {
                state.free -= 1
                return (true, false)
            }
            defer { state.hasBeenFull = true }
            return (false, !state.hasBeenFull)
        }
        if isFullAtLast { whenFull() }
        return isTaken
    }

    /// Gives a place back.
    func leave() { state.withLock { $0.free += 1 } }
}
