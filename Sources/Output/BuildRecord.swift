import ContentReader
import Diagnostics
import Files
import Site

/// What a build read, and what it told its owner: as long as the inputs are the same, and nobody has changed the site, another build would
/// do and say the same.
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
    private static let format = "marquee build 2"

    /// - Parameter manifest: the state of the build's manifest, which shows whether it is still the last build.
    func bytes(with manifest: FileStatus) -> [UInt8] {
        var bytes = PackedBytes()
        bytes.add(inputs.bytes)
        bytes.add(manifest.stamp)
        bytes.add(pages)
        for texts in [unpublished.waiting, unpublished.drafts] { bytes.add(texts) { bytes, text in bytes.add(text) } }
        bytes.add(diagnostics) { bytes, diagnostic in
            bytes.add(diagnostic.location.file)
            diagnostic.pack(into: &bytes)
        }
        return bytes.sealed(as: Self.format)
    }

    /// The record in `bytes`; `nil` if it is of other inputs or of another manifest, or broken.
    init?(_ bytes: [UInt8], of inputs: BuildInputs, with manifest: FileStatus) {
        guard var reader = PackedBytes.Reader(bytes, sealedAs: Self.format) else { return nil }
        do throws(PackedBytes.Broken) {
            guard try reader.slice() == inputs.bytes[...], try reader.text() == manifest.stamp else { return nil }
            let pages = try reader.number()
            let (waiting, drafts) = (try reader.texts(), try reader.texts())
            let diagnostics = try reader.list { reader throws(PackedBytes.Broken) in
                let file = try reader.text()
                return try Diagnostic(&reader, file: file)
            }
            guard reader.isAtEnd else { return nil }
            self.init(
                inputs: inputs, pages: pages, unpublished: UnpublishedTexts(waiting: waiting, drafts: drafts), diagnostics: diagnostics)
        } catch {
            return nil
        }
    }
}

extension PackedBytes.Reader {
    fileprivate mutating func texts() throws(PackedBytes.Broken) -> [String] {
        try list { reader throws(PackedBytes.Broken) in try reader.text() }
    }
}
