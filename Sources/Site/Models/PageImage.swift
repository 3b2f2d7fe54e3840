import ShowData

/// A picture of the content, with the path it is published under.
public struct PageImage: Sendable {
    public let path: SitePath
    public let alt: String
    public let credit: String?
    public let licence: String?
    public let source: WebAddress?
}
