import Diagnostics

extension Diagnostic {
    /// An error at a line and a column, both from 1.
    package static func error(at file: String, _ line: Int, _ column: Int, _ message: String, help: String? = nil) -> Diagnostic {
        .error(at: SourceLocation(file: file, line: line, column: column), message, help: help)
    }

    /// A note at a line and a column, both from 1.
    package static func note(at file: String, _ line: Int, _ column: Int, _ message: String, help: String? = nil) -> Diagnostic {
        .note(at: SourceLocation(file: file, line: line, column: column), message, help: help)
    }
}
