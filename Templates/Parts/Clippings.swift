import Hypertext
import ThemeKit

extension Parts {
    /// The cards of articles, stacked or side by side depending on the width; nothing if there are none.
    ///
    /// - Parameter isSortable: whether visitors can narrow the list.
    public static func clippings(_ cards: [HTML], isSortable: Bool = false) -> HTML? {
        guard !cards.isEmpty else { return nil }
        return """
            <div class="clippings"\(isSortable ? " data-list=\"\"" : nil)>
            \(cards)</div>
            """
    }

    /// The cards of the newest articles, under a heading; nothing if there are none.
    public static func latestNews(_ cards: [HTML], frame: Frame) -> HTML? {
        clippings(cards).map { clippings in
            """
            <section class="latest">
            <h2>\(frame.phrases.latestNews)</h2>
            \(clippings)
            </section>
            """
        }
    }

    /// A word beside the title of an article that is not public yet.
    public static func draftMark(_ article: ArticleSummary, frame: Frame) -> HTML? { draftMark(if: article.isDraft, frame: frame) }

    /// A word beside the title of what is not public yet.
    static func draftMark(if isDraft: Bool, frame: Frame) -> HTML? {
        isDraft ? " <strong class=\"draft\">\(frame.phrases.draft)</strong>" : nil
    }
}
