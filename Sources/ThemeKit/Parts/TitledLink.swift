import Hypertext

/// A link with its text.
public struct TitledLink: Hashable, Sendable {
    public let title: String
    public let path: SitePath

    package init(title: String, path: SitePath) {
        self.title = title
        self.path = path
    }

    /// The link as an element.
    public var html: HTML { "<a href=\"\(path)\">\(title)</a>" }
}
