import Hypertext
import ThemeKit

extension Theme {
    /// A page of the list of a collection.
    public func collection(_ page: CollectionPage) -> HTML {
        """
        <header class="title">
        <h1>\(page.frame.title)</h1>
        \(page.description.map { "<p class=\"summary\">\($0)</p>\n" })\
        </header>
        \(Parts.narrowing(page.items.count, on: page.pagination, frame: page.frame))\
        \(Parts.clippings(page.items.map { itemCard($0, level: 2, frame: page.frame) }, isSortable: true))
        \(Parts.pagination(page.pagination, frame: page.frame))
        """
    }
}
