import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all articles.
    public func news(_ page: NewsPage) -> HTML {
        """
        <header class="title">
        <h1>\(page.frame.title)</h1>
        </header>
        \(Parts.clippings(page.articles.map { articleCard($0, level: 2, frame: page.frame) }))
        \(Parts.pagination(page.pagination, frame: page.frame))
        """
    }
}
