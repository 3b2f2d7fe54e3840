import Hypertext
import ThemeKit

extension Theme {
    /// The page for addresses that do not exist: the sign has lost a letter.
    public func notFound(_ page: NotFoundPage) -> HTML {
        """
        <header class="sign lost">
        <div class="board">
        <p class="numeral" aria-hidden="true">4<span>0</span>4</p>
        <h1 class="long">\(page.phrases.notFound)</h1>
        </div>
        <p class="summary">\(page.phrases.notFoundText)</p>
        <p class="more"><a href="\(page.home)">\(page.phrases.backHome)</a></p>
        </header>
        \(Parts.latestNews(page.latest.map { articleCard($0, level: 3, frame: page.frame) }, frame: page.frame))
        """
    }
}
