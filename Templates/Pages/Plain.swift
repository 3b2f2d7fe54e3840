import Hypertext
import ThemeKit

extension Theme {
    /// A standalone page, such as "About".
    public func page(_ page: PlainPage) -> HTML {
        """
        <article class="article plain">
        <header class="title">
        <h1>\(page.title)</h1>
        </header>
        \(page.image.map { Parts.mainPicture($0, or: Poster(.article, name: page.title)) })
        <div class="prose">
        \(page.body)
        </div>
        </article>
        \(Parts.comments(page.comments, frame: page.frame))
        """
    }
}
