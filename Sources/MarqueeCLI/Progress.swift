import Dispatch
import Synchronization

/// A line on the terminal that says what takes so long. It appears after half a second, and goes when the work is done.
final class Progress: Sendable {
    private let console: Console
    private let state = Mutex(State())
    private let timer: any DispatchSourceTimer & Sendable

    private struct State {
        var activity = ""
        var isVisible = false
        var isOver = false
    }

    init(on console: Console) {
        self.console = console
        let timer = DispatchSource.makeTimerSource()
        self.timer = timer
        guard console.isTerminal else { return }
        timer.setEventHandler { [weak self] in self?.show() }
        timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
        timer.resume()
    }

    /// Says what is being done from now on.
    func begin(_ activity: String) { state.withLock { $0.activity = activity } }

    /// Takes the line away; nothing appears any more.
    func end() {
        state.withLock { state in
            if state.isVisible { console.write("\r\u{1B}[K") }
            state.isVisible = false
            state.isOver = true
        }
    }

    private func show() {
        state.withLock { state in
            guard !state.isOver else { return }
            console.write("\r\u{1B}[K\(state.activity)…")
            state.isVisible = true
        }
    }
}
