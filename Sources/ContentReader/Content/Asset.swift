/// A file that is copied to the site unchanged: a picture, a document.
package struct Asset: Hashable, Sendable {
    /// The path inside the content folder and on the site, such as `images/leaves.svg`.
    package let path: String
    /// In bytes.
    package let size: Int

    package init(path: String, size: Int) {
        self.path = path
        self.size = size
    }
}
