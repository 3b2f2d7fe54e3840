import Diagnostics
import Files

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

    /// Tells what it looks for: two screens with one key find the same in the same file.
    var key: Digest { get }

    /// A finding as numbers, to be kept with the file for the next build; `nil` if it cannot be kept.
    func note(of finding: Finding) -> [Int]?

    /// The finding in a file that is as it was when a screen with the same key noted it; `nil` if there can be no such note.
    func finding(noted note: [Int], in file: OutputFile) -> Finding?
}

extension OutputScreen {
    package var key: Digest { Digest(of: []) }

    package func note(of finding: Finding) -> [Int]? { nil }

    package func finding(noted note: [Int], in file: OutputFile) -> Finding? { nil }
}

/// Looks for nothing.
package struct NoScreen: OutputScreen {
    package init() {}

    package func look(at bytes: [UInt8]?, of file: OutputFile) {}

    package func objections(to findings: [Void]) -> [Diagnostic] { [] }

    package func note(of finding: Void) -> [Int]? { [] }

    package func finding(noted note: [Int], in file: OutputFile) -> Void? { () }
}
