import Diagnostics
import Hypertext

/// A diagnostic as a page shows it.
package struct ShownProblem: Hashable, Sendable {
    package let severity: Diagnostic.Severity
    /// As the terminal shows it, in up to three lines.
    package let text: String
    /// The address that opens the place in the writer's editor.
    package let link: String?

    package init(_ severity: Diagnostic.Severity, _ text: String, link: String? = nil) {
        self.severity = severity
        self.text = text
        self.link = link
    }
}

/// What a page lists of diagnostics: no more bytes than the terminal, because every page asks for the list again after each change.
package struct ProblemList: Hashable, Sendable {
    package let shown: [ShownProblem]
    /// How many diagnostics there are, with those that are not shown.
    package let count: Int

    package init(_ problems: [ShownProblem] = []) { self.init(problems, count: problems.count) }

    private init(_ problems: [ShownProblem], count: Int) {
        shown = problems
        self.count = count
    }

    /// - Parameter folder: the folder that contains the files of the diagnostics; `nil` if their paths are absolute.
    init(_ diagnostics: [Diagnostic], in folder: ContentFolder? = nil, _ printer: inout DiagnosticPrinter, editor: Editor) {
        let list = printer.list(of: diagnostics)
        let entries = list.entries
        var omitted = list.omitted
        var problems: [ShownProblem] = []
        var rest = DiagnosticPrinter.longestList
        for (position, entry) in entries.enumerated() {
            let link = entry.diagnostic.flatMap { diagnostic in
                let place = diagnostic.location
                let path = folder.map { "\($0.realPath)/\(place.file)" } ?? place.file
                return editor.link(to: path, line: place.line, column: place.column)
            }
            // The links take as much room as the texts.
            rest -= entry.text.utf8.count + (link?.utf8.count ?? 0)
            if rest < 0, !problems.isEmpty {
                omitted += entries[position...].count { $0.diagnostic != nil }
                break
            }
            // A sentence about others follows one of them.
            let severity = entry.diagnostic?.severity ?? problems.last?.severity ?? .error
            problems.append(ShownProblem(severity, entry.text, link: link))
        }
        if omitted > 0, let severity = problems.last?.severity {
            problems.append(ShownProblem(severity, DiagnosticPrinter.remark(omitting: omitted)))
        }
        self.init(problems, count: diagnostics.count)
    }

    static func + (first: ProblemList, second: ProblemList) -> ProblemList {
        ProblemList(first.shown + second.shown, count: first.count + second.count)
    }

    /// `nil` if there are none.
    var json: JSON? { .list(shown.map(\.json)) }
}

extension ShownProblem {
    fileprivate var json: JSON {
        .object(["severity": .string(severity.rawValue), "text": .string(text), "link": link.map(JSON.string)])
    }
}
