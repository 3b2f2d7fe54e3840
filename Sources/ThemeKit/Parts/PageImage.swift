import ContentReader
import Hypertext
import ShowData

/// A picture from the content: where it is published, in which sizes and formats, and the words that belong to it.
public struct PageImage: Sendable {
    /// Where the picture is published in its largest size.
    public let path: SitePath
    /// What it shows, for people who cannot see it; empty for decoration.
    public let alt: String
    /// The words below it.
    public let caption: String?
    public let credit: String?
    public let licence: String?
    public let source: WebAddress?
    /// Where it must not be cropped.
    public let focus: FocusPoint?
    /// In pixels; `nil` if it is not known.
    public let width: Int?
    /// In pixels; `nil` if it is not known.
    public let height: Int?
    /// The mean of its colours, to be shown until it is there; `nil` if it is not known, or if one can see through it.
    public let color: Color?
    /// The same picture in other sizes and formats, the best format first.
    public let formats: [PictureFormatChoice]
    /// The path in the content folder.
    package var original: String?

    package init(
        path: SitePath, alt: String, caption: String? = nil, credit: String? = nil, licence: String? = nil, source: WebAddress? = nil,
        focus: FocusPoint? = nil, width: Int? = nil, height: Int? = nil, color: Color? = nil, formats: [PictureFormatChoice] = []
    ) {
        self.path = path
        self.alt = alt
        self.caption = caption
        self.credit = credit
        self.licence = licence
        self.source = source
        self.focus = focus
        self.width = width
        self.height = height
        self.color = color
        self.formats = formats
    }

    /// Where the picture is published in its smallest size.
    public var smallest: SitePath { formats.first?.sizes.first?.path ?? path }

    /// How many times as wide as high it is; `nil` if that is not known.
    public var ratio: Double? {
        guard let width, let height, height > 0 else { return nil }
        return Double(width) / Double(height)
    }
}

/// A format of a picture, in one or more sizes.
public struct PictureFormatChoice: Sendable {
    /// For the attribute `type`, such as `image/webp`.
    public let mediaType: String
    /// The smallest first.
    public let sizes: [Size]

    /// A size of a picture.
    public struct Size: Sendable {
        public let path: SitePath
        /// In pixels.
        public let width: Int
    }

    /// For the attribute `srcset`.
    public var candidates: HTML { sizes.map { "\($0.path) \($0.width)w" as HTML }.joined(separator: ", ") }
}

extension PageImage {
    /// - Parameter pictures: what is known of the pictures of the content, by path.
    package init(_ image: Image, links: Links, pictures: [String: PublishedPicture]) {
        let picture = pictures[image.file]
        var formats: [PictureFormatChoice] = []
        for version in picture?.versions ?? [] {
            let size = PictureFormatChoice.Size(path: links.path(to: .asset(path: version.path)), width: version.width)
            if let last = formats.last, last.mediaType == version.mediaType {
                formats[formats.count - 1] = PictureFormatChoice(mediaType: last.mediaType, sizes: last.sizes + [size])
            } else {
                formats.append(PictureFormatChoice(mediaType: version.mediaType, sizes: [size]))
            }
        }
        self.init(
            path: links.path(to: .asset(path: picture?.path ?? image.file)), alt: image.alt, caption: image.caption, credit: image.credit,
            licence: image.licence, source: image.source, focus: image.focus, width: picture?.width, height: picture?.height,
            color: picture?.color, formats: formats)
        original = image.file
    }
}
