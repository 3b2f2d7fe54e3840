import Hypertext

/// How wide a picture is where it is shown.
public struct PicturePlace: Sendable {
    /// For the attribute `sizes`.
    public let sizes: String
    /// In pixels of CSS, at the most.
    public let widest: Int

    /// - Parameters:
    ///   - sizes: for the attribute `sizes`, such as `(max-width: 40rem) 100vw, 30rem`.
    ///   - widest: in pixels of CSS, at the most; versions that are much larger are not offered.
    public init(sizes: String, widest: Int) {
        self.sizes = sizes
        self.widest = widest
    }

    /// Whether it is among the words of a text, where no picture is to be taller than the window.
    fileprivate var isInText: Bool { widest == Self.column.widest }

    /// As wide as the text of an article.
    public static let column = PicturePlace(sizes: "(max-width: 46rem) 94vw, 42rem", widest: 672)
    /// As wide as the page.
    public static let page = PicturePlace(sizes: "(max-width: 75rem) 94vw, 70rem", widest: 1120)
    /// At the top of a page, beside its title.
    public static let cover = PicturePlace(sizes: "(max-width: 48rem) 90vw, 36rem", widest: 640)
    /// A card among several in a row.
    public static let card = PicturePlace(sizes: "(max-width: 40rem) 42vw, 16rem", widest: 256)
    /// A card with a wide picture.
    public static let wideCard = PicturePlace(sizes: "(max-width: 40rem) 94vw, 24rem", widest: 640)
    /// Beside a line of a list.
    public static let line = PicturePlace(sizes: "4rem", widest: 64)
}

/// When a browser loads a picture.
public enum PictureLoading: Sendable {
    /// When it comes near to the window.
    case late
    /// Before everything else: for the one picture at the top of a page.
    case first
}

extension PageImage {
    /// The picture in all formats and in the sizes that the place needs, so that nothing moves when it appears.
    public func html(in place: PicturePlace, loading: PictureLoading = .late) -> HTML {
        html(in: place, loading: loading, title: nil)
    }

    /// - Parameter title: the words of the tooltip.
    package func html(in place: PicturePlace, loading: PictureLoading, title: String?) -> HTML {
        let dimensions: HTML? = width.flatMap { width in height.map { " width=\"\(width)\" height=\"\($0)\"" } }
        let own = formats.last.map { PageImage.offered(of: $0, in: place) }
        let img: HTML = """
            <img\(classes(in: place)) src="\(path)" alt="\(alt)"\(dimensions)\(own.flatMap { Self.attributes($0, in: place) })\(title.map { " title=\"\($0)\"" })\
            \(Self.attributes(of: loading))>
            """
        guard formats.count > 1 else { return img }
        let sources = formats.dropLast().map { format -> HTML in
            let offered = PageImage.offered(of: format, in: place)
            return "<source type=\"\(format.mediaType)\"\(Self.attributes(offered, in: place) ?? HTML())>"
        }
        return "<picture>\(sources)\(img)</picture>"
    }

    private static func attributes(_ format: PictureFormatChoice, in place: PicturePlace) -> HTML? {
        format.sizes.isEmpty ? nil : " srcset=\"\(format.candidates)\" sizes=\"\(place.sizes)\""
    }

    private static func attributes(of loading: PictureLoading) -> HTML {
        switch loading {
        case .late: " loading=\"lazy\" decoding=\"async\""
        case .first: " fetchpriority=\"high\""
        }
    }

    /// The sizes up to the first that is sharp on a screen with two or three times the pixels of CSS.
    private static func offered(of format: PictureFormatChoice, in place: PicturePlace) -> PictureFormatChoice {
        let enough = format.sizes.firstIndex { $0.width * 2 >= place.widest * 5 } ?? format.sizes.count - 1
        return PictureFormatChoice(mediaType: format.mediaType, sizes: Array(format.sizes.prefix(enough + 1)))
    }

    private func classes(in place: PicturePlace) -> HTML? {
        guard color != nil || focus != nil else { return nil }
        let shape = width.flatMap { width in height.flatMap { place.isInText ? PictureShape(width: width, height: $0).className : nil } }
        let names = [color.map { PictureTone(of: $0).className }, focus.map { PictureFocus($0).classNames }, shape].compactMap(\.self)
        return " class=\"toned\(names.map { " \($0)" as HTML })\""
    }
}
