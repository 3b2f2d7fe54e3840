import ContentReader
import ShowData
import ThemeKit

extension ArticleSummary {
    /// How much a list shows of an article without a description, in UTF-8 bytes.
    private static let summaryLength = 240

    convenience init(_ article: Article, from texts: Texts) {
        let (content, index, links) = (texts.catalogue.content, texts.catalogue.index, texts.catalogue.links)
        let show = article.show.flatMap { index.shows[$0] }.map { content.shows[$0] }
        self.init(
            title: article.title,
            path: links.path(to: .article(slug: article.slug)),
            date: article.date,
            isDraft: article.isDraft || article.date.date > content.date,
            isFeatured: article.isFeatured,
            summary: article.description
                ?? (article.spoils == nil ? texts.words(of: article.body.excerpt, about: show).shortened(to: Self.summaryLength) : ""),
            authors: article.authors.compactMap { id in
                index.authors[id].map { TitledLink(title: content.authors[$0].name, path: links.path(to: .author(id, page: 1))) }
            },
            tags: article.tags.map { TitledLink(title: index.name(of: $0), path: links.path(to: .tag(slug: $0.slug, page: 1))) },
            image: article.image.flatMap {
                content.isWithdrawn($0.file) ? nil : PageImage($0, links: links, pictures: content.pictures)
            },
            motif: article.motif,
            show: show.map { TitledLink(title: $0.title, path: links.path(to: .show($0.id))) },
            accent: show?.accent,
            readingMinutes: article.body.readingMinutes
        )
    }
}

extension String {
    /// The text, or as many whole words of its beginning as fit, with an ellipsis. Of a text without spaces in its last half, a quarter as
    /// many characters: it is in a script that does not divide words, and a space is beside a name in another one.
    func shortened(to length: Int) -> String {
        guard utf8.count > length else { return self }
        let end = utf8.index(startIndex, offsetBy: length)
        guard let space = self[..<end].utf8.lastIndex(of: UInt8(ascii: " ")), utf8.distance(from: startIndex, to: space) > length / 2 else {
            return prefix(length / 4) + "…"
        }
        return self[..<space].trimmingSuffix { ",.;:–—-".contains($0) } + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Swift.Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, predicate(last) { rest.removeLast() }
        return rest
    }
}
