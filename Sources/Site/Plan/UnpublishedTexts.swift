import ContentReader
import ShowData

/// The articles and pages that are written but not on the site: those that wait for their day, and drafts.
package struct UnpublishedTexts: Hashable, Sendable {
    /// The articles with a later date, the next one first, as `slug (date)`.
    package let waiting: [String]
    /// Articles and pages, by their names.
    package let drafts: [String]

    package init(waiting: [String], drafts: [String]) {
        self.waiting = waiting
        self.drafts = drafts
    }

    package init(in content: SiteContent) {
        let articles = content.articlesToCome.filter { !$0.isDraft }.map { (name: $0.slug, date: $0.date) }
        let items = content.itemsToCome.filter { !$0.isDraft }.compactMap { item in item.date.map { (name: item.name, date: $0) } }
        waiting = (articles + items).sorted { ($0.date.date, $0.date.minutes, $0.name) < ($1.date.date, $1.date.minutes, $1.name) }.map {
            "\($0.name) (\($0.date.date))"
        }
        let names = content.articlesToCome.filter(\.isDraft).map(\.slug) + content.draftPages.map(\.path)
        drafts = (names + content.itemsToCome.filter(\.isDraft).map(\.name)).sorted()
    }
}

extension CollectionItem {
    /// With that of its collection.
    fileprivate var name: String { "\(collection)/\(slug)" }
}
