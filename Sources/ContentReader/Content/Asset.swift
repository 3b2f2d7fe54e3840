/// A file that is copied to the site unchanged: a picture, a document.
package struct Asset: Hashable, Sendable {
    /// The folders whose files are copied to the site unchanged.
    package static let folders = [pictureFolder, "files/"]
    package static let pictureFolder = "images/"

    /// The path on the site, such as `images/leaves.svg`: that of the file, in Normalization Form C.
    package let path: String
    /// The path inside the content folder, as its file system spells it.
    package let file: String
    /// In bytes.
    package let size: Int

    /// - Parameter file: its path inside the content folder.
    package init(file: String, size: Int) {
        path = file.composed
        self.file = file
        self.size = size
    }

    /// Whether it may be a picture to show; what is in `files/` is there to be downloaded.
    package var isInPictureFolder: Bool { path.hasPrefix(Self.pictureFolder) }
}
