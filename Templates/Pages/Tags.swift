import ContentReader
import Hypertext
import ThemeKit

extension Theme {
    /// All tags; those with more articles are larger.
    public func tags(_ page: TagsPage) -> HTML {
        let most = page.tags.map(\.count).max() ?? 0
        return """
            <header class="title">
            <h1>\(page.phrases.tags)</h1>
            </header>
            \(Parts.narrowing(page.tags.count, by: [.articles], frame: page.frame))\
            \(page.tags.isEmpty ? nil : """
                <ul class="tags cloud" data-list="">
                \(page.tags.map { tag in
                    """
                    <li data-count="\(tag.count)" class="size-\(1 + 4 * (tag.count - 1) / max(most - 1, 4))"><a href="\(tag.path)">\(tag.name)</a> <small>\(tag.count)</small></li>

                    """
                })</ul>
                """)
            """
    }

    /// A tag and its articles.
    public func tag(_ page: TagPage) -> HTML {
        """
        <header class="title">
        <h1>\(Phrases.fill(page.phrases.taggedWith, ["name": page.tag.name]))</h1>
        <p class="meta"><span>\(page.phrases.count(articles: page.tag.count))</span> <span><a href="\(page.feed)">\(page.phrases.feed)</a></span></p>
        </header>
        \(Parts.narrowing(page.articles.count, kind: page.phrases.tags, on: page.pagination, frame: page.frame))\
        \(Parts.clippings(page.articles.map { articleCard($0, level: 2, frame: page.frame) }, isSortable: true))
        \(Parts.pagination(page.pagination, frame: page.frame))
        """
    }
}
