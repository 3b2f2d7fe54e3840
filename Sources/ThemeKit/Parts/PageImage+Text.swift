import ContentReader
import Hypertext
import ShowData

extension Links {
    /// A picture that a text shows; `nil` if its address leads to no picture whose size is known.
    ///
    /// - Parameter caption: the words below it.
    package func image(
        _ written: WrittenPicture, among pictures: [String: PublishedPicture], caption: String? = nil
    ) -> PageImage? {
        guard !pictures.isEmpty else { return nil }
        let reference = URLReference(written.address)
        guard !reference.isAbsolute else { return nil }
        var path = reference.path[...]
        if path.utf8.first == UInt8(ascii: "/") {
            guard path.hasPrefix(base.path) else { return nil }
            path = path.dropFirst(base.path.count)
        }
        let file = path.percentDecoded
        guard let picture = pictures[file] else { return nil }
        var image = Image(file: file, alt: written.alt)
        image.caption = caption
        image.credit = picture.credit
        image.licence = picture.licence
        image.source = picture.source
        return PageImage(image, links: self, pictures: pictures)
    }
}
