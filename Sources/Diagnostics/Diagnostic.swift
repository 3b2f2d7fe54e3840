/// Something that the owner of a site should know about one place in the content.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Sendable {
        /// The site cannot be built.
        case error
        /// The site can be built, but probably not the way its owner wants.
        case warning
        /// Worth a look some day.
        case note
    }

    package let severity: Severity
    package let location: SourceLocation
    /// What is wrong: one sentence without a full stop, in the words of the content, not of the program. Of long values it quotes the
    /// beginning.
    package let message: String
    /// What to do about it.
    package let help: String?
    /// Whether the line is hidden from everyone, because it contains a secret.
    package let hidesLine: Bool

    package init(_ severity: Severity, at location: SourceLocation, _ message: String, help: String? = nil, hidesLine: Bool = false) {
        self.severity = severity
        self.location = location
        self.message = message.withShortQuotations
        self.help = help?.withShortQuotations.withoutMiddle(atMost: String.longestHelp)
        self.hidesLine = hidesLine
    }

    var withoutHelp: Diagnostic { Diagnostic(severity, at: location, message, hidesLine: hidesLine) }

    package static func error(at location: SourceLocation, _ message: String, help: String? = nil) -> Diagnostic {
        Diagnostic(.error, at: location, message, help: help)
    }

    package static func warning(at location: SourceLocation, _ message: String, help: String? = nil) -> Diagnostic {
        Diagnostic(.warning, at: location, message, help: help)
    }

    package static func note(at location: SourceLocation, _ message: String, help: String? = nil) -> Diagnostic {
        Diagnostic(.note, at: location, message, help: help)
    }
}

extension Diagnostic: Comparable {
    /// By place, then by severity and words, so that a list of diagnostics never depends on the order of discovery.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        return (left.severity.rawValue, left.message, left.help ?? "") < (right.severity.rawValue, right.message, right.help ?? "")
    }
}

extension [Diagnostic] {
    /// The most diagnostics of one severity that are listed for one file. A file with more has one mistake many times over.
    package static let mostOfOneFile = 1_000

    /// All diagnostics in order, but at most a thousand per file and severity, followed by a note that there are more.
    package func sortedWithinLimits() -> [Diagnostic] {
        var file = ""
        var counts: [Diagnostic.Severity: Int] = [:]
        return sorted().compactMap { diagnostic in
            if diagnostic.location.file != file { (file, counts) = (diagnostic.location.file, [:]) }
            counts[diagnostic.severity, default: 0] += 1
            let count = counts[diagnostic.severity, default: 0]
            if count <= Self.mostOfOneFile { return diagnostic }
            return count == Self.mostOfOneFile + 1 ? .more(from: diagnostic) : nil
        }
    }
}

extension Diagnostic {
    /// Replaces `first` and all that come after it in its file.
    fileprivate static func more(from first: Diagnostic) -> Diagnostic {
        let message = "the file has more problems of this kind than the \([Diagnostic].mostOfOneFile) listed"
        return Diagnostic(first.severity, at: first.location, message, help: "fix those above, then check again")
    }
}

extension Sequence<Diagnostic> {
    /// Whether one of them is an error, so that the site cannot be built. Warnings and notes do not count.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
