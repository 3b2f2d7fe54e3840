import Diagnostics
import Files
import Synchronization

/// Which files of a build were made when. Filled from all threads.
package final class RenderingLog: Sendable {
    /// The work on one file.
    package struct Entry: Hashable, Sendable {
        package enum Step: String, Hashable, Sendable {
            /// Its bytes were made.
            case rendering
            /// Its bytes were searched for what they must not contain.
            case screening
        }

        package let step: Step
        package let path: String
        /// When it began, and how long it took, in microseconds since the start of the log.
        package let start: Int
        package let duration: Int

        package init(_ step: Step, of path: String, start: Int, duration: Int) {
            self.step = step
            self.path = path
            self.start = start
            self.duration = duration
        }

        package var end: Int { start + duration }
    }

    private let start = ContinuousClock.now
    private let list = Mutex<[Entry]>([])

    package init() {}

    /// In order of their starts.
    package var entries: [Entry] {
        list.withLock { $0 }.sorted { ($0.start, $0.path, $0.step.rawValue) < ($1.start, $1.path, $1.step.rawValue) }
    }

    /// Microseconds since the start of the log.
    package var now: Int { Int((ContinuousClock.now - start) / .microseconds(1)) }

    /// Does the work and notes when.
    package func note<Result>(_ step: Entry.Step, of path: String, _ work: () -> Result) -> Result {
        let begun = now
        let result = work()
        let entry = Entry(step, of: path, start: begun, duration: now - begun)
        list.withLock { $0.append(entry) }
        return result
    }
}

extension OutputFile {
    /// The same file, whose rendering is noted in `log`.
    package func noting(in log: RenderingLog) -> OutputFile {
        guard case .rendered(let render) = content else { return self }
        return OutputFile(path, .rendered { [path] in log.note(.rendering, of: path, render) }, holdsSpoiler: holdsSpoiler, key: key)
    }
}

/// A screen whose work is noted in a log.
package struct NotedScreen<Screen: OutputScreen>: OutputScreen {
    private let screen: Screen
    private let log: RenderingLog

    package init(_ screen: Screen, in log: RenderingLog) {
        self.screen = screen
        self.log = log
    }

    package func look(at bytes: [UInt8]?, of file: OutputFile) -> Screen.Finding {
        log.note(.screening, of: file.path) { screen.look(at: bytes, of: file) }
    }

    package func objections(to findings: [Screen.Finding]) -> [Diagnostic] { screen.objections(to: findings) }

    package var key: Digest { screen.key }

    package func note(of finding: Screen.Finding) -> [Int]? { screen.note(of: finding) }

    package func finding(noted note: [Int], in file: OutputFile) -> Screen.Finding? { screen.finding(noted: note, in: file) }
}
