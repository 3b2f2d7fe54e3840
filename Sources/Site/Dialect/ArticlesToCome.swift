import ContentReader
import ShowData
import ThemeKit

extension SiteContent {
    /// The articles that are not on the site yet, by their current and former paths.
    var articlesToComeByPath: [String: Article] {
        let paths = articlesToCome.flatMap { article in
            ([.article(slug: article.slug)] + article.aliases.map { .redirect(from: $0.value) }).map { (route: Route) in
                (route.path, article)
            }
        }
        return Dictionary(paths) { first, _ in first }
    }
}

extension Article {
    /// The reason why its address has nothing yet.
    func absence(at path: String) -> String { "the article '/\(path)' does not appear before \(date.date)" }
}
