import Hypertext
import ShowData

/// A source as a reference to it shows it.
public struct SourceEntry: Sendable {
    public let source: Source
    /// Its entry on the sources page.
    public let path: SitePath
    /// The id of that entry in the page.
    public let anchor: String

    package init(source: Source, path: SitePath, anchor: String) {
        self.source = source
        self.path = path
        self.anchor = anchor
    }

    /// The source's name, linked to its entry on the sources page.
    public var link: HTML { "<a href=\"\(path)\">\(source.name)</a>" }
}

extension [SourceEntry] {
    /// The sources' names, each linked to its entry on the sources page; nothing if no source is named.
    public var links: HTML? { map(\.link).joined(separator: ", ").nonEmpty }
}
