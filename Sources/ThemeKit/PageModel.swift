import ContentReader

/// What every page model carries besides its own content.
public protocol PageModel: Sendable {
    var frame: Frame { get }
}

extension PageModel {
    public var phrases: Phrases { frame.phrases }
    public var links: Links { frame.links }
}
