import Dispatch
import Synchronization

/// A value that is computed on another thread.
///
/// If no thread has begun when somebody asks for it, whoever asks computes it. So futures may wait for each other, however few threads
/// there are.
package final class Future<Value: Sendable>: Sendable {
    private enum State: Sendable {
        case planned
        case begun
        case made(Value)
    }

    private let state = Mutex(State.planned)
    private let work = DispatchGroup()
    private let make: @Sendable () -> Value

    /// - Parameters:
    ///   - threads: with fewer than two, it is made at once.
    ///   - make: called once.
    package init(threads: Int, _ make: @escaping @Sendable () -> Value) {
        self.make = make
        work.enter()
        if threads > 1 { DispatchQueue.global().async { self.begin() } } else { begin() }
    }

    /// Makes it, unless another thread does.
    private func begin() {
        let isMine = state.withLock { state in
            guard case .planned = state else { return false }
            state = .begun
            return true
        }
        guard isMine else { return }
        let value = make()
        state.withLock { $0 = .made(value) }
        work.leave()
    }

    /// Waits for it.
    package var value: Value {
        begin()
        work.wait()
        guard case .made(let value) = state.withLock(\.self) else { preconditionFailure("the work has ended without a value") }
        return value
    }
}
