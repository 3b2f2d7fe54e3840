import ContentReader
import ShowData
import ThemeKit

extension SiteContent {
    /// The articles that are not on the site yet, by their paths and by those that they had before.
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
    /// That there is nothing at its address before its day.
    func absence(at path: String) -> String { "the article '/\(path)' is not there before \(date.date)" }
}
