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

    /// How many files are kept for everything else: half of a low limit, and not fewer than the program has open without any client.
    private static let kept = 24...128
    /// Each address that is listened at takes a place for the next client.
    private static let leastPlaces = 4

    /// - Parameters:
    ///   - openFiles: how many files this program may have open.
    ///   - whenFull: called when all places are taken for the first time.
    init(openFiles: Int, whenFull: @escaping @Sendable () -> Void) {
        let kept = min(max(openFiles / 2, Self.kept.lowerBound), Self.kept.upperBound)
        state = Mutex(State(free: max(openFiles - kept, Self.leastPlaces)))
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
