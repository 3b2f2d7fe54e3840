import ContentReader

/// What every page model has besides its own content.
public protocol PageModel: Sendable {
    /// What is around the page's content.
    var frame: Frame { get }
}

extension PageModel {
    /// The words of the site.
    public var phrases: Phrases { frame.phrases }
    /// Makes addresses inside the site.
    public var links: Links { frame.links }
}
