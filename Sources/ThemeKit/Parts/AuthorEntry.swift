import ShowData

/// An author with the box about them.
public struct AuthorEntry: Sendable {
    public let author: Author
    public let path: SitePath
    public let image: PageImage?

    package init(author: Author, path: SitePath, image: PageImage?) {
        self.author = author
        self.path = path
        self.image = image
    }
}
