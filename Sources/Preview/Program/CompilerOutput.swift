import Diagnostics

/// Turns the output of a compiler into diagnostics.
enum CompilerOutput {
    /// The errors of a failed build, sorted by place. If no line has the form of an error, the end of the output.
    ///
    /// - Parameter root: the package that was built.
    static func errors(in output: String, of root: String) -> [Diagnostic] {
        let lines = output.split(whereSeparator: \.isNewline)
        let found = Set(lines.compactMap(error)).sorted()
        if !found.isEmpty { return found }
        let end = lines.suffix(12).joined(separator: " / ")
        return [.error(at: SourceLocation(file: root + "/Package.swift"), "the site's program cannot be built", help: end)]
    }

    /// Reads `/path/File.swift:3:14: error: message`, as Swift and Clang write it.
    private static func error(_ text: Substring) -> Diagnostic? {
        guard text.hasPrefix("/"), let marker = text.firstRange(of: ": error: ") else { return nil }
        let place = text[..<marker.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        guard place.count >= 3, let line = Int(place[place.count - 2]), let column = Int(place[place.count - 1]) else { return nil }
        let file = place.dropLast(2).joined(separator: ":")
        return .error(at: SourceLocation(file: file, line: line, column: column), String(text[marker.upperBound...]))
    }
}
