/// A file that reaches the site as it is: a picture, a document.
public struct Asset: Hashable, Sendable {
    /// The path inside the content folder and on the site, such as `images/leaves.svg`.
    public let path: String
    /// Bytes.
    public let size: Int

    public init(path: String, size: Int) {
        self.path = path
        self.size = size
    }
}
