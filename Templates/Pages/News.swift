import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of all articles.
    public func news(_ page: NewsPage) -> HTML {
        """
        <header class="title">
        <h1>\(page.frame.title)</h1>
        </header>
        \(Parts.narrowing(page.articles.count, kind: page.frame.phrases.tags, on: page.pagination, frame: page.frame))\
        \(Parts.clippings(page.articles.map { articleCard($0, level: 2, frame: page.frame) }, isSortable: true))
        \(Parts.pagination(page.pagination, frame: page.frame))
        """
    }
}
