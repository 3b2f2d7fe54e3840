import ContentReader
import Hypertext
import ShowData
import ThemeKit

extension StructuredData {
    /// An article as a `NewsArticle`, with what Google recommends for it (schema.org/NewsArticle,
    /// developers.google.com/search/docs/appearance/structured-data/article).
    ///
    /// - Parameters:
    ///   - excerpt: the text that lists show.
    ///   - authors: its authors, as far as the site knows them.
    package func newsArticle(_ article: Article, excerpt: String, authors: [Author], about show: Show?) -> GraphNode {
        let id = nodeID(of: article)
        let page = links.address(of: .article(slug: article.slug))
        return GraphNode(
            id: id,
            json: .object([
                "@type": "NewsArticle",
                "@id": .string(id),
                "headline": .string(article.title),
                "url": .string(page),
                "mainEntityOfPage": GraphNode.mention(page),
                "description": excerpt.isEmpty ? nil : .string(excerpt),
                "image": imageObject(article.image),
                "datePublished": .string(article.date.rfc3339),
                "dateModified": .string((article.updated ?? article.date).rfc3339),
                "author": .list(byline(authors)),
                "publisher": siteReference,
                "about": show.map(reference),
                "keywords": .strings(article.tags.map(\.name)),
                "inLanguage": .string(settings.language),
                "wordCount": .number(article.body.wordCount),
            ])
        )
    }

    /// The authors; the site itself if there is no byline.
    private func byline(_ authors: [Author]) -> [JSON] {
        let references = authors.compactMap { authorReferences[$0.id] }
        return references.isEmpty ? [siteReference] : references
    }
}
