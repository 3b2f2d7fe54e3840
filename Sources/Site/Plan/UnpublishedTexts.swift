import ContentReader
import ShowData

/// The articles and pages that are written but not on the site: those that wait for their day, and drafts.
package struct UnpublishedTexts: Hashable, Sendable {
    /// The articles, and the pages of collections, with a later date, the next one first, as `slug (date)` or `collection/slug (date)`.
    package let waiting: [String]
    /// Articles and pages, by their names; of translations that are drafts alone, with their language: `renewed.de`.
    package let drafts: [String]

    package init(waiting: [String], drafts: [String]) {
        self.waiting = waiting
        self.drafts = drafts
    }

    package init(in content: SiteContent) {
        let articles = content.articlesToCome.filter { !$0.isDraft }.map { (name: $0.slug, date: $0.date) }
        let items = content.itemsToCome.filter { !$0.isDraft }.compactMap { item in item.date.map { (name: item.path, date: $0) } }
        waiting = (articles + items).sorted { ($0.date.date, $0.date.minutes, $0.name) < ($1.date.date, $1.date.minutes, $1.name) }.map {
            "\($0.name) (\($0.date.date))"
        }
        let own = content.namesOfDrafts
        // A translation of a draft is none of its own.
        let translated = content.translations.flatMap { translation in
            Set(translation.namesOfDrafts).subtracting(own).map { "\($0).\(translation.settings.language)" }
        }
        drafts = (own + translated).sorted()
    }
}

extension SiteContent {
    /// Of articles, pages and pages of collections.
    fileprivate var namesOfDrafts: [String] {
        articlesToCome.filter(\.isDraft).map(\.slug) + draftPages.map(\.path) + itemsToCome.filter(\.isDraft).map(\.path)
    }
}
