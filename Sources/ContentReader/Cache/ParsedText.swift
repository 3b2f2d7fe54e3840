import Diagnostics
import Files
import Markdown

/// What parsing the text of one file gave, so that the next build need not parse it again.
///
/// A class, because it is passed on many times.
package final class ParsedText: Sendable {
    /// Where it comes from: this build, the cache's file with all texts, or the one with recent changes.
    enum Origin: Hashable {
        case parser, all, recent
    }

    let body: Body
    /// What is wrong with the text.
    let diagnostics: [Diagnostic]
    /// Whether its headings have ids, which its front matter decides.
    let hasHeadingIDs: Bool
    /// The facts of the body.
    let bodyFacts: Digest
    let origin: Origin

    /// Whether it comes from the cache of an earlier build.
    package var isCached: Bool { origin != .parser }

    func pack(into bytes: inout PackedBytes) {
        body.pack(into: &bytes)
        bytes.add(diagnostics) { bytes, diagnostic in diagnostic.pack(into: &bytes) }
        bytes.add(hasHeadingIDs)
        bytes.add(bodyFacts)
    }

    /// - Parameter file: the file that the text was in.
    init(from origin: Origin, _ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        self.origin = origin
        body = try Body(&bytes, file: file)
        diagnostics = try bytes.list { bytes throws(PackedBytes.Broken) in try Diagnostic(&bytes, file: file) }
        hasHeadingIDs = try bytes.flag()
        bodyFacts = try bytes.digest()
    }

    init(_ body: Body, _ diagnostics: [Diagnostic], in file: String, hasHeadingIDs: Bool) {
        self.body = body
        bodyFacts = body.facts(in: file)
        self.diagnostics = diagnostics
        self.hasHeadingIDs = hasHeadingIDs
        origin = .parser
    }
}

/// A diagnostic as bytes, for records. The file that it is about is known to whoever reads it.
extension Diagnostic {
    package func pack(into bytes: inout PackedBytes) {
        bytes.add(severity.rawValue)
        bytes.add(placeOf: location)
        bytes.add(message)
        bytes.add(text: help)
        bytes.add(hidesLine)
    }

    /// - Parameter file: the file that it is about.
    package init(_ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        guard let severity = Severity(rawValue: try bytes.text()) else { throw PackedBytes.Broken() }
        let location = try bytes.place(in: file)
        self.init(severity, at: location, try bytes.text(), help: try bytes.optionalText(), hidesLine: try bytes.flag())
    }
}

extension Body {
    fileprivate func pack(into bytes: inout PackedBytes) {
        text.pack(into: &bytes)
        bytes.add(headings) { bytes, heading in
            bytes.add(heading.level)
            bytes.add(heading.id)
            bytes.add(heading.text)
            bytes.add(heading.textWithGaps) { bytes, text in text.pack(into: &bytes) }
        }
        excerpt.pack(into: &bytes)
        bytes.add(wordCount)
        bytes.add(directiveAttempts) { bytes, attempt in attempt.pack(into: &bytes) }
    }

    fileprivate init(_ bytes: inout PackedBytes.Reader, file: String) throws(PackedBytes.Broken) {
        let text = try RichText(&bytes, file: file)
        let headings = try bytes.list { bytes throws(PackedBytes.Broken) in
            Heading(
                level: try bytes.number(), id: try bytes.text(), text: try bytes.text(),
                textWithGaps: try bytes.optional { bytes throws(PackedBytes.Broken) in try PlainText(&bytes) })
        }
        let (excerpt, wordCount) = (try PlainText(&bytes), try bytes.number())
        guard 0...SizeLimit.siteFile.bytes ~= wordCount else { throw PackedBytes.Broken() }
        self.init(
            text: text, headings: headings, excerpt: excerpt, wordCount: wordCount,
            directiveAttempts: try bytes.list { bytes throws(PackedBytes.Broken) in try DirectiveAttempt(&bytes, file: file) })
    }
}
