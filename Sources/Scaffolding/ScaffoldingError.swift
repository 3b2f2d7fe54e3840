import Diagnostics
import Files

/// Why nothing was made. What was there before is still there, unchanged.
package enum ScaffoldingError: Error, Equatable {
    /// A sentence about what was asked for, and what to do instead.
    case refused(String)
    /// With what was asked for, the site would have these errors, which it did not have before.
    case wouldNotBuild([Diagnostic])
    case failed(FileError)
}

/// Does some work with files for a command of this module.
func onDisk<Result: ~Copyable>(_ work: () throws(FileError) -> Result) throws(ScaffoldingError) -> Result {
    do { return try work() } catch { throw .failed(error) }
}
