import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// The picture of a card, or its poster.
    public static func picture(_ image: PageImage?, or poster: Poster) -> HTML {
        guard let image else { return drawn(poster, poster.html) }
        return picture(image, of: poster.subject, in: poster.subject.isWide ? .wideCard : .card)
    }

    /// The face of a person in a line of a list, or its drawing.
    static func portrait(_ image: PageImage?, of name: String) -> HTML {
        image.map { picture($0, of: .person, in: .line) } ?? picture(nil, or: Poster(.person, name: name))
    }

    private static func picture(_ image: PageImage, of subject: Poster.Subject, in place: PicturePlace) -> HTML {
        "<div class=\"picture of-\(subject.word)\">\(image.html(in: place))</div>"
    }

    /// The main picture of a page with its credit, or its poster.
    public static func mainPicture(_ image: PageImage?, or poster: Poster) -> HTML {
        image.map { mainPicture($0, of: poster.subject) } ?? drawn(poster, poster.html)
    }

    /// The main picture of an article with its credit, or the poster of its card.
    static func mainPicture(_ article: ArticleSummary, frame: Frame) -> HTML {
        article.image.map { mainPicture($0, of: .article) } ?? ArticleCard.of(article, frame: frame).picture
    }

    /// A poster in place of a picture.
    ///
    /// - Parameter drawing: of the poster.
    static func drawn(_ poster: Poster, _ drawing: HTML) -> HTML {
        "<div class=\"picture drawn of-\(poster.subject.word)\">\(drawing)</div>"
    }

    private static func mainPicture(_ image: PageImage, of subject: Poster.Subject) -> HTML {
        """
        <figure class="picture of-\(subject.word)\(image.isTall ? " tall" : nil)">
        \(image.html(in: subject == .article ? .page : .cover, loading: .first))
        \(caption(image))</figure>
        """
    }

    /// A guarded picture with its credit, in an element that opens on demand; nothing if it is not guarded.
    public static func guardedPicture(_ image: Spoilable<PageImage>?, frame: Frame) -> HTML? {
        guard let image, image.open == nil else { return nil }
        return frame.spoiler(image) { image in
            """
            <figure>
            \(image.html(in: .column))
            \(caption(image))</figure>

            """
        }
    }

    /// The caption, the credit and the licence of the picture; nothing if it has none of them.
    public static func caption(_ image: PageImage) -> HTML? {
        let credit = credit(image).nonEmpty
        let words = [image.caption.map { HTML(text: $0) }, credit.map { image.caption == nil ? $0 : "<small>\($0)</small>" }].compactMap {
            $0
        }
        return words.isEmpty ? nil : "<figcaption>\(words.joined(separator: " "))</figcaption>\n"
    }

    /// The credit and licence of the picture.
    public static func credit(_ image: PageImage) -> HTML {
        let maker = image.credit.map { credit in
            image.source.map { "<a href=\"\($0)\" rel=\"external\">\(credit)</a>" as HTML } ?? HTML(text: credit)
        }
        return [maker, image.licence.map { HTML(text: $0) }].compactMap { $0 }.joined(separator: ", ")
    }
}

extension PageImage {
    /// Whether it is much higher than wide, so that it needs a narrow place.
    var isTall: Bool { ratio.map { $0 < 0.9 } ?? false }
}
