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
        let scheduled = content.articlesToCome.filter { !$0.isDraft }
        waiting = scheduled.sorted { ($0.date.date, $0.date.minutes, $0.slug) < ($1.date.date, $1.date.minutes, $1.slug) }.map {
            "\($0.slug) (\($0.date.date))"
        }
        drafts = (content.articlesToCome.filter(\.isDraft).map(\.slug) + content.draftPages.map(\.path)).sorted()
    }
}
