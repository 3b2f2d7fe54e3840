import Files
import Hypertext
import Synchronization

/// How large the rendered site may be.
package struct OutputLimits: Sendable {
    /// Of one file.
    package let file: SizeLimit
    /// Of all files together.
    package let site: SizeLimit

    package init(file: SizeLimit = .renderedFile, site: SizeLimit = .renderedSite) {
        self.file = file
        self.site = site
    }
}

/// Renders files on any number of threads, and stops when they become too large.
final class OutputBudget: Sendable {
    private let limits: OutputLimits
    private let spent = Atomic(0)

    init(_ limits: OutputLimits) { self.limits = limits }

    /// The bytes of the file at `path`.
    ///
    /// - Throws: `fileTooLarge`, or `siteTooLarge` if this file exceeds the total.
    func bytes(of path: OutputPath, _ render: () -> [UInt8]) throws(OutputError) -> [UInt8] {
        guard let bytes = try? MarkupLimit.bytes(atMost: limits.file.bytes, render) else { throw .fileTooLarge(path.text, limits.file) }
        try spend(bytes.count)
        return bytes
    }

    /// Counts the bytes of a file that is there and need not be rendered.
    func spend(_ count: Int) throws(OutputError) {
        guard spent.add(count, ordering: .relaxed).newValue <= limits.site.bytes else { throw .siteTooLarge(limits.site) }
    }
}
