import Diagnostics
import Files
import Site

/// What a build read, and what it told its owner: as long as the inputs are the same, and nobody has changed the site, another build would do
/// and say the same.
///
/// It is stored next to the manifest, in `.marquee/<name of the folder>.build`. It may be removed at any time, which only costs the next
/// build its time.
package struct BuildRecord: Sendable {
    package let inputs: BuildInputs
    /// The number of HTML pages.
    package let pages: Int
    package let unpublished: UnpublishedTexts
    package let diagnostics: [Diagnostic]

    package init(inputs: BuildInputs, pages: Int, unpublished: UnpublishedTexts, diagnostics: [Diagnostic]) {
        self.inputs = inputs
        self.pages = pages
        self.unpublished = unpublished
        self.diagnostics = diagnostics
    }
}

extension BuildRecord {
    private static let format = "marquee build 1"

    /// - Parameter manifest: the state of the build's manifest, which shows whether it is still the last build.
    func bytes(with manifest: FileStatus) -> [UInt8] {
        var strings = Netstrings()
        strings.add(inputs.bytes)
        strings.add(manifest.stamp)
        strings.add(pages)
        strings.add(unpublished.waiting)
        strings.add(unpublished.drafts)
        for diagnostic in diagnostics {
            strings.add(diagnostic.severity.rawValue)
            strings.add(diagnostic.location.file)
            strings.add(diagnostic.location.line)
            strings.add(diagnostic.location.column)
            strings.add(diagnostic.message)
            strings.add(diagnostic.help.map { "+" + $0 } ?? "")
            strings.add(diagnostic.hidesLine ? 1 : 0)
        }
        var record = Netstrings()
        record.add(Self.format)
        record.add(strings.bytes)
        record.add(String(ContentHash(of: strings.bytes).value))
        return record.bytes
    }

    /// The record in `bytes`; `nil` if it is of other inputs or of another manifest, or broken.
    init?(_ bytes: [UInt8], of inputs: BuildInputs, with manifest: FileStatus) {
        var record = Netstrings.Reader(bytes)
        guard record.text() == Self.format, let contents = record.next().map(Array.init),
            record.text() == String(ContentHash(of: contents).value), record.isAtEnd
        else { return nil }
        var strings = Netstrings.Reader(contents)
        guard strings.next() == inputs.bytes[...], strings.text() == manifest.stamp, let pages = strings.number(),
            let waiting = strings.texts(), let drafts = strings.texts()
        else { return nil }
        var diagnostics: [Diagnostic] = []
        while !strings.isAtEnd {
            guard let diagnostic = Diagnostic(&strings) else { return nil }
            diagnostics.append(diagnostic)
        }
        self.init(
            inputs: inputs, pages: pages, unpublished: UnpublishedTexts(waiting: waiting, drafts: drafts), diagnostics: diagnostics)
    }
}

extension Diagnostic {
    fileprivate init?(_ strings: inout Netstrings.Reader) {
        guard let severity = strings.text().flatMap(Severity.init), let file = strings.text(), let line = strings.number(),
            let column = strings.number(), let message = strings.text(), let help = strings.text(), let hidesLine = strings.number()
        else { return nil }
        self.init(
            severity, at: SourceLocation(file: file, line: line, column: column), message,
            help: help.isEmpty ? nil : String(help.dropFirst()), hidesLine: hidesLine == 1)
    }
}
