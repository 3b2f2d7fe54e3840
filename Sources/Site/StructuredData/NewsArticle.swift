import ContentReader
import Hypertext
import ShowData

extension Site {
    /// An article as a `NewsArticle`, with what Google recommends of one
    /// (schema.org/NewsArticle, developers.google.com/search/docs/appearance/structured-data/article).
    func newsArticle(_ position: Int) -> GraphNode {
        let article = content.articles[position]
        let summary = articles[position]
        let id = nodeID(of: article)
        return GraphNode(
            id: id,
            json: .object([
                "@type": "\"NewsArticle\"",
                "@id": .string(id),
                "headline": .string(article.title),
                "url": .string(address(of: summary.path)),
                "mainEntityOfPage": GraphNode.mention(address(of: summary.path)),
                "description": summary.summary.isEmpty ? nil : .string(summary.summary),
                "image": imageObject(article.image),
                "datePublished": .string(article.date.rfc3339),
                "dateModified": .string((article.updated ?? article.date).rfc3339),
                "author": .list(byline(of: article)),
                "publisher": shared.organization,
                "about": article.show.flatMap(show).map(reference),
                "keywords": .strings(article.tags.map(\.name)),
                "inLanguage": .string(content.settings.language),
                "wordCount": .number(article.body.wordCount),
            ])
        )
    }

    /// The authors; the site itself where nobody has signed.
    private func byline(of article: Article) -> [JSONText] {
        let authors = article.authors.compactMap(author).map { author in
            GraphNode.reference("Person", nodeID(of: author.id), name: author.name, page: links.address(of: .author(author.id, page: 1)))
        }
        return authors.isEmpty ? [shared.organization] : authors
    }
}
