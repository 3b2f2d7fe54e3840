import Hypertext

/// What the card of an article shows on every page alike, drawn once: many pages list the same article.
package final class ArticleCard: Sendable {
    /// The attributes by which visitors narrow a list of articles.
    package let marks: HTML
    /// The picture, or the poster.
    package let picture: HTML
    /// The title with its link, for a heading of any level.
    package let title: HTML
    /// What follows the heading.
    package let words: HTML

    package init(marks: HTML, picture: HTML, title: HTML, words: HTML) {
        self.marks = marks
        self.picture = picture
        self.title = title
        self.words = words
    }
}
