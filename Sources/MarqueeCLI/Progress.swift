import Dispatch
import Synchronization

/// A line on the terminal that names a step that takes long. It appears after half a second, and disappears when the work is done.
final class Progress: Sendable {
    private let console: Console
    private let state = Mutex(State())

    private struct State {
        var activity = ""
        var isVisible = false
        var isOver = false
    }

    init(on console: Console) {
        self.console = console
        if console.isTerminal { schedule(after: .milliseconds(500)) }
    }

    /// Names the current step.
    func begin(_ activity: String) { state.withLock { $0.activity = activity } }

    /// Removes the line until the next step begins, so that other text can be printed.
    func pause() {
        state.withLock { state in
            if state.isVisible { console.write("\r\u{1B}[K") }
            state.isVisible = false
            state.activity = ""
        }
    }

    /// Removes the line for good.
    func end() {
        state.withLock { state in
            if state.isVisible { console.write("\r\u{1B}[K") }
            state.isVisible = false
            state.isOver = true
        }
    }

    private func schedule(after interval: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [weak self] in self?.show() }
    }

    private func show() {
        let isOver = state.withLock { state in
            guard !state.isOver else { return true }
            guard !state.activity.isEmpty else { return false }
            console.write("\r\u{1B}[K\(state.activity)…")
            state.isVisible = true
            return false
        }
        if !isOver { schedule(after: .milliseconds(200)) }
    }
}
