import ContentReader
import ThemeKit

extension SiteIndex {
    /// Where each alias of an article or page leads, by its path.
    static func redirects(in content: SiteContent) -> [String: Route] {
        let articles = content.articles.flatMap { article in article.aliases.map { ($0.value, Route.article(slug: article.slug)) } }
        let pages = content.pages.flatMap { page in page.aliases.map { ($0.value, Route.page(path: page.path)) } }
        return Dictionary(articles + pages) { first, _ in first }
    }
}

extension Site {
    /// The former addresses of articles and pages, and where they lead; sorted by the former address.
    package var redirects: [(from: Route, to: Route)] {
        index.redirects.sorted { $0.key < $1.key }.map { (.redirect(from: $0.key), $0.value) }
    }
}
