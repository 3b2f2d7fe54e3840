/// A file that reaches the site as it is: a picture, a document.
package struct Asset: Hashable, Sendable {
    /// The path inside the content folder and on the site, such as `images/leaves.svg`.
    package let path: String
    /// Bytes.
    package let size: Int

    package init(path: String, size: Int) {
        self.path = path
        self.size = size
    }
}
