import ContentReader
import Diagnostics
import Files
import Hypertext
import Output
import Site

/// Prints what happened, for a person or as lines of JSON for a program.
struct Reporter: Sendable {
    let contentFolder: String
    let json: Bool
    /// What errors in the content meant for the site; printed after their number.
    var consequence: String?

    /// Prints diagnostics, grouped by file and with notes last, and then how many there are.
    func report(_ diagnostics: [Diagnostic]) {
        report(diagnostics, DiagnosticPrinter(contentFolder: contentFolder, coloured: Console.standardError.isColoured))
    }

    /// Prints what is wrong with files that are named as the person named them.
    func report(in files: [Diagnostic]) {
        report(files, DiagnosticPrinter(coloured: Console.standardError.isColoured) { try? File.read($0, atMost: .text) })
    }

    /// Prints what would be wrong with content that is not there, so that its lines cannot be shown.
    func report(withoutLines diagnostics: [Diagnostic]) {
        report(diagnostics, DiagnosticPrinter(prefix: "\(contentFolder)/", coloured: Console.standardError.isColoured) { _ in nil })
    }

    /// Prints what is wrong with the Swift sources of the site's program. The paths of files are absolute.
    func report(programErrors diagnostics: [Diagnostic]) { report(in: diagnostics) }

    private func report(_ diagnostics: [Diagnostic], _ printer: DiagnosticPrinter) {
        guard !diagnostics.isEmpty else { return }
        let diagnostics = diagnostics.filter { $0.severity != .note } + diagnostics.filter { $0.severity == .note }
        if json {
            for diagnostic in diagnostics { Console.standardOutput.write("\(diagnostic.json)\n") }
            return
        }
        let console = Console.standardError
        var printer = printer
        let (texts, omitted) = printer.texts(for: diagnostics)
        for text in texts { console.write(text + "\n") }
        if omitted > 0 { console.write(DiagnosticPrinter.remark(omitting: omitted) + "\n") }
        console.write(summary(of: diagnostics) + "\n")
    }

    /// Prints one sentence about a failure of the environment.
    func fail(_ message: String) { say(message, .error, prefix: "") }

    /// Prints one sentence about a problem outside the content that should be fixed.
    func warn(_ message: String) { say(message, .warning, prefix: "warning: ") }

    private func say(_ message: String, _ severity: Diagnostic.Severity, prefix: String) {
        let message = message.withoutSecrets.withShortQuotations
        if json {
            let line = JSON.object(["severity": .string(severity.rawValue), "message": .string(message)])
            Console.standardOutput.write("\(line)\n")
        } else {
            Console.standardError.write("marquee: \(prefix)\(message.printable)\n")
        }
    }

    func report(_ build: BuildResult, verbose: Bool) {
        let output = build.output
        for path in output.altered {
            warn("'\(build.folder)/\(path)' is no longer part of the site, but stays because it was changed since Marquee wrote it")
        }
        if json {
            Console.standardOutput.write("\(build.json)\n")
            return
        }
        if verbose {
            for path in output.written { Console.standardOutput.write("wrote   \(path.printable)\n") }
            for path in output.removed { Console.standardOutput.write("removed \(path.printable)\n") }
        }
        Console.standardOutput.write(
            """
            \(count(build.pages, "page")) in \(build.folder): \(count(output.written.count, "file")) written, \
            \(output.unchanged.count) unchanged, \(output.removed.count) removed, in \(build.milliseconds.asSeconds) s

            """
        )
        report(build.unpublished)
    }

    /// Prints, for a person, what is written but not on the site.
    func report(_ unpublished: UnpublishedTexts) {
        for sentence in unpublished.sentences { Console.standardOutput.write(sentence.printable + "\n") }
    }

    private func summary(of diagnostics: [Diagnostic]) -> String {
        let severities: [Diagnostic.Severity] = [.error, .warning, .note]
        let counts = severities.map { severity in (severity, diagnostics.count { $0.severity == severity }) }.filter { $1 > 0 }
        let sentence = counts.map { count($1, $0.rawValue) }.joined(separator: ", ")
        return diagnostics.hasErrors ? sentence + (consequence.map { "; \($0)" } ?? "") : sentence
    }

    func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
}

/// What a build did.
struct BuildResult {
    let folder: String
    /// HTML pages, including redirects.
    let pages: Int
    let output: OutputReport
    let unpublished: UnpublishedTexts
    let milliseconds: Int

    fileprivate var json: JSON {
        let members: KeyValuePairs<String, JSON?> = [
            "result": "built",
            "folder": .string(folder),
            "pages": .number(pages),
            "written": .number(output.written.count),
            "unchanged": .number(output.unchanged.count),
            "removed": .number(output.removed.count),
            "bytes": .number(output.bytes),
            "milliseconds": .number(milliseconds),
        ]
        return .object(joining: [members, unpublished.json])
    }
}

extension Diagnostic {
    fileprivate var json: JSON {
        .object([
            "severity": .string(severity.rawValue),
            "file": .string(location.file),
            "line": .number(location.line),
            "column": .number(location.column),
            "message": .string(message.withoutSecrets),
            "help": (help?.withoutSecrets).map(JSON.string),
        ])
    }
}

extension Int {
    /// A number of milliseconds as seconds with two decimals.
    var asSeconds: String {
        let hundredths = (self + 5) / 10
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
