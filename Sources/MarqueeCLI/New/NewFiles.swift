import Diagnostics
import Hypertext
import Scaffolding
import ShowData

/// How new files are reported.
enum NewFiles {
    static func json(_ paths: [String], in folder: String) -> JSON {
        .object(["result": "made", "folder": .string(folder), "files": .array(paths.map { .string($0) })])
    }

    static func place(_ path: String, in folder: String) -> String { (folder == "." ? path : "\(folder)/\(path)").printable }
}

/// Does some work of scaffolding for a command.
func scaffolding<Result>(_ work: () throws(ScaffoldingError) -> Result) throws(CommandFailure) -> Result {
    do { return try work() } catch {
        switch error {
        case .refused(let message): throw .usage(message)
        case .wouldNotBuild(let diagnostics): throw .content(diagnostics)
        case .failed(let error): throw .environment("\(error)")
        }
    }
}

extension CalendarDate {
    /// The date of new content: the one that was asked for, or that of a build.
    static func ofNewContent(_ given: CalendarDate?) throws(CommandFailure) -> CalendarDate {
        if let given { return given }
        do { return try ofBuild() } catch { throw .usage("SOURCE_DATE_EPOCH is '\(error.value)', not a number of seconds since 1970") }
    }
}

extension String {
    /// The text as one word for a shell.
    var quotedForShell: String {
        let isPlain =
            !isEmpty && utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || $0 > 0x7F || "/._-".utf8.contains($0) }
        return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
    }
}
