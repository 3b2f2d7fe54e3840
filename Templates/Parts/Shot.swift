import Hypertext
import ThemeKit

extension Parts {
    /// A picture that leads to its largest size, with its caption.
    ///
    /// - Parameters:
    ///   - width: how wide it is, in pixels of CSS; `nil` for as wide as there is room.
    ///   - isInGallery: whether it shares a row with others.
    ///   - link: the start of the link around it, where it leads somewhere else.
    ///   - id: the attribute.
    ///   - isWide: whether it may be wider than the text.
    static func shot(
        _ image: PageImage, width: Int? = nil, id: HTML? = nil, isWide: Bool = false, isInGallery: Bool = false, link: HTML? = nil,
        caption: HTML?
    ) -> HTML {
        let place =
            width.map { PicturePlace(sizes: "min(94vw, \($0)px)", widest: $0) }
            ?? (isInGallery ? gallery(image.ratio) : isWide ? .page : .column)
        let picture = image.html(in: place)
        let classes = [isInGallery ? image.ratio.map(ShotMeasures.ratio)?.className : nil, width.flatMap(ShotMeasures.width)?.className]
        let enlarged: HTML = image.formats.isEmpty ? picture : "<a class=\"enlarge\" href=\"\(image.path)\">\(picture)</a>"
        return """
            <figure class="shot\(isWide ? " wide" : nil)\(classes.compactMap { $0 }.map { name -> HTML in " \(name)" })"\(id)>
            \(link.map { "\($0)\(picture)</a>" } ?? enlarged)
            \(caption)</figure>

            """
    }

    /// As wide as a picture of that shape is in a row of a gallery, whose height the style sheet gives.
    private static func gallery(_ ratio: Double?) -> PicturePlace {
        let hundredths = Int(min(max(ratio ?? 1.5, 0.1), 3) * 100)
        let (share, width) = (min(94, hundredths * 33 / 100), min(672, hundredths * 256 / 100))
        return PicturePlace(sizes: "(max-width: 46rem) \(share)vw, \(width)px", widest: width)
    }

    /// The style sheet with the colours that stand for pictures until they are there, for a page that has some; nothing for others.
    static func tonesStyle(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.tonedPictures) else { return nil }
        return styleSheet("tones.css", frame)
    }

    /// The style sheet of pictures with captions and galleries, for a page that has some; nothing for others.
    static func picturesStyle(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.shots) else { return nil }
        return styleSheet("pictures.css", frame)
    }

    /// The script that shows pictures over the page, for a page that has some; nothing for others.
    static func picturesScript(_ frame: Frame, _ features: PageFeatures) -> HTML? {
        guard features.contains(.enlargedPictures), let script = frame.assets["pictures.js"] else { return nil }
        let phrases = frame.phrases
        return """
            <script defer src="\(script)" data-close="\(phrases.closePicture)" data-next="\(phrases.next)" \
            data-previous="\(phrases.previous)"></script>
            """
    }
}
