import Hypertext
import ThemeKit

extension Theme {
    /// Blocks of a text on their own page.
    public func spoiler(_ page: SpoilerPage) -> HTML {
        """
        <article class="article plain">
        <header class="title">
        <p class="kicker">\(page.origin.html)</p>
        <h1>\(page.title)</h1>
        </header>
        <div class="prose">
        \(page.body)
        </div>
        </article>
        """
    }
}
