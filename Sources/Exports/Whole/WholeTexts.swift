import ContentReader

/// The articles, pages and pages of collections of an export: all of them, or those that visitors see.
struct WholeTexts {
    let articles: [Article]
    let pages: [Page]
    let items: [CollectionItem]

    init(of content: SiteContent, includesUnpublished: Bool) {
        let hidden = includesUnpublished ? content.articlesToCome : []
        // A build with drafts has them among the others.
        articles = (content.articles + hidden).filter { includesUnpublished || !$0.isDraft && $0.date.date <= content.date }
        pages = (content.pages + (includesUnpublished ? content.draftPages : [])).filter { includesUnpublished || !$0.isDraft }
        items = (content.items + (includesUnpublished ? content.itemsToCome : [])).filter {
            includesUnpublished || !$0.isToCome(after: content.date)
        }
    }
}
