import Diagnostics

/// Looks at every file of a build before the first one takes its place, and may keep all of them from it.
package protocol OutputScreen: Sendable {
    /// What was seen in one file.
    associatedtype Finding: Sendable

    /// Looks at a file, on any thread.
    ///
    /// - Parameter bytes: what it would hold; `nil` for one that is copied from the content.
    func look(at bytes: [UInt8]?, of file: OutputFile) -> Finding

    /// What keeps the files from being written; empty where nothing does.
    ///
    /// - Parameter findings: one for each file, by path.
    func objections(to findings: [Finding]) -> [Diagnostic]
}
