import Files

/// A picture that is drawn as an SVG, and made into pixels by another program.
package struct DrawnPicture: Sendable {
    /// The kind of file that the pixels become.
    package enum Format: String, Sendable {
        case png
        /// A PNG in the wrapping that browsers expect at `/favicon.ico`.
        case ico
    }

    /// A picture of the site that a drawing may have in it.
    package struct Photo: Sendable {
        /// How the drawing refers to it, in the attribute `href`, as it is written there.
        package let address: [UInt8]
        /// The path in the content folder of the picture that it is a version of.
        package let original: String
        package let version: PublishedPicture.Version

        package init(address: [UInt8], original: String, version: PublishedPicture.Version) {
            self.address = address
            self.original = original
            self.version = version
        }

        /// The attribute that refers to it in the drawing.
        package var reference: [UInt8] { Self.reference(to: address) }

        /// The attribute that refers to another file.
        package static func reference(to address: [UInt8]) -> [UInt8] { Array("href=\"".utf8) + address + Array("\"".utf8) }
    }

    package let svg: [UInt8]
    /// In pixels.
    package let width: Int
    package let height: Int
    package let format: Format
    package let photo: Photo?
    /// Where the pixels are kept, which tells everything that they are made from.
    package let file: String

    /// - Parameter tool: the program that makes it into pixels, with its version.
    package init(_ svg: [UInt8], width: Int, height: Int, format: Format = .png, photo: Photo? = nil, tool: String) {
        self.svg = svg
        self.width = width
        self.height = height
        self.format = format
        self.photo = photo
        var key = PackedBytes()
        key.add("drawing 2")
        key.add(tool)
        key.add(width)
        key.add(height)
        key.add(Digest(of: svg))
        if let photo { key.add(photo.version.file) }
        file = "\(key.digest.hexadecimal).\(format)"
    }
}
