import Diagnostics

/// Checks every file of a build before the first one is put in place, and may refuse them all.
package protocol OutputScreen: Sendable {
    /// What was found in one file.
    associatedtype Finding: Sendable

    /// Checks a file, on any thread.
    ///
    /// - Parameter bytes: its contents; `nil` if it is copied from the content.
    func look(at bytes: [UInt8]?, of file: OutputFile) -> Finding

    /// The reasons for not writing the files; empty if there are none.
    ///
    /// - Parameter findings: one for each file, by path.
    func objections(to findings: [Finding]) -> [Diagnostic]
}
