import ShowData

/// A picture from the content, with its published path.
public struct PageImage: Sendable {
    public let path: SitePath
    public let alt: String
    public let credit: String?
    public let licence: String?
    public let source: WebAddress?

    package init(path: SitePath, alt: String, credit: String?, licence: String?, source: WebAddress?) {
        self.path = path
        self.alt = alt
        self.credit = credit
        self.licence = licence
        self.source = source
    }
}

extension PageImage {
    package init(_ image: Image, links: Links) {
        self.init(
            path: links.path(to: .asset(path: image.file)), alt: image.alt,
            credit: image.credit, licence: image.licence, source: image.source
        )
    }
}
