import Hypertext
import ShowData
import ThemeKit

extension Parts {
    /// The picture of a card, or its poster.
    public static func picture(_ image: PageImage?, or poster: Poster) -> HTML {
        guard let image else { return drawn(poster, poster.html) }
        return "<div class=\"picture of-\(poster.subject.word)\"><img src=\"\(image.path)\" alt=\"\(image.alt)\" loading=\"lazy\"></div>"
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
        <figure class="picture of-\(subject.word)">
        <img src="\(image.path)" alt="\(image.alt)">
        \(credit(image).nonEmpty.map { "<figcaption>\($0)</figcaption>\n" })</figure>
        """
    }

    /// A guarded picture with its credit, in an element that opens on demand; nothing if it is not guarded.
    public static func guardedPicture(_ image: Spoilable<PageImage>?, frame: Frame) -> HTML? {
        guard let image, image.open == nil else { return nil }
        return frame.spoiler(image) { image in
            """
            <figure>
            <img src="\(image.path)" alt="\(image.alt)" loading="lazy">
            \(credit(image).nonEmpty.map { "<figcaption>\($0)</figcaption>\n" })</figure>

            """
        }
    }

    /// The credit and licence of the picture.
    public static func credit(_ image: PageImage) -> HTML {
        let maker = image.credit.map { credit in
            image.source.map { "<a href=\"\($0)\" rel=\"external\">\(credit)</a>" as HTML } ?? HTML(text: credit)
        }
        return [maker, image.licence.map { HTML(text: $0) }].compactMap { $0 }.joined(separator: ", ")
    }
}
