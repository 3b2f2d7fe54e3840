import ContentReader
import Diagnostics

extension SiteContent {
    /// Articles without a byline, and articles without a description for lists and search engines.
    var incompleteArticles: [Diagnostic] {
        let anonymous = articles.filter(\.authors.isEmpty)
        let undescribed = articles.filter { $0.description == nil }
        return [
            note(on: anonymous, "has no author", "have no author", help: "write 'authors: [desk]' with an id from authors.yaml"),
            note(on: undescribed, "has no description", "have no description", help: "write 'description: …' with one sentence"),
        ].compactMap(\.self)
    }

    private func note(on some: [Article], _ has: String, _ have: String, help: String) -> Diagnostic? {
        let sorted = some.sorted { $0.location < $1.location }
        guard let first = sorted.first,
            let found = Enumeration(sorted.map(\.slug), of: articles.count, "article", "articles")
        else { return nil }
        return .note(at: first.location, found.sentence(has, have), help: help)
    }
}
